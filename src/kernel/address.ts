import { assert } from './assert';

/** A rectangle of cells; rows and columns count from 0. */
export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** Address of one cell, rows and columns from 0: (0, 0) → A1. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** Address of a rectangle; a single cell gives `A1`, not `A1:A1`. */
export function rectAddress(rect: Rect): string {
  const start = cellAddress(rect.row, rect.column);
  const end = cellAddress(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return start === end ? start : `${start}:${end}`;
}

/** The same with dollar signs, as defined names and formulas across sheets want it. */
export const absoluteAddress = (rect: Rect): string =>
  rectAddress(rect).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

const A1 = /^(?:.*!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

const columnIndex = (letters: string): number =>
  [...letters.toUpperCase()].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads `A1`, `A1:C3`, `'Sheet 1'!$A$1:$C$3`; null when it is no such address or lies outside a sheet. */
export function parseAddress(address: string): Rect | null {
  const match = A1.exec(address);
  if (!match) return null;
  const [, startColumn = '', startRow = '', endColumn = startColumn, endRow = startRow] = match;
  const row = Math.min(Number(startRow), Number(endRow)) - 1;
  const column = Math.min(columnIndex(startColumn), columnIndex(endColumn));
  const rows = Math.abs(Number(endRow) - Number(startRow)) + 1;
  const columns = Math.abs(columnIndex(endColumn) - columnIndex(startColumn)) + 1;
  if (row < 0 || row + rows > 1_048_576 || column + columns > 16_384) return null;
  return { row, column, rows, columns };
}

/** The rectangle of an address that we wrote ourselves. */
export function rectOf(address: string): Rect {
  const rect = parseAddress(address);
  assert(rect, `not an address: ${address}`);
  return rect;
}

/** A sheet's name as a formula needs it: always quoted, inner quotes doubled. */
export const quoteSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** A text as a formula needs it: in quotes, inner quotes doubled. */
export const quoteText = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The sheet named in a reference such as `'A''s'!$B$2`, or null when it names none. */
export function sheetOf(reference: string): string | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!/.exec(reference);
  return match ? (match[1]?.replaceAll("''", "'") ?? match[2] ?? null) : null;
}
