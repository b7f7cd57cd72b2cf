// npm test: lint, types, build and every test; the last line says how it went.
// npm test -- PATTERN…: only the tests whose path matches, on the build that is there.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, root, run } from './run.mjs';

const report = path.join(root, '.cache/jest-report.json');
const filter = process.argv.slice(2);
const built = ['cli/pingyi.js', 'standalone/index.html', 'excel/taskpane.html'].every((file) =>
  existsSync(path.join(root, 'dist', file)),
);

const steps = [
  ['eslint', bin('eslint'), ['.', '--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0']],
  ['tsc', bin('typescript', 'tsc'), []],
  [
    'prettier',
    bin('prettier'),
    ['--check', '--cache', '--cache-location', '.cache/prettier', '--log-level', 'warn', '.'],
  ],
  ['build', 'scripts/build.mjs', []],
];
const due = filter.length === 0 ? steps : built ? [] : steps.filter(([name]) => name === 'build');

let failed = 0;
for (const [name, script, args] of due) {
  console.log(`\n— ${name}`);
  const code = await run(script, args);
  if (code === 0) continue;
  failed++;
  console.log(`${name} failed (exit ${code})`);
}

console.log('\n— jest');
// On a newcomer's machine without Chromium the other tests still say something; CI never goes without.
const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const isBlind = !process.env.CI && !existsSync(chromium);
if (isBlind)
  console.log(
    `No Chromium at ${chromium} (CHROMIUM_PATH says where): the tests in test/browser are left out.`,
  );
rmSync(report, { force: true });
const projects = isBlind ? ['--selectProjects', 'node', 'dom', '--'] : [];
const code = await run(bin('jest'), ['--json', '--outputFile', report, ...projects, ...filter]);
let passed = 0;
let skipped = 0;
if (existsSync(report)) {
  const result = JSON.parse(readFileSync(report, 'utf8'));
  passed = result.numPassedTests;
  skipped = result.numPendingTests;
  failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
}
// Jest can refuse for other reasons, such as no test found: never report that as green.
if (code !== 0 && failed === 0) failed = 1;

console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
