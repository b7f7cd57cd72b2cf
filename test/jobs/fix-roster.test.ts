// Finding, fixing, taking back, reporting and marking: on a file, as the pane and the command line do it.
import { openWorkbook, newWorkbook } from '../../src/files/file-workbook';
import { checkRoster, columnsNamed } from '../../src/jobs/check-roster';
import { fixRoster, previewFixes, undoFixes } from '../../src/jobs/fix-roster';
import type { Job, JobResult } from '../../src/jobs/job';
import { mapColumns } from '../../src/jobs/map-columns';
import { markFindings, reportFindings } from '../../src/jobs/report-findings';
import type { CellValue } from '../../src/kernel/grid';
import { stringsFor } from '../../src/strings/strings-for';
import type { Workbook } from '../../src/workbook/workbook';
import { planOf } from '../contract/plans';
import { TODAY } from '../roster/examples';

const HEAD = ['姓名', '性别', '出生年月', '入党时间', '身份证号', '同志评语'];
const MESSY: readonly (readonly CellValue[])[] = [
  ['某支部花名册（共3人）'],
  HEAD,
  ['张　三', '男性', '1968年4月', '1990.6.12', null, '好'],
  ['买买提•艾力', '女', '1975-09', '19980701', '１１０１０５１９４９１２３１００２ｘ', '好'],
];

async function start(
  sheets: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  language: 'zh-CN' | 'en-US' = 'zh-CN',
): Promise<{ job: Job; book: () => Workbook }> {
  const made = newWorkbook();
  await made.apply(Object.entries(sheets).map(([name, values]) => planOf(null, name, values)));
  const opened = openWorkbook(made.save(), 'x.xlsx');
  if (!opened.ok) throw new Error('unreadable');
  const random = (count: number): Uint8Array => new Uint8Array(count);
  const job = {
    workbook: opened.value,
    random,
    today: TODAY,
    words: stringsFor(language).sheets,
  } as unknown as Job;
  return { job, book: () => opened.value };
}

async function done<T>(result: JobResult<T>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(JSON.stringify(settled.failure));
  return settled.value;
}

const cells = async (job: Job, sheet = '花名册'): Promise<readonly (readonly CellValue[])[]> => {
  const read = await job.workbook.read([sheet]);
  return read.ok ? (read.value[0]?.values ?? []) : [];
};

test('check: findings, fixes, columns; nothing is written', async () => {
  const { job } = await start({ 花名册: MESSY });
  const report = await done(checkRoster(job));
  expect(report.findings.map(({ code, at }) => `${code} ${at.cell ?? ''}`)).toEqual([
    'total-differs A1',
    'id-birth E4',
    'name-spaces A3',
    'date-text C3',
    'date-text D3',
    'word-standard B3',
    'name-dot A4',
    'id-form E4',
    'date-text D4',
  ]);
  expect(report.columns.map(({ heading, cell, column }) => [heading, cell, column]).slice(-2)).toEqual([
    ['身份证号', 'E2', 'id'],
    ['同志评语', 'F2', null],
  ]);
  expect(await cells(job)).toEqual(MESSY.map((row) => row));
});

test('the preview masks what is sensitive', async () => {
  const { job } = await start({ 花名册: MESSY });
  const { fixes } = await done(checkRoster(job));
  expect(previewFixes(fixes).map(({ edit, shown }) => [edit.cell, shown.from, shown.to])).toEqual([
    ['A3', '张　三', '张三'],
    ['C3', '1968年4月', '1968-04'],
    ['D3', '1990.6.12', '1990-06-12'],
    ['B3', '男性', '男'],
    ['A4', '买买提•艾力', '买买提·艾力'],
    ['E4', '1101**********002X', '1101**********002X'],
    ['D4', '19980701', '1998-07-01'],
  ]);
});

