import type { Rect } from '../kernel/address';
import type { BallotReading, StrayText } from './ballot-files';

/** Where to look for marks that missed their cell: left and right of the marks, above and below them. */
export interface Surroundings {
  readonly left: Rect;
  readonly right: Rect;
  readonly above: Rect;
  readonly below: Rect;
}

const NOWHERE: Rect = { row: 0, column: 0, rows: 0, columns: 0 };

const meets = (a: Rect, b: Rect): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** The strips of cells one off the marks; a strip that belongs to another region has its own text and is left out. */
export function surroundingsOf(marks: Rect, others: readonly Rect[]): Surroundings {
  const { row, column, rows, columns } = marks;
  const free = (strip: Rect): Rect =>
    strip.row < 0 || strip.column < 0 || others.some((other) => meets(other, strip)) ? NOWHERE : strip;
  if (rows === 0 || columns === 0) return { left: NOWHERE, right: NOWHERE, above: NOWHERE, below: NOWHERE };
  return {
    left: free({ row, column: column - 1, rows, columns: 1 }),
    right: free({ row, column: column + columns, rows, columns: 1 }),
    above: free({ row: row - 1, column, rows: 1, columns }),
    below: free({ row: row + rows, column, rows: 1, columns }),
  };
}

/** What stands in the strips, as a reading keeps it; absent when nothing does. */
export function aroundOf(
  left: readonly string[],
  right: readonly string[],
  above: readonly string[],
  below: readonly string[],
): Pick<BallotReading, 'around'> {
  const stray = [...strayIn(above, 'above'), ...strayIn(below, 'below')];
  const isEmpty = stray.length === 0 && [...left, ...right].every((text) => text === '');
  return isEmpty ? {} : { around: { left, right, stray } };
}

const strayIn = (texts: readonly string[], side: StrayText['side']): readonly StrayText[] =>
  texts.flatMap((text, column) => (text === '' ? [] : [{ text, side, column }]));
