// npm run soak [-- TIMES [FIRST]]: the whole path on so many units drawn by chance (200), in Excel's own client: no count
// may be off, and memory may not grow. Needs node --expose-gc to look at memory; starts itself with it.
import { requireTypeScript } from './typescript.mjs';
import { run } from './run.mjs';

if (!globalThis.gc) {
  process.exitCode = await run('--expose-gc', ['scripts/soak.mjs', ...process.argv.slice(2)]);
} else {
  const { soakOnce } = requireTypeScript()('../test/support/soak.ts');
  const [times = 200, first = 1] = process.argv.slice(2).map(Number);
  const MEGABYTE = 1024 * 1024;
  const held = [];
  let [members, ballots] = [0, 0];
  const start = performance.now();
  for (let seed = first; seed < first + times; seed++) {
    const done = await soakOnce(seed).catch((error) => {
      throw new Error(`unit ${seed}: ${error.message}`, { cause: error });
    });
    members += done.members;
    ballots += done.ballots;
    if ((seed - first + 1) % 20 === 0) {
      globalThis.gc();
      held.push(process.memoryUsage().heapUsed / MEGABYTE);
      const seconds = Math.round((performance.now() - start) / 1000);
      console.log(
        `${seed - first + 1} units, ${ballots} ballots, ${seconds} s, ${held.at(-1).toFixed(1)} MB held`,
      );
    }
  }
  // The first runs fill caches; from then on nothing may pile up.
  const grown = held.length > 2 ? held.at(-1) - held[1] : 0;
  console.log(
    `${times} units, ${members} members, ${ballots} ballots: every figure as drawn; memory grew by ${grown.toFixed(1)} MB`,
  );
  if (grown > 20) {
    console.error('Memory grew by more than 20 MB: something is kept that should go.');
    process.exitCode = 1;
  }
}
