import fc from 'fast-check';
import { gridOf, type CellValue } from '../../src/kernel/grid';
import { exact, round } from '../../src/kernel/ratio';
import { findQuarter, parseQuarter, quarterBefore, quarterName } from '../../src/quarter/quarter';
import { readScores } from '../../src/quarter/read-scores';
import { bandOf, rankMembers } from '../../src/quarter/scoreboard';

const BANDS = [
  { label: '优秀', from: 90 },
  { label: '良好', from: 80 },
  { label: '合格', from: 60 },
  { label: '不合格', from: 0 },
];

const sheet = (...rows: readonly (readonly CellValue[])[]) =>
  gridOf('2021Q1', [
    ['2021年第一季度'],
    [],
    ['序号', '姓名', '学习（50）', '服务（60分）', '合计', '备注'],
    ...rows,
  ]);
const codes = (scores: ReturnType<typeof readScores>) =>
  scores?.findings.map((finding) => [finding.code, finding.at.cell]);

describe('quarters', () => {
  test.each([
    ['2021Q1', '2021Q1'],
    ['2021q4考核', '2021Q4'],
    ['2021-Q2', '2021Q2'],
    ['２０２１年第３季度', '2021Q3'],
    ['2021年一季度考核打分', '2021Q1'],
    ['2021.4季度', '2021Q4'],
    ['2021年3月', null],
    ['2021Q5', null],
    ['花名册', null],
  ])('%s names %s', (text, name) => {
    const quarter = findQuarter(text);
    expect(quarter && quarterName(quarter)).toBe(name);
  });

  test('only a quarter, nothing around it', () => {
    expect(parseQuarter('2021Q1')).toEqual({ year: 2021, quarter: 1 });
    expect(parseQuarter('2021Q1考核')).toBeNull();
  });

  test('the one before', () => {
    expect(quarterBefore({ year: 2021, quarter: 1 })).toEqual({ year: 2020, quarter: 4 });
    expect(quarterBefore({ year: 2021, quarter: 3 })).toEqual({ year: 2021, quarter: 2 });
  });
});

describe('a score sheet', () => {
  test('sums the indicators, not the typed total', () => {
    const scores = readScores(sheet([1, '甲一', 40, 50.5, 999, ''], [2, '乙二', '30', 20, 0, 5]));
    expect(scores?.indicators).toEqual([
      { name: '学习（50）', column: 2, maximum: 50 },
      { name: '服务（60分）', column: 3, maximum: 60 },
    ]);
    expect(scores?.members.map(({ name, row, total }) => [name, row, total && round(total, 2)])).toEqual([
      ['甲一', 3, 90.5],
      ['乙二', 4, 50],
    ]);
    expect(scores?.findings).toEqual([]);
  });

  test.each<[string, readonly CellValue[], string, string, number | null]>([
    ['an empty score is not zero', [1, '甲一', 40, null], 'score-missing', 'D4', null],
    ['text is no score', [1, '甲一', 40, '良'], 'score-not-number', 'D4', null],
    ['above the maximum', [1, '甲一', 51, 10], 'score-over-maximum', 'C4', 61],
    ['a deduction', [1, '甲一', 40, -5], 'score-negative', 'D4', 35],
    ['nothing at all: not counted', [1, '甲一', null, null], 'member-absent', 'C4', null],
    ['said so', [1, '甲一', '不计', '不计'], 'member-absent', 'C4', null],
  ])('%s', (_, row, code, cell, total) => {
    const scores = readScores(sheet(row));
    expect(codes(scores)).toEqual([[code, cell]]);
    const sum = scores?.members[0]?.total;
    expect(sum ? round(sum, 2) : null).toBe(total);
  });

  test('zero is a score', () => {
    expect(codes(readScores(sheet([1, '甲一', 0, 0])))).toEqual([]);
  });

  test('the same person twice', () => {
    expect(codes(readScores(sheet([1, '甲一', 1, 1], [2, '甲　一', 2, 2])))).toEqual([
      ['member-repeated', 'B5'],
    ]);
  });

  test('a sheet without points is none', () => {
    expect(readScores(gridOf('x', [['序号', '姓名', '备注']]))).toBeNull();
  });
});

describe('a scoreboard', () => {
  const board = (now: readonly (number | null)[], before: readonly (number | null)[] = []) => {
    const of = (totals: readonly (number | null)[]) =>
      readScores(gridOf('q', [['姓名', '分'], ...totals.map((total, i) => [`人${String(i)}`, total])]));
    const scores = of(now);
    if (!scores) throw new Error('a score sheet');
    return rankMembers(scores, before.length > 0 ? of(before) : null, BANDS);
  };

  test('best first, equals share a rank, who does not count comes last', () => {
    expect(
      board([80, null, 92, 80, 70], [79, 60, null, 80.5]).map((row) => [
        row.name,
        row.rank,
        row.band,
        row.change && round(row.change, 2),
      ]),
    ).toEqual([
      ['人2', 1, '优秀', null],
      ['人0', 2, '良好', 1],
      ['人3', 2, '良好', -0.5],
      ['人4', 4, '合格', null],
      ['人1', null, null, null],
    ]);
  });

  test.each([
    [90, '优秀'],
    [89.99, '良好'],
    [89.5, '良好'],
    [79.5, '合格'],
    [60, '合格'],
    [59.999999, '不合格'],
    [0, '不合格'],
    [-1, null],
  ])('%d is %s: boundaries go by the unrounded total', (total, band) => {
    expect(bandOf(exact(total), BANDS)).toBe(band);
  });

  test('0.1 ten times is 1, as on paper', () => {
    const scores = readScores(
      gridOf('q', [
        ['姓名', ...Array.from({ length: 10 }, (_, i) => `项${String(i)}`)],
        ['甲一', ...Array.from({ length: 10 }, () => 0.1)],
      ]),
    );
    expect(bandOf(scores?.members[0]?.total ?? exact(0), [{ label: 'x', from: 1 }])).toBe('x');
  });

  test('laws: nobody is lost, ranks rise as totals fall', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)), {
          minLength: 1,
          maxLength: 30,
        }),
        (totals) => {
          const rows = board(totals);
          expect(rows.map((row) => row.name).sort()).toEqual(totals.map((_, i) => `人${String(i)}`).sort());
          const ranked = rows.flatMap((row) =>
            row.total && row.rank ? [{ total: round(row.total, 2), rank: row.rank }] : [],
          );
          for (const { total, rank } of ranked)
            expect(rank).toBe(ranked.filter((other) => other.total > total).length + 1);
        },
      ),
    );
  });
});
