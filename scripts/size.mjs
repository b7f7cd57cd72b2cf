// Weighs what each page loads before its first paint, compressed as a server would send it, and holds it to a budget.
// office.js is not counted: it comes from Microsoft, and Excel has it in its cache.
import { readdirSync, readFileSync } from 'node:fs';
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
  const folder = path.dirname(file);
  const gzipped = (script) => gzipSync(readFileSync(path.join(folder, script))).length;
  const scripts = [...readFileSync(file, 'utf8').matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]
    .map(([, source]) => source)
    .filter((source) => !source.includes('://') && !source.endsWith('office.js'));
  // A page with a face waits for the words of one language as well: the longer ones count.
  const words = readdirSync(folder).filter((name) => /^strings-.*\.js$/.test(name));
  const longest = page.endsWith('commands.html') ? 0 : Math.max(...words.map(gzipped));
  const size = scripts.reduce((sum, script) => sum + gzipped(script), longest) / 1024;
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
