import type { BallotReading } from '../workbook/ballot-files';

/** A ballot's table without the empty rows and columns that someone put between ours. */
export interface Table {
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
  readonly marks: readonly (readonly string[])[];
  /** For each row, what stands left and right of its marks; '' = nothing. */
  readonly beside: readonly (readonly [string, string])[];
  /** Texts around the table that lie in no row of it. */
  readonly stray: readonly string[];
}

const isEmpty = (texts: readonly string[]): boolean => texts.every((text) => text === '');

/** Rows without a subject and columns without a grade are left out where nothing stands in them; else they stay, and are noticed. */
export function tableOf(reading: BallotReading): Table {
  const { subjects, grades, marks, around } = reading;
  const rows = [...subjects.keys()].filter((row) => subjects[row] !== '');
  const columns = [...grades.keys()].filter(
    (column) => grades[column] !== '' || !marks.every((cells) => (cells[column] ?? '') === ''),
  );
  const kept = new Set(rows);
  const sameShape = marks.length === subjects.length;
  const between = sameShape ? marks.filter((_, row) => !kept.has(row)).flat() : [];
  return {
    subjects: rows.map((row) => subjects[row] ?? ''),
    grades: columns.map((column) => grades[column] ?? ''),
    marks: sameShape ? rows.map((row) => columns.map((column) => marks[row]?.[column] ?? '')) : marks,
    beside: rows.map((row) => [around?.left[row] ?? '', around?.right[row] ?? '']),
    stray: isEmpty(between) ? (around?.stray ?? []) : [...(around?.stray ?? []), ...between],
  };
}
