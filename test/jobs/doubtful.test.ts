import type { Choice } from '../../src/ballot/judge-ballot';
import type { PaperBallot } from '../../src/ballot/paper-entry';
import type { FileWorkbook } from '../../src/files/file-workbook';
import { decideDoubtful, type DecisionOptions, listDoubtful } from '../../src/jobs/decide-doubtful';
import { enterPaper, type PaperOptions } from '../../src/jobs/enter-paper';
import { makeBallots } from '../../src/jobs/make-ballots';
import { tallyReturned } from '../../src/jobs/tally-returned';
import type { MadeFile } from '../../src/workbook/ballot-files';
import { known } from '../../src/kernel/assert';
import { valueAt } from '../../src/kernel/grid';
import {
  ballotFiles,
  collect,
  fillWithExcelJs,
  jobOn,
  marksOf,
  readingOf,
  reopened,
  returnedFile,
  sampleBook,
  valueOf,
} from '../support/book';

const tally = async (book: FileWorkbook, files: readonly MadeFile[]) =>
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: files.map(returnedFile) }));

/** A workbook with eight member ballots out. */
async function withBallots(): Promise<{ book: FileWorkbook; files: readonly MadeFile[] }> {
  const book = await sampleBook();
  const made = valueOf(
    await makeBallots(jobOn(book), { files: ballotFiles, orders: [{ form: 'members' }], copies: 8 }),
  );
  return { book, files: await collect(known(made.forms[0], 'the form').files) };
}

/** Filled so, with one √ a cell too far right in the row of the third member. */
const missed = (file: MadeFile, letters: string): Promise<MadeFile> =>
  fillWithExcelJs(
    file,
    marksOf(letters).map((cells, row) => (row === 2 ? [...cells, '√'] : cells)),
  );

const members = (report: Awaited<ReturnType<typeof tally>>) =>
  known(
    report.forms.find(({ form }) => form === 'members'),
    'the form',
  );

describe('a doubtful ballot', () => {
  let book: FileWorkbook;
  let key: string;
  const decision = (change: Partial<DecisionOptions> = {}): DecisionOptions => ({
    form: 'members',
    key,
    ruling: { kind: 'count', rows: new Map([[2, 3]]) },
    because: '监票人二人看过原件，意思清楚',
    ...change,
  });

  beforeEach(async () => {
    const out = await withBallots();
    book = out.book;
    const [first, second] = out.files;
    const report = await tally(book, [
      await missed(known(first, 'a ballot'), 'AB-ABAAA'),
      await fillWithExcelJs(known(second, 'a ballot'), marksOf('BBBBBBBB')),
    ]);
    expect(report.intake).toMatchObject({ handedIn: 2, counted: 1, doubtful: 1 });
    expect(members(report).ledger).toMatchObject({ returned: 2, valid: 1, spoiled: 0, doubtful: 1 });
    expect(report.findings.map(({ code }) => code)).toContain('ballot-doubtful');
    book = reopened(book);
    const items = valueOf(await listDoubtful(jobOn(book)));
    expect(items).toMatchObject([
      { form: 'members', reason: 'beside', rows: [{ row: 2, found: { length: 6 } }] },
    ]);
    key = items[0]?.key ?? '';
  });

  test('decided to count: the tally follows at once, the reason is kept and printed, nothing is left to decide', async () => {
    const report = valueOf(await decideDoubtful(jobOn(book), decision()));
    expect(report).toMatchObject({ wrote: true, stopped: false });
    expect(report.form.ledger).toMatchObject({ returned: 2, valid: 2, doubtful: 0 });
    expect(report.form.tally.subjects[2]).toMatchObject({ counts: [0, 1, 0, 1], blank: 0 });
    expect(report.form.fingerprint.before).not.toBe(report.form.fingerprint.after);
    const saved = reopened(book);
    expect(valueOf(await listDoubtful(jobOn(saved)))).toEqual([]);
    const [grid] = valueOf(await saved.read([report.form.resultsSheet]));
    const texts = grid?.values.flat().map(String).join('\n');
    expect(texts).toContain('监票人二人看过原件');
    expect(grid && valueAt(grid, 4, 6)).toBe(0);
    // The next count starts from it, and the same file again is a duplicate.
    const again = await tally(saved, []);
    expect(members(again).ledger).toMatchObject({ returned: 2, valid: 2 });
  });

  test('decided to be void: a spoiled ballot with its reason code', async () => {
    const ruling = { kind: 'void', reason: 'identifying-mark' } as const;
    const report = valueOf(await decideDoubtful(jobOn(book), decision({ ruling })));
    expect(report.form.ledger).toMatchObject({ returned: 2, valid: 1, spoiled: 1, doubtful: 0 });
    expect(report.form.tally.spoiled['identifying-mark']).toBe(1);
  });

  test.each<[string, Partial<DecisionOptions>, string]>([
    ['no reason', { because: ' \n' }, 'no-reason'],
    ['a long reason', { because: '啊'.repeat(101) }, 'too-long'],
    ['another ballot', { key: 'X' }, 'no-such-ballot'],
    ['a row left open', { ruling: { kind: 'count', rows: new Map() } }, 'row-left-open'],
  ])('refused, and nothing is written: %s', async (_, change, detail) => {
    const before = book.save();
    expect(await decideDoubtful(jobOn(book), decision(change))).toEqual({
      ok: false,
      failure: { code: 'decision-invalid', detail },
    });
    expect(book.save()).toEqual(before);
  });
});

