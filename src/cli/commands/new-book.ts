import { ballotFiles, type FileWorkbook, newWorkbook } from '../../files';
import { checkRoster } from '../../jobs/check-roster';
import { insertFinishedSample } from '../../jobs/finished-sample';
import { insertSample } from '../../jobs/sample';
import { importScheme, startScheme } from '../../jobs/scheme';
import { startBook } from '../../jobs/start-book';
import { type Result, success } from '../../kernel/result';
import type { Failure } from '../../workbook/failure';
import { checkFree, openBook, readBytes, writeAtomically } from '../book-file';
import { type Command, done, failed, jobFor, misused } from '../outcome';

/** `pingyi new BOOK`: starts a workbook, never over an existing one. */
export const newBook: Command = async ({ book, options, strings }) => {
  if (options.finished && !options.sample) return misused(strings.cli.missingArgument('--sample'));
  const free = await checkFree(book);
  if (!free.ok) return failed(free.failure);
  const opened: Result<FileWorkbook, Failure> =
    options.roster === undefined ? success(newWorkbook()) : await openBook(options.roster);
  if (!opened.ok) return failed(opened.failure);
  const job = jobFor(opened.value, strings);
  if (options.roster !== undefined) {
    const roster = await checkRoster(job);
    if (!roster.ok) return failed(roster.failure);
  }
  const started = options.sample
    ? await (options.finished ? insertFinishedSample(job, { files: ballotFiles }) : insertSample(job))
    : options.roster === undefined
      ? await startBook(job)
      : await startScheme(job, { unit: '' });
  if (!started.ok) return failed(started.failure);
  if (options.scheme !== undefined) {
    const json = await readBytes(options.scheme);
    if (!json.ok) return failed(json.failure);
    const imported = await importScheme(job, { json: new TextDecoder().decode(json.value) });
    if (!imported.ok) return failed(imported.failure);
  }
  const written = await writeAtomically(book, opened.value.save());
  return written.ok ? done({ book }, [strings.cli.created(book)], [], strings) : failed(written.failure);
};
