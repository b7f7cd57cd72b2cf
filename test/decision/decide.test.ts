import { defaultScheme } from '../../src/ballot/default-scheme';
import type { DecisionBasis, Duty } from '../../src/decision/basis';
import { divergences } from '../../src/decision/divergence';
import { judgeDecisions, type TypedDecisions } from '../../src/decision/judge-decisions';
import { planDecisions } from '../../src/decision/plan-decisions';
import { readDecisions } from '../../src/decision/read-decisions';
import { openWorkbook } from '../../src/files';
import { checkDecisions, makeDecisions } from '../../src/jobs/decide';
import { known } from '../../src/kernel/assert';
import { cellAddress, rectOf } from '../../src/kernel/address';
import { gridOf } from '../../src/kernel/grid';
import { exact } from '../../src/kernel/ratio';
import { capGrades } from '../../src/tally/cap';
import { scoreRules, scoresOf } from '../../src/tally/score';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { jobOn, reopened, strings, valueOf } from '../support/book';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';
import { countedSample, ours, type } from './counted';

const words = strings.sheets.decision.decide;
const GRADES = ['优秀', '合格', '基本合格', '不合格'];
const nowhere = { sheet: '定等', cellOf: () => undefined };

/** Name, marks of each grade, and the mean of the record with the end of its band. */
type Row = readonly [name: string, counts: readonly number[], mean?: number | null, end?: Duty['end']];

function basisOf(rows: readonly Row[], probationary: readonly string[] = []): DecisionBasis {
  const scheme = known(defaultScheme('第三支部', '2021-03-15', strings.sheets.ballot).forms[1], 'members');
  const { id, title, shortTitle, subjectHeading, instructions } = scheme;
  const subjects = rows.map(([subject, counts]) => ({ subject, counts, blank: 0, invalid: 0 }));
  const tally = { grades: GRADES, subjects, valid: 10, spoiled: {} as never, abstained: 0, doubtful: 0 };
  const scores = scoresOf(tally, scoreRules(scheme, { valid: 10, returned: 10, present: 10 }));
  const means = rows.flatMap(([name, , mean, end = null]): [string, Duty][] =>
    mean === undefined || mean === null ? [] : [[name, { mean: exact(mean), band: null, end }]],
  );
  return {
    unit: '第三支部',
    date: '2021-03-15',
    form: {
      id,
      title,
      shortTitle,
      subjectHeading,
      instructions,
      subjects: rows.map(([name]) => name),
      grades: GRADES,
    },
    formScheme: scheme,
    tally,
    scores,
    cap: capGrades(tally, scheme, scores, rows.length),
    record: means.length === 0 ? null : { period: '2020', members: new Map(means) },
    probationary,
    fingerprint: 'BOX',
  };
}

const typedAs = (
  lines: Readonly<Record<string, readonly [grade: string, reason?: string]>>,
  more: Partial<TypedDecisions> = {},
): TypedDecisions => ({
  members: new Map(
    Object.entries(lines).map(([name, [grade, reason = '']]) => [name, { grade, reason, remarks: '' }]),
  ),
  override: { agreed: '', reason: '' },
  fingerprint: 'BOX',
  ...more,
});

const FIVE = basisOf([
  ['甲', [9, 1, 0, 0]],
  ['乙', [8, 2, 0, 0]],
  ['丙', [7, 3, 0, 0]],
  ['丁', [1, 9, 0, 0]],
  ['戊', [0, 1, 8, 1]],
]);

