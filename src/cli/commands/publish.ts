import { makeBulletin, makeRecommendation } from '../../jobs/publish';
import { parseIsoDate } from '../../kernel/dates';
import { round } from '../../kernel/ratio';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson, misused } from '../outcome';

/** `pingyi bulletin BOOK --quarter 2021Q1`: the quarterly bulletin, posted from today or `--date`. */
export const bulletin: Command = async ({ book, options, strings }) => {
  const { quarter } = options;
  if (quarter === undefined) return misused(strings.cli.missingArgument('--quarter'));
  const from = options.date === undefined ? undefined : parseIsoDate(options.date);
  if (from === null) return misused(strings.cli.quarter.badDate(options.date ?? ''));
  return changeBook(
    book,
    strings,
    (job) => makeBulletin(job, { quarter, ...(from && { from }) }),
    ({ findings, ...report }) =>
      done(
        { ...report, findings: findingsJson(findings, strings) },
        [strings.cli.quarter.bulletin(report.sheet, report.from, report.to), report.text],
        findings,
        strings,
      ),
  );
};

/** `pingyi recommend BOOK --year 2021`: candidates for the best grade. */
export const recommend: Command = async ({ book, options, strings }) => {
  const { year, form } = options;
  if (year === undefined) return misused(strings.cli.missingArgument('--year'));
  const words = strings.sheets.quarter.recommendation;
  return changeBook(
    book,
    strings,
    (job) => makeRecommendation(job, { year, ...(form !== undefined && { form }) }),
    ({ recommendation, scores, sheet, findings }) => {
      const { candidates, limit, unrounded, members, tied } = recommendation;
      return done(
        {
          year,
          sheet,
          members,
          limit,
          unrounded: round(unrounded, 2),
          tied,
          candidates: candidates.map(({ name, mean, reason }, index) => ({
            name,
            mean: mean && round(mean, 6),
            score: scores[index] === '' ? null : scores[index],
            reason,
          })),
          findings: findingsJson(findings, strings),
        },
        [
          strings.cli.quarter.cap(limit, round(unrounded, 2).toFixed(2)),
          ...candidates.map(({ name, mean, reason }) =>
            strings.cli.quarter.candidate({
              name,
              mean: mean && String(round(mean, 2)),
              reason: words.reasons[reason],
            }),
          ),
        ],
        findings,
        strings,
      );
    },
  );
};
