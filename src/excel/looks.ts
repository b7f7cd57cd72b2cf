import { parseAddress } from '../kernel/address';
import type { SheetPlan } from '../workbook/sheet-plan';
import { styleOf, type Style, type StyleName } from '../workbook/style';
import { areasBy, spans } from './areas';
import { cellFormat } from './cells';
import { addressLists, type Batch } from './chunk';

/** About what one look on a list of areas takes in a request: fill, font, alignment and six borders. */
const LOOK_BYTES = 12_000;
/** About what one property of one range takes in a request. */
const RANGE_BYTES = 700;

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;
const WEIGHT = { thin: 'Thin', medium: 'Medium' } as const;

/** Number formats, which must be there before the values: text in a cell of format `@` stays what it is. */
export async function writeFormats(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  const areas = areasBy(plan.rows, (cell) => {
    const format = cellFormat(cell);
    return format === 'General' ? null : format;
  });
  for (const [format, addresses] of areas) {
    for (const address of addresses) {
      await batch.room(RANGE_BYTES);
      // One value for every cell of a range, as the documentation of ranges has it; the type knows only arrays.
      sheet.getRange(address).untrack().numberFormat = format as unknown as string[][];
    }
  }
}

/** Fonts, fills, alignment and borders: one list of areas a style. */
export async function writeLooks(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  const areas = areasBy(plan.rows, (cell) => cell.style ?? null);
  for (const [name, addresses] of areas) {
    const style: Style = styleOf(name as StyleName);
    for (const list of addressLists(addresses)) {
      await batch.room(LOOK_BYTES + list.length);
      const { format } = sheet.getRanges(list).untrack();
      if (style.fill) format.fill.color = style.fill;
      if (style.font?.size !== undefined) format.font.size = style.font.size;
      if (style.font?.bold) format.font.bold = true;
      if (style.font?.italic) format.font.italic = true;
      if (style.font?.color) format.font.color = style.font.color;
      if (style.align) format.horizontalAlignment = HORIZONTAL[style.align];
      if (style.valign) format.verticalAlignment = VERTICAL[style.valign];
      if (style.wrap) format.wrapText = true;
    }
    if (style.border) await writeBorders(sheet, addresses, style, batch);
  }
}

/** Lines between cells only where there are several: on a single row Excel may refuse a line between rows. */
async function writeBorders(
  sheet: Excel.Worksheet,
  addresses: readonly string[],
  style: Style,
  batch: Batch,
): Promise<void> {
  const tall = addresses.filter((address) => (parseAddress(address)?.rows ?? 1) > 1);
  const wide = addresses.filter((address) => (parseAddress(address)?.columns ?? 1) > 1);
  const sides = [
    { of: addresses, edges: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] },
    { of: tall, edges: ['InsideHorizontal'] },
    { of: wide, edges: ['InsideVertical'] },
  ] as const;
  for (const { of, edges } of sides) {
    for (const list of addressLists(of)) {
      await batch.room(LOOK_BYTES + list.length);
      const { borders } = sheet.getRanges(list).untrack().format;
      for (const edge of edges) {
        const border = borders.getItem(edge);
        border.style = 'Continuous';
        border.weight = WEIGHT[style.border ?? 'thin'];
        if (style.borderColor) border.color = style.borderColor;
      }
    }
  }
}

/** Widths of columns and heights of rows: one request part a run of equal ones. */
export async function writeSizes(sheet: Excel.Worksheet, plan: SheetPlan, batch: Batch): Promise<void> {
  for (const { first, last, value } of spans(plan.columns)) {
    await batch.room(RANGE_BYTES);
    sheet.getRangeByIndexes(0, first, 1, last - first + 1).untrack().format.columnWidth =
      widthInPoints(value);
  }
  for (const { first, last, value } of spans(plan.rows.map((row) => row.height))) {
    await batch.room(RANGE_BYTES);
    sheet.getRangeByIndexes(first, 0, last - first + 1, 1).untrack().format.rowHeight = value;
  }
}

/**
 * Characters of the default font (Calibri 11, 7 pixels a digit and 5 around it: ECMA-376 part 1, 18.3.1.13, `width`)
 * as points, which `RangeFormat.columnWidth` takes.
 */
export const widthInPoints = (characters: number): number => (Math.trunc(characters * 7) + 5) * 0.75;
