import { assert } from '../kernel/assert';
import type { SheetPlan } from '../workbook/sheet-plan';
import { newWorkbook } from './file-workbook';

/** A workbook with this one sheet, as bytes: from it the ballot writer makes its files. */
export async function makeTemplate(plan: SheetPlan): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const applied = await workbook.apply([{ ...plan, visibility: 'visible' }]);
  assert(applied.ok, 'a plan of our own can be written into a workbook of our own');
  return workbook.save();
}
