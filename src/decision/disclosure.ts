import { HIDDEN_UNDER } from '../ballot/privacy';
import { isHidden } from '../tally/disclosure';
import { graded, type SubjectTally } from '../tally/tally';

/** Fewer rated members than this have no profile: whoever knows his own figures would be left with two others at most. */
export const LEAST_PROFILED = 4;

/** All marks of a member, blank and invalid ones too: what a slip shows. */
export const cellsOf = ({ counts, blank, invalid }: SubjectTally): readonly number[] => [
  ...counts,
  blank,
  invalid,
];

const isUnanimous = (cells: readonly number[]): boolean => cells.filter((count) => count > 0).length <= 1;

/** The group as a whole, without names: the sum of all cells, or why it is not shown. */
export type Profile =
  | { readonly kind: 'shown'; readonly cells: readonly number[]; readonly members: number }
  | { readonly kind: 'small' | 'hidden' | 'telling'; readonly members: number };

/**
 * The profile that every slip carries. Whoever takes his own figures off it has the sum of all others. That sum names
 * somebody's figures in two cases only: one other member is left, or all others were marked alike in one cell. Both are
 * kept out, for every member, whether or not his own figures are shown. In every other case two of the others could have
 * exchanged a mark, so nobody's figures follow (test/decision/disclosure.test.ts tries all small cases).
 *
 * Results that are read out have each member's figures but those of one or two marks. Taken off the whole, they would leave
 * just what is not shown: with such a member in it there is no profile.
 */
export function profileOf(subjects: readonly SubjectTally[]): Profile {
  const members = subjects.length;
  const all = subjects.map(cellsOf);
  const width = all[0]?.length ?? 0;
  const sum = Array.from({ length: width }, (_, at) =>
    all.reduce((total, cells) => total + (cells[at] ?? 0), 0),
  );
  const marks = subjects.reduce((total, subject) => total + graded(subject), 0);
  if (members < LEAST_PROFILED || marks < HIDDEN_UNDER * members) return { kind: 'small', members };
  if (subjects.some(isHidden)) return { kind: 'hidden', members };
  const tells = all.some((own) => isUnanimous(sum.map((total, at) => total - (own[at] ?? 0))));
  return tells ? { kind: 'telling', members } : { kind: 'shown', cells: sum, members };
}
