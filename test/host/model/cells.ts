import type { Rect } from '../../../src/kernel/address';

/** What a cell of the model holds. */
export interface Cell {
  /** Text, number, truth value, or null when empty; for a formula its last computed value. */
  readonly value: string | number | boolean | null;
  /** With the leading `=`. */
  readonly formula?: string;
  /** Entered with a leading apostrophe. */
  readonly quoted?: boolean;
  readonly format?: string;
}

const EMPTY: Cell = { value: null };

/** The cells of a sheet, row by row; what was never touched is not there. */
export class Cells {
  readonly rows: (Cell | undefined)[][] = [];

  at(row: number, column: number): Cell {
    return this.rows[row]?.[column] ?? EMPTY;
  }

  put(row: number, column: number, cell: Cell): void {
    (this.rows[row] ??= [])[column] = cell;
  }

  /** Calls back for each cell of a rectangle, left to right, top to bottom. */
  each(rect: Rect, visit: (cell: Cell, row: number, column: number) => void): void {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        visit(this.at(row, column), row, column);
      }
    }
  }

  /** A matrix of something of each cell. */
  map<T>(rect: Rect, of: (cell: Cell, row: number, column: number) => T): T[][] {
    const out: T[][] = [];
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      const line: T[] = [];
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        line.push(of(this.at(row, column), row, column));
      }
      out.push(line);
    }
    return out;
  }

  /** The rectangle around all cells that hold something; with `formats`, around those that only look special too. */
  used(formats: boolean): Rect | null {
    let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
    this.rows.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (
          !cell ||
          !(cell.value !== null || cell.formula !== undefined || (formats && cell.format !== undefined))
        ) {
          return;
        }
        top = Math.min(top, row);
        left = Math.min(left, column);
        bottom = Math.max(bottom, row);
        right = Math.max(right, column);
      });
    });
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
