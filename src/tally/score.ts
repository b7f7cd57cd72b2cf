import { compare, type Ratio, ratio } from '../kernel/ratio';
import { exact, add, multiply } from '../kernel/ratio';
import { graded, type SubjectTally } from './tally';

/**
 * Mean points over the marks that chose a grade, exact. Blank and invalid marks are left out, never zero;
 * null when nobody chose one. Stated beside every score (field: 3.13 or 3.04 for the same ballots).
 */
export function meanScore(subject: SubjectTally, points: readonly number[]): Ratio | null {
  const marks = graded(subject);
  if (marks === 0) return null;
  const sum = subject.counts.reduce<Ratio>(
    (total, count, index) => add(total, multiply(exact(points[index] ?? 0), ratio(count))),
    ratio(0),
  );
  return multiply(sum, ratio(1, marks));
}

/** Highest first; subjects without a score last. */
export const compareScores = (a: Ratio | null, b: Ratio | null): number =>
  a && b ? compare(b, a) : Number(a === null) - Number(b === null);

/** The median grade (majority grade): the grade that more than half would give at least. Null when nobody chose one. */
export function majorityGrade(subject: SubjectTally): number | null {
  const marks = graded(subject);
  let reached = 0;
  for (const [grade, count] of subject.counts.entries()) {
    reached += count;
    if (reached * 2 > marks) return grade;
  }
  return null;
}
