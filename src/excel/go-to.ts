import { type Result, refusal, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import { failureOf } from './failures';

/** Shows a sheet, and selects a cell of it where one is named. */
export async function goTo(sheet: string, cell?: string): Promise<Result<void, Failure>> {
  try {
    return await Excel.run(async (context): Promise<Result<void, Failure>> => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      await context.sync();
      if (found.isNullObject) return refusal({ code: 'sheet-missing', sheet });
      found.activate();
      if (cell !== undefined) found.getRange(cell).select();
      await context.sync();
      return success(undefined);
    });
  } catch (error) {
    return refusal(failureOf(error, sheet));
  }
}
