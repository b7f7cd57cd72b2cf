import { readText } from '../../files/read-text';
import { checkDecisions, type DecisionReport, makeDecisions } from '../../jobs/decide';
import { lintLetter } from '../../jobs/lint';
import type { AnyFinding } from '../../jobs/reports';
import { decodeText, parseCsv } from '../../kernel/csv';
import { sortFindings } from '../../kernel/finding';
import type { AllStrings } from '../../strings/strings-for';
import { openBook, readBytes } from '../book-file';
import { changeBook } from '../change-book';
import { type Command, done, failed, findingsJson, jobFor, type Outcome } from '../outcome';

/** `pingyi decide BOOK`: makes the sheet of final grades, fills it, or holds a text that is to be published against it. */
export const decide: Command = async ({ book, options, strings }) => {
  const { form, period, accept, set, override, statement } = options;
  const query = { ...(form !== undefined && { form }), ...(period !== undefined && { period }) };
  if (statement !== undefined) {
    const bytes = await readBytes(statement);
    if (!bytes.ok) return failed(bytes.failure);
    const text = readText(bytes.value, statement);
    if (!text.ok) return failed(text.failure);
    const opened = await openBook(book);
    if (!opened.ok) return failed(opened.failure);
    const job = jobFor(opened.value, strings);
    const report = await checkDecisions(job, query);
    if (!report.ok) return failed(report.failure);
    const linted = await lintLetter(job, { ...query, text: text.value });
    if (!linted.ok) return failed(linted.failure);
    const findings = sortFindings<AnyFinding>([...report.value.findings, ...linted.value.findings]);
    return say({ ...report.value, findings }, strings);
  }
  let list: readonly (readonly string[])[] | undefined;
  if (set !== undefined) {
    const bytes = await readBytes(set);
    if (!bytes.ok) return failed(bytes.failure);
    list = parseCsv(decodeText(bytes.value));
  }
  const changes = {
    accept: accept === true,
    ...(list && { list }),
    ...(override !== undefined && { override }),
  };
  return changeBook(
    book,
    strings,
    (job) => makeDecisions(job, { ...query, changes }),
    (report) => say(report, strings),
  );
};

function say({ judgement, grades, ...report }: DecisionReport, strings: AllStrings): Outcome {
  const { decision: words } = strings.cli;
  const { notGraded: none, undecided } = strings.sheets.decision.decide;
  const label = (grade: number | 'none' | null): string | null =>
    grade === null ? null : grade === 'none' ? none : (grades[grade] ?? null);
  const counts = grades.map((grade, index) => ({ label: grade, count: judgement.counts[index] ?? 0 }));
  const { notGraded, open, isComplete } = judgement;
  return done(
    {
      ...{ form: report.form, sheet: report.sheet, period: report.period, limit: report.limit },
      counts: Object.fromEntries(counts.map((one) => [one.label, one.count])),
      ...{ notGraded, open, isComplete },
      members: judgement.members.map(({ name, suggested, final, typed }) => ({
        ...{ name, suggested: label(suggested), final: label(final) },
        ...{ reason: typed.reason, remarks: typed.remarks },
      })),
      findings: findingsJson(report.findings, strings),
    },
    [
      words.decided({ title: report.title, counts, notGraded, open }),
      ...judgement.members.map(({ name, suggested, final }) =>
        words.member({
          name,
          suggested: label(suggested) ?? undecided,
          final: label(final) ?? words.undecided,
        }),
      ),
    ],
    report.findings,
    strings,
  );
}
