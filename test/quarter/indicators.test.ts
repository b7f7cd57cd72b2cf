import fc from 'fast-check';
import { gridOf } from '../../src/kernel/grid';
import { checkIndicators } from '../../src/quarter/check-indicators';
import { INDICATOR_SETS, indicatorSet } from '../../src/quarter/indicator-sets';
import type { IndicatorRule, IndicatorTable } from '../../src/quarter/indicators';
import { planIndicators, readIndicatorSheet } from '../../src/quarter/indicators-sheet';
import { indicatorsJson, parseIndicators, parseIndicatorsJson } from '../../src/quarter/read-indicators';
import { readScores } from '../../src/quarter/read-scores';
import { round, toNumber } from '../../src/kernel/ratio';
import { stringsFor } from '../../src/strings/strings-for';
import { strings, valueOf } from '../support/book';

const words = strings.sheets.quarter.indicators;
const party = indicatorSet('party', words);

const rule = (name: string, maximum: number, more: Partial<IndicatorRule> = {}): IndicatorRule => ({
  name,
  group: '组',
  kind: 'points',
  maximum,
  perEvent: null,
  perQuarter: null,
  perYear: null,
  classes: [],
  ...more,
});
const table = (indicators: readonly IndicatorRule[], more: Partial<IndicatorTable> = {}): IndicatorTable => ({
  ...party,
  indicators,
  ...more,
});
const codes = (one: IndicatorTable) => checkIndicators(one, '考核指标').map((finding) => finding.code);

describe('ready-made tables', () => {
  test.each(['zh-CN', 'en-US'] as const)(
    '%s: all three are sound, and go through sheet and JSON unchanged',
    (language) => {
      const own = stringsFor(language).sheets.quarter.indicators;
      for (const name of INDICATOR_SETS) {
        const set = indicatorSet(name, own);
        expect(checkIndicators(set, '')).toEqual([]);
        const plan = planIndicators(set, own);
        const grid = gridOf(
          plan.name,
          plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
        );
        expect(valueOf(readIndicatorSheet(grid))).toEqual(set);
        expect(valueOf(parseIndicatorsJson(indicatorsJson(set)))).toEqual(set);
      }
    },
  );
});

describe('what is off with a table', () => {
  test.each<[string, IndicatorTable, readonly string[]]>([
    ['100 points', table([rule('甲', 60), rule('乙', 40)]), []],
    ['95 points', table([rule('甲', 55), rule('乙', 40)]), ['maximum-sum']],
    [
      'bonus and deduction are not of the 100',
      table([rule('甲', 100), rule('乙', 5, { kind: 'bonus' })]),
      [],
    ],
    [
      'a quarter ceiling above the maximum',
      table([rule('甲', 100, { perQuarter: 120 })]),
      ['ceiling-unreachable'],
    ],
    ['just at the maximum', table([rule('甲', 100, { perQuarter: 100 })]), []],
    [
      'a year ceiling above four quarters',
      table([rule('甲', 100, { perYear: 401 })]),
      ['ceiling-unreachable'],
    ],
    ['a year ceiling of four quarters', table([rule('甲', 100, { perYear: 400 })]), []],
    ['a year ceiling below one quarter', table([rule('甲', 100, { perYear: 90 })]), ['ceiling-unreachable']],
    [
      'one event over the ceiling',
      table([rule('甲', 100, { perEvent: 6, perQuarter: 5 })]),
      ['event-over-ceiling'],
    ],
    [
      'an exemption of nothing',
      table([rule('甲', 100)], { exemptions: [{ name: '赵', indicator: '丙', reason: '病' }] }),
      ['exemption-unknown'],
    ],
  ])('%s', (_, one, expected) => {
    expect(codes(one)).toEqual(expected);
  });

  test.each<[string, object, string, string]>([
    [
      'no reason',
      { exemptions: [{ name: '赵', indicator: '*', reason: '' }] },
      'exemptions.0.reason',
      'empty',
    ],
    ['a name twice', { indicators: [rule('甲', 50), rule('甲（50）', 50)] }, 'indicators', 'repeated'],
    ['no maximum', { indicators: [rule('甲', 0)] }, 'indicators.0.maximum', 'out-of-range'],
    ['three weights', { weights: [1, 1, 1] }, 'weights', 'too-few'],
    ['weights of nothing', { weights: [0, 0, 0, 0] }, 'weights', 'out-of-range'],
  ])('refused: %s', (_, more, path, detail) => {
    expect(parseIndicators({ ...party, ...more })).toMatchObject({
      failure: { code: 'indicators-invalid', path, detail },
    });
  });
});

