/**
 * What a write in Excel leaves in the workbook until it is finished (`src/excel/apply-plans.ts`). A file that still has
 * it was saved in the middle of one.
 */

/** The key in the workbook's settings under which the journal is kept. */
export const JOURNAL_KEY = 'Pingyi.Apply';

/** Sheets set aside, to come back or to go. */
export const OLD_PREFIX = 'Pingyi~old';

/** Sheets just added, before they have their names. */
export const NEW_PREFIX = 'Pingyi~new';
