/** Wording of ballots and of the scheme's sheets; implemented by `strings`. */
export interface BallotWords {
  readonly index: string;
  readonly serial: string;
  readonly seal: string;
  readonly session: string;
  readonly form: string;
  readonly markTitle: string;
  readonly markMessage: (mark: string) => string;
  /** Tab of a form's template: 党员测评表. */
  readonly ballotSheet: (form: string) => string;
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
  | 'format'
  | 'unit'
  | 'title'
  | 'date'
  | 'marks'
  | 'overMark'
  | 'bands'
  | 'bandsFrom'
  | 'shortTitle'
  | 'subjectHeading'
  | 'instructions'
  | 'subjects'
  | 'grades'
  | 'points'
  | 'cap';
