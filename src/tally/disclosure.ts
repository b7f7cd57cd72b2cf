import { HIDDEN_UNDER, WARNED_UNDER } from '../ballot/privacy';
import { graded, type SubjectTally } from './tally';

/**
 * How a subject's distribution may be shown. `hidden`: one or two marks. `few`: three or four. `unanimous`: everyone who
 * chose a grade chose the same, so that everyone's choice is known; shown, and flagged.
 */
export type Disclosure = 'open' | 'few' | 'unanimous' | 'hidden';

/** Nothing is hidden where nobody chose a grade: there is nobody's choice to tell. */
export function disclosureOf(subject: SubjectTally): Disclosure {
  const marks = graded(subject);
  if (marks === 0) return 'open';
  if (marks < HIDDEN_UNDER) return 'hidden';
  if (subject.counts.includes(marks)) return 'unanimous';
  return marks < WARNED_UNDER ? 'few' : 'open';
}

export const isHidden = (subject: SubjectTally): boolean => disclosureOf(subject) === 'hidden';
