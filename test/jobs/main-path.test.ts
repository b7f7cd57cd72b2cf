import { openWorkbook, type FileWorkbook, newWorkbook } from '../../src/files/file-workbook';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { checkRoster } from '../../src/jobs/check-roster';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import { makeBallots, makeBallotSheets } from '../../src/jobs/make-ballots';
import { sampleBallots } from '../../src/jobs/sample';
import { importScheme } from '../../src/jobs/scheme';
import { startBook } from '../../src/jobs/start-book';
import { tallyReturned } from '../../src/jobs/tally-returned';
import type { TallyReport } from '../../src/jobs/reports';
import { defaultScheme } from '../../src/ballot/default-scheme';
import { schemeJson } from '../../src/ballot/read-scheme';
import { cellAddress, rectOf } from '../../src/kernel/address';
import { known } from '../../src/kernel/assert';
import { type CellValue, valueAt } from '../../src/kernel/grid';
import { round } from '../../src/kernel/ratio';
import { BLANK_PLAN, cell } from '../../src/workbook/cells';
import type { MadeFile } from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import {
  ballotFiles,
  bookWith,
  collect,
  fillWithExcelJs,
  jobOn,
  marksOf,
  readingOf,
  reopened,
  returnedFile,
  sampleBook,
  strings,
  valueOf,
} from '../support/book';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';

/** Counted by hand from the sample's ballots (src/samples/sample.ts): best grade … last, blank, invalid. */
const TEAM = [
  [6, 2, 0, 0, 0, 0],
  [7, 1, 0, 0, 0, 0],
  [6, 1, 0, 0, 0, 1],
  [7, 0, 0, 0, 1, 0],
  [5, 1, 1, 0, 0, 1],
];
const MEMBERS = [
  [1, 7, 0, 0, 0, 0],
  [7, 1, 0, 0, 0, 0],
  [1, 7, 0, 0, 0, 0],
  [1, 7, 0, 0, 0, 0],
  [7, 1, 0, 0, 0, 0],
  [0, 7, 0, 0, 0, 1],
  [0, 7, 0, 0, 1, 0],
  [0, 7, 1, 0, 0, 0],
];

const tally = async (book: FileWorkbook, files: readonly MadeFile[]): Promise<TallyReport> =>
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: files.map(returnedFile) }));

const figures = (report: TallyReport, form: string) =>
  report.forms
    .find((entry) => entry.form === form)
    ?.tally.subjects.map(({ counts, blank, invalid }) => [...counts, blank, invalid]);

const sampleReturned = async (book: FileWorkbook): Promise<MadeFile[]> =>
  collect(valueOf(await sampleBallots(jobOn(book), { files: ballotFiles })));

/** The distribution as the results sheet shows it. */
async function shownFigures(book: FileWorkbook, form: string, subjects: number) {
  const sheets = valueOf(await book.sheets());
  const [grid] = valueOf(
    await book.read(sheets.filter((sheet) => sheet.kind === `results/${form}`).map((sheet) => sheet.name)),
  );
  // Twelve rows stand above the first subject; each grade has a count and a share.
  return Array.from({ length: subjects }, (_, row) =>
    [2, 4, 6, 8, 10, 11].map((column) => grid && valueAt(grid, 12 + row, column)),
  );
}

