import type { Rect } from '../kernel/address';
import { LIMITS } from './limits';
import { refuse } from './unreadable';
import { tagCode, XmlCursor } from './xml-cursor';
import { decodeUtf8, unescapeCell } from './xml-text';

/** A cell as the sheet holds it: its text, or the number of its shared string. '' = empty. */
export type RawCell = string | number;

const SHEET_DATA = { code: tagCode('Data'), length: 9 };
const ROW = tagCode('row');
const CELL = tagCode('c');
const VALUE = tagCode('v');
const TEXT = tagCode('t');
const PHONETIC = tagCode('rPh');

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;

/** The part of a rectangle that the current row crosses. */
interface Strip {
  readonly left: number;
  readonly right: number;
  readonly cells: RawCell[];
  /** Where the row's first cell goes in `cells`. */
  readonly at: number;
}

/**
 * Reads the wanted rectangles of a worksheet in one pass over its bytes and stops behind the last. Rows and cells ascend,
 * as every spreadsheet program writes them; where a sloppy writer's do not, all are read, and what stands twice is refused.
 */
export function scanSheet(xml: Uint8Array, rects: readonly Rect[]): readonly (readonly RawCell[])[] {
  return scan(xml, rects, null) ?? scan(xml, rects, new Set()) ?? refuse('damaged');
}

/** `seen`: the places met so far, where they may come in any order; without it, null as soon as they do not ascend. */
function scan(
  xml: Uint8Array,
  rects: readonly Rect[],
  seen: Set<number> | null,
): readonly (readonly RawCell[])[] | null {
  const cursor = new XmlCursor(xml);
  const found = rects.map((rect) => new Array<RawCell>(rect.rows * rect.columns).fill(''));
  const wanted = rects.filter((rect) => rect.rows > 0 && rect.columns > 0);
  const firstRow = Math.min(...wanted.map((rect) => rect.row));
  const lastRow = Math.max(...wanted.map((rect) => rect.row + rect.rows - 1));
  do {
    if (!cursor.next()) refuse('damaged');
  } while (cursor.code !== SHEET_DATA.code || cursor.nameLength !== SHEET_DATA.length || cursor.isClose);
  if (cursor.isEmpty) return found;

  const rowDepth = cursor.depth + 1;
  let row = -1;
  let column = -1;
  let strips: readonly Strip[] = [];
  for (;;) {
    if (!cursor.next()) refuse('damaged');
    const { code } = cursor;
    if (code === CELL && !cursor.isClose) {
      if (cursor.depth !== rowDepth + 1) refuse('damaged');
      const given = cursor.rStart < 0 ? column + 1 : columnOf(cursor, row);
      if (given >= MAX_COLUMN) refuse('damaged');
      if (seen) notice(seen, row, given);
      else if (given <= column) return null;
      column = given;
      if (cursor.isEmpty || strips.length === 0) continue;
      // Regions may overlap: the cell is read once and goes to each.
      let value: RawCell | null = null;
      const at = column;
      for (const { left, right, cells, at: start } of strips) {
        if (at < left || at > right) continue;
        value ??= readCell(cursor);
        cells[start + at - left] = value;
      }
    } else if (code === ROW && !cursor.isClose) {
      if (cursor.depth !== rowDepth) refuse('damaged');
      const given = cursor.rStart < 0 ? row + 1 : readNumber(cursor.bytes, cursor.rStart, cursor.rEnd) - 1;
      if (given < 0 || given >= MAX_ROW) refuse('damaged');
      if (seen) notice(seen, given, MAX_COLUMN);
      else if (given <= row) return null;
      else if (given > lastRow) return found;
      row = given;
      column = -1;
      strips = row < firstRow || row > lastRow || cursor.isEmpty ? [] : stripsOf(rects, found, row);
    } else if (code === VALUE && cursor.depth <= rowDepth + 1) refuse('damaged');
    else if (code === SHEET_DATA.code && cursor.nameLength === SHEET_DATA.length) return found;
  }
}

/** A place that comes a second time: two programs would read two different texts. Rows are noticed in the column behind the last. */
function notice(seen: Set<number>, row: number, column: number): void {
  const place = row * (MAX_COLUMN + 1) + column;
  if (seen.has(place) || seen.size >= LIMITS.unordered) refuse('damaged');
  seen.add(place);
}

function stripsOf(rects: readonly Rect[], found: readonly RawCell[][], row: number): readonly Strip[] {
  const strips: Strip[] = [];
  rects.forEach((rect, n) => {
    const cells = found[n];
    if (!cells || row < rect.row || row >= rect.row + rect.rows) return;
    const right = rect.column + rect.columns - 1;
    strips.push({ left: rect.column, right, cells, at: (row - rect.row) * rect.columns });
  });
  return strips;
}

