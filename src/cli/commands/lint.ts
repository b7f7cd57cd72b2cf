import { readText } from '../../files/read-text';
import { lintLetter } from '../../jobs/lint';
import { openBook, readBytes, readInput } from '../book-file';
import { type Command, done, failed, findingsJson, jobFor, misused } from '../outcome';

/** `pingyi lint BOOK TEXT|-`: holds a text against the workbook and against itself; writes nothing. Any finding makes exit 1. */
export const lint: Command = async ({ book, rest, options, strings }) => {
  const [file] = rest;
  const { cli } = strings;
  if (file === undefined) return misused(cli.missingArgument('TEXT.txt'));
  const bytes = file === '-' ? await readInput() : await readBytes(file);
  if (!bytes.ok) return failed(bytes.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const { form } = options;
  const read = readText(bytes.value, file);
  if (!read.ok) return failed(read.failure);
  const linted = await lintLetter(jobFor(opened.value, strings), {
    text: read.value,
    ...(form !== undefined && { form }),
  });
  if (!linted.ok) return failed(linted.failure);
  const { sentences, findings } = linted.value;
  const outcome = done(
    { sentences, findings: findingsJson(findings, strings) },
    [findings.length === 0 ? cli.letter.linted(sentences) : cli.letter.found(sentences, findings.length)],
    findings,
    strings,
  );
  return outcome.kind === 'done' ? { ...outcome, hasErrors: findings.length > 0 } : outcome;
};
