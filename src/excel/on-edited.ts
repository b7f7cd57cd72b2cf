import { refusal, type Result, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import { failureOf } from './failures';
import { isWriting } from './turns';

/**
 * Tells when cells are changed by somebody else than this page: the user, or a colleague. Returns what ends the telling.
 * Works from 1.9 on, our floor.
 */
export async function onEdited(listener: () => void): Promise<Result<() => void, Failure>> {
  let isOver = false;
  const hear = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isOver && !isOurs(event)) listener();
    return Promise.resolve();
  };
  try {
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(hear);
      await context.sync();
      return added;
    });
    return success(() => {
      isOver = true;
      // Where Excel refuses, it goes on telling, and nobody listens.
      Excel.run(handler.context, async (context) => {
        handler.remove();
        await context.sync();
      }).catch((error: unknown) => failureOf(error));
    });
  } catch (error) {
    return refusal(failureOf(error));
  }
}

/** Excel tells of our own writes too, and says from 1.14 on that they are ours; before that they are known by their time. */
const isOurs = ({ triggerSource }: Partial<Excel.WorksheetChangedEventArgs>): boolean =>
  triggerSource === undefined ? isWriting() : triggerSource === 'ThisLocalAddin';
