// Events of the workbook as they travel to the client, and who asked for them.
import { cellAddress } from '../../src/kernel/address';
import type { Book } from './model/book';
import type { Sheet } from './model/sheet';

/** One entry of the client's message of events. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
  readonly id: string;
}

/** Whoever listens to all sheets is known by this in the place of a sheet's id. */
export const ALL_SHEETS = 'Workbook';

const CATEGORY = 65536;
const DATA_CHANGED = 10;

/** Where a change came from, as Excel says it. */
export interface Source {
  readonly source: 'Local' | 'Remote';
  /** Absent before 1.14. */
  readonly triggerSource?: 'ThisLocalAddin' | 'Unknown';
}

/** `onChanged` of the sheet, and of all sheets, as far as the add-in listens. */
export function changeEvents(
  book: Book,
  sheet: Sheet,
  at: { readonly row: number; readonly column: number },
  source: Source,
): readonly EventEntry[] {
  const message = JSON.stringify({
    changeType: 'RangeEdited',
    worksheetId: sheet.id,
    address: cellAddress(at.row, at.column),
    shiftDirection: 'None',
    ...source,
  });
  return [sheet.id, ALL_SHEETS]
    .filter((target) => book.watched.has(target))
    .map((targetId) => ({
      messageCategory: CATEGORY,
      messageType: DATA_CHANGED,
      targetId,
      message,
      id: '1',
    }));
}
