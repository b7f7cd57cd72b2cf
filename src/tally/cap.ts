import { floor, type Ratio, ratio } from '../kernel/ratio';
import type { FormScheme } from '../ballot/scheme';
import { compareScores, majorityGrade, meanScore } from './score';
import type { FormTally } from './tally';

/** Who may get the best grade, and what the ballots suggest: for the committee, which decides. */
export interface CapReport {
  /** ⌊share × members⌋ */
  readonly limit: number;
  /** Before rounding down: 2.67. */
  readonly unrounded: Ratio;
  /** Subjects inside the cap, best first. */
  readonly inside: readonly string[];
  /** Equal at the edge: more people than places left. Never broken by the program. */
  readonly tied: { readonly names: readonly string[]; readonly places: number } | null;
  /** One a subject: the suggested grade (index), or null where the committee must look (tied, or no marks). */
  readonly suggested: readonly (number | null)[];
}

/**
 * Ranks by mean score those whose majority grade is the best one, and cuts at the cap.
 * Who is left out by the cap is suggested for the next grade; all others for their majority grade.
 */
export function capGrades(tally: FormTally, scheme: FormScheme): CapReport | null {
  const { cap } = scheme;
  if (!cap) return null;
  const unrounded = ratio(cap.over * tally.subjects.length, cap.under);
  const limit = floor(unrounded);
  const points = scheme.grades.map((grade) => grade.points);
  const candidates = tally.subjects
    .map((subject) => ({ subject, score: meanScore(subject, points) }))
    .filter(({ subject }) => majorityGrade(subject) === 0)
    .sort((a, b) => compareScores(a.score, b.score));
  const [last, next] = [candidates[limit - 1], candidates[limit]];
  const isTie = last !== undefined && next !== undefined && compareScores(last.score, next.score) === 0;
  const equal = isTie
    ? candidates.filter((candidate) => compareScores(candidate.score, last.score) === 0)
    : [];
  const inside = candidates.slice(0, limit).filter((candidate) => !equal.includes(candidate));
  const names = (list: typeof candidates): readonly string[] => list.map(({ subject }) => subject.subject);
  const suggested = tally.subjects.map((subject) => {
    const majority = majorityGrade(subject);
    if (majority !== 0) return majority;
    if (equal.some((candidate) => candidate.subject === subject)) return null;
    return inside.some((candidate) => candidate.subject === subject) ? 0 : 1;
  });
  return {
    limit,
    unrounded,
    inside: names(inside),
    tied: isTie ? { names: names(equal), places: limit - inside.length } : null,
    suggested,
  };
}
