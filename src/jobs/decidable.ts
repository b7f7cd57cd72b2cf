import { success } from '../kernel/result';
import { loadScheme } from './book';
import { isOverMembers } from './decide';
import type { Job, JobResult } from './job';

/** A form on whose members a committee decides. */
export interface Decidable {
  readonly form: string;
  readonly title: string;
  /** Where the grades stand; null: the sheet was not made yet. */
  readonly sheet: string | null;
}

/** The forms that ask for a grade of each member. Writes nothing. */
export async function listDecidable(job: Job): JobResult<readonly Decidable[]> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const scheme = await loadScheme(job, listed.value);
  if (!scheme.ok) return scheme;
  return success(
    (scheme.value?.forms ?? []).filter(isOverMembers).map(({ id, title }) => ({
      form: id,
      title,
      sheet: listed.value.find(({ kind }) => kind === `decisions/${id}`)?.name ?? null,
    })),
  );
}
