import type { BallotFiles } from '../workbook/ballot-files';
import { createBreather } from '../kernel/breathe';
import type { MakeTemplate } from './ballot-writer';
import { createBallotWriter } from './ballot-writer';
import type { Unpack } from './inflater';
import { returnedFilesReader } from './returned-files';

/** The ballot side of the port over .xlsx files; `makeTemplate` is the engine that turns a plan into a workbook. */
export const createBallotFiles = (makeTemplate: MakeTemplate, unpack?: Unpack): BallotFiles => ({
  read: returnedFilesReader(unpack),
  write: createBallotWriter(makeTemplate),
  print: async function* (sheets, signal) {
    const breathe = createBreather();
    for (const { file, plan } of sheets) {
      signal?.throwIfAborted();
      yield { name: file, bytes: await makeTemplate(plan) };
      await breathe();
    }
  },
});
