// Where the roster is: chosen once, remembered in the workbook, and the same for every job.
import ExcelJS from 'exceljs';
import { ballotFiles, type FileWorkbook, openWorkbook } from '../../src/files';
import { checkRoster } from '../../src/jobs/check-roster';
import { chooseRoster, listPlaces } from '../../src/jobs/choose-roster';
import { fixRoster } from '../../src/jobs/fix-roster';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import { makeBallots } from '../../src/jobs/make-ballots';
import { mapColumns } from '../../src/jobs/map-columns';
import { markFindings, reportFindings } from '../../src/jobs/report-findings';
import { exportScheme } from '../../src/jobs/scheme';
import { valueAt } from '../../src/kernel/grid';
import type { RosterPlace } from '../../src/roster/place';
import { jobOn, valueOf } from '../support/book';

/** Two rosters: the one that is found by its name, and another one, a table with things around it. */
async function twoRosters(): Promise<FileWorkbook> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('花名册').addRows([
    ['姓名', '性别', '学历'],
    ['甲一', '男', '本科'],
    ['甲二', '女', '本科'],
  ]);
  const other = book.addWorksheet('名单');
  other.addRow(['第二支部名单']);
  other.addTable({
    name: '党员表',
    ref: 'B3',
    columns: [{ name: '姓名' }, { name: '性别' }, { name: '党内职务' }],
    rows: [
      ['乙一', '男', '书记'],
      ['乙　二', '女', '委员'],
      ['乙三', '男', ''],
    ],
  });
  other.getCell('B8').value = '乙四';
  other.getCell('C8').value = '男';
  return valueOf(openWorkbook(new Uint8Array(await book.xlsx.writeBuffer()), 'book.xlsx'));
}

const membersOf = async (book: FileWorkbook, place?: RosterPlace): Promise<readonly string[]> =>
  valueOf(await checkRoster(jobOn(book), place ? { place } : {})).members.map(({ name }) => name);

test('what there is to choose from', async () => {
  expect(valueOf(await listPlaces(jobOn(await twoRosters())))).toEqual({
    sheets: ['花名册', '名单'],
    tables: [{ name: '党员表', sheet: '名单', area: 'B3:D6' }],
  });
});

test.each([
  [undefined, ['甲一', '甲二']],
  [{ sheet: '名单' }, ['乙一', '乙二', '乙三', '乙四']],
  [{ table: '党员表' }, ['乙一', '乙二', '乙三']],
  [{ sheet: '名单', area: 'B3:D5' }, ['乙一', '乙二']],
] as const)('a choice for once: %j', async (place, names) => {
  const book = await twoRosters();
  expect(await membersOf(book, place)).toEqual(names);
  expect(await membersOf(book)).toEqual(['甲一', '甲二']);
});

test('a choice that is remembered reaches every job', async () => {
  const book = await twoRosters();
  const job = jobOn(book);
  valueOf(await chooseRoster(job, { table: '党员表' }));
  expect(await membersOf(book)).toEqual(['乙一', '乙二', '乙三']);
  expect(valueOf(await inspectWorkbook(job))).toMatchObject({
    rosterSheet: '名单',
    rosterPlace: { table: '党员表' },
  });

  const report = valueOf(await checkRoster(job));
  expect(report.place).toEqual({ table: '党员表' });
  expect(report.findings.map(({ code, at }) => `${code} ${at.cell ?? ''}`)).toEqual([
    'rows-outside B8',
    'name-spaces B5',
  ]);
  expect(valueOf(await markFindings(job, { on: true }))).toBe(2);
  expect(valueOf(await markFindings(job, { on: false }))).toBe(0);
  valueOf(await reportFindings(job));
  expect(valueOf(await book.sheets()).map(({ kind }) => kind)).toContain('findings');
  valueOf(await fixRoster(job, { choice: { codes: ['name-spaces'] } }));
  const [grid] = valueOf(await book.read(['名单']));
  expect(grid && valueAt(grid, 4, 1)).toBe('乙二');

  const made = valueOf(await makeBallots(job, { files: ballotFiles }));
  expect(made.forms.map(({ copies }) => copies)).toEqual([3, 3]);
  expect(valueOf(await exportScheme(job))).toContain('"forms"');
});

test('other decisions leave the place alone, and back to automatic is one step', async () => {
  const book = await twoRosters();
  const job = jobOn(book);
  valueOf(await chooseRoster(job, { sheet: '名单', area: 'B3:D6' }));
  valueOf(await mapColumns(job, { required: ['sex'], headings: { 党内职务: null } }));
  const report = valueOf(await checkRoster(job));
  expect(report).toMatchObject({ place: { sheet: '名单', area: 'B3:D6' }, required: ['sex'] });
  valueOf(await chooseRoster(job, null));
  expect(await membersOf(book)).toEqual(['甲一', '甲二']);
  expect(valueOf(await checkRoster(job)).required).toEqual(['sex']);
});

test.each([
  [{ sheet: '没有' }, { code: 'sheet-missing', sheet: '没有' }],
  [{ table: '没有' }, { code: 'table-missing', table: '没有' }],
  [{ sheet: '名单', area: 'A1:A2' }, { code: 'roster-missing' }],
] as const)('a place without a roster is refused: %j', async (place, failure) => {
  const book = await twoRosters();
  const job = jobOn(book);
  valueOf(await chooseRoster(job, { table: '党员表' }));
  expect(await chooseRoster(job, place)).toEqual({ ok: false, failure });
  expect(await membersOf(book)).toEqual(['乙一', '乙二', '乙三']);
});

test('a remembered place that is gone is an error, and no ballots are made from what was found instead', async () => {
  const book = await twoRosters();
  valueOf(await mapColumns(jobOn(book), { roster: { sheet: '旧名单', area: 'A1:C9' } }));
  const report = valueOf(await checkRoster(jobOn(book)));
  expect(report).toMatchObject({ sheet: '花名册', place: null });
  expect(report.findings).toMatchObject([
    { code: 'roster-gone', level: 'error', data: { chosen: '旧名单 A1:C9' } },
  ]);
  expect(await makeBallots(jobOn(book), { files: ballotFiles })).toEqual({
    ok: false,
    failure: { code: 'roster-errors', sheet: '花名册', count: 1 },
  });
});