describe('the reference branch, from roster to scoreboard', () => {
  test('the roster: 8 members, 7 + 1, 2 women, 1/4/3, a committee of 3, nothing wrong', async () => {
    const report = valueOf(await checkRoster(jobOn(await sampleBook())));
    expect(report.statistics).toMatchObject({
      members: 8,
      inService: 7,
      retired: 1,
      women: 2,
      committee: 3,
      formal: 8,
      education: { postgraduate: 1, bachelor: 4, 'junior-college': 3 },
    });
    expect(report.findings).toEqual([]);
  });

  test('ballots: eight of each form, every serial another, filled by another program, counted', async () => {
    const book = await sampleBook();
    const made = valueOf(await makeBallots(jobOn(book), { files: ballotFiles }));
    expect(made.forms.map(({ form, issued, copies }) => [form, issued, copies])).toEqual([
      ['team', 8, 8],
      ['members', 8, 8],
    ]);
    const [team = [], members = []] = await Promise.all(made.forms.map((form) => collect(form.files)));
    const readings = [...team, ...members].map(readingOf);
    expect(new Set(readings.map((reading) => reading.serial)).size).toBe(16);
    expect(new Set(readings.map((reading) => reading.session))).toEqual(new Set([made.session]));

    const filled = await Promise.all([
      ...team.map((file) => fillWithExcelJs(file, marksOf('ABCD-'))),
      ...members.map((file) => fillWithExcelJs(file, marksOf('ABCD-2?A'))),
    ]);
    const report = await tally(reopened(book), filled);
    expect(report.intake).toMatchObject({ handedIn: 16, counted: 16 });
    expect(figures(report, 'members')).toEqual([
      [8, 0, 0, 0, 0, 0],
      [0, 8, 0, 0, 0, 0],
      [0, 0, 8, 0, 0, 0],
      [0, 0, 0, 8, 0, 0],
      [0, 0, 0, 0, 8, 0],
      [0, 0, 0, 0, 0, 8],
      [0, 0, 0, 0, 0, 8],
      [8, 0, 0, 0, 0, 0],
    ]);
  });

  test('the returned ballots give the hand-counted distributions, and 优秀 2, 合格 6 as what the committee decided', async () => {
    const book = await sampleBook();
    const report = await tally(book, await sampleReturned(book));
    expect(figures(report, 'team')).toEqual(TEAM);
    expect(figures(report, 'members')).toEqual(MEMBERS);
    expect(report.forms.map(({ ledger }) => ledger)).toEqual(
      [0, 1].map(() => ({
        due: 8,
        present: null,
        issued: 8,
        returned: 8,
        valid: 8,
        abstained: 0,
        spoiled: 0,
        doubtful: 0,
        duplicate: 0,
        foreign: 0,
        altered: 0,
      })),
    );
    const cap = report.forms[1]?.cap;
    expect(cap).toMatchObject({ limit: 2, inside: ['林晓燕', '赵明辉'], tied: null });
    expect(
      [0, 1, 2, 3].map((grade) => cap?.suggested.filter((suggested) => suggested === grade).length),
    ).toEqual([2, 6, 0, 0]);
    // One member ballot has one row blank: said as a count, never which.
    expect(report.findings).toEqual([
      { level: 'note', code: 'ballots-one-blank', at: {}, data: { form: '党员测评', count: 1 } },
    ]);
    expect(await shownFigures(reopened(book), 'members', 8)).toEqual(MEMBERS);
  });

  test('the scoreboard: ranks, bands and changes of two quarters', async () => {
    const book = await sampleBook();
    const report = valueOf(await buildScoreboard(jobOn(book), { quarter: '2021Q1' }));
    const shown = report.rows.map(({ name, total, rank, band, change }) => [
      name,
      total && round(total, 2),
      rank,
      band,
      change && round(change, 2),
    ]);
    expect(shown).toEqual([
      ['林晓燕', 97, 1, '优秀', 2],
      ['赵明辉', 96, 2, '优秀', 2.5],
      ['周国栋', 92, 3, '优秀', 2],
      ['陈志远', 88.5, 4, '良好', 2],
      ['王秀兰', 85, 5, '良好', 3],
      ['吴建华', 85, 5, '良好', 5],
      ['孙立新', 78.5, 7, '合格', 2.5],
      ['郑德福', 59, 8, '不合格', null],
    ]);
    expect(report).toMatchObject({ quarter: '2021Q1', previous: '2020Q4', findings: [] });
    const first = valueOf(await buildScoreboard(jobOn(book), { quarter: '2020Q4' }));
    expect(first.rows.at(-1)).toMatchObject({ name: '郑德福', total: null, rank: null });
    expect(first.findings.map((finding) => finding.code)).toEqual(['member-absent']);
  });

  test('the state of each step', async () => {
    const book = await sampleBook();
    await tally(book, await sampleReturned(book));
    await buildScoreboard(jobOn(book), { quarter: '2021Q1' });
    expect(valueOf(await inspectWorkbook(jobOn(book)))).toEqual({
      rosterSheet: '花名册',
      rosterPlace: null,
      hasScheme: true,
      isSample: true,
      isRehearsal: false,
      forms: [
        {
          ...{ form: 'team', of: 'team', title: '领导班子测评表', shortTitle: '班子测评' },
          ...{ issued: 8, voided: 0, counted: 8, present: null },
        },
        {
          ...{ form: 'members', of: 'members', title: '民主评议党员测评表', shortTitle: '党员测评' },
          ...{ issued: 8, voided: 0, counted: 8, present: null },
        },
      ],
      quarters: ['2020Q4', '2021Q1'],
      scoreboards: ['2021Q1'],
      closed: null,
      isRecount: false,
    });
  });
});

