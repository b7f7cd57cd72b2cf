import type { PaperForm } from '../../ballot/paper-desk';
import type { PaperBallot } from '../../ballot/paper-entry';
import { enterPaper } from '../../jobs/enter-paper';
import { listPaperForms } from '../../jobs/paper-forms';
import { paperHeadings, readPaperTable } from '../../jobs/paper-typing';
import { csvLine, decodeText, parseCsv } from '../../kernel/csv';
import { type Result, refusal, success } from '../../kernel/result';
import { stringsFor } from '../../strings/strings-for';
import type { Failure } from '../../workbook/failure';
import { readBytes } from '../book-file';
import { withBook } from '../held-book';
import { type Command, done, failed, findingsJson, jobFor, misused, type Outcome } from '../outcome';

/** The heading of the serials is taken in either language: the file may have been begun in the other one. */
const SERIALS = [stringsFor('zh-CN'), stringsFor('en-US')].map(({ cli }) => cli.count.serial);

/** `pingyi paper BOOK --form F FIRST.csv [SECOND.csv]`: counts typed paper ballots; two files are two clerks' entries of one heap. */
export const paper: Command = async ({ book, rest, options, strings }) => {
  const { form: id } = options;
  if (id === undefined) return misused(strings.cli.missingArgument('--form'));
  const [first, second, ...more] = rest;
  if (more[0] !== undefined) return misused(strings.cli.badOption(more[0]));
  return withBook(book, async ({ workbook, save }) => {
    const job = jobFor(workbook, strings);
    const listed = await listPaperForms(job);
    if (!listed.ok) return failed(listed.failure);
    const form = listed.value.forms.find((one) => one.form === id);
    if (!form) return failed({ code: 'form-missing', form: id });
    const { count } = strings.cli;
    if (first === undefined) {
      const headings = paperHeadings(form, count.serial);
      return done({ form: id, headings }, [csvLine(headings).trimEnd()], [], strings);
    }
    const one = await typedIn(first, form);
    if (!one.ok) return failed(one.failure);
    const two = second === undefined ? null : await typedIn(second, form);
    if (two?.ok === false) return failed(two.failure);
    const report = await enterPaper(job, { form: id, first: one.value, ...(two && { second: two.value }) });
    if (!report.ok) return failed(report.failure);
    if (report.value.kind === 'differs') {
      const differences = report.value.differences.map(({ ballot, row, ...typed }) => ({
        ballot: ballot + 1,
        row: row === null ? count.serial : (form.subjects[row] ?? ''),
        ...typed,
      }));
      const said = differences.map((one) => count.difference(one.ballot, one.row, one.first, one.second));
      return differing(differences, [count.differs(differences.length), ...said]);
    }
    const { form: counted, findings, stopped, wrote, ...piles } = report.value;
    if (wrote) {
      const written = await save();
      if (!written.ok) return failed(written.failure);
    }
    const { ledger, fingerprint } = counted;
    return done(
      {
        form: id,
        counted: piles.counted,
        duplicate: piles.duplicate,
        foreign: piles.foreign,
        ledger,
        fingerprint,
        stopped,
        findings: findingsJson(findings, strings),
      },
      [
        count.paper(piles),
        ...(stopped ? [strings.cli.stopped] : wrote ? [] : [strings.cli.nothingWritten]),
        strings.cli.ledger(counted.title, ledger),
        strings.cli.fingerprint(fingerprint.before, fingerprint.after),
      ],
      findings,
      strings,
    );
  });
};

/** Two entries that differ are a fault of the data: said, and nothing is written. */
const differing = (differences: readonly object[], problems: readonly string[]): Outcome => ({
  kind: 'done',
  json: { differences },
  lines: [],
  problems,
  hasErrors: true,
});

async function typedIn(file: string, form: PaperForm): Promise<Result<readonly PaperBallot[], Failure>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const read = readPaperTable(parseCsv(decodeText(bytes.value)), form, SERIALS);
  return 'ballots' in read ? success(read.ballots) : refusal({ code: 'paper-unreadable', file, ...read });
}
