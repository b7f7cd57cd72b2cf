import { cellAddress, type Rect } from '../kernel/address';
import type { CellValue } from '../kernel/grid';
import { refusal, success, type Result } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import { readLooks, type CellLook } from './cell-looks';
import { formatterOf } from './number-format';
import { mergesOf } from './read-grid';
import { cellsOf, type SheetCell } from './sheet-cells';
import { sparklineCells } from './sparklines-xml';
import { attempt } from './unreadable';
import { findTab, type WorkbookState } from './workbook-state';
import type { SheetTab } from './workbook-xml';
import { attributeOf, isOn, tagsOf } from './xml';

/** A cell as it is drawn. */
export interface CellView {
  readonly column: number;
  /** What it shows, its number format applied. */
  readonly text: string;
  /** Index into the sheet's `looks`. */
  readonly look: number;
  /** What it holds, and whether a formula gives it. */
  readonly value: CellValue;
  readonly hasFormula: boolean;
  /** `general` alignment follows it. */
  readonly type: 'empty' | 'text' | 'number' | 'boolean';
}

export interface RowView {
  readonly row: number;
  readonly cells: readonly CellView[];
}

/** A sheet as the standalone page draws it: plain data that may cross to a worker. Sizes are CSS pixels; 0 = hidden. */
export interface SheetView {
  readonly name: string;
  /** How many rows and columns are in use. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
  /** Rows and columns that stay when the rest is scrolled. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly merges: readonly Rect[];
  readonly hasGridLines: boolean;
  /** Cells whose look is locked cannot be changed. */
  readonly isProtected: boolean;
  readonly looks: readonly CellLook[];
  /** The number format that goes with each look. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  /** The rows asked for, without those that have no cells. */
  readonly rows: readonly RowView[];
}

const NOTHING: ReadonlySet<string> = new Set();