describe('counting in parts', () => {
  test('five now, three tomorrow, some of them again: the same result as all at once', async () => {
    const book = await sampleBook();
    const files = await sampleReturned(book);
    const [now, later] = [files.filter((_, i) => i % 3 !== 0), files.filter((_, i) => i % 3 !== 1)];
    await tally(book, now);
    const again = reopened(book);
    const report = await tally(again, later);
    expect(report.intake).toMatchObject({
      counted: files.length - now.length,
      duplicate: now.length + later.length - files.length,
    });
    expect(figures(report, 'team')).toEqual(TEAM);
    expect(figures(report, 'members')).toEqual(MEMBERS);
  });

  test('the box keeps no order of arrival', async () => {
    const orders = new Set<string>();
    for (let i = 0; i < 6; i++) {
      const book = await sampleBook();
      await tally(book, await sampleReturned(book));
      const [grid] = valueOf(await book.read(['票箱 党员测评']));
      orders.add(JSON.stringify(grid?.values));
    }
    // Eight ballots, five of them different: the chance that six shuffles agree is below one in a million.
    expect(orders.size).toBeGreaterThan(1);
  });

  test('the same ballot with other marks is one spoiled ballot, and both files are named', async () => {
    const book = await sampleBook();
    const made = valueOf(
      await makeBallots(jobOn(book), { files: ballotFiles, orders: [{ form: 'members' }] }),
    );
    const [file] = await collect(made.forms[0]?.files ?? (async function* () {})());
    if (!file) throw new Error('a ballot');
    const [one, two] = await Promise.all(
      ['AAAAAAAA', 'BBBBBBBB'].map((letters) => fillWithExcelJs(file, marksOf(letters))),
    );
    const report = await tally(book, [
      { ...file, ...one, name: '一.xlsx' },
      { ...file, ...two, name: '二.xlsx' },
    ]);
    expect(report.forms.find((form) => form.form === 'members')?.ledger).toMatchObject({
      returned: 1,
      valid: 0,
      spoiled: 1,
      duplicate: 1,
    });
    expect(
      report.findings
        .filter((finding) => finding.code === 'ballot-conflict')
        .map((finding) => finding.at.file),
    ).toEqual(['一.xlsx', '二.xlsx']);
  });

  test('ballot sheets filled inside the workbook: counted once, the empty one not at all', async () => {
    const book = await sampleBook();
    const made = valueOf(await makeBallotSheets(jobOn(book), { orders: [{ form: 'members', copies: 2 }] }));
    expect(made.sheets).toHaveLength(2);
    expect((await tally(book, [])).intake.handedIn).toBe(0);

    const [filled = ''] = made.sheets;
    const regions = valueOf(await book.sheets()).find(({ name }) => name === filled)?.names ?? {};
    const { row, column } = rectOf(known(regions['Pingyi.Marks'], 'a ballot has marks'));
    // Every second member gets the best grade, the others the next.
    const edits = Array.from({ length: 8 }, (_, line) => ({
      sheet: filled,
      cell: cellAddress(row + line, column + (line % 2)),
      from: { value: null, format: '@' },
      to: { value: '√', format: '@' },
    }));
    expect(valueOf(await book.edit(edits))).toEqual([]);
    const report = await tally(reopened(book), []);
    expect(report.intake).toMatchObject({ handedIn: 1, counted: 1 });
    expect(figures(report, 'members')?.map((row) => row.slice(0, 2))).toEqual(
      Array.from({ length: 8 }, (_, line) => (line % 2 === 0 ? [1, 0] : [0, 1])),
    );
    const again = await tally(book, []);
    expect((await tally(book, [])).intake).toMatchObject({ counted: 0, duplicate: again.intake.counted });
  });
});

