import { ballotFiles } from '../zlib';
import { tallyReturned } from '../../jobs/tally-returned';
import { round } from '../../kernel/ratio';
import type { TallyReport } from '../../jobs/reports';
import type { Strings } from '../../strings';
import { changeBook } from '../change-book';
import { type Command, done, failed, findingsJson, type Outcome } from '../outcome';
import { listReturned } from '../returned';

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

function said({ forms, intake, findings, stopped, wrote }: TallyReport, strings: Strings): Outcome {
  const json = {
    forms: forms.map(({ form, ledger, tally: { grades, subjects, spoiled }, cap, fingerprint }) => ({
      form,
      ledger,
      spoiled,
      fingerprint,
      subjects: subjects.map(({ subject, counts, blank, invalid }, index) => ({
        name: subject,
        counts: Object.fromEntries(grades.map((grade, i) => [grade, counts[i] ?? 0])),
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
    })),
    intake,
    stopped,
    findings: findingsJson(findings, strings),
  };
  const { cli } = strings;
  const lines = [
    cli.intake(intake),
    ...(stopped ? [cli.stopped] : wrote ? [] : [cli.nothingWritten]),
    ...forms.flatMap(({ title, ledger, tally: { grades, subjects }, cap, fingerprint }) => [
      cli.ledger(title, ledger),
      cli.fingerprint(fingerprint.before, fingerprint.after),
      ...subjects.map(({ subject, counts, blank, invalid }) =>
        cli.subject(
          subject,
          grades.map((grade, i) => `${grade} ${String(counts[i] ?? 0)}`),
          blank,
          invalid,
        ),
      ),
      ...(cap ? [cli.cap(cap.limit, cap.inside)] : []),
    ]),
  ];
  return done(json, lines, findings, strings);
}
