// Ballots filled inside the workbook, in whatever state people leave them.
import type { FileWorkbook } from '../../src/files/file-workbook';
import { checkBoxes } from '../../src/jobs/check-boxes';
import { decideDoubtful, listDoubtful } from '../../src/jobs/decide-doubtful';
import { makeBallotSheets } from '../../src/jobs/make-ballots';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { cellAddress, rectOf } from '../../src/kernel/address';
import { known } from '../../src/kernel/assert';
import type { CellValue, Grid } from '../../src/kernel/grid';
import { BALLOT_NAMES } from '../../src/workbook/ballot-files';
import { BLANK_PLAN, cell } from '../../src/workbook/cells';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { ballotFiles, jobOn, reopened, sampleBook, valueOf } from '../support/book';

const tally = async (book: FileWorkbook) =>
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: [] }));

let book: FileWorkbook;
let sheet: string;
let marks: { readonly row: number; readonly column: number };
beforeEach(async () => {
  book = await sampleBook();
  const made = valueOf(await makeBallotSheets(jobOn(book), { orders: [{ form: 'members', copies: 2 }] }));
  sheet = known(made.sheets[0], 'a ballot sheet');
  const { names } = known(
    valueOf(await book.sheets()).find(({ name }) => name === sheet),
    'it is listed',
  );
  marks = rectOf(known(names[BALLOT_NAMES.marks], 'it has marks'));
});

/** Every member gets the second grade. */
async function fill(): Promise<void> {
  const edits = Array.from({ length: 8 }, (_, line) => ({
    sheet,
    cell: cellAddress(marks.row + line, marks.column + 1),
    from: { value: null, format: '@' },
    to: { value: '√', format: '@' },
  }));
  expect(valueOf(await book.edit(edits))).toEqual([]);
}

/** The sheet's cells alone, on a sheet of the user's: without names, without our mark. */
async function copied(
  change: (values: Grid['values']) => Grid['values'] = (values) => values,
): Promise<void> {
  const [grid] = valueOf(await book.read([sheet]));
  const rows = change(known(grid, 'a grid').values).map((line) => ({
    cells: line.map((value: CellValue) => cell(value)),
  }));
  const plan: SheetPlan = { ...BLANK_PLAN, kind: null, name: '我抄的', rows };
  const { kind } = known(
    valueOf(await book.sheets()).find(({ name }) => name === sheet),
    'it is listed',
  );
  valueOf(await book.apply([plan], kind === null ? {} : { remove: [kind] }));
}

const second = (report: Awaited<ReturnType<typeof tally>>) =>
  report.forms.find(({ form }) => form === 'members')?.tally.subjects.map(({ counts }) => counts[1]);

