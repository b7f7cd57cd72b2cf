import { findBallot } from '../../src/ballot/find-ballot';
import type { HandedIn } from '../../src/ballot/intake';
import { type Ballot, type Choice, isDoubtful, judgeBallot } from '../../src/ballot/judge-ballot';
import { planBallot } from '../../src/ballot/plan-ballot';
import { readBallotSheet } from '../../src/ballot/read-ballot-sheet';
import { countedCode, newSerial, sealOf } from '../../src/ballot/serial';
import { rowsForStray, settle } from '../../src/ballot/settle';
import type { BallotRules } from '../../src/ballot/void-rules';
import { newVote, planVote, readVote, withForm } from '../../src/ballot/vote';
import { type CellValue, type Grid, gridOf } from '../../src/kernel/grid';
import { cryptoRandom } from '../../src/kernel/random';
import { boxFingerprint, planBox, readBox, takeIn } from '../support/at-once';
import type { BallotReading, StrayText } from '../../src/workbook/ballot-files';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { marksOf, strings, valueOf } from '../support/book';

const form = {
  id: 'members',
  title: '测评表',
  shortTitle: '测评',
  subjectHeading: '姓名',
  instructions: '',
  subjects: ['甲一', '乙二', '丙三'],
  grades: ['优秀', '合格', '基本合格', '不合格'],
};
const vote = newVote([form], cryptoRandom);
const usual: BallotRules = { marks: ['√', '✓', 'x', '1'], overMark: 'row' };
const { subjects, grades } = form;
const numbered = () => {
  const serial = newSerial(cryptoRandom);
  return {
    serial,
    seal: sealOf(vote.key, { session: vote.session, form: form.id, serial, subjects, grades }),
  };
};
const reading = (letters: string, change: Partial<BallotReading> = {}): BallotReading => ({
  session: vote.session,
  form: form.id,
  ...numbered(),
  subjects,
  grades,
  marks: marksOf(letters),
  ...change,
});
const around = (change: Partial<NonNullable<BallotReading['around']>>): Partial<BallotReading> => ({
  around: { left: ['', '', ''], right: ['', '', ''], stray: [], ...change },
});
const below = (text: string, column: number): StrayText => ({ text, side: 'below', column });
const judged = (given: BallotReading, rules: Partial<BallotRules> = {}): Ballot | string => {
  const verdict = judgeBallot(given, {
    ...usual,
    ...rules,
    session: vote.session,
    key: vote.key,
    printed: [form],
  });
  return verdict.kind === 'genuine' ? verdict.ballot : verdict.kind;
};

describe('a mark that missed its cell is never guessed at', () => {
  test('right of its row: that row waits, with what stands there', () => {
    expect(judged(reading('A-B', around({ right: ['', '√', ''] })))).toEqual({
      status: 'doubtful-beside',
      choices: [0, { found: ['', '', '', '', '', '√'] }, 1],
    });
  });

  test.each<[string, Partial<BallotReading>, string]>([
    ['left of it', around({ left: ['✓', '', ''] }), 'doubtful-beside'],
    ["a grade's word beside the row", around({ right: ['', '合格', ''] }), 'doubtful-beside'],
    ['below the table', around({ stray: [below('√', 1)] }), 'doubtful-stray'],
    ['a remark beside the row', around({ right: ['工作认真', '', ''] }), 'valid'],
    ['a note below the table', around({ stray: [below('谢谢', 0)] }), 'valid'],
  ])('%s', (_, change, status) => {
    expect(judged(reading('ABC', change))).toMatchObject({ status });
  });

  test('rows and columns put in between: empty ones do not matter, a mark in one does', () => {
    const wide = (extra: string): Partial<BallotReading> => ({
      subjects: ['甲一', '', '乙二', '丙三'],
      grades: ['优秀', '', '合格', '基本合格', '不合格'],
      marks: [
        ['√', '', '', '', ''],
        ['', '', extra, '', ''],
        ['', '', '√', '', ''],
        ['', '', '', '', '√'],
      ],
    });
    expect(judged(reading('', wide('')))).toEqual({ status: 'valid', choices: [0, 1, 3] });
    expect(judged(reading('', wide('√')))).toMatchObject({
      status: 'doubtful-stray',
      stray: [{ text: '√', below: 0, grade: 1 }],
    });
    const beside = around({ right: ['', '√', '', ''] });
    expect(judged(reading('', { ...wide(''), ...beside }))).toMatchObject({
      status: 'doubtful-stray',
      stray: [{ text: '√', below: 0, grade: null }],
    });
    expect(judged(reading('', { ...wide(''), subjects: ['甲一', '丁四', '乙二', '丙三'] }))).toBe('altered');
  });
});