/** A whole number in digits alone. */
function readNumber(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || end - start > 9) refuse('damaged');
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) refuse('damaged');
    number = number * 10 + digit;
  }
  return number;
}

/** The column of the current cell's `r`, which must lie in this row. */
function columnOf({ bytes, rStart, rEnd }: XmlCursor, row: number): number {
  let column = 0;
  let at = rStart;
  for (; at < rEnd; at++) {
    const letter = ((bytes[at] ?? 0) & 0xdf) - 0x40;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
    if (column > MAX_COLUMN) refuse('damaged');
  }
  if (column === 0 || readNumber(bytes, at, rEnd) !== row + 1) refuse('damaged');
  return column - 1;
}

/** From behind `<c …>` to its `</c>`. A value or a plain text that stands twice is refused: programs differ in which they take. */
function readCell(cursor: XmlCursor): RawCell {
  const { bytes, tStart, tEnd, depth } = cursor;
  const type = tStart < 0 ? 'n' : typeOf(bytes, tStart, tEnd);
  if (type === 's') {
    const index = plainIndex(cursor);
    if (index >= 0) return index;
  }
  let value: string | null = null;
  let inline = '';
  let plain = false;
  let phonetic = false;
  for (;;) {
    if (!cursor.next()) refuse('damaged');
    // Reading a text moves on to the tag behind it, which is looked at in the same round.
    if (!cursor.isClose) {
      if (cursor.code === CELL || cursor.code === ROW) refuse('damaged');
      if (cursor.code === VALUE) {
        if (value !== null || cursor.depth !== depth + 1) refuse('damaged');
        value = '';
        if (!cursor.isEmpty) {
          value = cursor.readText();
          if (!isEnd(cursor)) refuse('damaged');
        }
      } else if (cursor.code === TEXT && !phonetic) {
        // Not in a run: all of the text, or none.
        if (cursor.depth <= depth + 2) {
          if (plain) refuse('damaged');
          plain = true;
        }
        if (!cursor.isEmpty) {
          inline += cursor.readText();
          if (!isEnd(cursor)) refuse('damaged');
        }
      } else if (cursor.code === PHONETIC && !cursor.isEmpty) phonetic = true;
    }
    if (!cursor.isClose) continue;
    if (cursor.code === CELL) break;
    if (cursor.code === PHONETIC) phonetic = false;
  }
  const text = value ?? '';
  switch (type) {
    case 's':
      return text === '' ? '' : indexOf(text);
    case 'n':
      return numberText(text);
    case 'b':
      return text.trim() === '' ? '' : text.trim() === '0' ? 'FALSE' : 'TRUE';
    case 'inlineStr':
      return unescapeCell(inline).trim();
    default:
      return unescapeCell(text).trim();
  }
}

const VALUE_START = Uint8Array.from('<v>', (sign) => sign.charCodeAt(0));
const CELL_END = Uint8Array.from('</v></c>', (sign) => sign.charCodeAt(0));

/** The number in `<v>12</v></c>`, as nearly every program ends a cell with a shared string; −1 = written otherwise, nothing read. */
function plainIndex(cursor: XmlCursor): number {
  const { bytes, after } = cursor;
  if (!standsAt(bytes, after, VALUE_START)) return -1;
  const start = after + VALUE_START.length;
  let number = 0;
  let at = start;
  for (; at < start + 9; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9) break;
    number = number * 10 + digit;
  }
  if (at === start || !standsAt(bytes, at, CELL_END)) return -1;
  cursor.closeAt(at + CELL_END.length);
  return number;
}

function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  if (at + wanted.length > bytes.length) return false;
  for (let n = 0; n < wanted.length; n++) if (bytes[at + n] !== wanted[n]) return false;
  return true;
}

/** Behind a text: it holds no elements, so this must be its end. */
const isEnd = (cursor: XmlCursor): boolean => cursor.isClose;

const S = 0x73;

/** Types are few and short: the two most common need no string. */
function typeOf(bytes: Uint8Array, start: number, end: number): string {
  if (end - start === 1 && bytes[start] === S) return 's';
  const type = decodeUtf8(bytes, start, end);
  return ['n', 'b', 'inlineStr', 'str', 'e', 'd'].includes(type) ? type : refuse('damaged');
}

function indexOf(text: string): number {
  const index = Number(text);
  return Number.isInteger(index) && index >= 0 ? index : refuse('damaged');
}

/** As a spreadsheet would show it without a format: 1.0 and 1E0 are 1. */
function numberText(text: string): string {
  const trimmed = text.trim();
  const number = Number(trimmed);
  return trimmed === '' || !Number.isFinite(number) ? trimmed : String(number);
}
