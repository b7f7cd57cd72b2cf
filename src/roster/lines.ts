import { type Grid, textAt } from '../kernel/grid';
import { columnOf, type HeadingChoices } from './columns';
import { type Header, headerAt } from './header';
import type { MergedCells } from './merged-cells';
import { isSignature, isSum, isUnitTitle } from './vocabulary';

interface PlainLine<Kind extends string> {
  readonly kind: Kind;
  readonly row: number;
}

/** A row that is decided by one text. */
interface TextLine<Kind extends string> extends PlainLine<Kind> {
  readonly column: number;
  readonly text: string;
}

/** A row below the header, and what we take it for. Nothing but an empty row is passed over without a word. */
export type Line =
  | PlainLine<'empty'>
  | PlainLine<'member'>
  /** Something that only a person has, and no name. */
  | PlainLine<'nameless'>
  /** A number in the first column and nothing else: a form that is longer than its list. */
  | PlainLine<'numbered'>
  /** The row lies under the merged name of the person above. */
  | PlainLine<'continued'>
  | (PlainLine<'header'> & { readonly header: Header })
  | TextLine<'sum'>
  | TextLine<'signature'>
  | TextLine<'unit'>
  | TextLine<'text'>;

/** Longer than any name: what stands alone in a row and is so long is a sentence. */
const LONGEST_NAME = 15;

/** Tells what a row is. */
export function lineOf(
  grid: Grid,
  header: Header,
  row: number,
  merged: MergedCells,
  choices?: HeadingChoices,
): Line {
  const values = grid.values[row] ?? [];
  let filled = 0;
  let first = -1;
  for (let column = 0; column < values.length; column++) {
    if (textAt(grid, row, column) === '') continue;
    filled++;
    if (first < 0) first = column;
  }
  if (filled === 0) return { kind: 'empty', row };
  const nameColumn = header.columns.get('name') ?? 0;
  const name = textAt(grid, row, nameColumn);
  const text = textAt(grid, row, first);
  if (columnOf(name, choices) !== null || columnOf(text, choices) !== null) {
    const again = headerAt(grid, row, choices);
    if (again) return { kind: 'header', row, header: again };
  }
  if (isSum(name)) return { kind: 'sum', row, column: nameColumn, text: name };
  if (isSum(text)) return { kind: 'sum', row, column: first, text };
  const wide = isWide(merged, row, first);
  const alone = filled === 1 && (first !== nameColumn || wide || [...text].length > LONGEST_NAME);
  const signed = isSignature(text) ? first : isSignature(name) ? nameColumn : -1;
  if (signed >= 0) return { kind: 'signature', row, column: signed, text: textAt(grid, row, signed) };
  if (name !== '' && !alone) return { kind: 'member', row };
  if (name === '' && coversName(merged, row, nameColumn)) return { kind: 'continued', row };
  if (filled === 1 && first === header.columns.get('index') && /^[\d.]+$/.test(text))
    return { kind: 'numbered', row };
  if (alone && isUnitTitle(text) && (wide || first <= nameColumn))
    return { kind: 'unit', row, column: first, text };
  if (alone && !isOfPerson(header, first)) return { kind: 'text', row, column: first, text };
  const known = [...header.columns].some(
    ([column, index]) => isPersonal(column) && textAt(grid, row, index) !== '',
  );
  return known ? { kind: 'nameless', row } : { kind: 'text', row, column: first, text };
}

const isPersonal = (column: string): boolean => !['index', 'name', 'unit', 'remarks'].includes(column);

/** Does a column hold what only a person has? */
const isOfPerson = (header: Header, index: number): boolean =>
  [...header.columns].some(([column, at]) => at === index && isPersonal(column));

/** Merged over at least three columns: a title. */
function isWide(merged: MergedCells, row: number, column: number): boolean {
  const rect = merged.at(row, column);
  return rect !== undefined && rect.columns >= 3;
}

/** A merge that began in a row above covers the name's cell, and not the whole table. */
function coversName(merged: MergedCells, row: number, nameColumn: number): boolean {
  const rect = merged.at(row, nameColumn);
  return rect !== undefined && rect.row < row && rect.columns < 3;
}
