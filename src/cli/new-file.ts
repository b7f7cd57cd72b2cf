import type { Job, JobResult } from '../jobs/job';
import { checkFree, openBook, writeAtomically } from './book-file';
import { failed, type Invocation, jobFor, misused, type Outcome } from './outcome';

/** A file that a command makes out of a workbook. */
export interface NewFile<T> {
  /** How its name ends. */
  readonly ending: RegExp;
  /** What is said of another name. */
  readonly badTarget: (out: string) => string;
  readonly prepare: (job: Job) => JobResult<T>;
  readonly content: (made: T, out: string) => Promise<Uint8Array> | AsyncIterable<Uint8Array>;
  readonly say: (made: T, out: string) => Outcome;
}

/** Makes the file that `--out` names out of the workbook, which is only read; never over an existing file. */
export async function newFile<T>(
  { book, options: { out }, strings }: Invocation,
  { ending, badTarget, prepare, content, say }: NewFile<T>,
): Promise<Outcome> {
  if (out === undefined) return misused(strings.cli.missingArgument('--out'));
  if (!ending.test(out)) return misused(badTarget(out));
  const free = await checkFree(out);
  if (!free.ok) return failed(free.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const made = await prepare(jobFor(opened.value, strings));
  if (!made.ok) return failed(made.failure);
  const written = await writeAtomically(out, await content(made.value, out));
  return written.ok ? say(made.value, out) : failed(written.failure);
}
