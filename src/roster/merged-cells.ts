import type { Rect } from '../kernel/address';
import { type CellValue, type Grid, valueAt } from '../kernel/grid';
import type { Column } from './columns';
import type { Header } from './header';

/** Cells under merges, looked up by place. */
export interface MergedCells {
  /** The merge that covers a cell; its corner included. */
  readonly at: (row: number, column: number) => Rect | undefined;
  /** The value of a column in a row, or that of the merge over it: a department stands once for all its people. */
  readonly valueAt: (row: number, column: Column, header: Header) => CellValue;
}

/** A title may be merged over a whole sheet's rows; so many are looked at. */
const MOST_CELLS = 200_000;

/** Makes the merges of a grid easy to ask. Where the host cannot tell them there are none, and nothing is guessed. */
export function mergedCells(grid: Grid): MergedCells {
  const covered = new Map<number, Rect>();
  for (const rect of grid.merges ?? []) {
    const bottom = Math.min(rect.row + rect.rows, grid.values.length);
    for (let row = rect.row; row < bottom && covered.size < MOST_CELLS; row++) {
      for (let column = rect.column; column < Math.min(rect.column + rect.columns, 256); column++) {
        covered.set(row * 16_384 + column, rect);
      }
    }
  }
  const at = (row: number, column: number): Rect | undefined => covered.get(row * 16_384 + column);
  return {
    at,
    valueAt: (row, column, header) => {
      const index = header.columns.get(column);
      if (index === undefined) return null;
      const own = valueAt(grid, row, index);
      if (own !== null) return own;
      const rect = at(row, index);
      // A heading that is merged down into the people is not theirs.
      return rect && rect.row > header.row ? valueAt(grid, rect.row, rect.column) : null;
    },
  };
}
