import type { Job, JobResult } from '../jobs/job';
import type { ColumnChange } from '../jobs/map-columns';
import { success } from '../kernel/result';
import type { FixChoice } from '../roster/fixes';
import type { RosterPlace } from '../roster/place';
import type { CellEdit } from '../workbook/edit';

/** What the last change did: cells fixed, cells left alone, and how to take it back; nothing of this for other changes. */
export interface Corrected {
  readonly fixed: number;
  readonly skipped: number;
  readonly undo: readonly CellEdit[];
}

type Work = (job: Job) => JobResult<Corrected>;

const NOTHING: Corrected = { fixed: 0, skipped: 0, undo: [] };

/** Corrects what was chosen. */
export const fixing =
  (choice: FixChoice): Work =>
  async (job) => {
    const { fixRoster } = await import('../jobs/fix-roster');
    const done = await fixRoster(job, { choice });
    if (!done.ok) return done;
    const { fixed, skipped, undo } = done.value;
    return success({ fixed: fixed.length, skipped: skipped.length, undo });
  };

/** Takes a correction back. */
export const undoing =
  ({ undo }: Corrected): Work =>
  async (job) => {
    const { undoFixes } = await import('../jobs/fix-roster');
    const left = await undoFixes(job, { undo });
    return left.ok ? success({ ...NOTHING, skipped: left.value.length }) : left;
  };

/** Marks the cells as the findings are now, or takes the marks away. */
export const marking =
  (on: boolean): Work =>
  async (job) => {
    const { markFindings } = await import('../jobs/report-findings');
    const done = await markFindings(job, { on });
    return done.ok ? success(NOTHING) : done;
  };

/** Remembers where the roster is. */
export const choosing =
  (place: RosterPlace | null): Work =>
  async (job) => {
    const { chooseRoster } = await import('../jobs/choose-roster');
    const done = await chooseRoster(job, place);
    return done.ok ? success(NOTHING) : done;
  };

/** Remembers what a heading holds, or which columns are required. */
export const mapping =
  (change: ColumnChange): Work =>
  async (job) => {
    const { mapColumns } = await import('../jobs/map-columns');
    const done = await mapColumns(job, change);
    return done.ok ? success(NOTHING) : done;
  };
