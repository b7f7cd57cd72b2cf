import { assert } from '../kernel/assert';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';
import { styleOf } from '../workbook/style';
import type { WireValue } from './chunk';

/**
 * The number format that a cell gets in Excel. `@` only for text: in a cell formatted so, Excel would turn a
 * number into text and show a formula instead of computing it.
 */
export function cellFormat(cell: PlanCell): string {
  const format = cell.style === undefined ? 'General' : (styleFormat(cell) ?? 'General');
  const isText = cell.formula === undefined && (cell.value === null || typeof cell.value === 'string');
  return format === '@' && !isText ? 'General' : format;
}

const styleFormat = (cell: PlanCell): string | undefined => {
  const style = cell.style === undefined ? {} : styleOf(cell.style);
  return 'format' in style ? style.format : undefined;
};

/**
 * What is sent for a cell. Only `formula` makes a formula. Text in a cell of format `@` goes as it is; any other
 * text gets a leading apostrophe, which Excel keeps as "this is text" and never gives back as part of the value
 * (OfficeDev/office-js#6687), so that `-3`, `1/2`, `=A1` or `'quoted'` read back as they were, while a number that
 * the user types over it later is a number. Text starting with an apostrophe always gets a second one.
 */
export function cellValue(cell: PlanCell): WireValue {
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (typeof value === 'number') assert(Number.isFinite(value), 'a cell holds a finite number');
  if (typeof value !== 'string') return value;
  if (value === '') return null;
  return cellFormat(cell) === '@' && !value.startsWith("'") ? value : `'${value}`;
}

/** The values of a plan as a full rectangle; null where there is nothing to write. */
export function valueBlock(rows: readonly PlanRow[]): readonly (readonly WireValue[])[] {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  return rows.map((row) => {
    const values: WireValue[] = new Array<WireValue>(width).fill(null);
    row.cells.forEach((cell, column) => {
      if (cell) values[column] = cellValue(cell);
    });
    return values;
  });
}
