import { cellAddress, type Rect } from './address';

/** What a cell holds. Empty is null, never ''. Dates are serial numbers with a date format; errors are text such as `#N/A`. */
export type CellValue = string | number | boolean | null;

/** The values of a sheet, from A1 to its last used cell; nothing can change it. */
export interface Grid {
  readonly sheet: string;
  /** Rows from 0; short rows are allowed: what is not there is empty. */
  readonly values: readonly (readonly CellValue[])[];
  /** Number formats in the same shape (`General`, `yyyy-mm-dd`, …); absent where not known. */
  readonly formats: readonly (readonly string[])[];
  /** The workbook counts days from 1904, not from 1900. */
  readonly date1904: boolean;
  /** Merged rectangles; only the corner of each has a value. Absent: the host cannot tell. */
  readonly merges?: readonly Rect[];
  /** Rows that are hidden, by hand or by a filter, from 0 and ascending. Absent: none, or the host cannot tell. */
  readonly hiddenRows?: readonly number[];
}

/** The cell's value; null outside the grid. Rows and columns from 0. */
export const valueAt = (grid: Grid, row: number, column: number): CellValue =>
  grid.values[row]?.[column] ?? null;

/** The cell's number format; `General` where not known. */
export const formatAt = (grid: Grid, row: number, column: number): string =>
  grid.formats[row]?.[column] ?? 'General';

/** The cell as text, trimmed at both ends; '' when empty. */
export function textAt(grid: Grid, row: number, column: number): string {
  const value = valueAt(grid, row, column);
  return value === null ? '' : String(value).trim();
}

/** The grid with nothing outside a rectangle: a table among other things on its sheet. */
export function within(grid: Grid, rect: Rect): Grid {
  const isInside = (row: number, column: number): boolean =>
    row >= rect.row &&
    row < rect.row + rect.rows &&
    column >= rect.column &&
    column < rect.column + rect.columns;
  const values = grid.values.slice(0, rect.row + rect.rows);
  return {
    ...grid,
    values: values.map((row, at) => row.map((value, column) => (isInside(at, column) ? value : null))),
  };
}

/** Where a cell is, for a finding. */
export const placeIn = (
  grid: Grid,
  row: number,
  column: number,
): { readonly sheet: string; readonly cell: string } => ({
  sheet: grid.sheet,
  cell: cellAddress(row, column),
});

/** A grid from rows of values: for tests, samples and plans read back. */
export const gridOf = (sheet: string, values: readonly (readonly CellValue[])[]): Grid => ({
  sheet,
  values,
  formats: [],
  date1904: false,
});
