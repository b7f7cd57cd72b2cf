import type { FormScheme } from '../ballot/scheme';
import { floor, type Ratio, ratio } from '../kernel/ratio';
import { isHidden } from './disclosure';
import { compareScores, majorityGrade, type Score } from './score';
import type { FormTally } from './tally';

/**
 * Where a subject stands to the cap. `inside` it; `tied` with others at its edge; `over-cap`: most gave the best grade, but
 * the places are taken; `below`: most did not give the best grade; `unscored`: too few marks to be shown, or no score.
 */
export type CapPlace = 'inside' | 'tied' | 'over-cap' | 'below' | 'unscored';

/** Who may get the best grade, and what the ballots suggest: for the committee, which decides. */
export interface CapReport {
  /** Formal members: the share is taken of them. */
  readonly members: number;
  /** The share as a text: 1/3. */
  readonly share: string;
  /** ⌊share × members⌋ */
  readonly limit: number;
  /** Before rounding down: 2.67. */
  readonly unrounded: Ratio;
  /** Subjects inside the cap, best first. */
  readonly inside: readonly string[];
  /** Equal at the edge: more people than places left. Never broken by the program. */
  readonly tied: { readonly names: readonly string[]; readonly places: number } | null;
  /** One a subject. */
  readonly places: readonly CapPlace[];
  /** One a subject: the suggested grade (index), or null where the committee must look (tied, or no score). */
  readonly suggested: readonly (number | null)[];
}

/** Those who are placed under a cap; one a subject. */
export interface Candidates {
  readonly names: readonly string[];
  readonly scores: readonly (Score | null)[];
  /** The grade that more than half give at least. */
  readonly majority: readonly (number | null)[];
}

/**
 * Ranks by score those whose majority grade is the best one, and cuts at the cap. Who is left out by the cap is suggested for
 * the next grade; all others for their majority grade. `members`: how many formal members there are.
 */
export function placeUnder(
  cap: NonNullable<FormScheme['cap']>,
  { names, scores, majority }: Candidates,
  members: number,
): CapReport {
  const unrounded = ratio(cap.over * members, cap.under);
  const limit = floor(unrounded);
  const scoreAt = (index: number): Score | null => scores[index] ?? null;
  const candidates = names
    .map((_, index) => index)
    .filter((index) => majority[index] === 0 && scoreAt(index) !== null)
    .sort((a, b) => compareScores(scoreAt(a), scoreAt(b)));
  const [last, next] = [candidates[limit - 1], candidates[limit]];
  const isEqual = (a: number, b: number): boolean => compareScores(scoreAt(a), scoreAt(b)) === 0;
  const isTie = last !== undefined && next !== undefined && isEqual(last, next);
  const equal = isTie ? candidates.filter((index) => isEqual(index, last)) : [];
  const inside = candidates.slice(0, limit).filter((index) => !equal.includes(index));
  const places = names.map((_, index): CapPlace => {
    if (inside.includes(index)) return 'inside';
    if (equal.includes(index)) return 'tied';
    if (candidates.includes(index)) return 'over-cap';
    return scoreAt(index) === null ? 'unscored' : 'below';
  });
  const named = (list: readonly number[]): readonly string[] => list.map((index) => names[index] ?? '');
  return {
    members,
    share: `${String(cap.over)}/${String(cap.under)}`,
    limit,
    unrounded,
    inside: named(inside),
    tied: isTie ? { names: named(equal), places: limit - inside.length } : null,
    places,
    suggested: places.map((place, index) => {
      if (place === 'tied' || place === 'unscored') return null;
      return place === 'over-cap' ? 1 : (majority[index] ?? null);
    }),
  };
}

/** The cap of a form, by its own scores. */
export function capGrades(
  tally: FormTally,
  { cap }: Pick<FormScheme, 'cap'>,
  scores: readonly (Score | null)[],
  members: number,
): CapReport | null {
  const names = tally.subjects.map(({ subject }) => subject);
  const majority = tally.subjects.map(majorityGrade);
  return cap && placeUnder(cap, { names, scores, majority }, members);
}

/** What the ballots say of each subject where there is no cap: its majority grade; null where the marks are too few. */
export const majorityGrades = (tally: FormTally): readonly (number | null)[] =>
  tally.subjects.map((subject) => (isHidden(subject) ? null : majorityGrade(subject)));
