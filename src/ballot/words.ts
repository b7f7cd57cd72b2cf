import type { LayoutKey } from './layout-lines';
import type { CountKey } from './read-count-rules';
import type { NameOrder } from './form-layout';

/** Wording of ballots and of the scheme's sheets; implemented by `strings`. */
export interface BallotWords {
  readonly index: string;
  readonly serial: string;
  readonly seal: string;
  readonly session: string;
  readonly form: string;
  readonly markTitle: string;
  readonly markMessage: (mark: string) => string;
  readonly pointsMessage: string;
  /** Beside a row, as long as it has two marks. */
  readonly overMarked: string;
  /** Beside the header, as long as more rows have the best grade than the quota allows. */
  readonly overQuota: (grade: string, quota: number) => string;
  /** Printed under the instructions where a quota holds. */
  readonly quotaLine: (grade: string, quota: number) => string;
  /** Above the left half of the form; '' is filled in by hand. */
  readonly unitLine: (unit: string) => string;
  /** Above the right half; '' is filled in by hand. */
  readonly dateLine: (date: string) => string;
  readonly aspect: string;
  /** Printed where names do not stand as in the roster; '' where there is nothing to say. */
  readonly orderLine: (order: NameOrder) => string;
  /** Tab of a form's template: 党员测评表. */
  readonly ballotSheet: (form: string) => string;
  /** Tab of a workbook of ballots to be printed. */
  readonly paperSheet: (form: string) => string;
  /** Its file; `part` counts from 1 where there are several. */
  readonly paperFile: (form: string, part: number, parts: number) => string;
  /** On top of the further pages of a ballot on paper. */
  readonly continued: (serial: string, page: number, pages: number) => string;
  readonly schemeSheet: string;
  readonly schemeTitle: string;
  readonly schemeNote: string;
  /** What a scheme row means, by the last part of its key. */
  readonly schemeKeys: Readonly<Record<SchemeKey, string>>;
  readonly voteSheet: string;
  readonly voteNote: string;
  /** The scheme that a new workbook starts with, in the language of the sheets. */
  readonly defaults: {
    readonly title: string;
    readonly bands: readonly [string, string, string, string];
    readonly team: DefaultForm & { readonly subjects: readonly string[] };
    readonly members: DefaultForm;
  };
}

interface DefaultForm {
  readonly title: string;
  readonly shortTitle: string;
  readonly subjectHeading: string;
  readonly instructions: string;
  readonly grades: readonly [string, string, string, string];
}

export type SchemeKey =
  | LayoutKey
  | CountKey
  | 'format'
  | 'unit'
  | 'title'
  | 'date'
  | 'marks'
  | 'overMark'
  | 'unknownMark'
  | 'blankBallot'
  | 'straightLine'
  | 'strangeText'
  | 'bands'
  | 'bandsFrom'
  | 'shortTitle'
  | 'subjectHeading'
  | 'instructions'
  | 'subjects'
  | 'grades'
  | 'points'
  | 'cap'
  | 'quota';
