import type { CountRules } from './count-rules';
import type { FormLayout } from './form-layout';

/** A grade of a form, best first in its list. */
export interface Grade {
  /** What stands above the column: 优秀. Never starts with `#`, so that codes in the ballot box cannot be taken for it. */
  readonly label: string;
  /** Points 0–100, for scores. */
  readonly points: number;
  /** Score form: the lowest points of this band; the last band's is 0. */
  readonly from?: number;
}

/** Who or what is rated on a form: the members of the roster, or a list of aspects. */
export type Subjects =
  { readonly from: 'roster' } | { readonly from: 'list'; readonly items: readonly string[] };

/** One ballot form: subjects × grades, how it is laid out and how it is counted. */
export interface FormScheme extends FormLayout, CountRules {
  /** Short name for files, sheets and the command line: `team`, `members`; letters, digits and hyphens. */
  readonly id: string;
  /** Printed on top: 民主评议党员测评表. */
  readonly title: string;
  /** Short name for tabs and screens: 党员测评. */
  readonly shortTitle: string;
  /** Above the subjects' column: 姓名, 测评内容. */
  readonly subjectHeading: string;
  readonly instructions: string;
  readonly subjects: Subjects;
  /** 2 to 7, best first. */
  readonly grades: readonly Grade[];
  /** Most that may get the best grade, as a share of formal members: ⌊share × members⌋. Null: no cap. */
  readonly cap: { readonly over: number; readonly under: number } | null;
  /** Most best grades on one ballot; a ballot with more is void (超额). Absent: no such rule. */
  readonly quota?: number;
}

/** A band of quarterly totals: from its boundary up to the next. */
export interface Band {
  readonly label: string;
  /** Lowest total that belongs to it. */
  readonly from: number;
}

/** How an appraisal is held: data, kept in a sheet of ours, imported and exported as JSON (docs/scheme.md). */
export interface Scheme {
  readonly format: 'pingyi-scheme/1';
  readonly unit: string;
  readonly title: string;
  /** Day of the meeting, yyyy-mm-dd; '' when not fixed. */
  readonly date: string;
  /** Signs that count as a mark; the first is the one that instructions name. */
  readonly marks: readonly string[];
  /** More than one mark in a row: that row is invalid, or the whole ballot is void. */
  readonly overMark: 'row' | 'ballot';
  /** A text that is no mark: that row is invalid (when absent), the ballot is void, or a person decides. */
  readonly unknownMark?: 'row' | 'ballot' | 'ask';
  /** A ballot without any mark: counted as abstentions (when absent), or void (未填). */
  readonly blankBallot?: 'count' | 'ballot';
  /** The same grade in every row: counted (when absent), or void (全同). */
  readonly straightLine?: 'count' | 'ballot';
  /** Text beside the marks, which could tell the voter: passed over (when absent), or the ballot is void (有记号). */
  readonly strangeText?: 'count' | 'ballot';
  readonly forms: readonly FormScheme[];
  /** Quarterly bands, best first; the last starts at 0. */
  readonly bands: readonly Band[];
}
