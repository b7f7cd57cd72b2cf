import type { BallotFiles } from '../workbook/ballot-files';
import type { MakeTemplate } from './ballot-writer';
import { createBallotWriter } from './ballot-writer';
import type { Unpack } from './inflater';
import { returnedFilesReader } from './returned-files';

/** The ballot side of the port over .xlsx files; `makeTemplate` is the engine that turns a plan into a workbook. */
export const createBallotFiles = (makeTemplate: MakeTemplate, unpack?: Unpack): BallotFiles => ({
  read: returnedFilesReader(unpack),
  write: createBallotWriter(makeTemplate),
});
