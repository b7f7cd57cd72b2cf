// A file with which somebody else recounts: it verifies, holds nothing that makes a ballot or leads to a voter, and shows tampering.
import { strFromU8, unzipSync } from 'fflate';
import { type FileWorkbook, makeBook, openWorkbook } from '../../src/files';
import { loadVote } from '../../src/jobs/book';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import { prepareRecount } from '../../src/jobs/recount-file';
import { makeResults } from '../../src/jobs/results';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { verifyBook, type VerifyReport } from '../../src/jobs/verify-book';
import { known } from '../../src/kernel/assert';
import { textAt } from '../../src/kernel/grid';
import { stringsFor } from '../../src/strings/strings-for';
import { countedSample } from '../decision/counted';
import { ballotFiles, jobOn, sampleBook, valueOf } from '../support/book';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';

const [chinese, english] = [stringsFor('zh-CN').sheets, stringsFor('en-US').sheets];
const RECORD = chinese.recount.recordSheet;
const BOX = '票箱 党员测评';

async function balanced(): Promise<FileWorkbook> {
  const book = await countedSample();
  valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
  return book;
}

const fileOf = async (book: FileWorkbook, words = chinese): Promise<Uint8Array> =>
  makeBook(valueOf(await prepareRecount(jobOn(book, { words }))).plans);

const opened = (bytes: Uint8Array): FileWorkbook =>
  valueOf(openWorkbook(new Uint8Array(bytes), 'recount.xlsx'));

const verify = async (book: FileWorkbook): Promise<VerifyReport> =>
  valueOf(await verifyBook(jobOn(book), { languages: [chinese, english] }));

/** Checks that failed. */
const failed = ({ checks }: VerifyReport): readonly string[] =>
  checks.flatMap(({ check, form, outcome }) => (outcome === 'passed' ? [] : [`${form} ${check}`]));

/** Types into a cell that holds something. */
async function retype(
  book: FileWorkbook,
  sheet: string,
  cell: string,
  row: number,
  column: number,
  to: string,
) {
  const [grid] = valueOf(await book.read([sheet]));
  const value = textAt(known(grid, 'a sheet'), row, column);
  const format = known(grid, 'a sheet').formats[row]?.[column] ?? 'General';
  const edit = { sheet, cell, from: { value, format }, to: { value: to, format } };
  expect(valueOf(await book.edit([edit]))).toEqual([]);
}

test.each([
  ['zh-CN', chinese],
  ['en-US', english],
])('in %s: passes every check, sheet by sheet as large as in the workbook', async (_, words) => {
  const book = await balanced();
  const before = book.save();
  const file = opened(await fileOf(book, words));
  expect(book.save()).toEqual(before);
  const report = await verify(file);
  expect(failed(report)).toEqual([]);
  const cells = (all: VerifyReport): readonly number[] => all.checks.map((check) => check.cells);
  expect(cells(report)).toEqual(cells(await verify(book)));
  expect(report.checks.filter(({ cells: count }) => count > 100)).toHaveLength(2);
});

test('nothing in it is hidden; no key, code, serial, roster or property', async () => {
  const book = await balanced();
  const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
  const bytes = await fileOf(book);
  const file = opened(bytes);
  const sheets = valueOf(await file.sheets());
  expect(sheets.map(({ name }) => name)).toEqual([
    ...[chinese.recount.sheet, '结果 班子测评', '结果 党员测评', '票箱 班子测评', BOX],
    ...['评议方案', RECORD],
  ]);
  expect(sheets.filter(({ visibility }) => visibility !== 'visible')).toEqual([]);
  const parts = unzipSync(bytes);
  expect(Object.keys(parts).filter((name) => name.includes('docProps'))).toEqual([]);
  const text = Object.values(parts)
    .map((part) => strFromU8(part))
    .join('');
  expect(vote.key.length).toBeGreaterThan(20);
  expect(text).not.toContain(vote.key);
  for (const { counted } of vote.forms) {
    expect(counted.length).toBeGreaterThan(0);
    for (const code of counted) expect(text).not.toContain(code);
  }
});

test('no vote can go on in it: counting is refused, and the pane knows what it is', async () => {
  const file = opened(await fileOf(await balanced()));
  const refusedCount = await tallyReturned(jobOn(file), { files: ballotFiles, returned: [] });
  expect(refusedCount).toMatchObject({ ok: false, failure: { code: 'vote-missing' } });
  expect(valueOf(await inspectWorkbook(jobOn(file)))).toMatchObject({ isRecount: true, rosterSheet: null });
});

test('the box in it lies in another order than in the workbook, with the same fingerprint', async () => {
  const book = await balanced();
  const orderIn = async (workbook: FileWorkbook): Promise<string> => {
    const [grid] = valueOf(await workbook.read([BOX]));
    return JSON.stringify(known(grid, 'a box').values);
  };
  // Of 8 ballots two shuffles may be alike: of several files one is not.
  const orders = new Set<string>();
  for (let made = 0; made < 6; made++) orders.add(await orderIn(opened(await fileOf(book))));
  expect(orders.size).toBeGreaterThan(1);
});

testWith('LibreOffice')(
  'saved again by another program, all formulas computed anew: passes',
  async () => {
    const saved = new Uint8Array(convert(await fileOf(await balanced()), 'xlsx'));
    expect(failed(await verify(opened(saved)))).toEqual([]);
  },
  120_000,
);

test('a ballot changed in it is seen by fingerprint, count and results', async () => {
  const file = opened(await fileOf(await balanced()));
  const [box] = valueOf(await file.read([BOX]));
  const other = textAt(known(box, 'a box'), 1, 1) === '优秀' ? '合格' : '优秀';
  await retype(file, BOX, 'B2', 1, 1, other);
  expect(failed(await verify(file))).toEqual(
    expect.arrayContaining(['党员测评 fingerprint', '党员测评 count', '党员测评 results']),
  );
});

test('with its facts changed it cannot be checked at all', async () => {
  const file = opened(await fileOf(await balanced()));
  await retype(file, RECORD, 'B4', 3, 1, '{"members":9,"formal":9}');
  expect(await verifyBook(jobOn(file), { languages: [chinese] })).toMatchObject({
    ok: false,
    failure: { code: 'vote-damaged', sheet: RECORD },
  });
});

test('refused before the ledger balances, before anything was counted, and of a box that was changed', async () => {
  const open = await prepareRecount(jobOn(await countedSample()));
  expect(open).toMatchObject({ ok: false, failure: { code: 'not-balanced' } });
  const early = await prepareRecount(jobOn(await sampleBook()));
  expect(early).toMatchObject({ ok: false, failure: { code: 'count-missing' } });
  const book = await balanced();
  const [box] = valueOf(await book.read([BOX]));
  const other = textAt(known(box, 'a box'), 1, 1) === '优秀' ? '合格' : '优秀';
  await retype(book, BOX, 'B2', 1, 1, other);
  expect(await prepareRecount(jobOn(book))).toMatchObject({
    ok: false,
    failure: { code: 'vote-damaged', sheet: BOX },
  });
});
