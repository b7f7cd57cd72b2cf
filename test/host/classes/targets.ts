// What several wire classes point at.
import { parseAddress, type Rect } from '../../../src/kernel/address';
import type { Book } from '../model/book';
import type { DefinedName, Sheet } from '../model/sheet';
import { HostError } from '../wire';

/** Cells of a sheet: one rectangle for a Range, several for RangeAreas. */
export interface Cells {
  readonly sheet: Sheet;
  readonly areas: readonly Rect[];
}

/** The names of a scope: a sheet's own, or the workbook's. */
export interface Scope {
  readonly sheet: Sheet | null;
  readonly names: DefinedName[];
}

export interface NamedTarget {
  readonly scope: Scope;
  readonly item: DefinedName;
}

/** A look on some cells, below one name: `Font`, `Borders.EdgeTop`. */
export interface Look {
  readonly cells: Cells;
  readonly path: string;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** `A1`, `A1:C3`, `A:C`, `2:4`; anything else is an invalid argument. */
export function rectFrom(address: unknown): Rect {
  if (typeof address !== 'string') throw new HostError('InvalidArgument');
  const bare = address.replaceAll('$', '');
  const rect = parseAddress(bare);
  if (rect) return rect;
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(bare);
  if (columns) {
    const whole = parseAddress(`${columns[1]}1:${columns[2]}${LAST_ROW}`);
    if (whole) return whole;
  }
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(bare);
  if (rows)
    return {
      row: Number(rows[1]) - 1,
      column: 0,
      rows: Number(rows[2]) - Number(rows[1]) + 1,
      columns: LAST_COLUMN,
    };
  throw new HostError('InvalidArgument');
}

/** The one rectangle of a Range. */
export function rectOf(cells: Cells): Rect {
  const [rect] = cells.areas;
  if (!rect || cells.areas.length !== 1) throw new HostError('InvalidArgument');
  return rect;
}

/** Rule `stale`: what belonged to a sheet goes with it. */
export function mustLive(sheet: Sheet, book: Book): void {
  if (!book.sheets.includes(sheet)) throw new HostError('ItemNotFound');
}

/** Rule `locked`: one locked cell of a protected sheet is enough, even where nothing would be written. */
export function mustBeWritable(cells: Cells): void {
  const { sheet, areas } = cells;
  if (sheet.protection === null) return;
  for (const rect of areas) {
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      for (let column = rect.column; column < rect.column + rect.columns; column++) {
        if (sheet.lockedAt(row, column)) throw new HostError('AccessDenied');
      }
    }
  }
}

/** Looks, sizes, charts and the like may not be touched on a protected sheet at all. */
export function mustBeUnprotected(sheet: Sheet): void {
  if (sheet.protection !== null) throw new HostError('AccessDenied');
}

export function textFrom(value: unknown): string {
  if (typeof value !== 'string') throw new HostError('InvalidArgument');
  return value;
}

export function countFrom(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
  return value;
}
