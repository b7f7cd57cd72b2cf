import { cellAddress } from '../kernel/address';
import { Refusal, stopIfCancelled } from './failures';

/** The formulas of a sheet by their cell, in English and without `=`. */
export async function readFormulas(
  context: Excel.RequestContext,
  name: string,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,values,formulas');
  stopIfCancelled(signal);
  await context.sync();
  if (sheet.isNullObject) throw new Refusal({ code: 'sheet-missing', sheet: name });
  const found = new Map<string, string>();
  if (used.isNullObject) return found;
  const { rowIndex, columnIndex } = used;
  const values: readonly (readonly unknown[])[] = used.values;
  const formulas: readonly (readonly unknown[])[] = used.formulas;
  formulas.forEach((row, line) => {
    row.forEach((formula, at) => {
      // Of a cell without a formula Excel gives the value again, also where that is a text that begins so.
      if (typeof formula !== 'string' || !formula.startsWith('=') || formula === values[line]?.[at]) return;
      found.set(cellAddress(rowIndex + line, columnIndex + at), formula.slice(1));
    });
  });
  return found;
}
