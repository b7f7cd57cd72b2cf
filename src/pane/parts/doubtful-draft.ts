import type { SpoilReason } from '../../ballot/judge-ballot';
import type { PaperEntry } from '../../ballot/paper-entry';
import type { DoubtfulItem } from '../../jobs/decide-doubtful';
import { startEntry } from '../../jobs/paper-typing';
import type { GivenMark } from './StrayMarks';

/** What was chosen for a ballot and is not written yet. */
export interface DoubtfulDraft {
  readonly typed: PaperEntry;
  readonly given: readonly GivenMark[];
  readonly isVoid: boolean;
  readonly voidReason: SpoilReason;
  readonly because: string;
}

export const startDraft = ({ rows, grades, from }: DoubtfulItem): DoubtfulDraft => ({
  typed: startEntry(rows.length, grades.length, from),
  given: [],
  isVoid: false,
  voidReason: 'unknown-mark',
  because: '',
});
