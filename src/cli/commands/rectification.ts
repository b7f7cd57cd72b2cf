import { makeRectification, type RectificationsReport, reportRectification } from '../../jobs/rectification';
import { isoDate } from '../../kernel/dates';
import type { AllStrings } from '../../strings/strings-for';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson } from '../outcome';

/** `pingyi rectification BOOK`: the ledger and the page of pledges; with `--month` the report of that month. */
export const rectification: Command = ({ book, options, strings }) => {
  const { month } = options;
  const words = strings.cli.meeting;
  if (month !== undefined)
    return changeBook(
      book,
      strings,
      (job) => reportRectification(job, { month }),
      ({ sheet, report, findings }) =>
        done(
          { month, sheet, ...factsOf(report), findings: findingsJson(findings, strings) },
          [words.month(sheet), words.rectification(sheet, countsOf(report, strings))],
          findings,
          strings,
        ),
    );
  return changeBook(book, strings, makeRectification, ({ sheets, now, findings }) =>
    done(
      { sheets, ...factsOf(now), findings: findingsJson(findings, strings) },
      [words.rectification(sheets.ledger, countsOf(now, strings))],
      findings,
      strings,
    ),
  );
};

type Report = RectificationsReport['now'];

const factsOf = ({ day, counts, closedInMonth, items }: Report): object => ({
  asOf: isoDate(day),
  total: items.length,
  counts,
  closedInMonth,
});

const countsOf = ({ counts }: Report, strings: AllStrings): readonly (readonly [string, number])[] => {
  const { states } = strings.sheets.meeting.rectification;
  return (['closed', 'open', 'soon', 'overdue', 'undated'] as const).map((state) => [
    states[state],
    counts[state],
  ]);
};
