import {
  type Choice,
  type DoubtReason,
  type DoubtfulBallot,
  isDoubtful,
  reasonOf,
} from '../ballot/judge-ballot';
import { doubtfulRows, rowsForStray, type Ruling, settle } from '../ballot/settle';
import type { Decision } from '../ballot/vote';
import { setFingerprint } from '../kernel/fingerprint';
import { length } from '../kernel/text';
import { refusal, success } from '../kernel/result';
import { boxRow } from '../tally/ballot-box';
import { type Counting, countForm, NOTHING_NEW, openBox, openCounting } from './count-vote';
import { writeCounts } from './write-counts';
import type { Job, JobResult } from './job';
import type { FormReport } from './reports';
import type { Form } from '../ballot/form';
import type { Stray } from '../ballot/table';
import type { TallyFinding } from '../tally/findings';

/**
 * A doubtful ballot for the gallery: only what is in doubt is shown, never the rest of the ballot. One that lost its names
 * is in doubt as a whole: whoever agrees to it has to see how it was read.
 */
export interface DoubtfulItem {
  readonly form: string;
  readonly title: string;
  /** Names it for `decideDoubtful`; two ballots that say the same have the same key, and either may be decided. */
  readonly key: string;
  readonly reason: DoubtReason;
  readonly grades: readonly string[];
  /** Score form: the lowest points of each band. */
  readonly from?: readonly number[];
  /** Rows to be read: `found` starts left of the first grade and ends right of the last. */
  readonly rows: readonly {
    readonly row: number;
    readonly subject: string;
    readonly found: readonly string[];
  }[];
  /** Marks above or below the table, or in a row put in between, and where they stand. */
  readonly stray: readonly StrayMark[];
  /** Rows with nothing in them, that such a mark may belong to; none without one. */
  readonly empty: readonly { readonly row: number; readonly subject: string }[];
  /** How every row was read, where the ballot was known by its content alone; else nothing. */
  readonly read: readonly { readonly subject: string; readonly choice: Choice }[];
}

/** The most that a reason may say. */
export const LONGEST_REASON = 100;

/** A mark that lies in no row of the table. */
export interface StrayMark {
  readonly text: string;
  readonly side: 'above' | 'below' | 'between';
  /** The subject next to it: the first where it stands above the table, else the one that it stands below. */
  readonly subject: string;
  /** The grade over it, from 0; null where there is none. */
  readonly grade: number | null;
}

/** Every ballot that waits for a decision, in an order that says nothing of their arrival. */
export async function listDoubtful(job: Job): JobResult<readonly DoubtfulItem[]> {
  const counting = await openCounting(job);
  if (!counting.ok) return counting;
  const items: DoubtfulItem[] = [];
  for (const entry of counting.value.vote.forms) {
    const box = await openBox(job, counting.value, entry);
    if (!box.ok) return box;
    items.push(
      ...box.value.ballots.filter(isDoubtful).map((ballot) => itemOf(counting.value, entry.form, ballot)),
    );
  }
  return success(items.sort((a, b) => (a.key < b.key ? -1 : 1)));
}

const itemOf = ({ vote }: Counting, form: Form, ballot: DoubtfulBallot): DoubtfulItem => ({
  form: form.id,
  title: form.title,
  key: keyOf(vote.session, form, ballot),
  reason: reasonOf(ballot),
  grades: form.grades,
  ...(form.layout?.from && { from: form.layout.from }),
  rows: doubtfulRows(ballot).map(([row, { found }]) => ({ row, subject: form.subjects[row] ?? '', found })),
  stray: (ballot.stray ?? []).map((stray) => strayOf(form, stray)),
  empty: rowsForStray(ballot).map((row) => ({ row, subject: form.subjects[row] ?? '' })),
  read: reasonOf(ballot) === 'names' ? readRows(form, ballot) : [],
});

const strayOf = ({ subjects }: Form, { text, below, grade }: Stray): StrayMark => ({
  text,
  side: below < 0 ? 'above' : below === subjects.length - 1 ? 'below' : 'between',
  subject: subjects[Math.max(0, below)] ?? '',
  grade,
});

const readRows = (form: Form, { choices }: DoubtfulBallot): DoubtfulItem['read'] =>
  choices.flatMap((choice, row) =>
    typeof choice === 'object' ? [] : [{ subject: form.subjects[row] ?? '', choice }],
  );

const keyOf = (session: string, form: Form, ballot: DoubtfulBallot): string =>
  setFingerprint([[session, form.id, ...boxRow(form, ballot)]]);

export interface DecisionOptions {
  readonly form: string;
  readonly key: string;
  readonly ruling: Ruling;
  /** Why, in the person's own words: kept, and printed with the result. */
  readonly because: string;
}

/** What a decision changed. */
export interface DecisionReport {
  readonly form: FormReport;
  /** What became of the ballot. */
  readonly outcome: Decision['outcome'];
  readonly findings: readonly TallyFinding[];
  readonly stopped: boolean;
  readonly wrote: boolean;
}

/** Settles one doubtful ballot; box, results and record follow in the same step. Nothing of it leads to a person. */
export async function decideDoubtful(job: Job, options: DecisionOptions): JobResult<DecisionReport> {
  const opened = await openCounting(job);
  if (!opened.ok) return opened;
  const counting = opened.value;
  const { vote, scheme } = counting;
  const entry = vote.forms.find(({ form }) => form.id === options.form);
  if (!entry) return refusal({ code: 'form-missing', form: options.form });
  const because = options.because.replace(/\s+/g, ' ').trim();
  if (because === '') return refusal({ code: 'decision-invalid', detail: 'no-reason' });
  if (length(because) > LONGEST_REASON) return refusal({ code: 'decision-invalid', detail: 'too-long' });
  const box = await openBox(job, counting, entry);
  if (!box.ok) return box;
  const { form } = entry;
  const at = box.value.ballots.findIndex(
    (ballot) => isDoubtful(ballot) && keyOf(vote.session, form, ballot) === options.key,
  );
  const doubtful = box.value.ballots[at];
  if (!doubtful || !isDoubtful(doubtful))
    return refusal({ code: 'decision-invalid', detail: 'no-such-ballot' });
  const settled = settle(doubtful, options.ruling, form, scheme);
  if (typeof settled === 'string') return refusal({ code: 'decision-invalid', detail: settled });

  const outcome: Decision['outcome'] =
    settled.status === 'valid' || isDoubtful(settled) ? 'counted' : settled.status;
  const count = await countForm(job, counting, entry, {
    ballots: (earlier) => earlier.map((ballot, index) => (index === at ? settled : ballot)),
    codes: [],
    refused: NOTHING_NEW.refused,
    decision: { reason: reasonOf(doubtful), outcome, because },
  });
  if (!count.ok) return count;
  const { report, findings, stopped } = count.value;
  if (stopped) return success({ form: report, outcome, findings, stopped, wrote: false });
  const written = await writeCounts(job, vote, [count.value]);
  if (!written.ok) return written;
  return success({ form: report, outcome, findings: [...findings, ...written.value], stopped, wrote: true });
}