interface Layout extends Omit<SheetView, 'rows' | 'looks' | 'formats' | 'date1904' | 'name'> {
  readonly cells: readonly SheetCell[];
  /** Cells that a spreadsheet draws a small line in: here their text says it. */
  readonly drawnOver: ReadonlySet<string>;
  /** Row → where its cells start in `cells`. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Layouts of a state's sheets: a page asks for rows again and again as it is scrolled. */
const layouts = new WeakMap<
  WorkbookState,
  { readonly looks: readonly CellLook[]; readonly sheets: Map<SheetTab, Layout> }
>();

/** What the page draws of a sheet; `range` limits the rows, all else is given in full. */
export function viewSheet(
  state: WorkbookState,
  name: string,
  range: { readonly row: number; readonly rows: number } = { row: 0, rows: 1_048_576 },
): Result<SheetView, Failure> {
  const tab = findTab(state.workbook, name);
  if (!tab) return refusal({ code: 'sheet-missing', sheet: name });
  const read = attempt(() => layoutOf(state, tab));
  if (!read.ok) return refusal({ code: 'file-unreadable', file: name, reason: read.failure });
  const { looks, layout } = read.value;
  const { cells, starts, drawnOver, ...rest } = layout;
  const { date1904 } = state.workbook;
  const formatters: ((value: CellValue) => string)[] = [];
  const formats = state.formats();
  const textOf = ({ value, style, row, column }: SheetCell): string =>
    drawnOver.size > 0 && drawnOver.has(cellAddress(row, column))
      ? String(value ?? '')
      : (formatters[style] ??= formatterOf(formats[style] ?? 'General', date1904))(value);
  const rows: RowView[] = [];
  for (let row = range.row; row < Math.min(range.row + range.rows, layout.rowCount); row++) {
    const start = starts.get(row);
    if (start === undefined) continue;
    let end = start;
    while (cells[end]?.row === row) end += 1;
    rows.push({ row, cells: cells.slice(start, end).map((cell) => viewCell(cell, textOf)) });
  }
  return success({ name: tab.name, ...rest, looks, formats, date1904, rows });
}

function viewCell(cell: SheetCell, textOf: (cell: SheetCell) => string): CellView {
  const { column, value, style, hasFormula } = cell;
  const type =
    value === null
      ? 'empty'
      : typeof value === 'string'
        ? 'text'
        : typeof value === 'number'
          ? 'number'
          : 'boolean';
  return { column, text: textOf(cell), look: style, value, hasFormula, type };
}

function layoutOf(state: WorkbookState, tab: SheetTab): { looks: readonly CellLook[]; layout: Layout } {
  const known = layouts.get(state) ?? {
    looks: readLooks(state.parts, state.workbook.part),
    sheets: new Map<SheetTab, Layout>(),
  };
  layouts.set(state, known);
  const layout = known.sheets.get(tab) ?? readLayout(state, tab);
  known.sheets.set(tab, layout);
  return { looks: known.looks, layout };
}

/** Beyond this, cells without a value are not drawn: a file may style a million rows. */
const MAX_STYLED_ROW = 10_000;

function readLayout({ parts, strings, workbook }: WorkbookState, tab: SheetTab): Layout {
  const xml = tab.hasCells ? (parts.text(tab.part) ?? '') : '';
  const head = readHead(xml);
  const heights: number[] = [];
  const cells: SheetCell[] = [];
  let columnCount = 0;
  const rows = cellsOf(xml, strings(), workbook.date1904, ({ row, source }) => {
    const height = isOn({ source }, 'hidden') ? 0 : toPixels(Number(attributeOf({ source }, 'ht') ?? NaN));
    if (!Number.isNaN(height) && row < MAX_STYLED_ROW) heights[row] = height;
  });
  for (const cell of rows) {
    if (cell.value === null && (cell.style === 0 || cell.row >= MAX_STYLED_ROW)) continue;
    cells.push(cell);
    columnCount = Math.max(columnCount, cell.column + 1);
  }
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  const starts = new Map<number, number>();
  cells.forEach((cell, at) => {
    if (!starts.has(cell.row)) starts.set(cell.row, at);
  });
  const rowCount = Math.max((cells.at(-1)?.row ?? -1) + 1, heights.length);
  return {
    rowCount,
    columnCount,
    columnWidths: Array.from({ length: columnCount }, (_, column) => head.widthOf(column)),
    rowHeights: Array.from({ length: rowCount }, (_, row) => heights[row] ?? head.rowHeight),
    frozen: head.frozen,
    merges: mergesOf(xml),
    hasGridLines: head.hasGridLines,
    isProtected: /<(?:\w+:)?sheetProtection\s[^>]*\bsheet\s*=\s*["'](?:1|true)["']/.test(xml),
    cells,
    starts,
    drawnOver: xml.includes('sparklineGroup') ? sparklineCells(xml) : NOTHING,
  };
}

interface Head {
  readonly hasGridLines: boolean;
  readonly frozen: SheetView['frozen'];
  readonly rowHeight: number;
  readonly widthOf: (column: number) => number;
}

/** What stands in front of the cells: views, default sizes, columns. */
function readHead(xml: string): Head {
  let hasGridLines = true;
  let frozen = { rows: 0, columns: 0 };
  let rowHeight = 20;
  let width = 64;
  const columns: { readonly first: number; readonly last: number; readonly width: number }[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') break;
    if (tag.kind === 'close') continue;
    const number = (name: string): number => Number(attributeOf(tag, name) ?? NaN);
    if (tag.name === 'sheetView') {
      const shown = attributeOf(tag, 'showGridLines');
      hasGridLines = shown === undefined || isOn(tag, 'showGridLines');
    } else if (tag.name === 'pane' && /^frozen/.test(attributeOf(tag, 'state') ?? '')) {
      frozen = { rows: number('ySplit') || 0, columns: number('xSplit') || 0 };
    } else if (tag.name === 'sheetFormatPr') {
      rowHeight = isOn(tag, 'zeroHeight') ? 0 : toPixels(number('defaultRowHeight')) || rowHeight;
      width = charactersToPixels(number('defaultColWidth')) || width;
    } else if (tag.name === 'col') {
      const own = isOn(tag, 'hidden') ? 0 : charactersToPixels(number('width'));
      columns.push({
        first: number('min') - 1,
        last: number('max') - 1,
        width: Number.isNaN(own) ? width : own,
      });
    }
  }
  const widthOf = (column: number): number =>
    columns.find(({ first, last }) => column >= first && column <= last)?.width ?? width;
  return { hasGridLines, frozen, rowHeight, widthOf };
}

/** Points to CSS pixels. */
const toPixels = (points: number): number => Math.round((points * 4) / 3);

/** Widths count digits of 7 pixels, their margin included (ECMA-376 part 1, 18.3.1.13). */
const charactersToPixels = (characters: number): number => Math.floor(((256 * characters + 18) / 256) * 7);
