import fc from 'fast-check';
import { openWorkbook } from '../../src/files';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { buildYear } from '../../src/jobs/build-year';
import { bandFills } from '../../src/quarter/board-cells';
import { readObjections } from '../../src/quarter/bulletin';
import { makeBulletin } from '../../src/jobs/publish';
import { gridOf, type CellValue } from '../../src/kernel/grid';
import { exact, round, toNumber } from '../../src/kernel/ratio';
import { readScores } from '../../src/quarter/read-scores';
import { borderline, rankMembers } from '../../src/quarter/scoreboard';
import { rankYear, weightedMean } from '../../src/quarter/year';
import { stringsFor } from '../../src/strings/strings-for';
import { jobOn, sampleBook, valueOf } from '../support/book';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';
import { counts, halfPoints, isRetired, madeUpUnit, memberName, QUARTERS } from './made-up-unit';

const BANDS = [
  { label: '优秀', from: 90 },
  { label: '良好', from: 80 },
  { label: '合格', from: 60 },
  { label: '不合格', from: 0 },
];

/** A second count that shares no code with the first: whole numbers, in 1/170 of a point (half points, scaled 100 ÷ 85). */
function secondCount(index: number, quarter: number): number | null {
  if (!counts(index, quarter)) return null;
  const half = halfPoints(index, quarter);
  const extra = ((half[6] ?? 0) - (half[7] ?? 0)) * 85;
  let earned = 0;
  for (let at = 0; at < 5; at++) earned += half[at] ?? 0;
  return isRetired(index) ? earned * 100 + extra : (earned + (half[5] ?? 0)) * 85 + extra;
}
const points = (count: number): number => Math.round((count / 170) * 1e6) / 1e6;
const bandName = (total: number): string =>
  total >= 90 * 170 ? '优秀' : total >= 80 * 170 ? '良好' : total >= 60 * 170 ? '合格' : '不合格';

test('the best and the last band are told apart from each other and from paper when printed in grey', () => {
  const [best, , last] = bandFills(BANDS, 4, 8, 7);
  if (!best || !last || 'bar' in best || 'bar' in last) throw new Error('two bands have a fill of their own');
  expect(best).toMatchObject({ range: 'H5:H12', formula: '$H5="优秀"', bold: true });
  expect(last).toMatchObject({ range: 'H5:H12', formula: '$H5="不合格"', bold: true });
  /** Grey as a printer makes it: 0 black, 1 paper. */
  const grey = (color = ''): number =>
    [0.299, 0.587, 0.114].reduce(
      (sum, weight, at) => sum + (weight * parseInt(color.slice(1 + at * 2, 3 + at * 2), 16)) / 255,
      0,
    );
  expect(grey(best.fill)).toBeLessThan(0.3);
  expect(grey(last.fill)).toBeGreaterThan(0.6);
  expect(grey(last.fill)).toBeLessThan(0.9);
  for (const { fill, color } of [best, last]) expect(Math.abs(grey(fill) - grey(color))).toBeGreaterThan(0.6);
  // One band alone is no list.
  expect(bandFills(BANDS.slice(0, 1), 4, 8, 7)).toHaveLength(2);
});

