import { success } from '../kernel/result';
import { planChoices, type RosterChoices } from '../roster/choices-sheet';
import type { Column } from '../roster/columns';
import type { RosterPlace } from '../roster/place';
import { loadChoices } from './book';
import type { Job, JobResult } from './job';
import { applyOptions } from './scheme';

/** What the user changed about the roster and its columns. */
export interface ColumnChange {
  /** Heading → the column that it holds, null: not to be read, undefined: as we would take it ourselves. */
  readonly headings?: Readonly<Record<string, Column | null | undefined>>;
  /** Columns that must be there and filled. */
  readonly required?: readonly Column[];
  /** Where the roster is; null: to be found. Whether there is one is asked by `chooseRoster`. */
  readonly roster?: RosterPlace | null;
}

/** Remembers in the workbook what the headings of the roster hold and which columns are required; all jobs read it. */
export async function mapColumns(job: Job, change: ColumnChange): JobResult<RosterChoices> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const known = await loadChoices(job, sheets.value);
  if (!known.ok) return known;
  const headings = new Map(known.value.headings);
  for (const [heading, column] of Object.entries(change.headings ?? {})) {
    if (column === undefined) headings.delete(heading);
    else headings.set(heading, column);
  }
  const choices: RosterChoices = {
    headings,
    required: change.required ?? known.value.required,
    roster: change.roster === undefined ? known.value.roster : change.roster,
  };
  const applied = await job.workbook.apply(
    [planChoices(choices, job.words.roster.choices)],
    applyOptions(job),
  );
  return applied.ok ? success(choices) : applied;
}