describe('rules that void a ballot are off, unless the scheme turns them on', () => {
  const quota = { ...form, layout: { quota: 1 } };
  test.each<[string, BallotReading, Partial<BallotRules>, string]>([
    ['unknown mark', reading('A?B'), { unknownMark: 'ballot' }, 'unknown-mark'],
    ['nothing marked', reading('---'), { blankBallot: 'ballot' }, 'blank'],
    ['straight line', reading('BBB'), { straightLine: 'ballot' }, 'straight-line'],
    [
      'text beside',
      reading('ABC', around({ right: ['张', '', ''] })),
      { strangeText: 'ballot' },
      'identifying-mark',
    ],
    ['over-marked', reading('A2B'), { overMark: 'ballot' }, 'over-marked'],
  ])('%s', (_, given, rules, status) => {
    expect(judged(given)).toMatchObject({ status: 'valid' });
    expect(judged(given, rules)).toMatchObject({ status });
  });

  test.each<[string, string, Partial<BallotRules>]>([
    ['blank rows are no straight line', '---', { straightLine: 'ballot' }],
    ['one other grade', 'BBC', { straightLine: 'ballot' }],
    ['one row marked', '--B', { blankBallot: 'ballot' }],
  ])('near miss: %s', (_, letters, rules) => {
    expect(judged(reading(letters), rules)).toMatchObject({ status: 'valid' });
  });

  test('more best grades than the quota that was printed', () => {
    const rules = { ...usual, session: vote.session, key: vote.key, printed: [quota] };
    expect(judgeBallot(reading('AAB'), rules)).toMatchObject({ ballot: { status: 'over-quota' } });
    expect(judgeBallot(reading('ABB'), rules)).toMatchObject({ ballot: { status: 'valid' } });
  });

  test('ask: a text that is no mark waits', () => {
    expect(judged(reading('A?B'), { unknownMark: 'ask' })).toEqual({
      status: 'doubtful-unknown',
      choices: [0, { found: ['', '？', '', '', '', ''] }, 1],
    });
  });

  test("points count in their own grade's column only", () => {
    const forms = [{ id: 'members', grades: grades.map((label, i) => ({ label, points: 100 - i * 20 })) }];
    const points = [
      ['100', '', '', ''],
      ['', '８０', '', ''],
      ['', '', '40', ''],
    ];
    expect(judged(reading('', { marks: points }), { forms })).toMatchObject({
      choices: [0, 1, 'unknown-mark'],
    });
  });
});