describe('a made-up unit of 60 over two years', () => {
  const members = Array.from({ length: 60 }, (_, index) => index);

  test('every quarter: totals, places, bands and changes as a second count has them', async () => {
    const book = await madeUpUnit(60);
    for (const [at, quarter] of QUARTERS.entries()) {
      const report = valueOf(await buildScoreboard(jobOn(book), { quarter }));
      const totals = members.map((index) => secondCount(index, at));
      const expected = new Map(
        members.map((index) => {
          const total = totals[index] ?? null;
          const before = at === 0 ? null : secondCount(index, at - 1);
          return [
            memberName(index),
            total === null
              ? [null, null, null, null]
              : [
                  points(total),
                  totals.filter((other) => other !== null && other > total).length + 1,
                  bandName(total),
                  before === null ? null : points(total - before),
                ],
          ];
        }),
      );
      expect(
        new Map(
          report.rows.map((row) => [
            row.name,
            [row.total && round(row.total, 6), row.rank, row.band, row.change && round(row.change, 6)],
          ]),
        ),
      ).toEqual(expected);
      expect(report.findings.filter((finding) => finding.code === 'board-differs')).toEqual([]);
    }
  });

  test('the year: mean of the quarters that count, as a second count has it', async () => {
    const book = await madeUpUnit(60);
    const report = valueOf(await buildYear(jobOn(book), { year: '2021' }));
    const means = members.map((index) => {
      const four = [4, 5, 6, 7].flatMap((at) => secondCount(index, at) ?? []);
      return four.reduce((sum, one) => sum + one, 0) / four.length;
    });
    for (const row of report.rows) {
      const index = members.find((one) => memberName(one) === row.name) ?? -1;
      expect(row.total && round(row.total, 6)).toBeCloseTo((means[index] ?? 0) / 170, 5);
      expect(row.counted).toBe([4, 5, 6, 7].filter((at) => counts(index, at)).length);
      expect(row.rank).toBe(means.filter((other) => other > (means[index] ?? 0) + 1e-9).length + 1);
    }
  });

  test('moving a band, a ceiling or a weight changes exactly what it should', async () => {
    const rowsOf = async (options: Parameters<typeof madeUpUnit>[2]) => {
      const book = await madeUpUnit(20, ['2021Q1', '2021Q2'], options);
      const quarter = valueOf(await buildScoreboard(jobOn(book), { quarter: '2021Q1' }));
      const year = valueOf(await buildYear(jobOn(book), { year: '2021' }));
      return {
        totals: quarter.rows.map((row) => [row.name, row.rank, row.total && toNumber(row.total)]),
        bands: quarter.rows.map((row) => row.band),
        findings: quarter.findings.map((finding) => finding.code),
        year: year.rows.map((row) => [row.name, row.total && toNumber(row.total)]),
      };
    };
    const [plain, band, ceiling, weight] = await Promise.all([
      rowsOf({}),
      rowsOf({ bands: BANDS.map((one) => (one.from === 90 ? { ...one, from: 95 } : one)) }),
      rowsOf({
        change: (table) => ({
          ...table,
          indicators: table.indicators.map((rule) =>
            rule.name === '志愿服务' ? { ...rule, perYear: 15 } : rule,
          ),
        }),
      }),
      rowsOf({ change: (table) => ({ ...table, weights: [3, 1, 1, 1] }) }),
    ]);
    expect(band).toEqual({ ...plain, bands: band.bands });
    const moved = plain.totals.map(([, , total]) => typeof total === 'number' && total >= 90 && total < 95);
    expect(band.bands.map((label, i) => label !== plain.bands[i])).toEqual(moved);
    expect(moved).toContain(true);
    // A quarter alone stays within 15; the year's second quarter passes it, which the year says.
    expect(ceiling).toEqual(plain);
    expect(weight).toEqual({ ...plain, year: weight.year });
    expect(weight.year).not.toEqual(plain.year);
  });
});

