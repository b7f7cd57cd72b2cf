import { type EntryReport, fillFromEvents, makeEntrySheet } from '../../jobs/entry';
import type { Job, JobResult } from '../../jobs/job';
import { changeBook } from '../change-book';
import { type Command, done, findingsJson, misused } from '../outcome';

type Work = (job: Job, options: { readonly quarter: string }) => JobResult<EntryReport>;

const entering =
  (work: Work): Command =>
  async ({ book, options, strings }) => {
    const { quarter } = options;
    if (quarter === undefined) return misused(strings.cli.missingArgument('--quarter'));
    return changeBook(
      book,
      strings,
      (job) => work(job, { quarter }),
      ({ findings, ...report }) =>
        done(
          { ...report, findings: findingsJson(findings, strings) },
          [strings.cli.quarter.entry(report)],
          findings,
          strings,
        ),
    );
  };

/** `pingyi entry BOOK --quarter 2021Q2`: makes the entry sheet of a quarter. */
export const entry = entering(makeEntrySheet);

/** `pingyi fill BOOK --quarter 2021Q2`: fills the entry sheet from the event log. */
export const fill = entering(fillFromEvents);