describe('a score sheet read by a table', () => {
  const rules = table([
    rule('学习', 60),
    rule('服务', 40, { classes: ['in-service'] }),
    rule('表彰', 5, { kind: 'bonus' }),
    rule('违纪', 10, { kind: 'deduction' }),
  ]);
  const read = (
    row: readonly (string | number | null)[],
    one = rules,
    classes: readonly ('retired' | 'in-service')[] = ['in-service'],
  ) =>
    readScores(
      gridOf('2021Q1', [
        ['姓名', '学习', '服务', '表彰', '违纪'],
        ['甲一', ...row],
      ]),
      {
        table: one,
        classes: new Map([['甲一', classes]]),
      },
    );
  const outcome = (scores: ReturnType<typeof readScores>) => {
    const total = scores?.members[0]?.total;
    return [total ? round(total, 4) : null, ...(scores?.findings.map((finding) => finding.code) ?? [])];
  };

  test.each<[string, readonly (string | number | null)[], readonly unknown[]]>([
    ['points, bonus, deduction', [50, 30, 2, 3], [79]],
    ['a deduction with its sign', [50, 30, 2, -3], [79]],
    ['nothing on top', [50, 30, null, null], [80]],
    ['a missing score is not zero', [50, null, 2, 3], [null, 'score-missing']],
    ['above the maximum', [61, 30, null, null], [91, 'score-over-maximum']],
    ['a deduction above its most', [50, 30, null, -11], [69, 'score-over-maximum']],
    ['not counted', ['不计', null, null, null], [null, 'member-absent']],
    ['exempt without a reason: the rest is scaled up', [48, '免', 2, null], [82, 'exemption-unstated']],
  ])('%s', (_, row, expected) => {
    expect(outcome(read(row))).toEqual(expected);
  });

  test('an indicator that does not hold: scaled up, or granted in full', () => {
    expect(outcome(read([48, null, 2, 1], rules, ['retired']))).toEqual([81]);
    expect(outcome(read([48, '免', 2, 1], { ...rules, exempted: 'full' }, ['retired']))).toEqual([89]);
    expect(outcome(read([48, 20, 2, 1], rules, ['retired']))).toEqual([81, 'score-exempt']);
  });

  test('exemptions by decision', () => {
    const exempt = (indicator: string) => ({
      ...rules,
      exemptions: [{ name: '甲一', indicator, reason: '长期病假' }],
    });
    expect(outcome(read([48, null, null, null], exempt('服务')))).toEqual([80]);
    expect(outcome(read([48, 20, null, null], exempt('*')))).toEqual([null, 'member-absent']);
  });

  test('laws: a total is the sum that whole numbers give, scaled where something does not hold, and stays within its ceilings', () => {
    // Five indicators of 20 points; for each its points in tenths, or that the member is exempt from it.
    const five = fc.array(fc.option(fc.integer({ min: 0, max: 200 })), { minLength: 5, maxLength: 5 });
    const names = ['甲项', '乙项', '丙项', '丁项', '戊项'];
    const own = table([
      ...names.map((name) => rule(name, 20)),
      rule('表彰', 5, { kind: 'bonus' }),
      rule('违纪', 10, { kind: 'deduction' }),
    ]);
    fc.assert(
      fc.property(
        five,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('scale' as const, 'full' as const),
        (points, bonus, taken, exempted) => {
          const exemptions = names.flatMap((indicator, i) =>
            points[i] === null ? [{ name: '甲一', indicator, reason: '病假' }] : [],
          );
          const scores = readScores(
            gridOf('2021Q1', [
              ['姓名', ...names, '表彰', '违纪'],
              ['甲一', ...points.map((one) => one && one / 10), bonus / 10, taken / 10],
            ]),
            { table: { ...own, exempted, exemptions }, classes: new Map() },
          );
          const total = scores?.members[0]?.total ?? null;
          const held = points.flatMap((one) => (one === null ? [] : [one]));
          if (held.length === 0) {
            expect(total).toBeNull();
            return;
          }
          const earned = held.reduce((sum, one) => sum + one, 0);
          // In tenths and fifths of a fraction: nothing is rounded on the way.
          const tenths =
            exempted === 'scale'
              ? [earned * 5 + (bonus - taken) * held.length, held.length]
              : [earned + 200 * (5 - held.length) + bonus - taken, 1];
          expect(total && total.over * BigInt(tenths[1] ?? 1) * 10n).toBe(
            total && total.under * BigInt(tenths[0] ?? 0),
          );
          expect(total && toNumber(total)).toBeLessThanOrEqual(105);
          expect(total && toNumber(total)).toBeGreaterThanOrEqual(-10);
        },
      ),
    );
  });

  test('columns without a rule count and are named; a table about something else is passed over', () => {
    const other = readScores(
      gridOf('2021Q1', [
        ['姓名', '学习', '纪律'],
        ['甲一', 50, 5],
      ]),
      { table: rules, classes: new Map() },
    );
    expect(outcome(other)).toEqual([55, 'indicator-unknown', 'indicator-missing']);
    const plain = readScores(
      gridOf('2021Q1', [
        ['姓名', '出勤', '纪律'],
        ['甲一', 50, 5],
      ]),
      { table: rules, classes: new Map() },
    );
    expect(outcome(plain)).toEqual([55]);
  });
});
