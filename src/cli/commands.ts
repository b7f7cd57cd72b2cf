import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ballotFiles, type FileWorkbook, newWorkbook, zipStream } from '../files';
import { buildScoreboard } from '../jobs/build-scoreboard';
import { checkRoster } from '../jobs/check-roster';
import type { Job } from '../jobs/job';
import { makeBallots } from '../jobs/make-ballots';
import type { AnyFinding } from '../jobs/reports';
import { insertSample } from '../jobs/sample';
import { exportScheme, importScheme, startScheme } from '../jobs/scheme';
import { startBook } from '../jobs/start-book';
import { tallyReturned } from '../jobs/tally-returned';
import { hasErrors } from '../kernel/finding';
import { cryptoRandom } from '../kernel/random';
import { round } from '../kernel/ratio';
import { type Result, success } from '../kernel/result';
import { findingSentence, type Strings } from '../strings';
import type { MadeFile } from '../workbook/ballot-files';
import type { Failure } from '../workbook/failure';
import { checkFree, checkWritable, openBook, readBytes, writeAtomically } from './book-file';
import type { Options } from './options';
import { listReturned } from './returned';

export interface Invocation {
  readonly book: string;
  readonly rest: readonly string[];
  readonly options: Options;
  readonly strings: Strings;
}

/** What a command has to say; `json` has the shape of docs/cli.md. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly json: unknown;
      readonly lines: readonly string[];
      readonly problems: readonly string[];
      readonly hasErrors: boolean;
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'usage'; readonly sentence: string };

type Command = (invocation: Invocation) => Promise<Outcome>;

const failed = (failure: Failure): Outcome => ({ kind: 'failure', failure });
const misused = (sentence: string): Outcome => ({ kind: 'usage', sentence });

function jobFor(workbook: FileWorkbook, strings: Strings): Job {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return { workbook, random: cryptoRandom, today, words: strings.sheets };
}

/** Findings as JSON: level, code, place and the sentence in the chosen language. */
const findingsJson = (findings: readonly AnyFinding[], strings: Strings): readonly object[] =>
  findings.map((finding) => ({
    level: finding.level,
    code: finding.code,
    ...finding.at,
    message: findingSentence(finding, strings),
  }));

function done(
  json: unknown,
  lines: readonly string[],
  findings: readonly AnyFinding[],
  strings: Strings,
): Outcome {
  const said = (finding: AnyFinding): string =>
    `${strings.places.levels[finding.level]}  ${findingSentence(finding, strings)}`;
  return {
    kind: 'done',
    json,
    lines: [...lines, ...findings.filter((finding) => finding.level !== 'error').map(said)],
    problems: findings.filter((finding) => finding.level === 'error').map(said),
    hasErrors: hasErrors(findings),
  };
}

const newBook: Command = async ({ book, options, strings }) => {
  const free = await checkFree(book);
  if (!free.ok) return failed(free.failure);
  const opened: Result<FileWorkbook, Failure> =
    options.roster === undefined ? success(newWorkbook()) : await openBook(options.roster);
  if (!opened.ok) return failed(opened.failure);
  const job = jobFor(opened.value, strings);
  if (options.roster !== undefined) {
    const roster = await checkRoster(job);
    if (!roster.ok) return failed(roster.failure);
  }
  const started = options.sample
    ? await insertSample(job)
    : options.roster === undefined
      ? await startBook(job)
      : await startScheme(job, { unit: '' });
  if (!started.ok) return failed(started.failure);
  if (options.scheme !== undefined) {
    const json = await readBytes(options.scheme);
    if (!json.ok) return failed(json.failure);
    const imported = await importScheme(job, { json: new TextDecoder().decode(json.value) });
    if (!imported.ok) return failed(imported.failure);
  }
  const written = await writeAtomically(book, opened.value.save());
  return written.ok ? done({ book }, [strings.cli.created(book)], [], strings) : failed(written.failure);
};

