import { isoDate } from '../kernel/dates';
import { refusal, success } from '../kernel/result';
import { planClosed } from '../tally/closed-vote';
import { asValues } from '../workbook/as-values';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import { loadCounted } from './counted';
import { countForm, NOTHING_NEW } from './count-vote';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/** What closing would destroy, to be said before it is done. */
export interface Closing {
  /** Whoever closes types it: no one closes by a slip. */
  readonly session: string;
  readonly forms: readonly {
    readonly title: string;
    readonly ballots: number;
    readonly isDecided: boolean;
  }[];
  /** Ballots that wait for a decision: they would be counted nowhere for good. */
  readonly doubtful: number;
}

/** What would be lost. Writes nothing. */
export async function previewClosing(job: Job): JobResult<Closing> {
  const loaded = await loadCounted(job);
  if (!loaded.ok) return loaded;
  const { vote, forms, sheets } = loaded.value;
  if (!vote) return refusal({ code: 'vote-missing' });
  return success({
    session: vote.session,
    forms: forms.map(({ form, formScheme, ledger }) => ({
      title: form.title,
      ballots: ledger.returned,
      isDecided:
        formScheme.subjects.from !== 'roster' ||
        sheets.some(({ kind }) => kind === `decisions/${formScheme.id}`),
    })),
    doubtful: forms.reduce((sum, { ledger }) => sum + ledger.doubtful, 0),
  });
}

/** Sheets that hold single ballots, can make them count, or are of use only as long as the ballots can be counted again. */
const SECRET = /^(?:vote$|(?:ballot|box|classes|whatif)\/)/;

/**
 * Closes the vote for good: ballot boxes, ballot sheets, key, session codes and record go, results become values, and a
 * record of totals stays. `session` repeats the vote's own: it is the second of two questions.
 */
export async function closeVote(
  job: Job,
  options: { readonly session: string },
): JobResult<{ readonly day: string; readonly forms: number }> {
  const loaded = await loadCounted(job);
  if (!loaded.ok) return loaded;
  const { vote, forms, sheets, scheme, voters } = loaded.value;
  if (!vote) return refusal({ code: 'vote-missing' });
  if (options.session.trim().toUpperCase() !== vote.session)
    return refusal({ code: 'close-unconfirmed', session: vote.session });
  const day = isoDate(job.today);
  const results: SheetPlan[] = [];
  for (const entry of vote.forms) {
    if (!forms.some(({ form }) => form.id === entry.form.id)) continue;
    const count = await countForm(job, { vote, sheets, scheme, voters }, entry, NOTHING_NEW);
    if (!count.ok) return count;
    results.push(asValues(count.value.results));
  }
  const record = planClosed(
    {
      session: vote.session,
      day,
      forms: forms.map(({ form, tally, fingerprint, decisions, ledger: { due, present, issued } }) => ({
        ...{ form, due, present, issued, tally, fingerprint, decisions },
      })),
    },
    { voteSheet: job.words.ballot.voteSheet, closedNote: job.words.decision.closedNote },
  );
  const remove = sheets.flatMap(({ kind }): SheetKind[] => (kind && SECRET.test(kind) ? [kind] : []));
  const applied = await job.workbook.apply([...results, record], { ...applyOptions(job), remove });
  return applied.ok ? success({ day, forms: forms.length }) : applied;
}
