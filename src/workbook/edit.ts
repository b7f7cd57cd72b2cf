import type { CellValue } from '../kernel/grid';
import type { Level } from '../kernel/finding';

/** What a cell holds and the number format that it shows it in. */
export interface CellState {
  readonly value: CellValue;
  readonly format: string;
}

/** One cell of a user's sheet to change: only if it still holds what it did when the change was decided. */
export interface CellEdit {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
  readonly from: CellState;
  readonly to: CellState;
}

/** The edit that takes this one back. */
export const inverse = (edit: CellEdit): CellEdit => ({ ...edit, from: edit.to, to: edit.from });

/** A cell made to stand out, with what there is to say about it. */
export interface CellMark {
  readonly cell: string;
  readonly level: Level;
  readonly note: string;
}

/** Fills of marked cells: pale, and told apart in grey print. */
export const MARK_FILLS: Readonly<Record<Level, string>> = {
  error: '#F8CBAD',
  warning: '#FFE699',
  note: '#DDEBF7',
};

/** What every note of ours begins with, so that ours are told from the user's. */
export const MARK_PREFIX = 'Pingyi · ';

/** A formula that is always true and names us: the conditional format of a mark is known by it. */
export const MARK_FORMULA = 'LEN("Pingyi.Mark")>0';

/** Notes are slow to draw, and more than so many help nobody: further cells get their fill alone. */
export const MOST_NOTES = 200;
