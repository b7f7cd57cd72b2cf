import { known } from '../kernel/assert';
import { success } from '../kernel/result';
import { textAt, type Grid } from '../kernel/grid';
import { compareQuarters, findQuarter, type Quarter, quarterName } from '../quarter/quarter';
import { readScores, type ScoreSheet } from '../quarter/read-scores';
import type { SheetInfo } from '../workbook/workbook';
import { userSheets } from './book';
import type { Job, JobResult } from './job';

/** The user's score sheets by quarter, oldest first. The quarter stands in the tab's name, else in the rows above the header. */
export async function loadScores(
  job: Job,
  sheets: readonly SheetInfo[],
): JobResult<readonly { readonly quarter: Quarter; readonly scores: ScoreSheet }[]> {
  const names = userSheets(sheets).map((sheet) => sheet.name);
  const grids = await job.workbook.read(names, job.signal);
  if (!grids.ok) return grids;
  const found = new Map<string, { quarter: Quarter; scores: ScoreSheet }>();
  for (const [index, name] of names.entries()) {
    const grid = known(grids.value[index], 'one grid a name');
    const quarter = findQuarter(name) ?? quarterInTitle(grid);
    const scores = quarter && readScores(grid);
    if (quarter && scores && !found.has(quarterName(quarter)))
      found.set(quarterName(quarter), { quarter, scores });
  }
  return success([...found.values()].sort((a, b) => compareQuarters(a.quarter, b.quarter)));
}

function quarterInTitle(grid: Grid): Quarter | null {
  for (let row = 0; row < Math.min(3, grid.values.length); row++) {
    const quarter = findQuarter(textAt(grid, row, 0));
    if (quarter) return quarter;
  }
  return null;
}
