import { parseAddress, rectAddress } from '../kernel/address';
import { refusal, type Result, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import { failureOf } from './failures';

/** What the user has selected: a range, or the sheet in front where it is one cell or whole columns. */
export async function selection(): Promise<
  Result<{ readonly sheet: string; readonly area?: string }, Failure>
> {
  try {
    return await Excel.run(async (context) => {
      const range = context.workbook.getSelectedRange();
      range.load('address');
      range.worksheet.load('name');
      await context.sync();
      const { name } = range.worksheet;
      const rect = parseAddress(range.address);
      const isRange = rect !== null && rect.rows * rect.columns > 1;
      return success(isRange ? { sheet: name, area: rectAddress(rect) } : { sheet: name });
    });
  } catch (error) {
    return refusal(failureOf(error));
  }
}
