import { defaultScheme } from '../ballot/default-scheme';
import { parseSchemeJson, schemeJson } from '../ballot/read-scheme';
import { planScheme } from '../ballot/scheme-sheet';
import { success } from '../kernel/result';
import { loadScheme, required } from './book';
import type { Job, JobResult } from './job';

/** The workbook's scheme as JSON text (docs/scheme.md). */
export async function exportScheme(job: Job): JobResult<string> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const scheme = required(await loadScheme(job, sheets.value), { code: 'scheme-missing' });
  return scheme.ok ? success(schemeJson(scheme.value)) : scheme;
}

/** Replaces the workbook's scheme by one from JSON text; ballots that were already made keep what was printed on them. */
export async function importScheme(job: Job, options: { readonly json: string }): JobResult<void> {
  const scheme = parseSchemeJson(options.json);
  if (!scheme.ok) return scheme;
  return job.workbook.apply([planScheme(scheme.value, job.words.ballot)], applyOptions(job));
}

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
