import { buildScoreboard } from '../../jobs/build-scoreboard';
import { round } from '../../kernel/ratio';
import { checkWritable, openBook, writeAtomically } from '../book-file';
import { type Command, done, failed, findingsJson, jobFor, misused } from '../outcome';

/** `pingyi scoreboard BOOK --quarter 2021Q1`: builds the quarter's scoreboard. */
export const scoreboard: Command = async ({ book, options, strings }) => {
  if (options.quarter === undefined) return misused(strings.cli.missingArgument('--quarter'));
  const writable = await checkWritable(book);
  if (!writable.ok) return failed(writable.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const report = await buildScoreboard(jobFor(opened.value, strings), { quarter: options.quarter });
  if (!report.ok) return failed(report.failure);
  const written = await writeAtomically(book, opened.value.save());
  if (!written.ok) return failed(written.failure);
  const { quarter, previous, rows, findings } = report.value;
  const number = (value: (typeof rows)[number]['total']): number | null => value && round(value, 6);
  const json = {
    quarter,
    previous,
    rows: rows.map(({ name, total, rank, band, change }) => ({
      name,
      total: number(total),
      rank,
      band,
      change: number(change),
    })),
    findings: findingsJson(findings, strings),
  };
  const shown = (value: (typeof rows)[number]['total']): string | null =>
    value ? String(round(value, 2)) : null;
  const signed = (text: string | null): string | null =>
    text === null || text.startsWith('-') || text === '0' ? text : `+${text}`;
  const lines = [
    strings.cli.boardHead(quarter, previous),
    ...rows.map(({ name, total, rank, band, change }) =>
      strings.cli.boardRow({ name, total: shown(total), rank, band, change: signed(shown(change)) }),
    ),
  ];
  return done(json, lines, findings, strings);
};
