import type { CountRules, Formula } from '../ballot/count-rules';
import type { FormScheme } from '../ballot/scheme';
import { add, compare, exact, multiply, type Ratio, ratio } from '../kernel/ratio';
import { isHidden } from './disclosure';
import type { Ledger } from './ledger';
import { type FormTally, graded, type SubjectTally } from './tally';

/** What a score needs to know beside the marks of a subject. */
export interface ScoreRules {
  readonly formula: Formula;
  /** One a grade, best first. */
  readonly points: readonly number[];
  readonly unmarked: NonNullable<CountRules['unmarked']>;
  /** What shares are taken of: ballots, or people present; null where nobody has said how many were present. */
  readonly base: number | null;
}

/**
 * A subject's score, exact: `sum` ÷ `by`. Of a majority grade that is what decides between equals: the part above it where
 * that is the larger one, else minus the part below it.
 */
export interface Score {
  /** The majority grade (index), where that is the formula; else 0. Ranked first, lower is better. */
  readonly grade: number;
  readonly sum: Ratio;
  readonly by: number;
}

/** More marks than this, and the trimmed mean drops one highest and one lowest. */
export const TRIMMED_OVER = 5;

/** The rules of a form for a count. */
export function scoreRules(
  scheme: FormScheme,
  ledger: Pick<Ledger, 'valid' | 'returned' | 'present'>,
): ScoreRules {
  return {
    formula: scheme.score ?? 'mean',
    points: scheme.grades.map((grade) => grade.points),
    unmarked: scheme.unmarked ?? 'out',
    base: ledger[scheme.denominator ?? 'valid'],
  };
}

/** By the form's formula; null where nobody chose a grade, or what is to be divided by is not known. */
export function scoreOf(subject: SubjectTally, rules: ScoreRules): Score | null {
  const { formula, points, unmarked, base } = rules;
  const marks = graded(subject);
  if (marks === 0) return null;
  switch (formula) {
    case 'majority':
      return majorityScore(subject);
    case 'top-one':
    case 'top-two': {
      const best = subject.counts.slice(0, formula === 'top-one' ? 1 : 2);
      return over(ratio(best.reduce((sum, count) => sum + count, 0)), base);
    }
    case 'mean':
    case 'coefficient':
      return over(pointsOf(subject, points), unmarked === 'out' ? marks : base);
    case 'trimmed': {
      const by = unmarked === 'out' ? marks : base;
      if (by === null || by <= TRIMMED_OVER) return over(pointsOf(subject, points), by);
      const given = points.filter((_, grade) => (subject.counts[grade] ?? 0) > 0);
      // Where rows without a grade are counted, the lowest mark is one of them.
      const lowest = by > marks ? 0 : Math.min(...given);
      const dropped = add(exact(Math.max(...given)), exact(lowest));
      return over(add(pointsOf(subject, points), multiply(dropped, ratio(-1))), by - 2);
    }
  }
}

const over = (sum: Ratio, by: number | null): Score | null =>
  by === null || by === 0 ? null : { grade: 0, sum, by };

/** Sum of the points of the marks that chose a grade. */
function pointsOf(subject: SubjectTally, points: readonly number[]): Ratio {
  return subject.counts.reduce<Ratio>(
    (total, count, grade) => add(total, multiply(exact(points[grade] ?? 0), ratio(count))),
    ratio(0),
  );
}

/** Balinski and Laraki's majority gauge: the grade, then the larger of the parts above and below it. */
function majorityScore(subject: SubjectTally): Score | null {
  const grade = majorityGrade(subject);
  if (grade === null) return null;
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const [above, below] = [sum(subject.counts.slice(0, grade)), sum(subject.counts.slice(grade + 1))];
  return { grade, sum: ratio(above > below ? above : -below), by: graded(subject) };
}

/** Sum ÷ divisor: mean points, or a share. */
export const scoreValue = ({ sum, by }: Score): Ratio => multiply(sum, ratio(1, by));

/** Highest first; subjects without a score last. Exact. */
export function compareScores(a: Score | null, b: Score | null): number {
  if (!a || !b) return Number(a === null) - Number(b === null);
  return a.grade - b.grade || compare(scoreValue(b), scoreValue(a));
}

/** One a subject; null also where the marks are too few to be shown: a score would tell them. */
export const scoresOf = (tally: FormTally, rules: ScoreRules): readonly (Score | null)[] =>
  tally.subjects.map((subject) => (isHidden(subject) ? null : scoreOf(subject, rules)));

/** 1 + how many are better; equals share a rank. Null without a score. */
export const ranksOf = (scores: readonly (Score | null)[]): readonly (number | null)[] =>
  scores.map(
    (score) => score && 1 + scores.filter((other) => other && compareScores(other, score) < 0).length,
  );

/** Means of any kind, highest first; subjects without one last. */
export const compareMeans = (a: Ratio | null, b: Ratio | null): number =>
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
