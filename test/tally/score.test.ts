import fc from 'fast-check';
import { FORMULAS } from '../../src/ballot/count-rules';
import { compare, round } from '../../src/kernel/ratio';
import { disclosureOf } from '../../src/tally/disclosure';
import { shownScore } from '../../src/tally/score-cells';
import {
  majorityGrade,
  ranksOf,
  scoreOf,
  type ScoreRules,
  scoresOf,
  scoreValue,
} from '../../src/tally/score';
import type { FormTally, SubjectTally } from '../../src/tally/tally';

const GRADES = ['优秀', '合格', '基本合格', '不合格'];
const POINTS = [100, 80, 60, 40];
const subject = (counts: readonly number[], blank = 0, invalid = 0): SubjectTally => ({
  subject: '甲一',
  counts,
  blank,
  invalid,
});
const rules = (more: Partial<ScoreRules>): ScoreRules => ({
  formula: 'mean',
  points: POINTS,
  unmarked: 'out',
  base: 10,
  ...more,
});

describe('scores, computed by hand', () => {
  test.each<[string, readonly number[], number, Partial<ScoreRules>, number | string]>([
    // (5·100 + 2·80 + 1·60) ÷ 8; with the 2 blanks in the divisor ÷ 10; of 12 that came back ÷ 12.
    ['mean', [5, 2, 1, 0], 2, {}, 90],
    ['mean, blanks in the divisor', [5, 2, 1, 0], 2, { unmarked: 'zero' }, 72],
    ['mean of the returned', [5, 2, 1, 0], 2, { unmarked: 'zero', base: 12 }, 60],
    ['coefficient', [5, 2, 1, 0], 2, { formula: 'coefficient' }, 0.9],
    // 720 − 100 − 60, ÷ 6
    ['trimmed', [5, 2, 1, 0], 2, { formula: 'trimmed' }, 93.33],
    // 720 − 100 − 0 (a blank is the lowest), ÷ 8
    ['trimmed, blanks in the divisor', [5, 2, 1, 0], 2, { formula: 'trimmed', unmarked: 'zero' }, 77.5],
    ['trimmed: five marks are not trimmed', [3, 1, 1, 0], 0, { formula: 'trimmed' }, 88],
    // six marks are: (4·100 + 80 + 60 − 100 − 60) ÷ 4
    ['trimmed: six are', [4, 1, 1, 0], 0, { formula: 'trimmed' }, 95],
    ['trimmed: all alike', [6, 0, 0, 0], 0, { formula: 'trimmed' }, 100],
    ['best grade of the valid', [5, 2, 1, 0], 2, { formula: 'top-one' }, 0.5],
    ['best two of the valid', [5, 2, 1, 0], 2, { formula: 'top-two' }, 0.7],
    ['best two of the present', [5, 2, 1, 0], 2, { formula: 'top-two', base: 14 }, 0.5],
    ['majority grade', [5, 2, 1, 0], 2, { formula: 'majority' }, '优秀'],
    ['majority grade: half is not more than half', [4, 2, 2, 0], 2, { formula: 'majority' }, '合格'],
    ['nobody chose one', [0, 0, 0, 0], 10, { unmarked: 'zero' }, ''],
    ['nobody said how many were present', [5, 2, 1, 0], 2, { formula: 'top-one', base: null }, ''],
    ['rounded once, half up: 86.125', [3, 1, 3, 1], 0, { points: [100, 89, 80, 60] }, 86.13],
  ])('%s', (_, counts, blank, more, expected) => {
    const given = rules(more);
    expect(shownScore(scoreOf(subject(counts, blank), given), given, GRADES)).toBe(expected);
  });
});

describe('ranks', () => {
  const tallyOf = (...rows: readonly (readonly number[])[]): FormTally => ({
    grades: GRADES,
    subjects: rows.map((counts) => subject(counts)),
    valid: 10,
    abstained: 0,
    spoiled: {} as never,
    doubtful: 0,
  });
  const rankedBy = (formula: ScoreRules['formula'], ...rows: readonly (readonly number[])[]) =>
    ranksOf(scoresOf(tallyOf(...rows), rules({ formula })));

  test('formulas rank the same ballots differently', () => {
    const rows = [
      [6, 0, 0, 4],
      [5, 4, 1, 0],
      [4, 6, 0, 0],
    ] as const;
    // Means 76, 88, 88: a tie shares its rank.
    expect(rankedBy('mean', ...rows)).toEqual([3, 1, 1]);
    expect(rankedBy('top-one', ...rows)).toEqual([1, 2, 3]);
    expect(rankedBy('top-two', ...rows)).toEqual([3, 2, 1]);
    // 优秀 by more than half; 合格+ (5 above, 1 below), 合格+ (4 above, 0 below).
    expect(rankedBy('majority', ...rows)).toEqual([1, 2, 3]);
  });

  test('too few marks have no rank, and take none', () => {
    expect(rankedBy('mean', [2, 0, 0, 0], [0, 5, 0, 0], [0, 0, 0, 0])).toEqual([null, 1, null]);
  });

  const counts = fc.array(fc.nat(9), { minLength: 4, maxLength: 4 });
  test('laws: a better mark never lowers a score; the mean lies between the points; the majority grade is the median', () => {
    fc.assert(
      fc.property(counts, fc.nat(2), (before, from) => {
        if ((before[from + 1] ?? 0) === 0) return;
        const after = before.map((count, i) => count + (i === from ? 1 : i === from + 1 ? -1 : 0));
        for (const formula of FORMULAS) {
          if (formula === 'majority') continue;
          const [a, b] = [before, after].map((one) => scoreOf(subject(one), rules({ formula, base: 40 })));
          if (a && b) expect(compare(scoreValue(b), scoreValue(a))).toBeGreaterThanOrEqual(0);
        }
        const marks = before.flatMap((count, grade) => Array.from({ length: count }, () => grade));
        // The lower middle: of an even number the worse of the two.
        expect(majorityGrade(subject(before))).toBe(marks[Math.floor(marks.length / 2)]);
        const mean = scoreOf(subject(before), rules({}));
        if (mean) {
          const value = round(scoreValue(mean), 9);
          expect(value).toBeGreaterThanOrEqual(40);
          expect(value).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

test.each<[readonly number[], string]>([
  [[0, 0, 0, 0], 'open'],
  [[1, 0, 0, 0], 'hidden'],
  [[1, 1, 0, 0], 'hidden'],
  [[2, 1, 0, 0], 'few'],
  [[3, 1, 0, 0], 'few'],
  [[4, 1, 0, 0], 'open'],
  [[0, 3, 0, 0], 'unanimous'],
  [[0, 9, 0, 0], 'unanimous'],
])('marks %j are %s', (counts, expected) => {
  expect(disclosureOf(subject(counts, 3))).toBe(expected);
});
