// Counts that others published, with the scheme as data: other grades, many subjects, over a thousand ballots, blanks.
import type { Ballot } from '../../src/ballot/judge-ballot';
import { round } from '../../src/kernel/ratio';
import { scoreValue } from '../../src/tally/score';
import { countCase, toCount } from '../support/counted';
import { countBallots } from '../../src/tally/count';

/**
 * The majority-judgment experiment at Orsay, 22 April 2007: 1,733 valid ballots, twelve candidates, six grades (M. Balinski and
 * R. Laraki, "Election by Majority Judgment: Experimental Evidence", 2007). Percentages as published, best grade first, in
 * the published order of the ranking; then the published majority gauge: above, grade with its sign, below.
 *
 * The number of ballots and the majority grades of the first two were found again in another account (rangevoting.org,
 * “France2007”); the single percentages could not be looked up again and were written down from the paper. They hold together:
 * each line sums to 100, and every gauge follows from its line.
 */
const ORSAY = {
  valid: 1733,
  grades: ['Excellent', 'Very good', 'Good', 'Acceptable', 'Poor', 'To reject'],
  candidates: [
    ['Bayrou', [13.6, 30.7, 25.1, 14.8, 8.4, 7.4], 44.3, 'Good+', 30.6],
    ['Royal', [16.7, 22.7, 19.1, 16.8, 12.2, 12.6], 39.4, 'Good-', 41.5],
    ['Sarkozy', [19.1, 19.8, 14.3, 11.5, 7.1, 28.2], 38.9, 'Good-', 46.9],
    ['Voynet', [2.9, 9.3, 17.5, 23.7, 26.1, 20.5], 29.8, 'Acceptable-', 46.6],
    ['Besancenot', [4.1, 9.9, 16.3, 16.0, 22.6, 31.1], 46.3, 'Poor+', 31.2],
    ['Buffet', [2.5, 7.6, 12.5, 20.6, 26.4, 30.4], 43.2, 'Poor+', 30.5],
    ['Bové', [1.5, 6.0, 11.4, 16.0, 25.7, 39.5], 34.9, 'Poor-', 39.4],
    ['Laguiller', [2.1, 5.3, 10.2, 16.6, 25.9, 40.1], 34.2, 'Poor-', 40.0],
    ['Nihous', [0.3, 1.8, 5.3, 11.0, 26.7, 55.0], 45.0, 'To reject+', 0],
    ['Villiers', [2.4, 6.4, 8.7, 11.3, 15.8, 55.5], 44.5, 'To reject+', 0],
    ['Schivardi', [0.5, 1.0, 3.9, 9.5, 24.9, 60.4], 39.7, 'To reject+', 0],
    ['Le Pen', [3.0, 4.6, 6.2, 6.5, 5.4, 74.4], 25.7, 'To reject+', 0],
  ],
} as const;

/** Ballots with these counts a subject; what is left of the ballots is blank. Which ballot says what was never published. */
function ballotsWith(counts: readonly (readonly number[])[], valid: number): readonly Ballot[] {
  const columns = counts.map((column) => {
    const marks = column.flatMap((count, grade) => Array.from({ length: count }, () => grade));
    return Array.from({ length: valid }, (_, i) => marks[i] ?? ('blank' as const));
  });
  return Array.from({ length: valid }, (_, i) => ({
    status: 'valid',
    choices: columns.map((column) => column[i] ?? 'blank'),
  }));
}

test('Orsay 2007: majority grades, gauges and ranks as published', () => {
  const { valid, grades, candidates } = ORSAY;
  // Percentages are to a tenth, so that counts may be off by one and sums by a few: the last grade takes the rest.
  const counts = candidates.map(([, percent]) => {
    const rounded = percent.map((one) => Math.round((one * valid) / 100));
    const others = rounded.slice(0, -1).reduce((sum, count) => sum + count, 0);
    return [...rounded.slice(0, -1), Math.min(rounded.at(-1) ?? 0, valid - others)];
  });
  const { tally, scores, ranks } = countCase({
    id: 'orsay',
    subjects: candidates.map(([name]) => name),
    ballots: ballotsWith(counts, valid),
    form: {
      score: 'majority',
      grades: grades.map((label, i) => ({ label, points: 100 - 20 * i })),
      cap: null,
    },
  });
  expect(tally.valid).toBe(valid);
  expect(ranks).toEqual(candidates.map((_, index) => index + 1));
  for (const [index, [, , above, grade, below]] of candidates.entries()) {
    const score = scores[index];
    const gauge = score ? round(scoreValue(score), 6) * 100 : Number.NaN;
    expect(`${grades[score?.grade ?? -1] ?? ''}${gauge > 0 ? '+' : '-'}`).toBe(grade);
    // Within the rounding of what was published.
    expect(Math.abs(gauge - (gauge > 0 ? above : -below))).toBeLessThan(0.21);
  }
});

