import type { PaperForm } from '../ballot/paper-desk';
import type { Vote } from '../ballot/vote';
import { keyedCode } from '../kernel/fingerprint';
import { success } from '../kernel/result';
import { loadVote, required } from './book';
import type { Job, JobResult } from './job';

/** What a screen for typing paper ballots needs. */
export interface PaperForms {
  readonly forms: readonly (PaperForm & { readonly issued: number; readonly counted: number })[];
  readonly session: string;
  /** Locks what was typed and is not counted yet: it may lie outside the workbook, but nobody reads it without the workbook. */
  readonly draftKey: string;
}

/** The forms of the vote, as they were printed. */
export async function listPaperForms(job: Job): JobResult<PaperForms> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const vote = required(await loadVote(job, sheets.value), { code: 'vote-missing' });
  if (!vote.ok) return vote;
  const { session, key, forms } = vote.value;
  return success({
    session,
    draftKey: keyedCode(key, ['paper-draft', session], 51),
    forms: forms.map((entry) => ({
      ...paperFormOf(entry),
      issued: entry.issued,
      counted: entry.counted.length,
    })),
  });
}

export function paperFormOf({ form }: Vote['forms'][number]): PaperForm {
  const { id, title, shortTitle, subjects, grades, layout } = form;
  const from = layout?.from;
  return {
    form: id,
    // Slips have one title; their short title says whose they are.
    title: layout?.kind === 'slip' ? shortTitle : title,
    subjects,
    grades,
    ...(from && { from }),
  };
}
