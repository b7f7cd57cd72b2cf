import { exportIndicators, importIndicators, startIndicators } from '../../jobs/indicators';
import { openBook, readBytes } from '../book-file';
import { changeBook } from '../change-book';
import { type Command, done, failed, jobFor, misused } from '../outcome';

const SETS = ['party', 'team', 'empty'] as const;

/** `pingyi indicators BOOK`: prints the indicator table, starts one from a set, or imports one. */
export const indicators: Command = async ({ book, options, strings }) => {
  const say = (
    report: Awaited<ReturnType<typeof exportIndicators>> & { ok: true },
    lines: readonly string[],
  ) => done(JSON.parse(report.value.json), lines, report.value.findings, strings);
  const words = strings.cli.quarter;
  if (options.import === undefined && options.set === undefined) {
    const opened = await openBook(book);
    if (!opened.ok) return failed(opened.failure);
    const report = await exportIndicators(jobFor(opened.value, strings));
    return report.ok ? say(report, [report.value.json.trimEnd()]) : failed(report.failure);
  }
  const set = SETS.find((name) => name === options.set);
  if (options.set !== undefined && !set) return misused(words.badSet(options.set));
  const bytes = options.import === undefined ? null : await readBytes(options.import);
  if (bytes && !bytes.ok) return failed(bytes.failure);
  const json = bytes ? new TextDecoder().decode(bytes.value) : '';
  return changeBook(
    book,
    strings,
    (job) => (set ? startIndicators(job, { set }) : importIndicators(job, { json })),
    (report) =>
      say({ ok: true, value: report }, [
        words.indicators(report.table.indicators.length, report.table.total),
      ]),
  );
};
