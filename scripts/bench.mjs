// npm run bench [-- NAME…]: the benchmarks in test/bench, each in a process of its own, printed as tables.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root, run } from './run.mjs';

const require = createRequire(import.meta.url);
// Compiled beforehand: a compiler in the same process would count as the benchmark's memory.
const compiled = path.join(root, '.cache/bench-js');
const [first, ...rest] = process.argv.slice(2);

if (first === '--in-process') {
  const [name, part] = rest;
  const bench = require(path.join(compiled, `test/bench/${name}.js`));
  if (part === 'run') print(name, await bench.run());
  else await bench.prepare?.();
} else {
  const wanted = first === undefined ? [] : [first, ...rest];
  const names = readdirSync(path.join(root, 'test/bench'))
    .map((file) => path.basename(file, '.ts'))
    .filter((name) => name !== 'bench' && (wanted.length === 0 || wanted.includes(name)));
  if (names.length === 0) throw new Error(`no benchmark named ${wanted.join(', ')}`);
  rmSync(compiled, { recursive: true, force: true });
  for (const folder of ['src', 'test/bench', 'test/files', 'test/support']) compile(folder);
  let failed = false;
  for (const name of names) {
    for (const part of ['prepare', 'run']) {
      if ((await run('scripts/bench.mjs', ['--in-process', name, part])) !== 0) failed = true;
    }
  }
  process.exitCode = failed ? 1 : 0;
}

function compile(folder) {
  const { transformFileSync } = require('@swc/core');
  const { ts } = require('../swc.config.js');
  for (const file of readdirSync(path.join(root, folder), { recursive: true })) {
    if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
    const out = path.join(compiled, folder, file.replace(/ts$/, 'js'));
    mkdirSync(path.dirname(out), { recursive: true });
    const { code } = transformFileSync(path.join(root, folder, file), {
      ...ts,
      swcrc: false,
      module: { type: 'commonjs' },
    });
    writeFileSync(out, code);
  }
}

function print(name, rows) {
  console.log(`\n${name} (Node ${process.version})`);
  console.table(
    rows.map(({ what, files, subjects, ms, ratio, peak, target }) => ({
      what,
      files,
      subjects,
      ms: Math.round(ms),
      'µs/file': Math.round((ms * 1000) / files),
      'times ours': ratio === undefined ? '' : ratio.toFixed(2),
      'peak MB': peak ?? '',
      target: target ?? '',
    })),
  );
}
