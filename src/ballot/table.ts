import type { BallotReading } from '../workbook/ballot-files';

/** A text that lies in no row of the table, and where it stands. */
export interface Stray {
  readonly text: string;
  /** The subject that it stands below, from 0; −1 above the first. */
  readonly below: number;
  /** The grade over its column, from 0; null where there is none. */
  readonly grade: number | null;
}

/** A ballot's table without the empty rows and columns that someone put between ours. */
export interface Table {
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
  readonly marks: readonly (readonly string[])[];
  /** For each row, what stands left and right of its marks; '' = nothing. */
  readonly beside: readonly (readonly [string, string])[];
  /** Texts around the table that lie in no row of it. */
  readonly stray: readonly Stray[];
}

/** Rows without a subject and columns without a grade are left out where nothing stands in them; else they stay, and are noticed. */
export function tableOf(reading: BallotReading): Table {
  const { subjects, grades, marks, around } = reading;
  const rows = [...subjects.keys()].filter((row) => subjects[row] !== '');
  const columns = [...grades.keys()].filter(
    (column) => grades[column] !== '' || !marks.every((cells) => (cells[column] ?? '') === ''),
  );
  const kept = new Set(rows);
  const sameShape = marks.length === subjects.length;
  return {
    subjects: rows.map((row) => subjects[row] ?? ''),
    grades: columns.map((column) => grades[column] ?? ''),
    marks: sameShape ? rows.map((row) => columns.map((column) => marks[row]?.[column] ?? '')) : marks,
    beside: rows.map((row) => [around?.left[row] ?? '', around?.right[row] ?? '']),
    stray: [...strayAround(), ...(sameShape ? [...marks.keys()].flatMap(strayBetween) : [])],
  };

  function strayAround(): readonly Stray[] {
    return (around?.stray ?? []).map(({ text, side, column }) => ({
      text,
      below: side === 'above' ? -1 : rows.length - 1,
      grade: gradeOver(column),
    }));
  }

  /** What stands in a row that is no subject's, from the cell left of the marks to the one right of them. */
  function strayBetween(row: number): readonly Stray[] {
    if (kept.has(row)) return [];
    const below = rows.filter((one) => one < row).length - 1;
    const texts = [around?.left[row] ?? '', ...(marks[row] ?? []), around?.right[row] ?? ''];
    return texts.flatMap((text, at) => (text === '' ? [] : [{ text, below, grade: gradeOver(at - 1) }]));
  }

  function gradeOver(column: number): number | null {
    const grade = columns.indexOf(column);
    return grade < 0 ? null : grade;
  }
}