describe('hard stops write nothing', () => {
  test('more came back than was issued', async () => {
    const book = await sampleBook();
    const files = [...(await sampleReturned(book)), ...(await sampleReturned(book)).slice(8, 9)];
    const before = book.save();
    const report = await tally(book, files);
    expect(report).toMatchObject({ stopped: true, wrote: false });
    expect(report.findings.map((finding) => finding.code)).toEqual(['returned-over-issued']);
    expect(book.save()).toEqual(before);
  });

  type Lines = readonly (readonly CellValue[])[];
  test.each<[string, (lines: Lines) => Lines]>([
    [
      'a changed ballot',
      (lines) =>
        lines.map((line, row) => line.map((value, column) => (row === 1 && column === 2 ? '不合格' : value))),
    ],
    ['a removed ballot', (lines) => lines.filter((_, row) => row !== 3)],
    ['a ballot put in', (lines) => [...lines, lines[1] ?? []]],
  ])('%s in the ballot box', async (_, tamper) => {
    const book = await sampleBook();
    await tally(book, await sampleReturned(book));
    const name = '票箱 党员测评';
    const [grid] = valueOf(await book.read([name]));
    const rows = tamper(grid?.values ?? []).map((line) => ({
      cells: line.map((value) => cell(value, 'text')),
    }));
    valueOf(await book.apply([{ ...BLANK_PLAN, kind: 'box/members', name, visibility: 'hidden', rows }]));
    const before = book.save();
    const report = await tally(book, []);
    expect(report).toMatchObject({ stopped: true, wrote: false });
    expect(report.findings.map((finding) => finding.code)).toContain('box-changed');
    expect(book.save()).toEqual(before);
  });
});

