import { assert } from '../kernel/assert';
import type { SheetPlan } from '../workbook/sheet-plan';
import { newWorkbook } from './file-workbook';

/** A new .xlsx of these sheets and nothing else: no author, no times, no other sheet. */
export async function makeBook(plans: readonly SheetPlan[]): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const applied = await workbook.apply(plans);
  assert(applied.ok, 'plans of our own can be written into a workbook of our own');
  return workbook.save();
}
