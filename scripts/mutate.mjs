// npm run mutate [-- AREA…]: breaks the rules of the field in one place after the other and sees whether a test notices:
// in src/roster, ballot, tally and quarter. Minutes each on an idle machine; CONTRIBUTING.md has the last scores.
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, root, run } from './run.mjs';

const AREAS = ['roster', 'ballot', 'tally', 'quarter'];
const asked = process.argv.slice(2);
const unknown = asked.filter((area) => !AREAS.includes(area));
if (unknown.length > 0) throw new Error(`no such area: ${unknown.join(', ')}; there are ${AREAS.join(', ')}`);

const scores = [];
for (const area of asked.length > 0 ? asked : AREAS) {
  rmSync(reportOf(area), { force: true });
  // Needs nothing of LibreOffice: what it recalculates are sheets, and those are not mutated.
  const code = await run(bin('@stryker-mutator/core', 'stryker'), ['run'], {
    MUTATE_AREA: area,
    SOFFICE: 'none',
  });
  if (code === 0) scores.push(scoreOf(area));
  else process.exitCode = code;
}
console.log(`\n${scores.join('\n')}`);

/** Where stryker.config.mjs has it written. */
function reportOf(area) {
  return path.join(root, `.cache/mutation-${area}.json`);
}

function scoreOf(area) {
  const { files } = JSON.parse(readFileSync(reportOf(area), 'utf8'));
  const states = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const of = (...wanted) => states.filter((status) => wanted.includes(status)).length;
  const noticed = of('Killed', 'Timeout');
  const all = noticed + of('Survived', 'NoCoverage');
  const share = ((100 * noticed) / all).toFixed(1);
  return `${area}: ${noticed} of ${all} noticed (${share} %), ${of('NoCoverage')} in lines that no test reaches`;
}
