import { comparable } from '../kernel/text';
import { NOT_GRADED } from './vocabulary';

/** What the committee decides for a member: a grade of the form (index, best first), or that he gets none this time. */
export type Final = number | 'none';

/** What a cell for a final grade says; `open`: nothing yet, `unknown`: a text that is no grade of the form. */
export type FinalReading = Final | 'open' | 'unknown';

/** What the committee typed beside a name, as it stands there. */
export interface Typed {
  readonly grade: string;
  readonly reason: string;
  readonly remarks: string;
}

export const NOTHING_TYPED: Typed = { grade: '', reason: '', remarks: '' };

/** Whether the committee agreed to go over the cap (any text), and why. */
export interface Override {
  readonly agreed: string;
  readonly reason: string;
}

/** Reads a final grade by the form's labels, whatever the width and the spaces. */
export function readFinal(text: string, grades: readonly string[]): FinalReading {
  const plain = comparable(text);
  if (plain === '') return 'open';
  if (NOT_GRADED.has(plain)) return 'none';
  const grade = grades.findIndex((label) => comparable(label) === plain);
  return grade < 0 ? 'unknown' : grade;
}

export const isFinal = (reading: FinalReading): reading is Final =>
  reading !== 'open' && reading !== 'unknown';
