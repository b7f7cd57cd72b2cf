import { defaultScheme } from '../ballot/default-scheme';
import { parseSchemeJson, schemeJson } from '../ballot/read-scheme';
import { planScheme } from '../ballot/scheme-sheet';
import { weakening } from '../ballot/one-way';
import { refusal, success } from '../kernel/result';
import { loadScheme, loadOpenVote, required } from './book';
import type { Job, JobResult } from './job';

/** The workbook's scheme as JSON text (docs/scheme.md). */
export async function exportScheme(job: Job): JobResult<string> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const scheme = required(await loadScheme(job, sheets.value), { code: 'scheme-missing' });
  return scheme.ok ? success(schemeJson(scheme.value)) : scheme;
}

/**
 * Replaces the workbook's scheme by one from JSON text; ballots that were already made keep what was printed on them. A scheme
 * that would lessen their anonymity is refused, unless the vote begins again: then they, and what was counted, are void.
 */
export async function importScheme(
  job: Job,
  options: { readonly json: string; readonly restart?: boolean },
): JobResult<void> {
  const scheme = parseSchemeJson(options.json);
  if (!scheme.ok) return scheme;
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const plans = [planScheme(scheme.value, job.words.ballot)];
  if (options.restart === true) {
    const remove = sheets.value.flatMap(({ kind }) => (kind && OF_THE_VOTE.test(kind) ? [kind] : []));
    return job.workbook.apply(plans, { ...applyOptions(job), remove });
  }
  const vote = await loadOpenVote(job, sheets.value);
  if (!vote.ok) return vote;
  const weaker = vote.value && weakening(vote.value, scheme.value);
  if (weaker) return refusal({ code: 'anonymity-weakened', ...weaker });
  return job.workbook.apply(plans, applyOptions(job));
}

/** Sheets that a vote leaves in the workbook, its own record among them. */
export const OF_THE_VOTE = /^(?:(?:vote|closed)$|(?:ballot|box|results|classes|whatif|decisions)\/)/;

/** Gives the workbook the default scheme, in the language of the sheets. */
export async function startScheme(job: Job, options: { readonly unit: string }): JobResult<void> {
  const { ballot } = job.words;
  return job.workbook.apply([planScheme(defaultScheme(options.unit, '', ballot), ballot)], applyOptions(job));
}

/** What `apply` takes from a job: its Cancel, and its progress as the step `write`. */
export function applyOptions(job: Job): {
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
} {
  const { signal, onProgress } = job;
  return {
    ...(signal && { signal }),
    ...(onProgress && {
      onProgress: (done: number, total: number) => {
        onProgress({ step: 'write', done, total });
      },
    }),
  };
}
