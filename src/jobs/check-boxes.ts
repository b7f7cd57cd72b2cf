import { isDoubtful } from '../ballot/judge-ballot';
import { success } from '../kernel/result';
import { loadVote } from './book';
import { openBox } from './count-vote';
import type { Job, JobResult } from './job';

/** A form's ballot box, held against what the last count left in it. */
export interface BoxState {
  readonly form: string;
  readonly title: string;
  /** `changed`: a ballot is missing, was added or changed since, or the box as a whole is gone. */
  readonly state: 'empty' | 'intact' | 'changed';
  /** Of the last count; '' before the first. */
  readonly fingerprint: string;
  readonly ballots: number;
  readonly doubtful: number;
  /** Where something stands in the box that no count writes. */
  readonly at?: { readonly sheet: string; readonly cell: string };
}

/** Are the ballots still those of the last count? Asked whenever a workbook is opened; writes nothing. */
export async function checkBoxes(job: Job): JobResult<readonly BoxState[]> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const vote = await loadVote(job, sheets.value);
  // A closed vote has no boxes any more: there is nothing to check.
  if (!vote.ok) return vote.failure.code === 'vote-closed' ? success([]) : vote;
  if (!vote.value) return success([]);
  const states: BoxState[] = [];
  for (const entry of vote.value.forms) {
    const { form, fingerprint } = entry;
    const base = { form: form.id, title: form.title, fingerprint };
    const box = await openBox(job, { sheets: sheets.value, vote: vote.value }, entry);
    if (!box.ok) {
      const { failure } = box;
      if (failure.code !== 'vote-damaged') return box;
      const { sheet, cell } = failure;
      states.push({ ...base, state: 'changed', ballots: 0, doubtful: 0, at: { sheet, cell } });
      continue;
    }
    const { ballots, intact } = box.value;
    states.push({
      ...base,
      state: !intact ? 'changed' : ballots.length === 0 ? 'empty' : 'intact',
      ballots: ballots.length,
      doubtful: ballots.filter(isDoubtful).length,
    });
  }
  return success(states);
}
