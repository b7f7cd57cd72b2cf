import { cellAddress } from '../kernel/address';
import type { Place } from '../kernel/finding';
import { type CellValue, valueAt } from '../kernel/grid';
import { success } from '../kernel/result';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Job, JobResult } from './job';

/** A cell whose own formula gives something else than we counted. */
export interface Difference {
  readonly at: Place;
  readonly ours: string;
  readonly theirs: string;
}

/** Rounding of floating-point sums, far below half a vote. */
const TOLERANCE = 1e-9;

/** Do two cells hold the same? An empty text is an empty cell. */
export const same = (ours: CellValue, theirs: CellValue): boolean =>
  typeof ours === 'number' && typeof theirs === 'number'
    ? Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(ours))
    : (ours ?? '') === (theirs ?? '');

/** Reads the applied sheets back and compares every live cell with the value that we computed ourselves: two counts, one answer. */
export async function differences(job: Job, plans: readonly SheetPlan[]): JobResult<readonly Difference[]> {
  const grids = await job.workbook.read(
    plans.map((plan) => plan.name),
    job.signal,
  );
  if (!grids.ok) return grids;
  const found: Difference[] = [];
  for (const [index, plan] of plans.entries()) {
    const grid = grids.value[index];
    plan.rows.forEach((row, line) => {
      row.cells.forEach((cell, column) => {
        if (cell?.formula === undefined || !grid) return;
        const theirs = valueAt(grid, line, column);
        if (same(cell.value, theirs)) return;
        found.push({
          at: { sheet: plan.name, cell: cellAddress(line, column) },
          ours: String(cell.value),
          theirs: String(theirs),
        });
      });
    });
    job.onProgress?.({ step: 'compare', done: index + 1, total: plans.length });
  }
  return success(found);
}