test('one cell, all of a kind, all; each can be taken back in one step', async () => {
  const { job } = await start({ 花名册: MESSY });
  const one = await done(fixRoster(job, { choice: { cells: ['A3'] } }));
  expect(one.fixed).toHaveLength(1);
  expect((await cells(job))[2]?.[0]).toBe('张三');
  const dates = await done(fixRoster(job, { choice: { codes: ['date-text'] } }));
  expect(dates.fixed).toHaveLength(3);
  expect((await cells(job))[3]?.[3]).toBe(35977);
  const all = await done(fixRoster(job));
  expect(all.fixed).toHaveLength(3);
  expect((await done(checkRoster(job))).fixes).toEqual([]);
  expect((await done(fixRoster(job))).fixed).toEqual([]);
  for (const { undo } of [all, dates, one]) expect(await done(undoFixes(job, { undo }))).toEqual([]);
  expect(await cells(job)).toEqual(MESSY.map((row) => row));
});

test('findings in a sheet of ours, with links; again in its place', async () => {
  const { job } = await start({ 花名册: MESSY });
  const { findingsSheet, findings } = await done(reportFindings(job));
  await done(reportFindings(job));
  const rows = await cells(job, findingsSheet);
  expect(rows).toHaveLength(3 + findings.length);
  expect(rows[3]?.slice(0, 3)).toEqual([1, '提醒', 'A1']);
  expect(String(rows[1]?.[0])).toContain('错误 0 条');
  const sheets = await job.workbook.sheets();
  expect(sheets.ok && sheets.value.map(({ name, kind }) => [name, kind])).toEqual([
    ['花名册', null],
    ['花名册检查', 'findings'],
  ]);
  // Our own sheet is never taken for the roster.
  expect((await done(checkRoster(job))).sheet).toBe('花名册');
});

test('marks on, marks off', async () => {
  const { job } = await start({ 花名册: MESSY });
  expect(await done(markFindings(job, { on: true }))).toBe(8);
  expect(await done(markFindings(job, { on: false }))).toBe(0);
  expect(await cells(job)).toEqual(MESSY.map((row) => row));
});

test('a mapping is remembered in the workbook, and taken back', async () => {
  const { job } = await start({
    花名册: [
      ['同志', '男女'],
      ['张三', '男'],
    ],
  });
  expect(await checkRoster(job)).toMatchObject({ ok: false, failure: { code: 'roster-missing' } });
  await done(mapColumns(job, { headings: { 同志: 'name', 男女: 'sex' }, required: ['sex', 'born'] }));
  const report = await done(checkRoster(job));
  expect(report.members).toMatchObject([{ label: '张三', sex: 'male' }]);
  expect(report.findings.map(({ code }) => code)).toEqual(['column-missing']);
  expect(report.required).toEqual(['sex', 'born']);
  await done(mapColumns(job, { headings: { 男女: null }, required: [] }));
  expect((await done(checkRoster(job, { required: [] })).catch(() => null))?.members ?? []).toEqual([]);
});

test('a summary sheet is compared; a chosen range is all that is read', async () => {
  const { job } = await start({
    花名册: [
      ['姓名', '人员类别'],
      ['甲一', '在职'],
      ['乙二', '退休'],
      ['丙三', '在职'],
    ],
    情况汇总: [
      ['项目', '人数'],
      ['党员总数', 8],
      ['在职', '7人'],
      ['退休', 1],
    ],
  });
  const report = await done(checkRoster(job));
  expect(report.findings.map(({ code, at }) => `${code} ${at.sheet ?? ''}!${at.cell ?? ''}`)).toEqual([
    'total-differs 情况汇总!B2',
    'total-differs 情况汇总!B3',
  ]);
  expect((await done(checkRoster(job, { place: { sheet: '花名册', area: 'A1:B3' } }))).members).toHaveLength(
    2,
  );
});

test('columns by code or by heading', () => {
  expect(columnsNamed('sex，学历, Date of birth')).toEqual({
    columns: ['sex', 'education', 'born'],
    unknown: [],
  });
  expect(columnsNamed('sex,nonsense').unknown).toEqual(['nonsense']);
});
