import { parseAddress, rectAddress, sheetOf } from '../kernel/address';
import type { TableInfo } from '../workbook/workbook';
import { stopIfCancelled } from './failures';

/** Every table of the workbook: a request for their names, and one for where they are. */
export async function listTables(
  context: Excel.RequestContext,
  signal?: AbortSignal,
): Promise<readonly TableInfo[]> {
  const { tables } = context.workbook;
  tables.load('items/name');
  stopIfCancelled(signal);
  await context.sync();
  if (tables.items.length === 0) return [];
  const found = tables.items.map((table) => {
    const range = table.getRange();
    range.load('address');
    return { table, range };
  });
  stopIfCancelled(signal);
  await context.sync();
  return found.flatMap(({ table, range }) => {
    const rect = parseAddress(range.address);
    const sheet = sheetOf(range.address);
    return rect && sheet !== null ? [{ name: table.name, sheet, area: rectAddress(rect) }] : [];
  });
}
