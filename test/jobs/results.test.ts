import { makeBallots } from '../../src/jobs/make-ballots';
import { makeResults, readResults } from '../../src/jobs/results';
import { sampleBallots } from '../../src/jobs/sample';
import { exportScheme, importScheme } from '../../src/jobs/scheme';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { makeWhatIf, readWhatIf } from '../../src/jobs/what-if';
import type { FileWorkbook } from '../../src/files';
import { known } from '../../src/kernel/assert';
import { BLANK_PLAN, cell } from '../../src/workbook/cells';
import {
  ballotFiles,
  collect,
  fillWithExcelJs,
  jobOn,
  marksOf,
  reopened,
  returnedFile,
  sampleBook,
  strings,
  valueOf,
} from '../support/book';

/** The sample, its ballots counted. */
async function countedBook(): Promise<FileWorkbook> {
  const book = await sampleBook();
  const files = await collect(valueOf(await sampleBallots(jobOn(book), { files: ballotFiles })));
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: files.map(returnedFile) }));
  return book;
}

const resultsOf = async (book: FileWorkbook, name = '结果 党员测评') =>
  known(valueOf(await book.read([name]))[0], 'a sheet').values;

describe('results from the box', () => {
  test('what is read is what was counted, and nothing is written', async () => {
    const book = await countedBook();
    const before = book.save();
    const report = valueOf(await readResults(jobOn(book)));
    expect(report.stopped).toBe(false);
    expect(report.forms.map(({ form, imbalances }) => [form, imbalances])).toEqual([
      ['team', ['present-missing']],
      ['members', ['present-missing']],
    ]);
    const members = known(report.forms[1], 'the member form');
    expect(members.scores).toEqual([82.5, 97.5, 82.5, 82.5, 97.5, 80, 80, 77.5]);
    expect(members.ranks).toEqual([3, 1, 3, 3, 1, 6, 6, 8]);
    expect(members.cap).toMatchObject({ members: 8, limit: 2, share: '1/3', inside: ['林晓燕', '赵明辉'] });
    expect(report.findings.map(({ code }) => code)).toEqual([
      'ledger-unbalanced',
      'ballots-one-blank',
      'ledger-unbalanced',
    ]);
    expect(book.save()).toEqual(before);
  });

  test('who came is remembered: the ledger balances, after saving and after the next count', async () => {
    const book = await countedBook();
    const report = valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
    expect(report.forms.flatMap(({ imbalances }) => imbalances)).toEqual([]);
    const again = reopened(book);
    valueOf(await tallyReturned(jobOn(again), { files: ballotFiles, returned: [] }));
    expect((await resultsOf(again))[4]?.slice(1, 10)).toEqual([8, 8, 8, 8, 8, 0, 0, 0, '一致']);
    const fewer = valueOf(await makeResults(jobOn(again), { present: { count: 7, form: 'team' } }));
    expect(fewer.forms.map(({ ledger, imbalances }) => [ledger.present, imbalances])).toEqual([
      [7, ['issued-over-present']],
      [8, []],
    ]);
    expect(await makeResults(jobOn(again), { present: { count: 7, form: 'x' } })).toMatchObject({
      failure: { code: 'form-missing' },
    });
  });

  test('by result, for this writing', async () => {
    const book = await countedBook();
    valueOf(await makeResults(jobOn(book), { order: 'result' }));
    const names = (await resultsOf(book)).slice(12, 20).map((row) => row[1]);
    expect(names.slice(0, 2)).toEqual(['林晓燕', '赵明辉']);
    expect(names[7]).toBe('郑德福');
  });

  test('the rules are kept when ballots go out; what is changed afterwards is said', async () => {
    const book = await sampleBook();
    const made = valueOf(
      await makeBallots(jobOn(book), { files: ballotFiles, orders: [{ form: 'members' }] }),
    );
    const files = await collect(known(made.forms[0], 'one form').files);
    const filled = await Promise.all(files.map((file) => fillWithExcelJs(file, marksOf('ABABABAB'))));
    const json = valueOf(await exportScheme(jobOn(book)));
    const scheme = JSON.parse(json) as { forms: Record<string, unknown>[] };
    const changed = { ...scheme, forms: scheme.forms.map((form) => ({ ...form, score: 'top-two' })) };
    valueOf(await importScheme(jobOn(book), { json: JSON.stringify(changed) }));
    const report = valueOf(
      await tallyReturned(jobOn(reopened(book)), { files: ballotFiles, returned: filled.map(returnedFile) }),
    );
    expect(report.findings.filter(({ code }) => code === 'rules-changed')).toEqual([
      {
        level: 'warning',
        code: 'rules-changed',
        at: { sheet: '结果 党员测评' },
        data: { form: '党员测评', rule: 'score', before: 'mean', now: 'top-two' },
      },
    ]);
    expect(report.forms.find(({ form }) => form === 'members')?.scores).toEqual(Array(8).fill(1));
  });

  test('a box changed by hand stops everything', async () => {
    const book = await countedBook();
    const name = '票箱 党员测评';
    const [grid] = valueOf(await book.read([name]));
    const rows = known(grid, 'the box')
      .values.slice(0, -1)
      .map((line) => ({
        cells: line.map((value) => cell(value, 'text')),
      }));
    valueOf(await book.apply([{ ...BLANK_PLAN, kind: 'box/members', name, visibility: 'hidden', rows }]));
    const before = book.save();
    expect(valueOf(await makeResults(jobOn(book), { present: { count: 8 } })).stopped).toBe(true);
    const tried = valueOf(await makeWhatIf(jobOn(book)));
    expect([tried.stopped, tried.findings.map(({ code }) => code)]).toEqual([true, ['box-changed']]);
    expect(book.save()).toEqual(before);
  });
});

describe('what if', () => {
  test('read, then written: a sheet a form, and a vote that begins again takes them away', async () => {
    const book = await countedBook();
    const before = book.save();
    const read = valueOf(await readWhatIf(jobOn(book), { form: 'members' }));
    expect(book.save()).toEqual(before);
    expect(read.forms.map(({ sheet }) => sheet)).toEqual(['试算 党员测评']);
    const tried = known(read.forms[0], 'one form').tried;
    expect(tried.base.ranks).toEqual([3, 1, 3, 3, 1, 6, 6, 8]);
    expect(strings.sheets.whatIf.sentence(tried)).toMatch(/名次会变的有/);
    // The cap holds its two whatever the formula.
    expect(tried.changes.cap).toEqual([]);

    const made = valueOf(await makeWhatIf(jobOn(book)));
    const kinds = async () => valueOf(await book.sheets()).flatMap(({ kind }) => kind ?? []);
    expect(made.forms).toHaveLength(2);
    expect(await kinds()).toEqual(expect.arrayContaining(['whatif/team', 'whatif/members']));
    valueOf(await makeBallots(jobOn(book), { files: ballotFiles, restart: true }));
    expect((await kinds()).filter((kind) => kind.startsWith('whatif/'))).toEqual([]);
    expect(await readWhatIf(jobOn(book), { form: 'x' })).toMatchObject({ failure: { code: 'form-missing' } });
  });
});
