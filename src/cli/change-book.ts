import type { Job, JobResult } from '../jobs/job';
import type { AllStrings } from '../strings/strings-for';
import { withBook } from './held-book';
import { failed, jobFor, type Outcome } from './outcome';

/** Opens a workbook, runs a job on it, and replaces the file when the job went through; not where its report says that it wrote nothing. */
export function changeBook<T extends object>(
  book: string,
  strings: AllStrings,
  work: (job: Job) => JobResult<T>,
  say: (report: T) => Outcome,
): Promise<Outcome> {
  return withBook(book, async ({ workbook, save }) => {
    const report = await work(jobFor(workbook, strings));
    if (!report.ok) return failed(report.failure);
    const isUnchanged = 'wrote' in report.value && report.value.wrote === false;
    const written = isUnchanged ? null : await save();
    return written?.ok === false ? failed(written.failure) : say(report.value);
  });
}
