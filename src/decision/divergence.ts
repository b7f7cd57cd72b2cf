import { compare, type Ratio } from '../kernel/ratio';
import { compareScores, majorityGrade, type Score } from '../tally/score';
import type { DecisionBasis, Duty } from './basis';

/** `votes`: many votes, weak record; `record`: strong record, few votes. */
export type Divergence = 'votes' | 'record';

/** With fewer people places say nothing. */
export const FEWEST_PLACED = 4;

interface Placed {
  readonly name: string;
  readonly score: Score;
  readonly mean: Ratio;
}

/**
 * Where ballots and everyday work say different things, by a rule that is printed on the sheet. By place: those who have
 * both are placed by score and by mean, equals in the middle of their places; half of the people or more apart is pointed
 * out. By end: the best grade from more than half although the mean is in the last band, or the last grade although it is
 * in the best.
 */
export function divergences(basis: DecisionBasis): ReadonlyMap<string, Divergence> {
  const { tally, scores, record } = basis;
  const found = new Map<string, Divergence>();
  if (!record) return found;
  const placed = tally.subjects.flatMap((subject, index): Placed[] => {
    const duty = record.members.get(subject.subject);
    const score = scores[index];
    return duty && score ? [{ name: subject.subject, score, mean: duty.mean }] : [];
  });
  if (placed.length >= FEWEST_PLACED) {
    for (const one of placed) {
      const apart = doubledPlace(placed, one, byMean) - doubledPlace(placed, one, byScore);
      if (Math.abs(apart) >= placed.length) found.set(one.name, apart > 0 ? 'votes' : 'record');
    }
  }
  for (const subject of tally.subjects) {
    const end = byEnd(majorityGrade(subject), tally.grades.length, record.members.get(subject.subject));
    if (end) found.set(subject.subject, end);
  }
  return found;
}

function byEnd(majority: number | null, grades: number, duty: Duty | undefined): Divergence | null {
  if (majority === 0 && duty?.end === 'last') return 'votes';
  return majority === grades - 1 && duty?.end === 'best' ? 'record' : null;
}

/** Above 0 where the first is better. */
type Order = (a: Placed, b: Placed) => number;
const byMean: Order = (a, b) => compare(a.mean, b.mean);
const byScore: Order = (a, b) => compareScores(b.score, a.score);

/** Twice the place, so that the middle of equal places is whole: all ahead count two, equals one. */
const doubledPlace = (all: readonly Placed[], one: Placed, order: Order): number =>
  all.reduce((sum, other) => {
    const ahead = order(other, one);
    return sum + (ahead > 0 ? 2 : ahead === 0 && other !== one ? 1 : 0);
  }, 0);
