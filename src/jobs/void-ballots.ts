import { judgeBallot } from '../ballot/judge-ballot';
import { schemeIdOf } from '../ballot/form';
import { isUnfilled } from '../ballot/read-ballot-sheet';
import { countedCode, readSerial } from '../ballot/serial';
import { planVote, type Vote, withForm } from '../ballot/vote';
import { refusal, success } from '../kernel/result';
import type { BallotFiles, ReturnedFile } from '../workbook/ballot-files';
import { loadMade } from './book';
import type { Job, JobResult } from './job';
import type { BallotReport } from './reports';
import { applyOptions } from './scheme';

/** So many ballots of a form; of slips on one person each, so many sets. */
export interface VoidCount {
  readonly form: string;
  readonly count: number;
}

/** Which ballots were never handed out: so many of each form, the serials of one, or the unfilled files themselves. */
export type VoidOptions =
  | { readonly counts: readonly VoidCount[] }
  | { readonly form: string; readonly serials: readonly string[] }
  | { readonly files: BallotFiles; readonly unused: Iterable<ReturnedFile> };

/** What became of the ballots that were named; they sum to what was named. */
export interface VoidReport {
  readonly voided: number;
  /** Filled, counted before, voided before, or not of this vote: they stay as they are. */
  readonly kept: {
    readonly filled: number;
    readonly counted: number;
    readonly voided: number;
    readonly foreign: number;
  };
  readonly forms: readonly { readonly form: string; readonly issued: number; readonly voided: number }[];
}

/** Takes ballots that nobody got out of the count of those issued. A voided serial that comes back is refused. */
export async function voidBallots(job: Job, options: VoidOptions): JobResult<VoidReport> {
  const made = await loadMade(job);
  if (!made.ok) return made;
  const { vote: stored, scheme } = made.value;
  const hand = new Voiding(stored);
  if ('files' in options) {
    const rules = {
      ...scheme,
      session: stored.session,
      key: stored.key,
      printed: stored.forms.map(({ form }) => form),
    };
    for await (const { result } of options.files.read(options.unused, job.signal)) {
      const verdict = result.ok && result.value ? judgeBallot(result.value, rules) : null;
      if (verdict?.kind !== 'genuine') hand.kept.foreign++;
      else if (result.ok && result.value && !isUnfilled(result.value)) hand.kept.filled++;
      else hand.take(verdict.form.id, verdict.serial);
    }
    if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
  } else if ('counts' in options) {
    for (const { form, count } of options.counts) {
      const named = formsOf(stored, form);
      if (named.length === 0) return refusal({ code: 'form-missing', form });
      for (const id of named) hand.takeCount(id, count);
    }
  } else {
    const { form, serials } = options;
    const [first] = formsOf(stored, form);
    if (first === undefined) return refusal({ code: 'form-missing', form });
    if (first !== form) return refusal({ code: 'slip-unnamed', form, example: first });
    for (const serial of serials) hand.take(form, readSerial(serial));
  }
  const over = hand.vote.forms.find(({ issued, counted }) => issued < counted.length);
  if (over)
    return refusal({
      code: 'void-too-many',
      form: over.form.shortTitle,
      most: (stored.forms.find(({ form }) => form.id === over.form.id)?.issued ?? 0) - over.counted.length,
    });
  if (hand.voided > 0) {
    const applied = await job.workbook.apply([planVote(hand.vote, job.words.ballot)], applyOptions(job));
    if (!applied.ok) return applied;
  }
  return success({
    voided: hand.voided,
    kept: hand.kept,
    forms: hand.vote.forms.map(({ form, issued, voided = 0 }) => ({ form: form.id, issued, voided })),
  });
}

/** Ids in the vote of a form of the vote or of the scheme. */
const formsOf = (vote: Vote, id: string): readonly string[] =>
  vote.forms.flatMap(({ form }) => (form.id === id || schemeIdOf(form) === id ? [form.id] : []));

/** Takes ballots back whose files were never handed over, because making them was stopped or storing them failed. */
export function takeBack(job: Job, { forms }: BallotReport): JobResult<VoidReport> {
  // The Cancel that stopped the making does not stop this.
  const { signal: _, onProgress: __, ...rest } = job;
  return voidBallots(rest, { counts: forms.map(({ form, sets }) => ({ form, count: sets })) });
}

/** The vote while ballots are taken out of it. */
class Voiding {
  voided = 0;
  readonly kept = { filled: 0, counted: 0, voided: 0, foreign: 0 };

  constructor(public vote: Vote) {}

  take(id: string, serial: string | null): void {
    const entry = this.vote.forms.find(({ form }) => form.id === id);
    if (!entry || serial === null) {
      this.kept.foreign++;
      return;
    }
    const code = countedCode(this.vote.key, id, serial);
    if (entry.counted.includes(code)) this.kept.counted++;
    else if (entry.voidedCodes?.includes(code)) this.kept.voided++;
    else {
      this.change(id, 1, [...(entry.voidedCodes ?? []), code].sort());
    }
  }

  takeCount(id: string, count: number): void {
    this.change(id, count);
  }

  private change(id: string, count: number, voidedCodes?: readonly string[]): void {
    const entry = this.vote.forms.find(({ form }) => form.id === id);
    this.voided += count;
    this.vote = withForm(this.vote, id, {
      issued: (entry?.issued ?? 0) - count,
      voided: (entry?.voided ?? 0) + count,
      ...(voidedCodes && { voidedCodes }),
    });
  }
}
