import type { Rect } from '../../kernel/address';

export const HEAD_HEIGHT = 22;
export const NUMBER_WIDTH = 44;

/** Where each row or column starts; one more than there are: the last is the end. */
export function sums(sizes: readonly number[]): readonly number[] {
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) ?? 0) + size);
  return starts;
}

/** The row at this height, by halving. */
export function rowAt(tops: readonly number[], y: number): number {
  let low = 0;
  let high = tops.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] ?? 0) <= y) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, tops.length - 2);
}

export const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** The merge that a cell lies in. */
export function coveredBy(merges: readonly Rect[]): (row: number, column: number) => Rect | null {
  const cells = new Map<string, Rect>();
  for (const merge of merges) {
    // Whole rows or columns may be merged: beyond this nothing of them is drawn.
    for (const row of range(merge.row, merge.row + Math.min(merge.rows, 2000))) {
      for (const column of range(merge.column, merge.column + Math.min(merge.columns, 200)))
        cells.set(`${row} ${column}`, merge);
    }
  }
  return (row, column) => cells.get(`${row} ${column}`) ?? null;
}

/** How many of a merge's columns are drawn. */
export const visible = (widths: readonly number[], merge: Rect): number =>
  widths.slice(merge.column, merge.column + merge.columns).filter((width) => width > 0).length;

/** Width and height of an area, in pixels. */
export const sizeOf = (
  area: Rect,
  tops: readonly number[],
  lefts: readonly number[],
): { readonly width: number; readonly height: number } => ({
  width: (lefts[Math.min(area.column + area.columns, lefts.length - 1)] ?? 0) - (lefts[area.column] ?? 0),
  height: (tops[Math.min(area.row + area.rows, tops.length - 1)] ?? 0) - (tops[area.row] ?? 0),
});
