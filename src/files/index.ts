import type { BallotFiles } from '../workbook/ballot-files';
import { createBallotFiles } from './ballot-files';
import type { Unpack } from './inflater';
import { makeTemplate } from './make-template';

export { makeBook } from './make-book';

export { newWorkbook, openWorkbook, type FileWorkbook } from './file-workbook';
export type { CellLook, LineLook } from './cell-looks';
export type { WorkbookState } from './workbook-state';
export { viewSheet, type CellView, type RowView, type SheetView } from './sheet-view';
export { zipStream } from './zip-writer';

/** Ballots as .xlsx files, read and written. */
export const ballotFiles = createBallotFiles(makeTemplate);

/** The same, unpacked by the platform. */
export const ballotFilesWith = (unpack: Unpack): BallotFiles => createBallotFiles(makeTemplate, unpack);
