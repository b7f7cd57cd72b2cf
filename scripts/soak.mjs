// npm run soak [-- --page] [TIMES [FIRST]]: the whole path on so many units drawn by chance (200): in Excel's own client, or
// on the built page in one Chromium. No count may be off, and memory may not grow.
import { requireTypeScript } from './typescript.mjs';
import { run } from './run.mjs';

const MEGABYTE = 1024 * 1024;
const args = process.argv.slice(2);
const isPage = args.includes('--page');
const [times = 200, first = 1] = args.filter((arg) => arg !== '--page').map(Number);

if (!globalThis.gc) {
  // Only so can memory be looked at after a collection.
  process.exitCode = await run('--expose-gc', ['scripts/soak.mjs', ...args]);
} else {
  const ground = await (isPage ? page() : client());
  try {
    await soak(ground);
  } finally {
    await ground.close();
  }
}

function client() {
  const { soakOnce } = requireTypeScript()('../test/support/soak.ts');
  const held = () => {
    globalThis.gc();
    return process.memoryUsage().heapUsed;
  };
  return { soakOnce, held, close: () => undefined };
}

function page() {
  return requireTypeScript()('../test/support/soak-page.ts').openSoakPage();
}

async function soak({ soakOnce, held }) {
  const memory = [];
  let [members, ballots] = [0, 0];
  const start = performance.now();
  for (let seed = first; seed < first + times; seed++) {
    const done = await soakOnce(seed).catch((error) => {
      throw new Error(`unit ${seed}: ${error.message}`, { cause: error });
    });
    members += done.members;
    ballots += done.ballots;
    if ((seed - first + 1) % 20 !== 0) continue;
    memory.push((await held()) / MEGABYTE);
    const seconds = Math.round((performance.now() - start) / 1000);
    console.log(
      `${seed - first + 1} units, ${ballots} ballots, ${seconds} s, ${memory.at(-1).toFixed(1)} MB held`,
    );
  }
  // The first runs fill caches; from then on nothing may pile up.
  const grown = memory.length > 2 ? memory.at(-1) - memory[1] : 0;
  console.log(
    `${times} units, ${members} members, ${ballots} ballots: every figure as drawn; memory grew by ${grown.toFixed(1)} MB`,
  );
  if (grown > 20) {
    console.error('Memory grew by more than 20 MB: something is kept that should go.');
    process.exitCode = 1;
  }
}
