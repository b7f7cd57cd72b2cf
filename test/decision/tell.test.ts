import { unzipSync } from 'fflate';
import { loadVote } from '../../src/jobs/book';
import { checkBoxes } from '../../src/jobs/check-boxes';
import { closeVote, previewClosing } from '../../src/jobs/close-vote';
import { checkDecisions, makeDecisions } from '../../src/jobs/decide';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import { lintLetter } from '../../src/jobs/lint';
import { makeBallots } from '../../src/jobs/make-ballots';
import { previewPrivacy } from '../../src/jobs/preview-privacy';
import { preparePublication } from '../../src/jobs/publication';
import { makeResults } from '../../src/jobs/results';
import { exportScheme, importScheme } from '../../src/jobs/scheme';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { prepareSlips } from '../../src/jobs/tell';
import { type FileWorkbook, makeBook, openWorkbook } from '../../src/files';
import { known } from '../../src/kernel/assert';
import type { CellValue } from '../../src/kernel/grid';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { ballotFiles, jobOn, reopened, strings, valueOf } from '../support/book';
import { testWith } from '../support/needs';
import { convert } from '../support/soffice';
import { countedSample, ours } from './counted';

const REASON = '主动请缨的理由只有支委会知道';

/** Counted, with who came, and decided. */
async function decidedSample(): Promise<FileWorkbook> {
  const book = await countedSample();
  valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
  valueOf(await makeDecisions(jobOn(book), { changes: { accept: true } }));
  const list = [
    ['姓名', '最终等次', '理由', '备注'],
    ['孙立新', '基本合格', REASON, '备注也不公开'],
  ];
  valueOf(await makeDecisions(jobOn(book), { changes: { list } }));
  return book;
}

/** Everything that a file holds, as one text. */
function allText(bytes: Uint8Array): string {
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');
}

/** A formula may give an empty text, where a value is none. */
const plain = (row: readonly CellValue[]): readonly CellValue[] =>
  row
    .map((value) => (value === '' ? null : value))
    .slice(0, row.findLastIndex((value) => value !== null && value !== '') + 1);

const textsOf = (plan: SheetPlan): readonly string[] =>
  plan.rows.flatMap((row) =>
    row.cells.flatMap((cell) =>
      cell?.value === undefined || cell.value === null ? [] : [String(cell.value)],
    ),
  );

describe('feedback slips', () => {
  test('refused until every grade is decided', async () => {
    const book = await countedSample();
    expect(await prepareSlips(jobOn(book))).toMatchObject({ failure: { code: 'decisions-missing' } });
    valueOf(await makeDecisions(jobOn(book)));
    expect(await prepareSlips(jobOn(book))).toMatchObject({
      failure: { code: 'decisions-incomplete', open: 8 },
    });
  });

  test('a page a member: his own figures, the group without names, his grade, nobody else', async () => {
    const slips = valueOf(await prepareSlips(jobOn(await decidedSample())));
    expect(slips.members).toBe(8);
    expect(slips.whole.page.breaks).toHaveLength(7);
    const names = slips.single.map(({ plan }) => plan.name);
    for (const { plan } of slips.single) {
      const texts = textsOf(plan);
      expect(names.filter((name) => texts.some((text) => text.includes(name)))).toEqual([plan.name]);
      expect(texts.join()).not.toContain(REASON);
    }
    const sun = known(
      slips.single.find(({ plan }) => plan.name === '孙立新'),
      'a slip',
    ).plan;
    expect(textsOf(sun)).toContain('基本合格');
    // 孙立新 was marked 合格 by seven, and one row was invalid: counted by hand from the sample's ballots.
    expect(sun.rows.map((row) => row.cells.map((cell) => cell?.value ?? null).slice(0, 2))).toEqual(
      expect.arrayContaining([
        ['合格', 7],
        ['优秀', 0],
        ['该项无效', 1],
      ]),
    );
    expect(textsOf(sun)).toContain(strings.sheets.decision.slip.unanimous);
  });
});

describe('what is published', () => {
  test('refused until the ledger balances and every grade is decided', async () => {
    const book = await countedSample();
    expect(await preparePublication(jobOn(book))).toMatchObject({ failure: { code: 'not-balanced' } });
    valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
    expect(await preparePublication(jobOn(book))).toMatchObject({ failure: { code: 'decisions-missing' } });
  });

  test.each([false, true])(
    'no box, key, code, session, serial, reason, formula or property (with names: %s)',
    async (withNames) => {
      const book = await decidedSample();
      const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
      const made = valueOf(await preparePublication(jobOn(book), { withNames }));
      const bytes = await makeBook(made.plans);
      const text = allText(bytes);
      const secrets = [
        vote.key,
        vote.session,
        ...vote.forms.flatMap(({ counted }) => counted),
        REASON,
        '备注也不公开',
        '票箱 ',
        '#blank',
        '<f>',
        'docProps',
        'Pingyi.Sheet',
        'veryHidden',
      ];
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
      const copy = valueOf(openWorkbook(bytes, 'copy.xlsx'));
      const sheets = valueOf(await copy.sheets());
      expect(sheets.map(({ name, visibility, kind }) => [name, visibility, kind])).toEqual([
        ['评议结果', 'visible', null],
        ['结果 班子测评', 'visible', null],
        ...(withNames ? [['结果 党员测评', 'visible', null]] : []),
      ]);
      expect(made.text).toEqual([
        '2021年3月15日，青松路第三党支部进行无记名测评（民主评议党员测评表）：发出 8 张，收回 8 张，有效 8 张，无效 0 张。经支委会研究，对 8 名党员确定等次：优秀 2 名、合格 5 名、基本合格 1 名、不合格 0 名。',
      ]);
      // What is said by the text is what was decided.
      const [statement] = made.text;
      expect(valueOf(await lintLetter(jobOn(book), { text: statement ?? '' })).findings).toEqual([]);
    },
  );
});

