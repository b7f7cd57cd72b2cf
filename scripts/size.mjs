// Weighs what each page loads before its first paint, compressed as a server would send it, and holds it to a budget.
// office.js is not counted: it comes from Microsoft, and Excel has it in its cache.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { root } from './run.mjs';

const BUDGETS = {
  'dist/excel/taskpane.html': 180,
  'dist/excel/commands.html': 20,
  'dist/standalone/index.html': 180,
};

let over = 0;
for (const [page, budget] of Object.entries(BUDGETS)) {
  const file = path.join(root, page);
  const scripts = [...readFileSync(file, 'utf8').matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]
    .map(([, source]) => source)
    .filter((source) => !source.includes('://') && !source.endsWith('office.js'));
  const bytes = scripts.map((source) => gzipSync(readFileSync(path.join(path.dirname(file), source))).length);
  const size = bytes.reduce((sum, one) => sum + one, 0) / 1024;
  if (size > budget) over++;
  console.log(
    `${size > budget ? 'OVER ' : ''}${page}: ${size.toFixed(1)} KB gzip at the start, budget ${budget} KB`,
  );
}
if (over > 0) {
  console.error(
    'Load what is not on the first screen with import(), or argue for a larger budget in scripts/size.mjs.',
  );
  process.exitCode = 1;
}
