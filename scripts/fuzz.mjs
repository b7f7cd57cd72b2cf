// node scripts/fuzz.mjs [COUNT] [FIRST]: reads so many changed ballot files (100,000), from a seed on. For the night.
import { requireTypeScript } from './typescript.mjs';

const require = requireTypeScript();
const { fuzzOnce, specimen } = require('../test/support/fuzz.ts');

const [count = 100_000, first = 1] = process.argv.slice(2).map(Number);
const MEGABYTE = 1024 * 1024;
const ends = {};
const failures = [];
let slowest = { ms: 0 };
const one = await specimen(8);
const before = process.memoryUsage().rss;
let peak = before;
for (let seed = first; seed < first + count; seed++) {
  try {
    const { what, ms, wrong, mutation } = fuzzOnce(one, seed);
    ends[what] = (ends[what] ?? 0) + 1;
    if (ms > slowest.ms) slowest = { ms, seed, done: mutation.done };
    if (wrong !== null) failures.push(`${seed}: ${mutation.done.join('; ')}: ${wrong}`);
    if (ms > 1000) failures.push(`${seed}: took ${Math.round(ms)} ms: ${mutation.done.join('; ')}`);
  } catch (error) {
    failures.push(`${seed}: ${error.stack}`);
  }
  if (seed % 1000 === 0) peak = Math.max(peak, process.memoryUsage().rss);
  if (seed % 10_000 === 0) console.log(`${seed}: ${JSON.stringify(ends)}, ${failures.length} failures`);
}
const grown = Math.round((peak - before) / MEGABYTE);
if (grown > 200) failures.push(`memory grew by ${grown} MB`);
console.log(`${count} files: ${JSON.stringify(ends)}`);
console.log(
  `slowest ${slowest.ms.toFixed(1)} ms (${slowest.seed}: ${slowest.done?.join('; ')}), memory +${grown} MB`,
);
for (const failure of failures.slice(0, 50)) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
