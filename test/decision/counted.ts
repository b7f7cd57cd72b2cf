import type { FileWorkbook } from '../../src/files';
import { sampleBallots } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { known } from '../../src/kernel/assert';
import type { Grid } from '../../src/kernel/grid';
import type { SheetInfo } from '../../src/workbook/workbook';
import type { Job } from '../../src/jobs/job';
import { ballotFiles, collect, jobOn, returnedFile, sampleBook, valueOf } from '../support/book';

/** The reference branch with its ballots counted. */
export async function countedSample(more: Partial<Job> = {}): Promise<FileWorkbook> {
  const book = await sampleBook();
  const job = jobOn(book, more);
  const files = await collect(valueOf(await sampleBallots(job, { files: ballotFiles })));
  valueOf(await tallyReturned(job, { files: ballotFiles, returned: files.map(returnedFile) }));
  return book;
}

/** A sheet of ours, and what stands on it. */
export async function ours(
  book: FileWorkbook,
  kind: SheetInfo['kind'],
): Promise<{ readonly info: SheetInfo; readonly grid: Grid }> {
  const info = known(
    valueOf(await book.sheets()).find((sheet) => sheet.kind === kind),
    `a sheet of kind ${String(kind)}`,
  );
  return { info, grid: known(valueOf(await book.read([info.name]))[0], 'one grid a name') };
}

/** Types a text into a cell, as a person does. */
export async function type(book: FileWorkbook, sheet: string, cell: string, text: string): Promise<void> {
  const skipped = valueOf(
    await book.edit([
      { sheet, cell, from: { value: null, format: 'General' }, to: { value: text, format: 'General' } },
    ]),
  );
  if (skipped.length > 0) throw new Error(`${cell} is not empty`);
}