describe('a ballot that lost its names', () => {
  const plan = planBallot(
    {
      form,
      unit: '某支部',
      date: '',
      session: vote.session,
      mark: '√',
      ...numbered(),
    },
    strings.sheets.ballot,
  );
  const printed = { session: vote.session, key: vote.key, printed: [form] };
  const gridOfPlan = ({ name, rows }: SheetPlan) =>
    gridOf(
      name,
      rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
    );
  const spots = readBallotSheet(gridOfPlan(plan), plan.names);
  /** The sheet, its rows passed through `change`. */
  const sheet = (change: (rows: CellValue[][]) => CellValue[][]): Grid =>
    gridOf('x', change(gridOfPlan(plan).values.map((row) => [...row])));
  /** A tick in the first subject's second grade. */
  const tick = (rows: CellValue[][]): CellValue[][] =>
    rows.map((row) => {
      const at = row.indexOf('甲一');
      if (at < 0) return row;
      const head = rows.find((cells) => cells.includes('合格')) ?? [];
      return Object.assign([...row], { [head.indexOf('合格')]: '√' });
    });

  test('is known by what stands on it, wherever it was moved', () => {
    for (const move of [
      (rows: CellValue[][]) => rows,
      (rows: CellValue[][]) => [['序'], [], ...rows.map((row) => [null, null, ...row])],
    ]) {
      const found = findBallot(
        sheet((rows) => move(tick(rows))),
        printed,
      );
      expect(found).toEqual({
        kind: 'found',
        reading: { ...spots, marks: [['', '√', '', ''], ...marksOf('--')] },
      });
    }
  });

  test.each<[string, (rows: CellValue[][]) => CellValue[][], string]>([
    ['a subject gone', (rows) => rows.filter((row) => !row.includes('乙二')), 'broken'],
    ['a name once more below', (rows) => [...rows, [null, '甲一']], 'found'],
    ['the whole table twice', (rows) => [...rows, ...rows], 'broken'],
    [
      'a name a hundred times and once more',
      (rows) => [...rows, ...Array(101).fill([null, '甲一'])],
      'broken',
    ],
    [
      'a serial among a hundred other codes',
      (rows) => [...rows, ...Array.from({ length: 101 }, (_, n) => [`CODE-CODE-${1000 + n}`])],
      'broken',
    ],
    ['the seal gone', (rows) => rows.map((row) => row.map((v) => (v === spots?.seal ? null : v))), 'broken'],
    [
      'another session',
      (rows) => rows.map((row) => row.map((v) => (v === vote.session ? 'XXXX' : v))),
      'none',
    ],
  ])('%s', (_, change, kind) => {
    expect(findBallot(sheet(change), printed).kind).toBe(kind);
  });

  test('waits for a person; together with its sound copy it is one ballot', () => {
    const given = reading('ABC');
    const hand = (byContent: boolean, what = given): HandedIn => ({ at: {}, what, byContent });
    const one = takeIn([hand(true)], vote, usual);
    expect(one.piles).toMatchObject({ doubtful: 1, counted: 0 });
    expect(one.forms.get('members')?.ballots).toEqual([{ status: 'doubtful-names', choices: [0, 1, 2] }]);
    expect(one.findings.map(({ code }) => code)).toEqual(['ballot-doubtful']);
    const marked = takeIn([hand(true, reading('AB-', around({ stray: [below('√', 0)] })))], vote, usual);
    expect(marked.forms.get('members')?.ballots).toEqual([
      {
        status: 'doubtful-names',
        choices: [0, 1, 'blank'],
        stray: [{ text: '√', below: 2, grade: 0 }],
      },
    ]);
    for (const both of [
      [hand(true), hand(false)],
      [hand(false), hand(true)],
    ]) {
      const two = takeIn(both, vote, usual);
      expect(two.piles).toMatchObject({ doubtful: 0, counted: 1, duplicate: 1 });
      expect(two.forms.get('members')?.ballots).toEqual([{ status: 'valid', choices: [0, 1, 2] }]);
    }
    const other = takeIn([hand(true), hand(false, { ...given, marks: marksOf('CBA') })], vote, usual);
    expect(other.forms.get('members')?.ballots).toMatchObject([{ status: 'conflict' }]);
  });
});

test('a ballot that was voided before it went out is refused when it comes back', () => {
  const given = reading('ABC');
  const code = countedCode(vote.key, form.id, given.serial);
  const intake = takeIn([{ at: {}, what: given }], withForm(vote, 'members', { voidedCodes: [code] }), usual);
  expect(intake.piles).toMatchObject({ counted: 0, foreign: 1 });
  expect(intake.findings).toMatchObject([{ code: 'ballot-foreign', data: { reason: 'voided' } }]);
});