test('a ballot that lost its names waits for a person, who sees how it was read', async () => {
  await fill();
  await copied();
  const report = await tally(reopened(book));
  expect(report.intake).toMatchObject({ handedIn: 1, counted: 0, doubtful: 1 });
  expect(report.findings.map(({ code, at }) => [code, at.sheet])).toContainEqual([
    'ballot-doubtful',
    '我抄的',
  ]);
  await tally(book);
  const [item] = valueOf(await listDoubtful(jobOn(book)));
  expect(item).toMatchObject({ reason: 'names', rows: [], stray: [] });
  expect(item?.read.map(({ choice }) => choice)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  const { form, key } = known(item, 'one waits');
  const decided = valueOf(
    await decideDoubtful(jobOn(book), {
      form,
      key,
      ruling: { kind: 'count', rows: new Map() },
      because: '与原件一致',
    }),
  );
  expect(decided.form.tally.subjects.map(({ counts }) => counts[1])).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  // The sheet still lies there: it is the same ballot.
  expect((await tally(book)).intake).toMatchObject({ handedIn: 1, duplicate: 1 });
});

test('together with its own copy it is one ballot', async () => {
  await fill();
  const [grid] = valueOf(await book.read([sheet]));
  const rows = known(grid, 'a grid').values.map((line) => ({ cells: line.map((value) => cell(value)) }));
  valueOf(await book.apply([{ ...BLANK_PLAN, kind: null, name: '我抄的', rows }]));
  const report = await tally(book);
  expect(report.intake).toMatchObject({ handedIn: 2, valid: 1, duplicate: 1 });
  expect(second(report)).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
});

test('unfilled, it is no ballot yet', async () => {
  await copied();
  expect((await tally(book)).intake.handedIn).toBe(0);
});

test('torn apart, it is unreadable: named by its sheet, counted nowhere', async () => {
  await fill();
  await copied((values) => values.filter((_, row) => row !== marks.row + 3));
  const report = await tally(book);
  expect(report.intake).toMatchObject({ handedIn: 1, unreadable: 1, counted: 0 });
  expect(report.findings.find(({ code }) => code === 'file-unreadable')).toMatchObject({
    at: { sheet: '我抄的' },
    data: { reason: 'ballot-broken' },
  });
});

test('with a name written over, it is altered: which cell is said', async () => {
  await fill();
  const [grid] = valueOf(await book.read([sheet]));
  const value = known(grid, 'a grid').values[marks.row]?.[1] ?? null;
  const at = cellAddress(marks.row, 1);
  const edit = { sheet, cell: at, from: { value, format: '@' }, to: { value: '别人', format: '@' } };
  expect(valueOf(await book.edit([edit]))).toEqual([]);
  const report = await tally(book);
  expect(report.intake).toMatchObject({ handedIn: 1, altered: 1, counted: 0 });
  expect(report.findings.find(({ code }) => code === 'ballot-altered')).toMatchObject({
    at: { sheet, cell: at },
  });
});

describe('the box when the workbook is opened again', () => {
  const boxes = async (one: FileWorkbook) =>
    valueOf(await checkBoxes(jobOn(one))).filter(({ form }) => form === 'members');
  const states = async (one: FileWorkbook) =>
    (await boxes(one)).map(({ form, state, ballots }) => [form, state, ballots]);

  test('empty, then as the count left it', async () => {
    expect(await states(book)).toEqual([['members', 'empty', 0]]);
    await fill();
    const report = await tally(book);
    expect(await states(reopened(book))).toEqual([['members', 'intact', 1]]);
    expect((await boxes(book))[0]?.fingerprint).toBe(
      report.forms.find(({ form }) => form === 'members')?.fingerprint.after,
    );
  });

  type Lines = readonly (readonly CellValue[])[];
  test.each<[string, (lines: Lines) => Lines, number]>([
    ['changed', (lines) => lines.map((line, row) => (row === 1 ? line.with(1, '不合格') : line)), 1],
    ['taken out', (lines) => lines.slice(0, 1), 0],
    ['put in', (lines) => [...lines, lines[1] ?? []], 2],
    ['written over', (lines) => lines.map((line, row) => (row === 1 ? line.with(1, '？') : line)), 0],
  ])('a ballot %s is noticed', async (_, tamper, ballots) => {
    await fill();
    await tally(book);
    const name = '票箱 党员测评';
    const [grid] = valueOf(await book.read([name]));
    const rows = tamper(known(grid, 'a box').values).map((line) => ({
      cells: line.map((value) => cell(value)),
    }));
    valueOf(await book.apply([{ ...BLANK_PLAN, kind: 'box/members', name, visibility: 'hidden', rows }]));
    expect(await states(reopened(book))).toEqual([['members', 'changed', ballots]]);
  });

  test('one put there before any count', async () => {
    const rows = [
      ['状态', 'x'],
      ['valid', ...Array.from({ length: 8 }, () => '合格')],
    ].map((line) => ({
      cells: line.map((value) => cell(value)),
    }));
    valueOf(await book.apply([{ ...BLANK_PLAN, kind: 'box/members', name: '票箱', rows }]));
    expect(await states(book)).toEqual([['members', 'changed', 1]]);
    await fill();
    expect(await tally(book)).toMatchObject({ stopped: true, wrote: false });
  });

  test('the whole box gone', async () => {
    await fill();
    await tally(book);
    valueOf(await book.apply([], { remove: ['box/members'] }));
    expect(await states(book)).toEqual([['members', 'changed', 0]]);
  });
});
