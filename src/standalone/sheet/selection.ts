import type { Rect } from '../../kernel/address';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What is selected: the cell that is typed into, and the opposite corner of the range around it. */
export interface Selection {
  readonly active: Place;
  readonly head: Place;
}

/** How far one can go, and what is passed over. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly isHiddenRow: (row: number) => boolean;
  readonly isHiddenColumn: (column: number) => boolean;
  readonly mergeAt: (row: number, column: number) => Rect | null;
}

export const selectCell = (place: Place): Selection => ({ active: place, head: place });

/** The selected cells. */
export function rangeOf({ active, head }: Selection): Rect {
  const row = Math.min(active.row, head.row);
  const column = Math.min(active.column, head.column);
  return {
    row,
    column,
    rows: Math.abs(active.row - head.row) + 1,
    columns: Math.abs(active.column - head.column) + 1,
  };
}

/** Where a step leads: hidden rows and columns are passed over, merged cells are one, the sheet's end stops. */
function step(from: Place, by: Place, extent: Extent): Place {
  const merge = extent.mergeAt(from.row, from.column);
  let { row, column } = from;
  if (merge && by.row > 0) row = merge.row + merge.rows - 1;
  if (merge && by.column > 0) column = merge.column + merge.columns - 1;
  for (;;) {
    row += by.row;
    column += by.column;
    if (row < 0 || column < 0 || row >= extent.rows || column >= extent.columns) return from;
    if (!extent.isHiddenRow(row) && !extent.isHiddenColumn(column)) break;
  }
  const into = extent.mergeAt(row, column);
  return into ? { row: into.row, column: into.column } : { row, column };
}

export const DIRECTIONS = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
} as const;

export type Direction = keyof typeof DIRECTIONS;

/** One or more steps; `extend` keeps the active cell and moves the other corner. */
export function move(
  selection: Selection,
  direction: Direction,
  extent: Extent,
  { extend = false, steps = 1 }: { readonly extend?: boolean; readonly steps?: number } = {},
): Selection {
  let place = extend ? selection.head : selection.active;
  for (let at = 0; at < steps; at++) {
    const next = step(place, DIRECTIONS[direction], extent);
    if (next.row === place.row && next.column === place.column) break;
    place = next;
  }
  return extend ? { ...selection, head: place } : selectCell(place);
}

/** To a cell of its own choosing, such as the first of a row. */
export const moveTo = (selection: Selection, place: Place, extend: boolean): Selection =>
  extend ? { ...selection, head: place } : selectCell(place);

/** Where Ctrl with an arrow leads: to the end of what is filled, or to the next filled cell. */
export function jump(
  from: Place,
  direction: Direction,
  extent: Extent,
  isFilled: (place: Place) => boolean,
): Place {
  const by = DIRECTIONS[direction];
  let place = from;
  let next = step(place, by, extent);
  const runsOn = isFilled(from) && isFilled(next);
  while (next.row !== place.row || next.column !== place.column) {
    if (runsOn && !isFilled(next)) return place;
    place = next;
    if (!runsOn && isFilled(place)) return place;
    next = step(place, by, extent);
  }
  return place;
}
