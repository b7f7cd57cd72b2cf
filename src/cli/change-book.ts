import type { Job, JobResult } from '../jobs/job';
import type { Strings } from '../strings';
import { checkWritable, openBook, writeAtomically } from './book-file';
import { failed, jobFor, type Outcome } from './outcome';

/** Opens a workbook, runs a job on it, and replaces the file when the job went through. */
export async function changeBook<T>(
  book: string,
  strings: Strings,
  work: (job: Job) => JobResult<T>,
  say: (report: T) => Outcome,
): Promise<Outcome> {
  const writable = await checkWritable(book);
  if (!writable.ok) return failed(writable.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const report = await work(jobFor(opened.value, strings));
  if (!report.ok) return failed(report.failure);
  const written = await writeAtomically(book, opened.value.save());
  return written.ok ? say(report.value) : failed(written.failure);
}