const check: Command = async ({ book, strings }) => {
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const report = await checkRoster(jobFor(opened.value, strings));
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

const ballots: Command = async ({ book, options, strings }) => {
  const { out, form, copies, restart } = options;
  if (out === undefined) return misused(strings.cli.missingArgument('--out'));
  const wanted = copies === undefined ? undefined : Number(copies);
  if (wanted !== undefined && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= 10_000))
    return misused(strings.cli.badNumber('--copies', copies ?? ''));
  const isZip = out.toLowerCase().endsWith('.zip');
  for (const ready of [await checkWritable(book), isZip ? await checkFree(out) : success(undefined)])
    if (!ready.ok) return failed(ready.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const report = await makeBallots(jobFor(opened.value, strings), {
    files: ballotFiles,
    restart,
    ...(form !== undefined && { forms: [form] }),
    ...(wanted !== undefined && { copies: wanted }),
  });
  if (!report.ok) return failed(report.failure);
  // The workbook comes first: were it to fail after the files, ballots would be out that nobody counted as issued.
  const written = await writeAtomically(book, opened.value.save());
  if (!written.ok) return failed(written.failure);
  const names = new Map<string, string[]>();
  async function* made(): AsyncIterable<MadeFile> {
    for (const entry of report.ok ? report.value.forms : []) {
      for await (const file of entry.files) {
        names.set(entry.form, [
          ...(names.get(entry.form) ?? []),
          isZip ? file.name : join(out ?? '', file.name),
        ]);
        yield file;
      }
    }
  }
  const stored = isZip ? await writeAtomically(out, zipStream(made())) : await storeFiles(out, made());
  if (!stored.ok) return failed(stored.failure);
  const { session, forms } = report.value;
  return done(
    {
      session,
      forms: forms.map((entry) => ({
        form: entry.form,
        issued: entry.issued,
        files: names.get(entry.form) ?? [],
      })),
    },
    [
      ...forms.map((entry) => strings.cli.ballots(entry.title, entry.copies, entry.issued)),
      strings.cli.handedOut(out),
    ],
    [],
    strings,
  );
};

async function storeFiles(folder: string, files: AsyncIterable<MadeFile>): Promise<Result<void, Failure>> {
  await mkdir(folder, { recursive: true });
  for await (const file of files) {
    const stored = await writeAtomically(join(folder, file.name), file.bytes);
    if (!stored.ok) return stored;
  }
  return success(undefined);
}

const tally: Command = async ({ book, rest, strings }) => {
  const writable = await checkWritable(book);
  if (!writable.ok) return failed(writable.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const returned = await listReturned(rest);
  if (!returned.ok) return failed(returned.failure);
  const report = await tallyReturned(jobFor(opened.value, strings), {
    files: ballotFiles,
    returned: returned.value,
  });
  if (!report.ok) return failed(report.failure);
  const { forms, intake, findings, stopped, wrote } = report.value;
  if (wrote) {
    const written = await writeAtomically(book, opened.value.save());
    if (!written.ok) return failed(written.failure);
  }
  const json = {
    forms: forms.map(({ form, ledger, tally: { grades, subjects, spoiled }, cap }) => ({
      form,
      ledger,
      spoiled,
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
    ...forms.flatMap(({ title, ledger, tally: { grades, subjects }, cap }) => [
      cli.ledger(title, ledger),
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
};

const scoreboard: Command = async ({ book, options, strings }) => {
  if (options.quarter === undefined) return misused(strings.cli.missingArgument('--quarter'));
  const writable = await checkWritable(book);
  if (!writable.ok) return failed(writable.failure);
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const report = await buildScoreboard(jobFor(opened.value, strings), { quarter: options.quarter });
  if (!report.ok) return failed(report.failure);
  const written = await writeAtomically(book, opened.value.save());
  if (!written.ok) return failed(written.failure);
  const { quarter, previous, rows, findings } = report.value;
  const number = (value: (typeof rows)[number]['total']): number | null => value && round(value, 6);
  const json = {
    quarter,
    previous,
    rows: rows.map(({ name, total, rank, band, change }) => ({
      name,
      total: number(total),
      rank,
      band,
      change: number(change),
    })),
    findings: findingsJson(findings, strings),
  };
  const shown = (value: (typeof rows)[number]['total']): string | null =>
    value ? String(round(value, 2)) : null;
  const signed = (text: string | null): string | null =>
    text === null || text.startsWith('-') || text === '0' ? text : `+${text}`;
  const lines = [
    strings.cli.boardHead(quarter, previous),
    ...rows.map(({ name, total, rank, band, change }) =>
      strings.cli.boardRow({ name, total: shown(total), rank, band, change: signed(shown(change)) }),
    ),
  ];
  return done(json, lines, findings, strings);
};

const scheme: Command = async ({ book, options, strings }) => {
  const opened = await openBook(book);
  if (!opened.ok) return failed(opened.failure);
  const job = jobFor(opened.value, strings);
  if (options.import === undefined) {
    const json = await exportScheme(job);
    return json.ok ? done(JSON.parse(json.value), [json.value.trimEnd()], [], strings) : failed(json.failure);
  }
  const writable = await checkWritable(book);
  if (!writable.ok) return failed(writable.failure);
  const bytes = await readBytes(options.import);
  if (!bytes.ok) return failed(bytes.failure);
  const imported = await importScheme(job, { json: new TextDecoder().decode(bytes.value) });
  if (!imported.ok) return failed(imported.failure);
  const written = await writeAtomically(book, opened.value.save());
  return written.ok ? done({ book }, [strings.cli.created(book)], [], strings) : failed(written.failure);
};

export const COMMANDS: Readonly<Record<string, Command>> = {
  new: newBook,
  check,
  ballots,
  tally,
  scoreboard,
  scheme,
};
