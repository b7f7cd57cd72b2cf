import { cellAddress, type Rect, rectAddress } from '../kernel/address';
import { type CellValue, type Grid, valueAt } from '../kernel/grid';
import { textHeight } from '../quarter/board-cells';
import { cell, row } from '../workbook/cells';
import type { Condition, PlanCell, Validation } from '../workbook/sheet-plan';
import { type StyleName, styleOf } from '../workbook/style';
import type { BlockAt } from './blocks';
import { keptDay } from './day';

/** How a cell looks that is typed. */
const TYPED = {
  text: 'inputText',
  date: 'inputDate',
  choice: 'inputChoice',
  number: 'input',
} as const satisfies Readonly<Record<string, StyleName>>;

/** Lines of cells as they were typed, or are to be written. */
export type TypedCells = readonly (readonly CellValue[])[];

/** A column of a table: what it is called, and what may be typed into it. */
export interface Column {
  readonly head: string;
  /** Typed by the unit and kept; absent: ours, and locked. */
  readonly typed?: keyof typeof TYPED;
  /** The words to choose from. */
  readonly choices?: readonly string[];
  /** What else must hold of a typed cell, as a formula. */
  readonly rule?: (at: number) => string;
  /** Said when something else is typed. */
  readonly hint?: string;
}

/** A cell of a line: a value, or one of ours with its own look. */
export type LineCell = CellValue | PlanCell;

/** A table of a sheet of ours. Its lines lie under a name of the sheet, by which they are found again. */
export interface Table {
  /** Name of the part of the sheet that holds the lines. */
  readonly part: string;
  readonly columns: readonly Column[];
  /** Widths of the sheet's columns; the table's last one goes on to the edge. */
  readonly widths: readonly number[];
  /** The lines for the row that the first of them stands in. */
  readonly lines: (first: number) => readonly (readonly LineCell[])[];
  readonly conditions?: (first: number, count: number) => readonly Condition[];
}

const isPlanCell = (value: LineCell | undefined): value is PlanCell =>
  typeof value === 'object' && value !== null;

function lineCell({ typed }: Column, value: LineCell | undefined): PlanCell {
  if (isPlanCell(value)) return value;
  return cell(value ?? null, typed ? TYPED[typed] : typeof value === 'number' ? 'cell' : 'value');
}

/** The table as a block: headings, lines, and what may be typed. */
export const tableBlock =
  ({ part, columns, widths, lines, conditions }: Table): BlockAt =>
  (at) => {
    const first = at + 1;
    const all = lines(first);
    const last = columns.length - 1;
    const beyond = widths.length - columns.length;
    const fill = (cells: readonly PlanCell[]): readonly PlanCell[] => {
      const { style } = cells[last] ?? {};
      return [...cells, ...Array.from({ length: beyond }, () => cell(null, style))];
    };
    const down = (column: number): string =>
      rectAddress({
        row: first,
        column,
        rows: Math.max(1, all.length),
        columns: column === last ? beyond + 1 : 1,
      });
    return {
      rows: [
        row(fill(columns.map((column) => cell(column.head, 'head'))), 28),
        ...all.map((line) => {
          const cells = columns.map((column, i) => lineCell(column, line[i]));
          return row(fill(cells), lineHeight(cells, widths));
        }),
      ],
      merges:
        beyond === 0
          ? []
          : [at, ...all.map((_, index) => first + index)].map((line) =>
              rectAddress({ row: line, column: last, rows: 1, columns: beyond + 1 }),
            ),
      unlocked: columns.flatMap((column, index) => (column.typed ? [down(index)] : [])),
      validations: columns.flatMap((column, index) => validationOf(column, down(index), first, index)),
      conditions: conditions?.(first, all.length) ?? [],
      names: {
        [part]: rectAddress({ row: first, column: 0, rows: Math.max(1, all.length), columns: widths.length }),
      },
    };
  };

/** Points of the letters that widths of columns are counted in. */
const USUAL_SIZE = 11;

/** As high as its longest text needs. A line without any stays free, and grows with what is typed into it. */
function lineHeight(cells: readonly PlanCell[], widths: readonly number[]): number | undefined {
  const heights = cells.flatMap(({ value, style }, column) => {
    if (isBlank(value)) return [];
    const own = column === cells.length - 1 ? widths.slice(column) : widths.slice(column, column + 1);
    const larger = ((style && styleOf(style).font?.size) ?? USUAL_SIZE) / USUAL_SIZE;
    const room = own.reduce((sum, width) => sum + width, 0) / larger;
    return [textHeight(String(value), room) * larger];
  });
  return heights.length === 0 ? undefined : Math.ceil(Math.max(...heights));
}

function validationOf(column: Column, range: string, first: number, index: number): readonly Validation[] {
  const { head, typed, choices, rule, hint = head } = column;
  const title = head.slice(0, 32);
  const here = cellAddress(first, index);
  if (rule) return [{ range, title, message: hint, formula: rule(first) }];
  if (typed === 'date') return [{ range, title, message: hint, formula: `ISNUMBER(${here})` }];
  const isList =
    choices && choices.join(',').length <= 255 && choices.every((choice) => !choice.includes(','));
  return isList ? [{ range, title, message: hint, list: choices }] : [];
}

/** A sheet of ours as it stands: its values, and where its parts are, by their names. */
export interface OurSheet {
  readonly grid: Grid;
  readonly parts: Readonly<Record<string, Rect>>;
}

/** A line of a table as it was typed, letter by letter, and the row that it stands in. */
export interface Line {
  readonly row: number;
  readonly cells: readonly CellValue[];
}

/** Every line of a part, empty ones too. */
export function allLines({ grid, parts }: OurSheet, part: string): readonly Line[] {
  const rect = parts[part];
  if (!rect) return [];
  return Array.from({ length: rect.rows }, (_, index) => ({
    row: rect.row + index,
    cells: Array.from({ length: rect.columns }, (_, column) =>
      valueAt(grid, rect.row + index, rect.column + column),
    ),
  }));
}

export const isBlank = (value: CellValue | undefined): boolean =>
  value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** The lines in which something was typed into one of these columns; all columns when not said. */
export const typedLines = (sheet: OurSheet, part: string, columns?: readonly number[]): readonly Line[] =>
  allLines(sheet, part).filter(({ cells }) =>
    (columns ?? cells.map((_, column) => column)).some((column) => !isBlank(cells[column])),
  );

/**
 * The same lines to be written again: letter by letter, but for days of these columns that were typed as text and are
 * understood: they become real dates, so that formulas know them too.
 */
export const keptLines = (
  sheet: OurSheet,
  part: string,
  days: readonly number[] = [],
  columns?: readonly number[],
): TypedCells =>
  // Parts begin in the first column, so that a column of theirs is one of the sheet.
  typedLines(sheet, part, columns).map(({ row, cells }) =>
    cells.map((value, column) => (days.includes(column) ? keptDay(sheet, row, column) : value)),
  );

/** A cell of a line as text, trimmed; '' when empty. */
export const textOf = ({ cells }: Line, column: number): string => String(cells[column] ?? '').trim();

/** Lines to go on: empty ones below what was typed. */
export const withMore = (
  lines: readonly (readonly LineCell[])[],
  more: number,
): readonly (readonly LineCell[])[] => [...lines, ...Array.from({ length: more }, () => [])];
