import { success } from '../kernel/result';
import { chooseFixes, type Fix, type FixChoice, takeBack } from '../roster/fixes';
import type { CellEdit } from '../workbook/edit';
import { checkRoster, type RosterRequest } from './check-roster';
import type { Job, JobResult } from './job';

/** What was corrected. */
export interface FixReport {
  readonly fixed: readonly Fix[];
  /** Cells that hold a formula, or were changed since they were looked at: left alone. */
  readonly skipped: readonly CellEdit[];
  /** Hand these to `undoFixes` to take everything back in one step. */
  readonly undo: readonly CellEdit[];
}

/** What a choice of fixes would change, old and new: for the preview, before anything is done. */
export const previewFixes = (fixes: readonly Fix[], choice: FixChoice = {}): readonly Fix[] =>
  chooseFixes(fixes, choice);

/** Corrects one cell, all of a kind, or all: looks at the roster again first, so that only what is still off is changed. */
export async function fixRoster(
  job: Job,
  options: RosterRequest & { readonly choice?: FixChoice } = {},
): JobResult<FixReport> {
  const report = await checkRoster(job, options);
  if (!report.ok) return report;
  const chosen = chooseFixes(report.value.fixes, options.choice ?? {});
  if (chosen.length === 0) return success({ fixed: [], skipped: [], undo: [] });
  const skipped = await job.workbook.edit(
    chosen.map(({ edit }) => edit),
    job.signal,
  );
  if (!skipped.ok) return skipped;
  const left = new Set(skipped.value.map(({ cell }) => cell));
  const fixed = chosen.filter(({ edit }) => !left.has(edit.cell));
  return success({ fixed, skipped: skipped.value, undo: takeBack(fixed.map(({ edit }) => edit)) });
}

/** Takes corrections back. Cells that were changed since are left alone and come back. */
export const undoFixes = (
  job: Job,
  options: { readonly undo: readonly CellEdit[] },
): JobResult<readonly CellEdit[]> => job.workbook.edit(options.undo, job.signal);
