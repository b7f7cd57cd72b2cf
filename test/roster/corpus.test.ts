// Made-up rosters in the shapes of real files: who is found, and everything that is said of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { openWorkbook } from '../../src/files/file-workbook';
import { checkRoster } from '../../src/jobs/check-roster';
import type { Job } from '../../src/jobs/job';
import { stringsFor } from '../../src/strings/strings-for';
import { build, fileOf } from '../fixtures/rosters/build';
import { type Fixture, FIXTURES } from '../fixtures/rosters/data';
import { TODAY } from './examples';

async function check(fixture: Fixture): Promise<object> {
  const opened = openWorkbook(new Uint8Array(readFileSync(fileOf(fixture))), `${fixture.file}.xlsx`);
  if (!opened.ok) return { failure: opened.failure.code };
  const job: Job = {
    workbook: opened.value,
    random: (count) => new Uint8Array(count),
    today: TODAY,
    words: stringsFor('zh-CN').sheets,
  };
  const report = await checkRoster(job);
  if (!report.ok) return { failure: report.failure.code };
  const { members, findings } = report.value;
  return {
    people: members.map(({ label }) => label),
    findings: findings.map(({ code, at }) => `${code} ${at.cell ?? ''}`).sort(),
  };
}

beforeAll(async () => {
  if (process.env['PINGYI_WRITE'] === '1')
    for (const fixture of FIXTURES) writeFileSync(fileOf(fixture), await build(fixture));
});

test('there are enough of them', () => {
  expect(FIXTURES.length).toBeGreaterThanOrEqual(30);
  expect(FIXTURES.filter(({ by }) => by === 'libreoffice').length).toBeGreaterThanOrEqual(5);
});

test.each(FIXTURES.map((fixture) => [fixture.file, fixture] as const))('%s', async (_, fixture) => {
  const { people, findings, failure } = fixture;
  expect(await check(fixture)).toEqual(
    failure === undefined ? { people, findings: [...(findings ?? [])].sort() } : { failure },
  );
});