describe('decisions, judged by hand-made cases', () => {
  // Five formal members: the cap is ⌊5/3⌋ = 1; 甲 is inside, 乙 and 丙 are suggested for the next grade.
  const SUGGESTED = { 甲: ['优秀'], 乙: ['合格'], 丙: ['合格'], 丁: ['合格'], 戊: ['基本合格'] } as const;
  const codes = (basis: DecisionBasis, typed: TypedDecisions): readonly string[] =>
    judgeDecisions(basis, typed, nowhere).findings.map(({ level, code }) => `${level} ${code}`);

  test('as suggested: complete, nothing to say', () => {
    expect(judgeDecisions(FIVE, typedAs(SUGGESTED), nowhere)).toMatchObject({
      counts: [1, 3, 1, 0],
      notGraded: 0,
      open: 0,
      findings: [],
      isComplete: true,
    });
  });

  test.each<[string, TypedDecisions, readonly string[], boolean]>([
    ['nothing typed', typedAs({}), ['warning decision-open'], false],
    ['one open', typedAs({ ...SUGGESTED, 丁: [''] }), ['warning decision-open'], false],
    [
      'a departure without a reason',
      typedAs({ ...SUGGESTED, 丁: ['基本合格'] }),
      ['error decision-needs-reason'],
      false,
    ],
    ['with a reason', typedAs({ ...SUGGESTED, 丁: ['基本合格', '旷会三次'] }), [], true],
    [
      'no grade at all needs one too',
      typedAs({ ...SUGGESTED, 丁: ['不定等'] }),
      ['error decision-needs-reason'],
      false,
    ],
    ['no grade, explained', typedAs({ ...SUGGESTED, 丁: ['不定等', '长期病休'] }), [], true],
    ['other spaces and width', typedAs({ ...SUGGESTED, 丁: [' 合　格 '] }), [], true],
    [
      'a text that is no grade',
      typedAs({ ...SUGGESTED, 丁: ['良好'] }),
      ['error decision-unknown-grade', 'warning decision-open'],
      false,
    ],
    ['over the cap', typedAs({ ...SUGGESTED, 乙: ['优秀', '全年第一'] }), ['error decision-over-cap'], false],
    [
      'over the cap, agreed to and explained',
      typedAs({ ...SUGGESTED, 乙: ['优秀', '全年第一'] }, { override: { agreed: '是', reason: '上级同意' } }),
      ['note decision-over-cap-agreed'],
      true,
    ],
    [
      'agreed to, not explained',
      typedAs({ ...SUGGESTED, 乙: ['优秀', '全年第一'] }, { override: { agreed: '是', reason: '' } }),
      ['error decision-over-cap'],
      false,
    ],
    [
      'a name that is not on the form',
      typedAs({ ...SUGGESTED, 外人: ['优秀'] }),
      ['warning decision-stray'],
      true,
    ],
    [
      'ballots were counted since',
      typedAs(SUGGESTED, { fingerprint: 'OLD' }),
      ['error decision-stale'],
      false,
    ],
  ])('%s', (_, typed, expected, isComplete) => {
    expect(codes(FIVE, typed)).toEqual(expected);
    expect(judgeDecisions(FIVE, typed, nowhere).isComplete).toBe(isComplete);
  });

  test('a probationary member gets no grade', () => {
    const basis = basisOf([['甲', [1, 9, 0, 0]]], ['小预']);
    expect(codes(basis, typedAs({ 甲: ['合格'], 小预: ['合格'] }))).toEqual(['error decision-probationary']);
    expect(codes(basis, typedAs({ 甲: ['合格'], 小预: [''] }))).toEqual([]);
  });

  test('a tie at the edge: no suggestion, so either grade needs a reason', () => {
    const tie = basisOf([
      ['甲', [9, 1, 0, 0]],
      ['乙', [9, 1, 0, 0]],
      ['丙', [0, 10, 0, 0]],
    ]);
    expect(codes(tie, typedAs({ 甲: ['优秀'], 乙: ['合格', '谦让'], 丙: ['合格'] }))).toEqual([
      'error decision-needs-reason',
    ]);
  });
});

describe('many votes, weak record, and the reverse', () => {
  const found = (...rows: readonly Row[]) => Object.fromEntries(divergences(basisOf(rows)));
  test('half of the members apart, equals in the middle of their places', () => {
    // By score 甲 乙 丙 丁; by mean 丁 丙 乙 甲: 甲 and 丁 are three places apart, 乙 and 丙 one.
    expect(
      found(
        ['甲', [9, 1, 0, 0], 70],
        ['乙', [8, 2, 0, 0], 80],
        ['丙', [7, 3, 0, 0], 85],
        ['丁', [6, 4, 0, 0], 90],
      ),
    ).toEqual({ 甲: 'votes', 丁: 'record' });
  });
  test('near misses: all votes alike, one place short, three people only', () => {
    const alike = [5, 5, 0, 0];
    expect(found(['甲', alike, 60], ['乙', alike, 70], ['丙', alike, 80], ['丁', alike, 90])).toEqual({});
    expect(
      found(
        ['甲', [9, 1, 0, 0], 80],
        ['乙', [8, 2, 0, 0], 90],
        ['丙', [7, 3, 0, 0], 70],
        ['丁', [6, 4, 0, 0], 60],
      ),
    ).toEqual({});
    expect(found(['甲', [9, 1, 0, 0], 60], ['乙', [8, 2, 0, 0], 70], ['丙', [7, 3, 0, 0], 80])).toEqual({});
  });
  test('by the ends, whatever the places: the best grade on a mean of the last band, and the reverse', () => {
    expect(found(['甲', [9, 1, 0, 0], 40, 'last'], ['乙', [0, 0, 1, 9], 95, 'best'])).toEqual({
      甲: 'votes',
      乙: 'record',
    });
    expect(found(['甲', [5, 5, 0, 0], 40, 'last'], ['乙', [0, 0, 9, 1], 95, 'best'])).toEqual({});
  });
  test('who has no mean, or no mark, is not placed', () => {
    expect(found(['甲', [9, 1, 0, 0], null], ['乙', [0, 0, 0, 0], 95, 'best'])).toEqual({});
  });
});