describe('bad input is a clear refusal, and nothing is written', () => {
  const text = (value: string) => new TextEncoder().encode(value);
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['a .csv renamed', text('姓名,性别\n甲一,男\n'), 'text-renamed'],
    ['half a file', new Uint8Array(), 'truncated'],
  ])('%s', async (name, bytes, reason) => {
    const given = reason === 'truncated' ? (await sampleBook()).save().slice(0, 4000) : bytes;
    expect(openWorkbook(given, name)).toEqual({
      ok: false,
      failure: { code: 'file-unreadable', file: name, reason },
    });
  });

  const roster = (...rows: readonly (readonly (string | null)[])[]): SheetPlan => ({
    ...BLANK_PLAN,
    kind: null,
    name: '花名册',
    rows: [['姓名', '性别', '学历'], ...rows].map((line) => ({ cells: line.map((value) => cell(value)) })),
  });

  test.each<[string, SheetPlan, string]>([
    ['no roster', { ...roster(), name: '别的', rows: [{ cells: [cell('会议记录')] }] }, 'roster-missing'],
    ['an empty roster', roster(), 'roster-empty'],
    [
      'the same name twice, and nothing to tell them apart',
      roster(['王刚', '男', '本科'], ['王刚', '男', '本科']),
      'roster-errors',
    ],
    ['a row without a name', roster(['王刚', '男', '本科'], [null, '女', '本科']), 'roster-errors'],
  ])('%s', async (_, plan, code) => {
    const book = await bookWith(plan);
    const before = book.save();
    expect(await makeBallots(jobOn(book), { files: ballotFiles })).toMatchObject({
      ok: false,
      failure: { code },
    });
    expect(book.save()).toEqual(before);
  });

  test('people of one name get labels', async () => {
    const book = await bookWith(roster(['王刚', '男', '本科'], ['王刚', '女', '本科']));
    const report = valueOf(await checkRoster(jobOn(book)));
    expect(report.members.map((member) => member.label)).toEqual(['王刚（男）', '王刚（女）']);
    expect(report.findings.map((finding) => [finding.code, finding.level])).toEqual([
      ['name-shared', 'warning'],
    ]);
  });

  test('only refused files: said by file, nothing written', async () => {
    const other = await sampleBook();
    const made = valueOf(
      await makeBallots(jobOn(other), { files: ballotFiles, orders: [{ form: 'team' }], copies: 1 }),
    );
    const foreign = await collect(made.forms[0]?.files ?? (async function* () {})());
    const book = await sampleBook();
    const before = book.save();
    const [good] = await sampleReturned(book);
    const files = [
      ...foreign,
      { name: '断.xlsx', bytes: good?.bytes.slice(0, 3000) ?? new Uint8Array() },
      { name: '名单.xlsx', bytes: other.save() },
    ];
    const report = await tally(book, files);
    expect(report.wrote).toBe(false);
    expect(report.intake).toMatchObject({ handedIn: 3, counted: 0, foreign: 2, unreadable: 1 });
    const named = report.findings.filter((finding) => finding.at.file !== undefined);
    expect(named.map(({ code, level, at }) => [code, level, at.file])).toEqual([
      ['ballot-foreign', 'error', foreign[0]?.name],
      ['file-unreadable', 'error', '断.xlsx'],
      ['ballot-foreign', 'error', '名单.xlsx'],
    ]);
    expect(book.save()).toEqual(before);
  });

  test('no vote, no scores, no such quarter, no such form', async () => {
    const book = newWorkbook();
    valueOf(await startBook(jobOn(book)));
    expect(await tallyReturned(jobOn(book), { files: ballotFiles, returned: [] })).toMatchObject({
      failure: { code: 'vote-missing' },
    });
    const sample = await sampleBook();
    expect(await buildScoreboard(jobOn(sample), { quarter: '2019Q1' })).toMatchObject({
      failure: { code: 'scores-missing' },
    });
    expect(await buildScoreboard(jobOn(sample), { quarter: 'spring' })).toMatchObject({
      failure: { code: 'quarter-invalid' },
    });
    expect(await makeBallots(jobOn(sample), { files: ballotFiles, orders: [{ form: 'x' }] })).toMatchObject({
      failure: { code: 'form-missing' },
    });
  });

  test('a counted sample is not swept away by making ballots', async () => {
    const book = await sampleBook();
    await tally(book, await sampleReturned(book));
    const before = book.save();
    expect(await makeBallots(jobOn(book), { files: ballotFiles })).toMatchObject({
      failure: { code: 'sample-counted' },
    });
    expect(book.save()).toEqual(before);
    valueOf(await makeBallots(jobOn(book), { files: ballotFiles, restart: true }));
    expect(valueOf(await book.sheets()).some((sheet) => sheet.kind === 'results/team')).toBe(false);
  });

  test('other questions than those on the ballots that are out', async () => {
    const book = await sampleBook();
    const made = valueOf(await makeBallots(jobOn(book), { files: ballotFiles }));
    const scheme = defaultScheme('某支部', '', strings.sheets.ballot);
    const fewer = {
      ...scheme,
      forms: scheme.forms.map((form) => ({ ...form, grades: form.grades.slice(0, 3) })),
    };
    valueOf(await importScheme(jobOn(book), { json: schemeJson(fewer) }));
    const before = book.save();
    expect(await makeBallots(jobOn(book), { files: ballotFiles })).toMatchObject({
      failure: { code: 'vote-differs' },
    });
    expect(await tallyReturned(jobOn(book), { files: ballotFiles, returned: [] })).toMatchObject({
      failure: { code: 'vote-differs' },
    });
    expect(book.save()).toEqual(before);
    const again = valueOf(await makeBallots(jobOn(book), { files: ballotFiles, restart: true }));
    expect(again.session).not.toBe(made.session);
    expect(again.forms.map((form) => form.issued)).toEqual([8, 8]);
  });
});

describeWith('LibreOffice')('LibreOffice computes our sheets anew', () => {
  test('its figures are ours: results and scoreboard, live formulas and all', async () => {
    const book = await sampleBook();
    await tally(book, await sampleReturned(book));
    await buildScoreboard(jobOn(book), { quarter: '2021Q1' });
    const names = ['结果 班子测评', '结果 党员测评', '积分榜 2021Q1'];
    const theirs = valueOf(openWorkbook(convert(book.save(), 'xlsx'), 'theirs.xlsx'));
    const [ours, computed] = await Promise.all(
      [book, theirs].map(async (one) => valueOf(await one.read(names))),
    );
    expect(computed?.map((grid) => rounded(grid.values))).toEqual(ours?.map((grid) => rounded(grid.values)));
    expect(await shownFigures(theirs, 'members', 8)).toEqual(MEMBERS);
    expect(await shownFigures(theirs, 'team', 5)).toEqual(TEAM);
  });
});

/** Values without the last digits of floating point, and without empty cells at the end of a row. */
function rounded(values: readonly (readonly (string | number | boolean | null)[])[]) {
  return values.map((row) => {
    const cells = row.map((value) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value === '' ? null : value,
    );
    return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
  });
}
