import { ballotFiles } from '../zlib';
import { tallyReturned } from '../../jobs/tally-returned';
import { round } from '../../kernel/ratio';
import type { TallyReport } from '../../jobs/reports';
import type { AllStrings } from '../../strings/strings-for';
import { changeBook } from '../change-book';
import { type Command, done, failed, findingsJson, type Outcome } from '../outcome';
import { listReturned } from '../returned';
import { shownCounts } from '../shown-counts';

/** `pingyi tally BOOK RETURNED…`: counts what came back. */
export const tally: Command = async ({ book, rest, strings }) => {
  const returned = await listReturned(rest);
  if (!returned.ok) return failed(returned.failure);
  return changeBook(
    book,
    strings,
    (job) => tallyReturned(job, { files: ballotFiles, returned: returned.value }),
    (report) => said(report, strings),
  );
};

function said({ forms, intake, findings, stopped, wrote }: TallyReport, strings: AllStrings): Outcome {
  const json = {
    forms: forms.map((report) => {
      const {
        form,
        ledger,
        tally: { grades, subjects, spoiled },
        cap,
        fingerprint,
      } = report;
      return {
        form,
        ledger,
        spoiled,
        fingerprint,
        subjects: subjects.map(({ subject, blank, invalid }, index) => ({
          name: subject,
          counts: shownCounts(report, index),
          blank,
          invalid,
          ...(cap && { suggested: cap.suggested[index] === null ? null : grades[cap.suggested[index] ?? 0] }),
        })),
        ...(cap && {
          cap: { limit: cap.limit, unrounded: round(cap.unrounded, 2), inside: cap.inside, tied: cap.tied },
        }),
        findings: findingsJson(
          findings.filter((finding) => 'form' in finding.data && finding.data.form === form),
          strings,
        ),
      };
    }),
    intake,
    stopped,
    findings: findingsJson(findings, strings),
  };
  const { cli } = strings;
  const lines = [
    cli.intake(intake),
    ...(stopped ? [cli.stopped] : wrote ? [] : [cli.nothingWritten]),
    ...forms.flatMap((report) => [
      cli.ledger(report.title, report.ledger),
      cli.fingerprint(report.fingerprint.before, report.fingerprint.after),
      ...report.tally.subjects.map(({ subject, blank, invalid }, index) => {
        const counts = shownCounts(report, index);
        return counts
          ? cli.subject(
              subject,
              report.tally.grades.map((grade) => `${grade} ${String(counts[grade])}`),
              blank,
              invalid,
            )
          : cli.results.hidden(subject);
      }),
      ...(report.cap ? [cli.cap(report.cap.limit, report.cap.inside)] : []),
    ]),
  ];
  return done(json, lines, findings, strings);
}
