// node scripts/fuzz.mjs [COUNT | MINUTESm] [FIRST]: reads so many changed ballot files (100,000), from a seed on. For the night.
// Half of them are changes of a sound file, half changes of changed files that reached code which none had reached before
// (docs/decisions/own-fuzzing.md).
import { requireTypeScript } from './typescript.mjs';

const require = requireTypeScript();
const { fuzzOnce, SLOW_MS, specimen } = require('../test/support/fuzz.ts');
const { watchCoverage } = require('../test/support/coverage.ts');

const [amount = '100000', from = '1'] = process.argv.slice(2);
const [minutes, count] = amount.endsWith('m') ? [parseFloat(amount), Infinity] : [Infinity, Number(amount)];
const first = Number(from);
const MEGABYTE = 1024 * 1024;
/** Inputs between two looks at what ran; only when there is something new are they read again, one by one. */
const BATCH = 25;
/** Bytes of a mutant's parts; larger ones are not changed further, or all would grow. */
const LARGEST = 2 * MEGABYTE;

const ends = {};
const failures = [];
const one = await specimen(8);
const whole = { mutant: one.whole, seeds: [] };
const corpus = [];
let slowest = { ms: 0 };
let [done, peak] = [0, 0];

const coverage = watchCoverage((url) => url.includes('/src/files/'));
fuzzOnce(one, first);
coverage.look();
coverage.keep();
const before = process.memoryUsage().rss;
const start = performance.now();
for (let seed = first; done < count && performance.now() - start < minutes * 60_000; seed += BATCH) {
  const batch = Array.from({ length: Math.min(BATCH, count - done) }, (_, n) => readOne(seed + n));
  done += batch.length;
  if (coverage.look()) {
    for (const input of batch) remember(input);
    coverage.keep();
  }
  peak = Math.max(peak, process.memoryUsage().rss);
  if (done % 10_000 < BATCH) console.log(state());
}

/** Seed and parent alone say what is read: the same chain of seeds makes the same file again. */
function readOne(seed) {
  const parent = seed % 2 === 0 ? whole : (corpus[(seed * 7919) % (corpus.length || 1)] ?? whole);
  const seeds = [...parent.seeds, seed];
  try {
    const { what, ms, wrong, mutation } = fuzzOnce(one, seed, parent.mutant);
    const said = `${seeds.join(' → ')}: ${mutation.done.join('; ')}`;
    ends[what] = (ends[what] ?? 0) + 1;
    if (ms > slowest.ms) slowest = { ms, said };
    if (wrong !== null) failures.push(`${said}: ${wrong}`);
    if (ms >= SLOW_MS) failures.push(`${said}: took ${Math.round(ms)} ms`);
    return { parent, seed, seeds, mutant: mutation };
  } catch (error) {
    failures.push(`${seeds.join(' → ')}: ${error.stack}`);
    return null;
  }
}

/** Reads an input again by itself and keeps it when it reaches what none before it did. */
function remember(input) {
  if (input === null) return;
  coverage.look();
  fuzzOnce(one, input.seed, input.parent.mutant);
  if (!coverage.look()) return;
  coverage.keep();
  const { parts, done, isHarmless } = input.mutant;
  const size = parts.reduce((sum, { content }) => sum + content.length, 0);
  if (size < LARGEST) corpus.push({ mutant: { parts, done, isHarmless }, seeds: input.seeds });
}

function state() {
  const { ran, all } = coverage.reached();
  const reached = `${corpus.length} kept, ${((100 * ran) / all).toFixed(2)} % of the code reached`;
  return `${done} files: ${JSON.stringify(ends)}, ${reached}, ${failures.length} failures`;
}

const grown = Math.round((peak - before) / MEGABYTE);
if (grown > 200) failures.push(`memory grew by ${grown} MB`);
console.log(state());
console.log(`slowest ${slowest.ms.toFixed(1)} ms of the processor (${slowest.said}), memory +${grown} MB`);
for (const failure of failures.slice(0, 50)) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;