describe('the reference branch', () => {
  test('decided: 优秀 2, 合格 6, 基本合格 0, 不合格 0; nobody decided it but the committee', async () => {
    const book = await countedSample();
    const job = jobOn(book);
    expect(await checkDecisions(job)).toMatchObject({ failure: { code: 'decisions-missing' } });
    const fresh = valueOf(await makeDecisions(job));
    expect(fresh.judgement).toMatchObject({ counts: [0, 0, 0, 0], open: 8, isComplete: false });
    expect(fresh).toMatchObject({ limit: 2, period: '2021', sheet: '定等 党员测评' });
    const accepted = valueOf(await makeDecisions(job, { changes: { accept: true } }));
    expect(accepted.judgement).toMatchObject({
      counts: [2, 6, 0, 0],
      notGraded: 0,
      open: 0,
      isComplete: true,
    });
    expect(accepted.findings).toEqual([]);
    expect(valueOf(await checkDecisions(jobOn(reopened(book)))).judgement).toMatchObject({
      counts: [2, 6, 0, 0],
      isComplete: true,
    });
  });

  test('what was typed survives making the sheet anew; a list fills it; a wrong line refuses all of it', async () => {
    const book = await countedSample();
    const job = jobOn(book);
    valueOf(await makeDecisions(job));
    const { info } = await ours(book, 'decisions/members');
    const decided = rectOf(known(info.names['Pingyi.Decided'], 'a region'));
    await type(book, info.name, cellAddress(decided.row + 2, decided.column), '优秀');
    await type(book, info.name, cellAddress(decided.row + 2, decided.column + 1), '=连续三年第一');
    await type(book, info.name, cellAddress(decided.row + 3, decided.column + 2), '新调入');
    const override = rectOf(known(info.names['Pingyi.Override'], 'a region'));
    await type(book, info.name, cellAddress(override.row, override.column), '是');
    await type(book, info.name, cellAddress(override.row, override.column + 1), '上级同意');
    const again = valueOf(await makeDecisions(job, { period: '2020Q4', changes: { accept: true } }));
    // Three best grades of a cap of two: agreed to, so it is said and no error.
    expect(again.judgement.counts).toEqual([3, 5, 0, 0]);
    expect(again.findings.map(({ code }) => code)).toEqual(['decision-over-cap-agreed']);
    expect(again.period).toBe('2020Q4');
    const { grid, info: now } = await ours(book, 'decisions/members');
    const read = known(readDecisions(grid, now.names), 'the regions are there');
    expect(read.members.get('陈志远')).toEqual({ grade: '优秀', reason: '=连续三年第一', remarks: '' });
    expect(read.members.get('王秀兰')).toEqual({ grade: '合格', reason: '', remarks: '新调入' });
    // The period stays when nobody names another.
    expect(valueOf(await makeDecisions(job)).period).toBe('2020Q4');

    const list = [
      ['姓名', '最终等次', '理由'],
      ['孙 立新', '基本合格', '两次缺席'],
    ];
    expect(valueOf(await makeDecisions(job, { changes: { list } })).judgement.counts).toEqual([3, 4, 1, 0]);
    for (const [line, detail] of [
      [['谁', '合格', ''], 'unknown-name'],
      [['孙立新', '良', ''], 'unknown-grade'],
    ] as const) {
      const before = book.save();
      expect(await makeDecisions(job, { changes: { list: [...list, line] } })).toMatchObject({
        failure: { code: 'decision-list-invalid', detail },
      });
      expect(book.save()).toEqual(before);
    }
  });

  test('ballots counted after the sheet was made make it stale; forms about the team have no grades', async () => {
    const book = await countedSample();
    const job = jobOn(book);
    valueOf(await makeDecisions(job, { changes: { accept: true } }));
    const { info } = await ours(book, 'decisions/members');
    const box = rectOf(known(info.names['Pingyi.Box'], 'a region'));
    const { grid } = await ours(book, 'decisions/members');
    const value = known(grid.values[box.row]?.[box.column], 'a fingerprint');
    const cell = cellAddress(box.row, box.column);
    valueOf(
      await book.edit([
        { sheet: info.name, cell, from: { value, format: '@' }, to: { value: 'OTHER', format: '@' } },
      ]),
    );
    expect(valueOf(await checkDecisions(job)).findings.map(({ code }) => code)).toEqual(['decision-stale']);
    expect(await makeDecisions(job, { form: 'team' })).toMatchObject({
      failure: { code: 'form-not-decidable' },
    });
    expect(await makeDecisions(job, { form: 'nobody' })).toMatchObject({ failure: { code: 'form-missing' } });
    expect(await makeDecisions(job, { period: '1999' })).toMatchObject({
      failure: { code: 'scores-missing' },
    });
  });
});

