import { parseAddress } from '../../kernel/address';
import { checkRoster, columnsNamed, type RosterRequest } from '../../jobs/check-roster';
import { chooseRoster } from '../../jobs/choose-roster';
import type { RosterReport } from '../../jobs/reports';
import type { RosterPlace } from '../../roster/place';
import type { AllStrings } from '../../strings/strings-for';
import { openBook } from '../book-file';
import { changeBook } from '../change-book';
import type { Options } from '../options';
import { type Command, done, failed, findingsJson, jobFor, misused, type Outcome } from '../outcome';

/**
 * `pingyi check BOOK [--sheet NAME [--area A3:H40] | --table NAME] [--remember] [--columns LIST]`: checks the roster.
 * Writes nothing, unless it is to remember where the roster is.
 */
export const check: Command = async ({ book, options, strings }) => {
  const named = columnsNamed(options.columns ?? '');
  const [stranger] = named.unknown;
  if (stranger !== undefined) return misused(strings.cli.badOption(`--columns ${stranger}`));
  const place = placeOf(options);
  if (place === 'unclear') return misused(strings.cli.badOption('--sheet, --area, --table'));
  const request: RosterRequest = {
    ...(options.columns !== undefined && { required: named.columns }),
    ...(place && { place }),
  };
  const said = (report: RosterReport): Outcome => outcomeOf(report, strings);
  if (options.remember) {
    return changeBook(
      book,
      strings,
      async (job) => {
        const chosen = await chooseRoster(job, place);
        return chosen.ok ? checkRoster(job, request) : chosen;
      },
      said,
    );
  }
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const report = await checkRoster(jobFor(opened.value, strings), request);
  return report.ok ? said(report.value) : failed(report.failure);
};

function placeOf({ sheet, area, table }: Options): RosterPlace | null | 'unclear' {
  if (table !== undefined) return sheet === undefined && area === undefined ? { table } : 'unclear';
  if (sheet === undefined) return area === undefined ? null : 'unclear';
  if (area === undefined) return { sheet };
  return parseAddress(area) ? { sheet, area } : 'unclear';
}

function outcomeOf({ sheet, members, statistics, findings }: RosterReport, strings: AllStrings): Outcome {
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
}
