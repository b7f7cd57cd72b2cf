import { judgeBallot } from '../ballot/judge-ballot';
import { schemeIdOf } from '../ballot/form';
import { isUnfilled } from '../ballot/read-ballot-sheet';
import { countedCode, readSerial } from '../ballot/serial';
import { planVote, type Vote, withForm } from '../ballot/vote';
import { refusal, success } from '../kernel/result';
import type { BallotFiles, ReturnedFile } from '../workbook/ballot-files';
import { loadScheme, loadVote, required } from './book';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/** Which ballots were never handed out: so many of a form, its serials, or the unfilled files themselves. */
export type VoidOptions =
  | { readonly form: string; readonly count: number }
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
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const stored = required(await loadVote(job, sheets.value), { code: 'vote-missing' });
  if (!stored.ok) return stored;
  const scheme = required(await loadScheme(job, sheets.value), { code: 'scheme-missing' });
  if (!scheme.ok) return scheme;
  const hand = new Voiding(stored.value);
  if ('files' in options) {
    const rules = {
      ...scheme.value,
      session: stored.value.session,
      key: stored.value.key,
      printed: stored.value.forms.map(({ form }) => form),
    };
    for await (const { result } of options.files.read(options.unused, job.signal)) {
      const verdict = result.ok && result.value ? judgeBallot(result.value, rules) : null;
      if (verdict?.kind !== 'genuine') hand.kept.foreign++;
      else if (result.ok && result.value && !isUnfilled(result.value)) hand.kept.filled++;
      else hand.take(verdict.form.id, verdict.serial);
    }
    if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
  } else {
    const named = stored.value.forms.filter(
      ({ form }) => form.id === options.form || schemeIdOf(form) === options.form,
    );
    const [first] = named;
    if (!first) return refusal({ code: 'form-missing', form: options.form });
    // Of slips, so many sets.
    if ('count' in options) for (const { form } of named) hand.takeCount(form.id, options.count);
    else if (first.form.id !== options.form)
      return refusal({ code: 'slip-unnamed', form: options.form, example: first.form.id });
    else for (const serial of options.serials) hand.take(options.form, readSerial(serial));
  }
  const over = hand.vote.forms.find(({ issued, counted }) => issued < counted.length);
  if (over)
    return refusal({
      code: 'void-too-many',
      form: over.form.shortTitle,
      most:
        (stored.value.forms.find(({ form }) => form.id === over.form.id)?.issued ?? 0) - over.counted.length,
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
