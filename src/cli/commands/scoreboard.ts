import { buildScoreboard } from '../../jobs/build-scoreboard';
import { buildYear } from '../../jobs/build-year';
import { type Ratio, round } from '../../kernel/ratio';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson, misused } from '../outcome';

const number = (value: Ratio | null): number | null => value && round(value, 6);
const shown = (value: Ratio | null): string | null => (value ? String(round(value, 2)) : null);
const signed = (text: string | null): string | null =>
  text === null || text.startsWith('-') || text === '0' ? text : `+${text}`;

/** `pingyi scoreboard BOOK --quarter 2021Q1` or `--year 2021`: builds the board of a quarter or a year. */
export const scoreboard: Command = async ({ book, options, strings }) => {
  const { quarter, year } = options;
  if (quarter === undefined)
    return year === undefined
      ? misused(strings.cli.missingArgument('--quarter'))
      : ofYear(year, { book, strings });
  return changeBook(
    book,
    strings,
    (job) => buildScoreboard(job, { quarter }),
    (report) =>
      done(
        {
          quarter: report.quarter,
          previous: report.previous,
          rows: report.rows.map(({ name, total, rank, band, change }) => ({
            name,
            total: number(total),
            rank,
            band,
            change: number(change),
          })),
          findings: findingsJson(report.findings, strings),
        },
        [
          strings.cli.boardHead(report.quarter, report.previous),
          ...report.rows.map(({ name, total, rank, band, change }) =>
            strings.cli.boardRow({ name, total: shown(total), rank, band, change: signed(shown(change)) }),
          ),
        ],
        report.findings,
        strings,
      ),
  );
};

const ofYear = (year: string, { book, strings }: Pick<Parameters<Command>[0], 'book' | 'strings'>) =>
  changeBook(
    book,
    strings,
    (job) => buildYear(job, { year }),
    ({ rows, findings }) =>
      done(
        {
          year,
          rows: rows.map(({ name, quarters, counted, total, rank, band }) => ({
            name,
            quarters: quarters.map((member) => number(member?.total ?? null)),
            counted,
            total: number(total),
            rank,
            band,
          })),
          findings: findingsJson(findings, strings),
        },
        [
          strings.cli.quarter.yearHead(year),
          ...rows.map(({ name, counted, total, rank, band }) =>
            strings.cli.quarter.yearRow({ name, counted, mean: shown(total), rank, band }),
          ),
        ],
        findings,
        strings,
      ),
  );
