import { basename } from 'node:path';
import { type AttendanceSource, importAttendance, makeEventLog } from '../../jobs/events';
import { parseIsoDate } from '../../kernel/dates';
import { readBytes } from '../book-file';
import { changeBook } from '../change-book';
import { type Command, done, failed, misused, type Outcome } from '../outcome';

/** `pingyi events BOOK`: adds the event log; with `--import` or `--sheet` adds an attendance list to it. */
export const events: Command = async ({ book, options, strings }) => {
  const words = strings.cli.quarter;
  const { indicator, what } = options;
  const date = options.date === undefined ? undefined : parseIsoDate(options.date);
  if (date === null) return misused(words.badDate(options.date ?? ''));
  const say = (report: { sheet: string; lines: number; added: number }): Outcome =>
    done(report, [words.events(report)], [], strings);
  if (options.import === undefined && options.sheet === undefined)
    return changeBook(book, strings, makeEventLog, say);
  if (indicator === undefined) return misused(strings.cli.missingArgument('--indicator'));
  let source: AttendanceSource = { sheet: options.sheet ?? '' };
  if (options.import !== undefined) {
    const bytes = await readBytes(options.import);
    if (!bytes.ok) return failed(bytes.failure);
    source = { file: basename(options.import), bytes: bytes.value };
  }
  return changeBook(
    book,
    strings,
    (job) =>
      importAttendance(job, {
        source,
        indicator,
        ...(date && { date }),
        ...(what !== undefined && { what }),
      }),
    say,
  );
};
