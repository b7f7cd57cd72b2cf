import { graded, type SubjectTally } from './tally';

/** A subject with fewer marks than this is not shown, or each voter would know the others'. */
export const FEWEST_SHOWN = 3;

/** With fewer marks than this a distribution is shown, and flagged. */
export const FEWEST_PLAIN = 5;

/**
 * How a subject's distribution may be shown. `hidden`: one or two marks. `few`: three or four. `unanimous`: everyone who
 * chose a grade chose the same, so that everyone's choice is known; shown, and flagged.
 */
export type Disclosure = 'open' | 'few' | 'unanimous' | 'hidden';

/** Nothing is hidden where nobody chose a grade: there is nobody's choice to tell. */
export function disclosureOf(subject: SubjectTally): Disclosure {
  const marks = graded(subject);
  if (marks === 0) return 'open';
  if (marks < FEWEST_SHOWN) return 'hidden';
  if (subject.counts.includes(marks)) return 'unanimous';
  return marks < FEWEST_PLAIN ? 'few' : 'open';
}

export const isHidden = (subject: SubjectTally): boolean => disclosureOf(subject) === 'hidden';
