import { ASPECT_MARK } from '../workbook/subjects';

/**
 * What a form looks like. `list`: one row a subject. `matrix`: for each subject several aspects, then an overall grade.
 * `score`: points 0–100, written into the column of their band. `slip`: one small ballot for each subject.
 */
export type FormKind = 'list' | 'matrix' | 'score' | 'slip';

/** Who stands first: as in the roster, by pinyin (surnames as surnames are read), or by strokes. */
export type NameOrder = 'roster' | 'pinyin' | 'stroke';

export type Paper = 'a3' | 'a4' | 'a5' | 'a6';

/** Half a sheet and less: smaller letters, and several ballots on a sheet of A4. */
export const isSmall = (paper: Paper | undefined): boolean => paper === 'a5' || paper === 'a6';

/** Colours of a form, so that two forms on one table are not mixed up. */
export type FormColor = 'ink' | 'red' | 'green' | 'amber' | 'plain';

/** May a voter leave himself out? Only with slips: on a list the row left blank would name him. */
export type SelfRating = 'included' | 'excluded';

/** How a form is laid out and printed: optional keys of a form in the scheme (docs/scheme.md). */
export interface FormLayout {
  /** Absent: `list`. */
  readonly kind?: FormKind;
  /** Matrix: what each subject is rated on. */
  readonly aspects?: readonly string[];
  /** Matrix: heading of the last row of each subject; absent: there is no overall grade. */
  readonly overall?: string;
  /** Heading of a column for remarks; absent: no such column. */
  readonly remarks?: string;
  /** Heading of a field for free opinion below the table; absent: no such field. */
  readonly opinion?: string;
  /** Absent: `included`. */
  readonly selfRating?: SelfRating;
  /** Absent: `roster`. */
  readonly order?: NameOrder;
  /** Absent: `a4`. */
  readonly paper?: Paper;
  /** Absent: `ink`. */
  readonly color?: FormColor;
}

/** What the rows of a form ask: on a matrix form each subject under each aspect, and overall. */
export function rowsOf(subjects: readonly string[], layout: FormLayout): readonly string[] {
  if (layout.kind !== 'matrix') return subjects;
  const aspects = aspectsOf(layout);
  return subjects.flatMap((subject) => aspects.map((aspect) => `${subject}${ASPECT_MARK}${aspect}`));
}

/** A matrix form's rows of one subject; the overall grade comes last. */
export const aspectsOf = ({ aspects = [], overall }: FormLayout): readonly string[] =>
  overall === undefined ? aspects : [...aspects, overall];

/** The highest points of each band, from the bands' lowest, best first: the best ends at 100, each other below the next better. */
export const bandTops = (from: readonly number[]): readonly number[] =>
  from.map((_, index) => (index === 0 ? 100 : (from[index - 1] ?? 0) - 1));

/** The band that points from 0 to 100 fall into, best first from 0; null where they are no such points. */
export function bandOf(from: readonly number[], points: number): number | null {
  const band = from.findIndex((lowest) => points >= lowest);
  return band >= 0 && points <= 100 ? band : null;
}

/** The whole points of a band, as a voter writes them into its column of a score form; `grade` counts from 0, best first. */
export function pointsOf(from: readonly number[], grade: number): readonly string[] {
  const [lowest = 0, highest = -1] = [from[grade], bandTops(from)[grade]];
  return Array.from({ length: Math.max(0, highest - lowest + 1) }, (_, more) => String(lowest + more));
}