describe('by hand', () => {
  const sheet = (quarter: number, ...totals: readonly CellValue[]) =>
    readScores(
      gridOf(`2021Q${String(quarter)}`, [
        ['姓名', '分'],
        ...totals.map((total, i) => [`人${String(i)}`, total]),
      ]),
    );

  test('a year of four quarters: absent is left out, weights, too few quarters, ties', () => {
    const sheets = [
      sheet(1, 90, 80, '不计', 85),
      sheet(2, 89, 80, 70, 85),
      sheet(3, 89, '不计', 80, '不计'),
      null,
    ];
    const shown = (weights: readonly number[], quartersNeeded: number) =>
      rankYear(sheets, { weights, quartersNeeded, bands: BANDS, rounding: 'none' }).map(
        ({ name, counted, total, rank, band }) => [name, counted, total && round(total, 2), rank, band],
      );
    expect(shown([1, 1, 1, 1], 1)).toEqual([
      ['人0', 3, 89.33, 1, '良好'],
      ['人3', 2, 85, 2, '良好'],
      ['人1', 2, 80, 3, '良好'],
      ['人2', 2, 75, 4, '合格'],
    ]);
    expect(shown([2, 1, 1, 0], 3)).toEqual([
      ['人0', 3, 89.5, 1, '良好'],
      ['人1', 2, null, null, null],
      ['人2', 2, null, null, null],
      ['人3', 2, null, null, null],
    ]);
  });

  test('who stands on a boundary is named: 89.5 is below 90, and rounded it is not', () => {
    const scores = sheet(1, 89.5, 89.49, 90, 79.5, 59.4);
    const rows = scores ? rankMembers(scores, null, BANDS) : [];
    expect(borderline(rows, BANDS)).toEqual([
      { name: '人0', total: 89.5, exact: '良好', rounded: '优秀' },
      { name: '人3', total: 79.5, exact: '合格', rounded: '良好' },
    ]);
    const whole = scores ? rankMembers(scores, null, BANDS, 'whole') : [];
    expect(whole.map((row) => [row.name, row.band])).toEqual([
      ['人2', '优秀'],
      ['人0', '优秀'],
      ['人1', '良好'],
      ['人3', '良好'],
      ['人4', '不合格'],
    ]);
  });

  test('the sample: a board of each quarter, of each year, and a bulletin in both languages', async () => {
    const book = await sampleBook();
    const year = valueOf(await buildYear(jobOn(book), { year: '2020' }));
    expect(year.rows.map(({ name, total, rank }) => [name, total && round(total, 2), rank])).toEqual([
      ['林晓燕', 95, 1],
      ['赵明辉', 93.5, 2],
      ['周国栋', 90, 3],
      ['陈志远', 86.5, 4],
      ['王秀兰', 82, 5],
      ['吴建华', 80, 6],
      ['孙立新', 76, 7],
      ['郑德福', null, null],
    ]);
    expect(year.findings.map((finding) => finding.code)).toEqual(['member-absent']);
    expect(await buildYear(jobOn(book), { year: '2019' })).toMatchObject({
      failure: { code: 'scores-missing' },
    });
    expect(await buildYear(jobOn(book), { year: '2021Q1' })).toMatchObject({
      failure: { code: 'year-invalid' },
    });
    const from = { year: 2021, month: 4, day: 26 };
    const report = valueOf(await makeBulletin(jobOn(book), { quarter: '2021Q1', from }));
    expect(report).toMatchObject({ from: '2021-04-26', to: '2021-05-02', findings: [] });
    expect(report.text).toBe(
      '青松路第三党支部2021年第一季度考核已结束，参加考核 8 人。平均 85.13 分，最高 97 分，最低 59 分；优秀 3 人，良好 3 人，合格 1 人，不合格 1 人。现将结果通报如下。',
    );
    const [grid] = valueOf(await book.read([report.sheet]));
    const written = (grid?.values ?? []).map((line, at) =>
      at === 5 ? [...line.slice(0, 4), '服务少记一次'] : line,
    );
    expect(readObjections(gridOf(report.sheet, written))).toEqual(new Map([['林晓燕', '服务少记一次']]));
    const english = jobOn(book, { words: stringsFor('en-US').sheets });
    expect(valueOf(await makeBulletin(english, { quarter: '2020Q4', from })).text).toContain(
      'first quarter of 2020'.replace('first', 'fourth'),
    );
  });

  test('a law of means: between the lowest and the highest, and weights of one quarter give that quarter', () => {
    const totals = fc.array(fc.option(fc.integer({ min: 0, max: 1000 })), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(
        totals,
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 4, maxLength: 4 }),
        (four, weights) => {
          const ratios = four.map((one) => (one === null ? null : exact(one / 10)));
          const mean = weightedMean(ratios, weights);
          const weighed = four.flatMap((one, i) => (one === null || weights[i] === 0 ? [] : [one / 10]));
          if (weighed.length === 0) expect(mean).toBeNull();
          else {
            expect(mean && toNumber(mean)).toBeGreaterThanOrEqual(Math.min(...weighed) - 1e-9);
            expect(mean && toNumber(mean)).toBeLessThanOrEqual(Math.max(...weighed) + 1e-9);
          }
          const alone = weightedMean(ratios, [0, 0, 1, 0]);
          expect(alone && toNumber(alone)).toBe(
            four[2] === null || four[2] === undefined ? null : four[2] / 10,
          );
        },
      ),
    );
  });
});

describeWith('LibreOffice')('LibreOffice computes the boards anew', () => {
  test('a unit of 60, a quarter and a year, and the sample: every figure is ours', async () => {
    const unit = await madeUpUnit(60);
    valueOf(await buildScoreboard(jobOn(unit), { quarter: '2021Q2' }));
    valueOf(await buildYear(jobOn(unit), { year: '2021' }));
    const sample = await sampleBook();
    valueOf(await buildYear(jobOn(sample), { year: '2021' }));
    valueOf(await buildScoreboard(jobOn(sample), { quarter: '2021Q1' }));
    for (const [book, names] of [
      [unit, ['积分榜 2021Q2', '年度积分榜 2021', '2021Q2考核']],
      [sample, ['积分榜 2021Q1', '年度积分榜 2021']],
    ] as const) {
      const theirs = valueOf(openWorkbook(convert(book.save(), 'xlsx'), 'theirs.xlsx'));
      const [ours, computed] = await Promise.all(
        [book, theirs].map(async (one) => valueOf(await one.read(names))),
      );
      expect(computed?.map((grid) => plain(grid.values))).toEqual(ours?.map((grid) => plain(grid.values)));
    }
  });
});

/** Values without the last digits of floating point, and without empty cells at the end of a row or of the sheet. */
function plain(values: readonly (readonly CellValue[])[]) {
  const rows = values.map((row) => {
    const cells = row.map((value) =>
      typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value === '' ? null : value,
    );
    return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
  });
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}