/**
 * A poll of 960 voters by OpinionWay for Mieux Voter, 8 and 9 December 2021: thirteen persons, seven grades from excellent to
 * “to reject”, in whole per cent, as published in `presidentielle_jm.csv` of MieuxVoter/majority-judgment-tracker and in that
 * file's order, which is the ranking.
 */
const POLL = [
  [4, 10, 15, 17, 17, 13, 24],
  [7, 12, 14, 10, 14, 11, 32],
  [1, 2, 7, 11, 20, 26, 33],
  [1, 4, 7, 11, 17, 24, 36],
  [1, 3, 7, 9, 17, 20, 43],
  [1, 2, 3, 7, 16, 28, 43],
  [2, 3, 6, 9, 15, 20, 45],
  [8, 9, 9, 8, 10, 9, 47],
  [3, 3, 7, 10, 12, 17, 48],
  [0, 1, 3, 7, 16, 24, 49],
  [1, 2, 4, 6, 12, 23, 52],
  [4, 3, 7, 7, 12, 14, 53],
  [6, 7, 6, 6, 7, 7, 61],
] as const;

test('a published poll in seven grades: the ranking of the file; equal in whole per cent share a rank', () => {
  const { ranks, scores } = countCase({
    id: 'poll',
    subjects: POLL.length,
    ballots: ballotsWith(POLL, 100),
    form: {
      score: 'majority',
      grades: ['1', '2', '3', '4', '5', '6', '7'].map((label) => ({ label, points: 1 })),
      cap: null,
    },
  });
  // Fifth and sixth have the same gauge, 43 of 100 below the sixth grade: only the voters' own counts tell them apart.
  expect(ranks).toEqual([1, 2, 3, 4, 5, 5, 7, 8, 9, 10, 11, 12, 13]);
  expect(scores.map((score) => score?.grade)).toEqual([4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6, 6]);
});

test('MieuxVoter’s published case of few judgments: ranks of five proposals', () => {
  // Its tallies stand worst grade first: 111, 102, 300, 201, 030 → ranks 3, 1, 5, 4, 2.
  const tallies = ['111', '102', '300', '201', '030'].map((text) => [...text].map(Number).reverse());
  const { ranks } = countCase({
    id: 'few',
    subjects: 5,
    ballots: ballotsWith(tallies, 3),
    form: { score: 'majority', grades: ['A', 'B', 'C'].map((label) => ({ label, points: 1 })), cap: null },
  });
  expect(ranks).toEqual([3, 1, 5, 4, 2]);
});

test('ties stay ties: equal gauges of different totals share a rank', () => {
  // 4 of 10 above, and 2 of 5: the same part. Blanks make the totals unequal.
  const { ranks } = countCase({
    id: 'tie',
    subjects: 3,
    ballots: ballotsWith(
      [
        [4, 5, 1, 0],
        [2, 3, 0, 0],
        [3, 6, 1, 0],
      ],
      10,
    ),
    form: { score: 'majority' },
  });
  expect(ranks).toEqual([1, 1, 3]);
});

test('one set of ballots, two published means: 3.13 and 3.04', () => {
  // 100 ballots: 45 fours, 30 threes, 12 twos, 10 ones and 3 blanks. 304 points: ÷ 97 = 3.134, ÷ 100 = 3.04.
  const ballots = ballotsWith([[45, 30, 12, 10]], 100);
  const means = (['out', 'zero'] as const).map((unmarked) => {
    const given = toCount({
      id: 'mean',
      subjects: 1,
      ballots,
      form: { unmarked, grades: [4, 3, 2, 1].map((points) => ({ label: String(points), points })) },
    });
    const [score] = countBallots(given).scores;
    return score && round(scoreValue(score), 2);
  });
  expect(means).toEqual([3.13, 3.04]);
});