test('a mark below the table is given to an empty row, counts there like any mark, and leaves no trace of itself', async () => {
  const { book, files } = await withBallots();
  const stray = [...marksOf('AB--BAAA'), ['', '√']];
  const report = await tally(book, [await fillWithExcelJs(known(files[0], 'a ballot'), stray)]);
  expect(report.intake).toMatchObject({ counted: 0, doubtful: 1 });
  const [item] = valueOf(await listDoubtful(jobOn(book)));
  expect(item).toMatchObject({
    reason: 'stray',
    rows: [],
    stray: [{ text: '√', side: 'below', grade: 1 }],
    empty: [{ row: 2 }, { row: 3 }],
  });
  const decide = (...rows: readonly (readonly [number, Choice])[]) =>
    decideDoubtful(jobOn(book), {
      form: 'members',
      key: item?.key ?? '',
      ruling: { kind: 'count', rows: new Map(rows) },
      because: '监票人二人看过原件，意思清楚',
    });
  const before = book.save();
  expect(await decide([2, 1], [3, 1])).toEqual({
    ok: false,
    failure: { code: 'decision-invalid', detail: 'row-not-open' },
  });
  expect(book.save()).toEqual(before);
  const { form, outcome } = valueOf(await decide([3, 1]));
  expect(outcome).toBe('counted');
  expect(form.tally.subjects.slice(2, 4)).toMatchObject([
    { counts: [0, 0, 0, 0], blank: 1 },
    { counts: [0, 1, 0, 0], blank: 0 },
  ]);
  const saved = reopened(book);
  expect(members(await tally(saved, []))).toMatchObject({ ledger: { valid: 1 }, tally: form.tally });
});

describe('paper ballots', () => {
  const paper = (serial: string, ...choices: readonly Choice[]): PaperBallot => ({ serial, choices });
  const all = (choice: Choice): readonly Choice[] => Array.from({ length: 8 }, () => choice);
  const enterAll = async (book: FileWorkbook, options: Omit<PaperOptions, 'form'>) =>
    valueOf(await enterPaper(jobOn(book), { form: 'members', ...options }));

  test('one clerk, serials typed or left out: in the box with the files, each serial once', async () => {
    const { book, files } = await withBallots();
    const [filed, typed] = files;
    await tally(book, [await fillWithExcelJs(known(filed, 'a ballot'), marksOf('AAAAAAAA'))]);
    const serials = [filed, typed].map((file) => readingOf(known(file, 'a ballot')).serial);
    const first = [
      paper(serials[0] ?? '', ...all(1)),
      paper((serials[1] ?? '').toLowerCase(), ...all(2)),
      paper('', ...all('blank')),
      paper('0000-0000-0001', ...all(0)),
    ];
    const report = await enterAll(book, { first });
    expect(report).toMatchObject({ kind: 'counted', counted: 2, duplicate: 1, foreign: 1, wrote: true });
    if (report.kind !== 'counted') throw new Error('counted');
    expect(report.form.ledger).toMatchObject({ returned: 3, valid: 3 });
    expect(report.form.tally.subjects[0]).toMatchObject({ counts: [1, 0, 1, 0], blank: 1 });
    expect(report.findings.map(({ code }) => code)).toEqual([
      'ballot-already-counted',
      'paper-serial-wrong',
      'quorum-missed',
      'ballots-blank',
      'marks-hidden',
    ]);
    // The file of a ballot that was typed comes later: it is the same ballot.
    const later = await tally(reopened(book), [
      await fillWithExcelJs(known(typed, 'a ballot'), marksOf('CCCCCCCC')),
    ]);
    expect(later.intake).toMatchObject({ counted: 0, duplicate: 1 });
  });

  test('two clerks: locked while they differ, counted when they agree', async () => {
    const { book } = await withBallots();
    const before = book.save();
    const first = [paper('', ...all(0)), paper('', ...all(1))];
    const second = [paper('', ...all(0)), paper('', ...all(1).slice(1), 2)];
    expect(await enterAll(book, { first, second })).toEqual({
      kind: 'differs',
      differences: [{ ballot: 1, row: 7, first: '2', second: '3' }],
    });
    expect(book.save()).toEqual(before);
    expect(await enterAll(book, { first, second: first })).toMatchObject({ kind: 'counted', counted: 2 });
  });

  test('more than were issued: a hard stop, nothing is written', async () => {
    const { book } = await withBallots();
    await enterAll(book, { first: Array.from({ length: 7 }, () => paper('', ...all(0))) });
    const before = book.save();
    const report = await enterAll(book, { first: [paper('', ...all(0)), paper('', ...all(0))] });
    expect(report).toMatchObject({ stopped: true, wrote: false });
    expect(book.save()).toEqual(before);
  });
});