describe('what a person decides', () => {
  const doubtful = judged(reading('A-B', around({ right: ['', '√', ''] })));
  if (typeof doubtful === 'string' || !isDoubtful(doubtful)) throw new Error('a doubtful ballot');

  test('every doubtful row is read, and only those; the rules hold as for any ballot', () => {
    const count = (...rows: readonly (readonly [number, 0 | 1 | 'blank'])[]) =>
      settle(doubtful, { kind: 'count', rows: new Map(rows) }, form, usual);
    expect(count([1, 1])).toEqual({ status: 'valid', choices: [0, 1, 1] });
    expect(count([1, 'blank'])).toEqual({ status: 'valid', choices: [0, 'blank', 1] });
    expect(count()).toBe('row-left-open');
    expect(count([1, 1], [2, 0])).toBe('row-not-open');
    expect(settle(doubtful, { kind: 'void', reason: 'unknown-mark' }, form, usual)).toEqual({
      status: 'unknown-mark',
      choices: [0, 'unknown-mark', 1],
    });
    const strict = { ...form, layout: { quota: 1 } };
    const rows = new Map([[1, 0]] as const);
    expect(settle(doubtful, { kind: 'count', rows }, strict, usual)).toMatchObject({ status: 'over-quota' });
  });

  test('a doubtful ballot lies in the box as it is, and comes back so', () => {
    const all: readonly Ballot[] = [doubtful, { status: 'straight-line', choices: [1, 1, 1] }];
    const grid = gridOf(
      'box',
      planBox(form, all, strings.sheets.tally).rows.map((row) =>
        row.cells.map((cell) => cell?.value ?? null),
      ),
    );
    expect(valueOf(readBox(grid, form))).toEqual(all);
    expect(boxFingerprint(form, valueOf(readBox(grid, form)), 'SALT')).toBe(
      boxFingerprint(form, all, 'SALT'),
    );
    const spoilt = { ...grid, values: grid.values.map((row) => row.map((v) => `${String(v)}]`)) };
    expect(readBox(spoilt, form).ok).toBe(false);
  });

  test('what stands outside the table is kept until it is decided, and read back from the box', () => {
    const texts = [{ ...below('√', 3), side: 'above' as const }, below('谢谢', 0), below('优秀', 0)];
    const stray = judged(reading('ABC', around({ stray: texts })));
    if (typeof stray === 'string' || !isDoubtful(stray)) throw new Error('a doubtful ballot');
    expect(stray).toEqual({
      status: 'doubtful-stray',
      choices: [0, 1, 2],
      stray: [
        { text: '√', below: -1, grade: 3 },
        { text: '优秀', below: 2, grade: 0 },
      ],
    });
    const grid = (column: string) =>
      gridOf(
        'box',
        planBox(form, [stray], strings.sheets.tally).rows.map((row) =>
          row.cells.map((cell) =>
            String(cell?.value).startsWith('#stray') ? column : (cell?.value ?? null),
          ),
        ),
      );
    expect(valueOf(readBox(grid('#stray [["√",-1,3],["优秀",2,0]]'), form))).toEqual([stray]);
    for (const other of [
      '',
      '#stray [["√",-1,3]]',
      '#stray [["√",-1,2],["优秀",2,0]]',
      '#stray [["√",-1,null],["优秀",2,0]]',
    ]) {
      const read = valueOf(readBox(grid(other), form));
      expect(boxFingerprint(form, read, 'SALT')).not.toBe(boxFingerprint(form, [stray], 'SALT'));
    }
    for (const broken of [
      '√',
      '#stray ["√"]',
      '#stray [["√",3,0]]',
      '#stray [["√",0,4]]',
      '#stray [["√",0.5,0]]',
      '#stray [[1,0,0]]',
    ])
      expect(readBox(grid(broken), form)).toMatchObject({ ok: false, failure: { cell: 'E2' } });
    const settled = settle(stray, { kind: 'count', rows: new Map() }, form, usual);
    expect(settled).toEqual({ status: 'valid', choices: [0, 1, 2] });
  });

  test('a mark outside the table is given to a row with nothing in it, one row a mark, and counts like any mark', () => {
    const stray = judged(reading('A--', around({ stray: [below('√', 0), below('谢谢', 0)] })));
    if (typeof stray === 'string' || !isDoubtful(stray)) throw new Error('a doubtful ballot');
    expect(rowsForStray(stray)).toEqual([1, 2]);
    expect(rowsForStray(doubtful)).toEqual([]);
    const count = (...rows: readonly (readonly [number, Choice])[]) =>
      settle(stray, { kind: 'count', rows: new Map(rows) }, form, { ...usual, straightLine: 'ballot' });
    expect(count([2, 1])).toEqual({ status: 'valid', choices: [0, 'blank', 1] });
    expect(count()).toEqual({ status: 'valid', choices: [0, 'blank', 'blank'] });
    // Two rows for one mark, a row that says something already, one that is not there, no grade.
    expect(count([1, 0], [2, 1])).toBe('row-not-open');
    expect(count([0, 1])).toBe('row-not-open');
    expect(count([3, 1])).toBe('row-not-open');
    expect(count([1, 'over-marked'])).toBe('row-not-open');
    expect(count([1, 4])).toBe('row-left-open');
    const full = { ...stray, choices: [0, 0, 'blank'] } as const;
    const strict = { ...usual, straightLine: 'ballot' } as const;
    const third = new Map([[2, 0]]);
    expect(settle(full, { kind: 'count', rows: third }, form, strict)).toMatchObject({
      status: 'straight-line',
    });
  });

  test('is remembered with its reason', () => {
    const decisions = [{ reason: 'beside', outcome: 'counted', because: '两名监票人看过原件' }] as const;
    const full = withForm(vote, 'members', { decisions });
    const grid = gridOf(
      'vote',
      planVote(full, strings.sheets.ballot).rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
    );
    expect(valueOf(readVote(grid))).toEqual(full);
  });
});