describe('closing a vote', () => {
  test('asked twice; then box, key, codes and ballots are nowhere in the file, in no file that is saved', async () => {
    const book = await decidedSample();
    const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
    expect(valueOf(await previewClosing(jobOn(book)))).toMatchObject({
      session: vote.session,
      doubtful: 0,
      forms: [{ ballots: 8 }, { ballots: 8, isDecided: true }],
    });
    const before = book.save();
    expect(await closeVote(jobOn(book), { session: 'yes' })).toMatchObject({
      failure: { code: 'close-unconfirmed' },
    });
    expect(book.save()).toEqual(before);
    const shown = await Promise.all(['team', 'members'].map((form) => ours(book, `results/${form}`)));

    valueOf(await closeVote(jobOn(book), { session: vote.session.toLowerCase() }));
    const closed = reopened(book);
    const text = allText(closed.save());
    const secrets = [vote.key, ...vote.forms.flatMap(({ counted }) => counted), '#blank', '#over', '票箱 '];
    expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    const kinds = valueOf(await closed.sheets()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== null && /^(?:vote|box|ballot)/.test(kind))).toEqual([]);
    // Results are the same, as values.
    for (const { info, grid } of shown) {
      const [now] = valueOf(await closed.read([info.name]));
      expect(now?.values.map(plain)).toEqual(grid.values.map(plain));
    }
    // Nothing can be counted any more, and it is said why.
    const job = jobOn(closed);
    const gone = { failure: { code: 'vote-closed', day: '2021-03-31' } };
    expect(await tallyReturned(job, { files: ballotFiles, returned: [] })).toMatchObject(gone);
    expect(await makeResults(job)).toMatchObject(gone);
    expect(await makeBallots(job, { files: ballotFiles })).toMatchObject(gone);
    expect(await closeVote(job, { session: vote.session })).toMatchObject({
      failure: { code: 'vote-missing' },
    });
    expect(valueOf(await checkBoxes(job))).toEqual([]);
    expect(valueOf(await inspectWorkbook(job))).toMatchObject({
      closed: '2021-03-31',
      isSample: true,
      forms: [
        { form: 'team', issued: 8, counted: 8, present: 8 },
        { form: 'members', issued: 8, counted: 8, present: 8 },
      ],
    });
    // There is no box and no key to warn of, and a scheme for the next vote may come in.
    const told = valueOf(await previewPrivacy(job, { before: 'publishing' })).findings;
    expect(told.map(({ code }) => code)).not.toContain('privacy-key');
    expect(told.map(({ code }) => code)).not.toContain('privacy-box');
    valueOf(await importScheme(job, { json: valueOf(await exportScheme(job)) }));
    // What was decided can still be looked at, told and published.
    expect(valueOf(await checkDecisions(job)).judgement).toMatchObject({
      counts: [2, 5, 1, 0],
      isComplete: true,
    });
    expect(valueOf(await prepareSlips(job)).members).toBe(8);
    expect(valueOf(await preparePublication(job)).plans).toHaveLength(1);
    // A new vote begins anew.
    valueOf(await makeBallots(job, { files: ballotFiles, restart: true }));
    expect(valueOf(await closed.sheets()).map(({ kind }) => kind)).not.toContain('closed');
  });
});

testWith('LibreOffice')(
  'closing a vote in a file that a spreadsheet saved: no shared text of it is left',
  async () => {
    const saved = convert((await countedSample()).save(), 'xlsx');
    const book = valueOf(openWorkbook(saved, 'book.xlsx'));
    const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
    const secrets = [vote.key, ...vote.forms.flatMap(({ counted }) => counted), '#blank'];
    // The table of shared texts holds them before.
    expect(secrets.filter((secret) => !allText(saved).includes(secret))).toEqual([]);
    valueOf(await closeVote(jobOn(book), { session: vote.session }));
    expect(secrets.filter((secret) => allText(book.save()).includes(secret))).toEqual([]);
    expect(valueOf(await reopened(book).read(['花名册']))[0]?.values.flat()).toContain('周国栋');
  },
);
