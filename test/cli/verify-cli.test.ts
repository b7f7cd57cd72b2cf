// `pingyi verify` and `pingyi recount` as they are installed: exit 1 for whatever was tampered with, 0 where nothing was.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbook } from '../../src/files';
import { makeResults } from '../../src/jobs/results';
import { known } from '../../src/kernel/assert';
import { stringsFor } from '../../src/strings/strings-for';
import { countedSample } from '../decision/counted';
import { jobOn, valueOf } from '../support/book';

const PINGYI = resolve(__dirname, '../../dist/cli/pingyi.js');

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
  const book = await countedSample();
  writeFileSync(join(folder, 'open.xlsx'), book.save());
  valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
  writeFileSync(join(folder, 'book.xlsx'), book.save());
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function pingyi(...args: readonly string[]): { code: number | null; out: string; err: string } {
  const run = spawnSync(process.execPath, [PINGYI, ...args], { cwd: folder, encoding: 'utf8' });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A copy of a workbook with the XML of one sheet changed, as somebody might who knows how files are made. */
function tamper(name: string, sheet: string, change: (xml: string) => string): string {
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const { workbook } = valueOf(openWorkbook(bytes, name)).state();
  const { part } = known(
    workbook.tabs.find((tab) => tab.name === sheet),
    'a tab',
  );
  const parts = unzipSync(bytes);
  const before = strFromU8(known(parts[part], 'a part'));
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(join(folder, 'tampered.xlsx'), zipSync({ ...parts, [part]: strToU8(after) }));
  return 'tampered.xlsx';
}

const inCell =
  (address: string, from: RegExp, to: string) =>
  (xml: string): string =>
    xml.replace(new RegExp(`<c r="${address}"[^>]*>.*?</c>`), (cell) => cell.replace(from, to));

const [RESULTS, BOX] = ['结果 党员测评', '票箱 党员测评'];

const TAMPERINGS: readonly (readonly [
  what: string,
  sheet: string,
  (xml: string) => string,
  named: RegExp,
])[] = [
  ['a number', RESULTS, inCell('C13', /<v>[^<]*<\/v>/, '<v>77</v>'), /C13：应为 \d+，现为 77/],
  ['a score', RESULTS, inCell('N13', /<v>[^<]*<\/v>/, '<v>77</v>'), /N13：应为 [\d.]+，现为 77/],
  ['a formula', RESULTS, inCell('C13', /<f>[^<]*<\/f>/, '<f>7</f>'), /C13的公式：应为 =IF.*，现为 =7/],
  ['a figure of the ledger', RESULTS, inCell('F5', /<v>[^<]*<\/v>/, '<v>9</v>'), /F5：应为 8，现为 9/],
  ['a ballot taken away', BOX, (xml) => xml.replace(/<row r="9".*?<\/row>/, ''), /指纹/],
];

test('recount: a file that verifies; refused before the ledger balances, over a file that is there, and without --out', () => {
  const run = pingyi('recount', 'book.xlsx', '--out', 'recount.xlsx', '--json');
  expect(JSON.parse(run.out)).toMatchObject({
    out: 'recount.xlsx',
    forms: { length: 2 },
    sheets: { length: 7 },
  });
  const checked = JSON.parse(pingyi('verify', 'recount.xlsx', '--json').out) as unknown;
  expect(checked).toMatchObject({ passed: true, checks: { length: 8 } });
  expect(pingyi('recount', 'open.xlsx', '--out', 'early.xlsx').err).toContain('计票报告单不平');
  expect(pingyi('recount', 'book.xlsx', '--out', 'recount.xlsx').code).toBe(2);
  expect(pingyi('recount', 'book.xlsx').code).toBe(2);
});

test.each(TAMPERINGS)('verify: exit 1 for %s in the workbook, and says where', (_, sheet, change, named) => {
  const run = pingyi('verify', tamper('book.xlsx', sheet, change));
  expect(run.code).toBe(1);
  expect(run.err).toMatch(named);
  expect(run.out).toContain('复核不通过');
});

test('verify: exit 1 for a recount file that was tampered with, 2 where its facts were, 0 where nothing was', () => {
  pingyi('recount', 'book.xlsx', '--out', 'given.xlsx', '--lang', 'en-US');
  const untouched = pingyi('verify', 'given.xlsx');
  expect([untouched.code, untouched.err]).toEqual([0, '']);
  expect(untouched.out).toContain('复核通过');
  const changed = pingyi(
    'verify',
    tamper(
      'given.xlsx',
      stringsFor('en-US').sheets.tally.resultsSheet('党员测评'),
      inCell('C13', /<v>[^<]*<\/v>/, '<v>77</v>'),
    ),
    '--lang',
    'en-US',
  );
  expect(changed.code).toBe(1);
  expect(changed.err).toMatch(/C13: should be \d+, is 77/);
  const facts = tamper('given.xlsx', 'Facts of the vote', (xml) =>
    xml.replace('&quot;issued&quot;:8', '&quot;issued&quot;:9'),
  );
  expect(pingyi('verify', facts).code).toBe(2);
  expect(pingyi('verify', 'open.xlsx').code).toBe(1);
  expect(pingyi('verify', 'none.xlsx').code).toBe(2);
});
