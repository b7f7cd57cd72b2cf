import { checkRoster, columnsNamed } from '../../jobs/check-roster';
import { openBook } from '../book-file';
import { type Command, done, failed, findingsJson, jobFor, misused } from '../outcome';

/** `pingyi check BOOK [--columns LIST]`: checks the roster, writes nothing. */
export const check: Command = async ({ book, options, strings }) => {
  const named = columnsNamed(options.columns ?? '');
  const [stranger] = named.unknown;
  if (stranger !== undefined) return misused(strings.cli.badOption(`--columns ${stranger}`));
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const required = options.columns === undefined ? {} : { required: named.columns };
  const report = await checkRoster(jobFor(opened.value, strings), required);
  if (!report.ok) return failed(report.failure);
  const { sheet, members, statistics, findings } = report.value;
  const { education } = statistics;
  const lines = [
    strings.cli.roster({
      ...statistics,
      postgraduate: education.postgraduate,
      bachelor: education.bachelor,
      juniorCollege: education['junior-college'],
    }),
    ...(findings.length === 0 ? [strings.cli.noFindings] : []),
  ];
  return done(
    { sheet, members, statistics, findings: findingsJson(findings, strings) },
    lines,
    findings,
    strings,
  );
};