describe('the sheet', () => {
  const sheetOf = (basis: DecisionBasis, typed: TypedDecisions): SheetPlan =>
    planDecisions(
      {
        basis,
        bands: [
          { label: '优秀', from: 90 },
          { label: '不合格', from: 0 },
        ],
        typed,
        judgement: judgeDecisions(basis, typed, nowhere),
      },
      words,
    );

  test('ballots and final grade are never one column, and only the committee’s cells may be typed in', () => {
    const plan = sheetOf(FIVE, typedAs({}));
    const head = known(plan.rows[4], 'headings').cells.map((cell) => cell?.value);
    expect(head.slice(2)).toEqual([
      ...GRADES,
      '弃权',
      '该项无效',
      '得票所示',
      '最终等次',
      '理由',
      '备注',
      '核对',
    ]);
    expect(plan.unlocked).toEqual(['J6:L10', 'J12:K12']);
    expect(plan.validations[0]).toMatchObject({ range: 'J6:J10', list: [...GRADES, '不定等'] });
    // Nothing is decided by itself.
    expect(plan.rows.slice(5, 10).map((row) => row.cells[9]?.value)).toEqual([null, null, null, null, null]);
  });

  test('a label with a comma: no list, but the sheet is made', () => {
    const grades = ['优秀,好', '合格', '基本合格', '不合格'];
    const basis = { ...FIVE, form: { ...FIVE.form, grades } };
    expect(sheetOf(basis, typedAs({})).validations.map(({ range }) => range)).toEqual(['J12']);
  });

  test('read(plan) gives what was typed, also for probationary members and names that are gone', () => {
    const basis = basisOf(
      [
        ['甲', [1, 9, 0, 0]],
        ['乙（女）', [1, 9, 0, 0]],
      ],
      ['小预'],
    );
    const typed = typedAs({
      甲: ['合格', '理由一'],
      '乙(女)': ['优秀'],
      小预: ['合格'],
      走了: ['合格', '调出'],
    });
    const plan = sheetOf(basis, typed);
    const grid = gridOf(
      plan.name,
      plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
    );
    expect(readDecisions(grid, plan.names)).toMatchObject({ members: typed.members, fingerprint: 'BOX' });
  });
});

describeWith('LibreOffice')('computed anew', () => {
  test('every check of the sheet is what we say', async () => {
    const book = await countedSample();
    const list = [
      ['姓名', '最终等次', '理由'],
      ['周国栋', '优秀', '带头作用突出'],
      ['孙立新', '基本合格', ''],
    ];
    valueOf(await makeDecisions(jobOn(book), { changes: { list } }));
    valueOf(
      await makeDecisions(jobOn(book), {
        changes: { list: [...list, ['林晓燕', '优秀', ''], ['赵明辉', '优秀', '']] },
      }),
    );
    const { grid, info } = await ours(book, 'decisions/members');
    const theirs = valueOf(openWorkbook(convert(book.save(), 'xlsx'), 'theirs.xlsx'));
    const [computed] = valueOf(await theirs.read([info.name]));
    expect(computed?.values).toEqual(grid.values);
    const texts = grid.values.flat().map(String);
    expect(texts).toEqual(expect.arrayContaining(['已写理由', '须写理由', '待定', '一致', '超名额']));
    expect(texts).toContain('优秀 3　合格 0　基本合格 1　不合格 0　不定等 0');
  });
});
