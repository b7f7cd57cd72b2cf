import type { CellValue } from '../kernel/grid';
import { refuse } from './unreadable';
import { attributeOf, tagsOf, unescapeXml, type Tag } from './xml';

/** A cell as a sheet's XML holds it; rows and columns from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  /** Index of its style in the workbook. */
  readonly style: number;
  readonly hasFormula: boolean;
  /** Where its element stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** A row that says something of itself. */
export interface SheetRow {
  readonly row: number;
  readonly source: string;
}

/** Walks over a sheet's rows and cells in the order of the file; empty cells with a style are given too. */
export function* cellsOf(
  xml: string,
  strings: readonly string[],
  date1904: boolean,
  onRow?: (row: SheetRow) => void,
): Generator<SheetCell, void> {
  const start = /<(?:[^\s<>:/]+:)?sheetData[\s>]/.exec(xml)?.index;
  if (start === undefined) return;
  const tags = tagsOf(xml, start);
  let row = -1;
  let column = -1;
  for (const tag of tags) {
    if (tag.kind === 'close') {
      if (tag.name === 'sheetData') return;
    } else if (tag.name === 'row') {
      const number = attributeOf(tag, 'r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
      if (!(row >= 0 && row < 1_048_576)) refuse('damaged');
      onRow?.({ row, source: tag.source });
    } else if (tag.name === 'c') {
      const { r, s, t } = headOf(tag.source);
      column += 1;
      if (r !== '') ({ row, column } = placeOf(r));
      const content = tag.kind === 'empty' ? { ...NOTHING, end: tag.end } : readContent(xml, tags);
      const value = valueOf(t, content, strings, date1904);
      yield {
        row,
        column,
        value,
        style: Number(s),
        hasFormula: content.hasFormula,
        start: tag.start,
        end: content.end,
      };
    }
  }
}

const HEAD = /\s([rst])\s*=\s*["']([^"']*)/g;

/** A cell's address, style and type: read at once, for there are many cells. */
function headOf(source: string): { r: string; s: string; t: string } {
  const head = { r: '', s: '0', t: 'n' };
  HEAD.lastIndex = 0;
  for (let match = HEAD.exec(source); match; match = HEAD.exec(source)) {
    const [, name, value = ''] = match;
    if (name === 'r' || name === 's' || name === 't') head[name] = value;
  }
  return head;
}

/** `B3` → row 2, column 1. */
function placeOf(address: string): { readonly row: number; readonly column: number } {
  let column = 0;
  let at = 0;
  for (; at < address.length; at++) {
    const letter = address.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  const row = Number(address.slice(at));
  const isPlace = at > 0 && column <= 16_384 && Number.isInteger(row) && row >= 1 && row <= 1_048_576;
  return isPlace ? { row: row - 1, column: column - 1 } : refuse('damaged');
}

interface CellContent {
  /** The text of `v`; null when there is none. */
  readonly raw: string | null;
  readonly inline: string;
  readonly hasFormula: boolean;
  readonly end: number;
}

const NOTHING = { raw: null, inline: '', hasFormula: false } as const;

function readContent(xml: string, tags: Generator<Tag, void>): CellContent {
  let raw: string | null = null;
  let inline = '';
  let hasFormula = false;
  for (let next = tags.next(); !next.done; next = tags.next()) {
    const tag = next.value;
    if (tag.kind === 'close') {
      if (tag.name === 'c') return { raw, inline, hasFormula, end: tag.end };
    } else if (tag.name === 'f') hasFormula = true;
    else if (tag.kind === 'open' && tag.name === 'v') raw = textAfter(xml, tag);
    else if (tag.kind === 'open' && tag.name === 'is') inline = readRuns(xml, tags, 'is');
  }
  return refuse('damaged');
}

/** A text of runs: pronunciation (rPh) is not part of it. */
function readRuns(xml: string, tags: Iterator<Tag, void>, closing: string): string {
  let text = '';
  let spoken = false;
  for (let next = tags.next(); !next.done; next = tags.next()) {
    const tag = next.value;
    if (tag.kind === 'close' && tag.name === closing) return text;
    if (tag.name === 'rPh') spoken = tag.kind === 'open';
    else if (tag.name === 't' && tag.kind === 'open' && !spoken) text += textAfter(xml, tag);
  }
  return refuse('damaged');
}

function textAfter(xml: string, tag: Tag): string {
  const close = xml.indexOf('</', tag.end);
  if (close < 0) refuse('damaged');
  const text = xml.slice(tag.end, close);
  if (!text.includes('<![CDATA[')) return decodeText(unescapeXml(text));
  return decodeText(text.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1'));
}

/** Spreadsheets write what XML cannot hold as `_x000D_`; line ends are read as XML says. */
function decodeText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return lines.includes('_x')
    ? lines.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : lines;
}

function valueOf(
  type: string,
  content: CellContent,
  strings: readonly string[],
  date1904: boolean,
): CellValue {
  const { raw, inline, hasFormula } = content;
  // An empty text is a value only where a formula gives it.
  const text = (value: string): CellValue => (value === '' && !hasFormula ? null : value);
  if (type === 'inlineStr') return text(inline);
  if (raw === null) return null;
  switch (type) {
    case 's':
      return text(strings[Number(raw)] ?? refuse('damaged'));
    case 'str':
      return text(raw);
    case 'e':
      return raw.trim();
    case 'b':
      return raw.trim() === '1' || raw.trim() === 'true';
    case 'd':
      return serialOf(raw, date1904);
    default: {
      const trimmed = raw.trim();
      const number = Number(trimmed);
      return trimmed === '' ? null : Number.isFinite(number) ? number : trimmed;
    }
  }
}

/** A date as strict files write it (2021-03-31T08:00:00) as a serial number; what is no date stays text. */
function serialOf(iso: string, date1904: boolean): CellValue {
  const time = Date.parse(
    /[zZ]$|T.*[+-]\d\d:\d\d$/.test(iso) ? iso : `${iso}${iso.includes('T') ? '' : 'T00:00:00'}Z`,
  );
  if (Number.isNaN(time)) return iso;
  return (time - (date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30))) / 86_400_000;
}

/** The texts of the workbook's string table, in order. */
export function readStrings(xml: string): readonly string[] {
  const strings: string[] = [];
  const tags = tagsOf(xml);
  for (let next = tags.next(); !next.done; next = tags.next()) {
    const tag = next.value;
    if (tag.name !== 'si' || tag.kind === 'close') continue;
    strings.push(tag.kind === 'empty' ? '' : readRuns(xml, tags, 'si'));
  }
  return strings;
}
