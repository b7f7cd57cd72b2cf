import type { Choice, SpoilReason } from '../../ballot/judge-ballot';
import {
  decideDoubtful,
  type DecisionOptions,
  type DoubtfulItem,
  listDoubtful,
} from '../../jobs/decide-doubtful';
import { readPaperChoice } from '../../jobs/paper-typing';
import type { AllStrings } from '../../strings/strings-for';
import { openBook } from '../book-file';
import { withBook } from '../held-book';
import { type Command, done, failed, findingsJson, jobFor, misused } from '../outcome';

/** A key may be cut as long as it names one ballot; shorter than this it is a slip. */
const SHORTEST_KEY = 4;

/** `pingyi doubtful BOOK`: lists the ballots that wait; with `--decide KEY` settles one of them, with its reason. */
export const doubtful: Command = async ({ book, options, strings }) => {
  const { decide, because } = options;
  if (decide === undefined) {
    const opened = await openBook(book);
    if (!opened.ok) return failed(opened.failure);
    const items = await listDoubtful(jobFor(opened.value, strings));
    if (!items.ok) return failed(items.failure);
    const lines = items.value.flatMap((item) => linesOf(item, strings));
    return done(
      { doubtful: items.value.map(itemJson) },
      lines.length > 0 ? lines : [strings.cli.count.nothingDoubtful],
      [],
      strings,
    );
  }
  if (because === undefined) return misused(strings.cli.missingArgument('--because'));
  return withBook(book, async ({ workbook, save }) => {
    const job = jobFor(workbook, strings);
    const items = await listDoubtful(job);
    if (!items.ok) return failed(items.failure);
    const key = decide.toUpperCase();
    const [item, ...others] = items.value.filter(
      (one) => key.length >= SHORTEST_KEY && one.key.startsWith(key),
    );
    // Two ballots that say the same have one key, and either may be decided.
    if (!item || others.some((other) => other.key !== item.key))
      return failed({ code: 'decision-invalid', detail: 'no-such-ballot' });
    const ruling = rulingOf(item, options);
    if (!ruling)
      return misused(
        strings.cli.badOption(strings.cli.count.rowsWanted(item.rows.length, item.stray.length)),
      );
    const report = await decideDoubtful(job, { form: item.form, key: item.key, ruling, because });
    if (!report.ok) return failed(report.failure);
    const { form, findings, stopped, wrote, outcome } = report.value;
    if (wrote) {
      const written = await save();
      if (!written.ok) return failed(written.failure);
    }
    const { ledger, fingerprint } = form;
    return done(
      { form: form.form, outcome, ledger, fingerprint, stopped, findings: findingsJson(findings, strings) },
      [
        stopped ? strings.cli.stopped : strings.cli.count.decided(outcome),
        strings.cli.ledger(form.title, ledger),
        strings.cli.fingerprint(fingerprint.before, fingerprint.after),
      ],
      findings,
      strings,
    );
  });
};

/**
 * What was said on the command line; null where it is not one choice for each row in doubt, no empty row for a mark outside
 * the table, or no reason for a void.
 */
function rulingOf(
  item: DoubtfulItem,
  options: { readonly rows?: string; readonly stray?: string; readonly void?: string },
): DecisionOptions['ruling'] | null {
  if (options.void !== undefined) {
    const reason = VOID_REASONS.find((one) => one === options.void);
    return reason ? { kind: 'void', reason } : null;
  }
  const texts = options.rows === undefined ? [] : options.rows.split(/[,，]/);
  const choices = texts.map((text) => readPaperChoice(text, item));
  const rows = new Map(
    item.rows.flatMap(({ row }, index): [number, Choice][] => {
      const choice = choices[index];
      return choice === undefined ? [] : [[row, choice]];
    }),
  );
  if (rows.size !== item.rows.length || texts.length !== item.rows.length) return null;
  const given = options.stray === undefined ? [] : options.stray.split(/[,，]/);
  for (const text of given) {
    const [number = '', said = ''] = text.split(/[=＝]/);
    const row = item.empty.find((one) => String(one.row + 1) === number.trim())?.row;
    const choice = readPaperChoice(said, item);
    if (row === undefined || rows.has(row) || typeof choice !== 'number') return null;
    rows.set(row, choice);
  }
  return given.length <= item.stray.length ? { kind: 'count', rows } : null;
}

const VOID_REASONS: readonly SpoilReason[] = [
  'unknown-mark',
  'over-marked',
  'identifying-mark',
  'blank',
  'over-quota',
  'straight-line',
];

const choiceWord = (choice: Choice, { grades }: DoubtfulItem): string =>
  typeof choice === 'number' ? (grades[choice] ?? '') : choice;

const itemJson = (item: DoubtfulItem): object => ({
  key: item.key,
  form: item.form,
  reason: item.reason,
  rows: item.rows.map(({ row, subject, found }) => ({ row: row + 1, subject, found })),
  stray: item.stray.map(({ text, side, subject, grade }) => ({
    text,
    side,
    subject,
    grade: grade === null ? null : item.grades[grade],
  })),
  empty: item.empty.map(({ row, subject }) => ({ row: row + 1, subject })),
  read: item.read.map(({ subject, choice }) => ({ subject, choice: choiceWord(choice, item) })),
});

function linesOf(item: DoubtfulItem, strings: AllStrings): readonly string[] {
  const words = strings.cli.count;
  return [
    words.doubtful(item.key, item.title, item.reason),
    ...item.rows.map(({ row, subject, found }) =>
      words.row(
        row + 1,
        subject,
        found.map((text) => (text === '' ? '·' : text)),
      ),
    ),
    ...(item.stray.length > 0
      ? [
          ...item.stray.map(({ text, side, subject, grade }) =>
            words.stray(text, side, subject, grade === null ? null : (item.grades[grade] ?? '')),
          ),
          words.empty(item.empty.map(({ row, subject }) => [row + 1, subject])),
        ]
      : []),
    ...(item.read.length > 0
      ? [
          words.read(
            item.read.map(({ subject, choice }) => [
              subject,
              typeof choice === 'number' ? choiceWord(choice, item) : words.choices[choice],
            ]),
          ),
        ]
      : []),
  ];
}
