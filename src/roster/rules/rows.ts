import { columnLetters } from '../../kernel/address';
import { placeIn, textAt } from '../../kernel/grid';
import type { Line } from '../lines';
import { aboutSheet, type Sheet, type SheetRule } from './rule';

type TextLine = Extract<Line, { readonly text: string }>;

const linesOf = <Kind extends Line['kind']>(
  sheet: Sheet,
  kind: Kind,
): readonly Extract<Line, { readonly kind: Kind }>[] =>
  sheet.lines.filter((line): line is Extract<Line, { readonly kind: Kind }> => line.kind === kind);

/** A hit for each row of a kind, at the text that decided it. */
const told = (
  sheet: Sheet,
  kind: TextLine['kind'],
): readonly { at: ReturnType<typeof placeIn>; data: { text: string } }[] =>
  sheet.lines
    .filter((line): line is TextLine => line.kind === kind)
    .map(({ row, column, text }) => ({
      at: placeIn(sheet.grid, row, column),
      data: { text: shorten(text) },
    }));

const shorten = (text: string): string =>
  (text.length > 60 ? `${text.slice(0, 59)}…` : text).replace(/\s+/g, ' ');

const nameColumn = (sheet: Sheet): number => sheet.header.columns.get('name') ?? 0;

/** So many empty rows above it make a row a ghost. */
const FAR = 50;

export const ROW_RULES: readonly SheetRule[] = [
  aboutSheet('names', 'name-missing', 'error', (sheet) =>
    linesOf(sheet, 'nameless').map(({ row }) => ({
      at: placeIn(sheet.grid, row, nameColumn(sheet)),
      data: {},
    })),
  ),
  aboutSheet('rows', 'roster-gone', 'error', ({ grid, header, gone }) =>
    gone === null ? null : { at: placeIn(grid, header.row, 0), data: { chosen: gone } },
  ),
  aboutSheet('rows', 'rows-outside', 'warning', (sheet) => {
    const [first] = sheet.beyond;
    return first === undefined
      ? null
      : { at: placeIn(sheet.grid, first, nameColumn(sheet)), data: { count: sheet.beyond.length } };
  }),
  aboutSheet('rows', 'sum-row', 'note', (sheet) => told(sheet, 'sum')),
  aboutSheet('rows', 'signature-row', 'note', (sheet) => told(sheet, 'signature')),
  aboutSheet('rows', 'unit-row', 'note', (sheet) => told(sheet, 'unit')),
  aboutSheet('rows', 'text-row', 'warning', (sheet) => told(sheet, 'text')),
  aboutSheet('rows', 'header-repeated', 'note', (sheet) =>
    linesOf(sheet, 'header').map(({ row }) => ({
      at: placeIn(sheet.grid, row, nameColumn(sheet)),
      data: {},
    })),
  ),
  aboutSheet('rows', 'rows-unnamed', 'note', (sheet) => {
    const lines = linesOf(sheet, 'numbered');
    const [first] = lines;
    return first
      ? { at: placeIn(sheet.grid, first.row, nameColumn(sheet)), data: { count: lines.length } }
      : null;
  }),
  aboutSheet('rows', 'rows-hidden', 'warning', (sheet) => {
    const hidden = new Set(sheet.grid.hiddenRows ?? []);
    const rows =
      hidden.size === 0 ? [] : sheet.people.filter((person) => hidden.has(person.row)).map(({ row }) => row);
    const [first] = rows;
    if (first === undefined) return null;
    return {
      at: placeIn(sheet.grid, first, nameColumn(sheet)),
      data: { count: rows.length, rows: spans(rows) },
    };
  }),
  aboutSheet('rows', 'row-far', 'warning', (sheet) => {
    let last = sheet.header.row;
    return sheet.lines.flatMap((line) => {
      if (line.kind === 'empty') return [];
      const gap = line.row - last - 1;
      last = line.row;
      const person = gap >= FAR ? sheet.people.find(({ row }) => row === line.row) : undefined;
      return person
        ? [{ at: placeIn(sheet.grid, line.row, nameColumn(sheet)), data: { name: person.name, gap } }]
        : [];
    });
  }),
  aboutSheet('columns', 'heading-repeated', 'warning', (sheet) =>
    sheet.header.headings
      .filter((heading) => heading.repeated)
      .map(({ index, text, column }) => ({
        at: placeIn(sheet.grid, sheet.header.row, index),
        data: { heading: text, other: column ? columnLetters(sheet.header.columns.get(column) ?? 0) : '' },
      })),
  ),
  aboutSheet('columns', 'heading-empty', 'note', (sheet) => {
    const bare = new Set<number>();
    for (const { row, header } of sheet.people.slice(0, 200)) {
      const headed = new Set(header.headings.map(({ index }) => index));
      sheet.grid.values[row]?.forEach((_, index) => {
        if (!headed.has(index) && textAt(sheet.grid, row, index) !== '') bare.add(index);
      });
    }
    const letters = [...bare].sort((a, b) => a - b);
    const [first] = letters;
    return first === undefined
      ? null
      : {
          at: placeIn(sheet.grid, sheet.header.row, first),
          data: { letters: letters.map(columnLetters).join(' ') },
        };
  }),
  aboutSheet('columns', 'column-missing', 'warning', (sheet) =>
    sheet.required
      .filter((column) => !sheet.header.columns.has(column))
      .map((column) => ({ at: placeIn(sheet.grid, sheet.header.row, nameColumn(sheet)), data: { column } })),
  ),
];

/** Rows from 0 as people name them: 3–5, 9. */
function spans(rows: readonly number[]): string {
  const parts: string[] = [];
  let start = rows[0] ?? 0;
  rows.forEach((row, at) => {
    if (rows[at + 1] === row + 1) return;
    parts.push(start === row ? String(row + 1) : `${start + 1}–${row + 1}`);
    start = rows[at + 1] ?? 0;
  });
  return parts.length > 10 ? `${parts.slice(0, 10).join(', ')} …` : parts.join(', ');
}
