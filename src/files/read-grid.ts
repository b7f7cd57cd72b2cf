import { parseAddress, type Rect } from '../kernel/address';
import type { CellValue, Grid } from '../kernel/grid';
import { cellsOf, type SheetRow } from './sheet-cells';
import type { WorkbookState } from './workbook-state';
import type { SheetTab } from './workbook-xml';
import { attributeOf, isOn, tagsOf } from './xml';

const NO_VALUES: CellValue[] = [];
const NO_FORMATS: readonly string[] = [];

/** A sheet's values with their number formats, up to the last cell that has one. */
export function readGrid({ parts, workbook, strings, formats }: WorkbookState, tab: SheetTab): Grid {
  const { date1904 } = workbook;
  const xml = tab.hasCells ? (parts.text(tab.part) ?? '') : '';
  // Sparse until the end: an empty row costs nothing, however far down a value stands.
  const values: CellValue[][] = [];
  const shown: string[][] = [];
  const hiddenRows: number[] = [];
  const onRow = (row: SheetRow): void => {
    if (isOn(row, 'hidden')) hiddenRows.push(row.row);
  };
  for (const cell of cellsOf(xml, strings(), date1904, onRow)) {
    if (cell.value === null) continue;
    const row = (values[cell.row] ??= []);
    const rowFormats = (shown[cell.row] ??= []);
    while (row.length < cell.column) {
      row.push(null);
      rowFormats.push('General');
    }
    row[cell.column] = cell.value;
    rowFormats[cell.column] = formats()[cell.style] ?? 'General';
  }
  const merges = mergesOf(xml);
  for (const merge of merges) clearCovered(values, merge);
  for (const row of values) if (row) trimEnd(row, (value) => value === null);
  trimEnd(values, (row) => !row || row.length === 0);
  return {
    sheet: tab.name,
    values: Array.from(values, (row) => row ?? NO_VALUES),
    formats: Array.from(values, (row, at) => shown[at]?.slice(0, row?.length) ?? NO_FORMATS),
    date1904,
    merges,
    hiddenRows: hiddenRows.filter((row) => row < values.length),
  };
}

/** Only the corner of a merge has a value: what a file holds below it is not seen, and is none. */
function clearCovered(values: CellValue[][], merge: Rect): void {
  for (let at = merge.row; at < Math.min(merge.row + merge.rows, values.length); at++) {
    const row = values[at];
    if (!row) continue;
    const first = at === merge.row ? merge.column + 1 : merge.column;
    row.fill(null, first, Math.min(merge.column + merge.columns, row.length));
  }
}

function trimEnd<T>(items: T[], isEmpty: (item: T | undefined) => boolean): void {
  let length = items.length;
  while (length > 0 && isEmpty(items[length - 1])) length--;
  items.length = length;
}

/** The merged rectangles of a sheet. */
export function mergesOf(xml: string): readonly Rect[] {
  const start = /<(?:[^\s<>:/]+:)?mergeCells[\s>]/.exec(xml)?.index;
  if (start === undefined) return [];
  const rects: Rect[] = [];
  for (const tag of tagsOf(xml, start)) {
    if (tag.name === 'mergeCells' && tag.kind === 'close') break;
    const rect = tag.name === 'mergeCell' ? parseAddress(attributeOf(tag, 'ref') ?? '') : null;
    if (rect) rects.push(rect);
  }
  return rects;
}
