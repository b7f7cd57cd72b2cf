import type { SheetPlan } from '../workbook/sheet-plan';
import { makeBook } from './make-book';

/** A workbook with this one sheet, as bytes: from it the ballot writer makes its files. */
export const makeTemplate = (plan: SheetPlan): Promise<Uint8Array> =>
  makeBook([{ ...plan, visibility: 'visible' }]);
