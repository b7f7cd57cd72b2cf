import { known } from '../kernel/assert';
import { success } from '../kernel/result';
import { textAt, type Grid } from '../kernel/grid';
import { compareQuarters, findQuarter, parseQuarter, type Quarter, quarterName } from '../quarter/quarter';
import { readScores, type ScoreRules, type ScoreSheet } from '../quarter/read-scores';
import type { SheetInfo } from '../workbook/workbook';
import { userSheets } from './book';
import type { Job, JobResult } from './job';

/** A quarter and its scores. */
export interface QuarterScores {
  readonly quarter: Quarter;
  readonly scores: ScoreSheet;
  /** An entry sheet of ours; otherwise a sheet of the user's own. */
  readonly isEntry: boolean;
}

const ENTRY = 'scores/';

/**
 * The score sheets by quarter, oldest first: entry sheets of ours, and the user's own, whose quarter stands in the tab's
 * name, else in the rows above the header. Where a quarter has both, the entry sheet counts. `only` one quarter: sheets
 * whose name or mark is another quarter's are not read.
 */
export async function loadScores(
  job: Job,
  sheets: readonly SheetInfo[],
  rules?: ScoreRules,
  only?: string,
): JobResult<readonly QuarterScores[]> {
  const entries = sheets.filter((sheet) => sheet.kind?.startsWith(ENTRY));
  const named = ({ name, kind }: SheetInfo): Quarter | null =>
    kind?.startsWith(ENTRY) ? parseQuarter(kind.slice(ENTRY.length)) : findQuarter(name);
  const candidates = [...entries, ...userSheets(sheets)].filter((sheet) => {
    const quarter = named(sheet);
    return only === undefined || quarter === null || quarterName(quarter) === only;
  });
  const grids = await job.workbook.read(
    candidates.map((sheet) => sheet.name),
    job.signal,
  );
  if (!grids.ok) return grids;
  const found = new Map<string, QuarterScores>();
  for (const [index, sheet] of candidates.entries()) {
    const grid = known(grids.value[index], 'one grid a name');
    const isEntry = sheet.kind?.startsWith(ENTRY) === true;
    const quarter = named(sheet) ?? (isEntry ? null : quarterInTitle(grid));
    const scores = quarter && readScores(grid, rules);
    if (quarter && scores && !found.has(quarterName(quarter)))
      found.set(quarterName(quarter), { quarter, scores, isEntry });
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

/** The scores of a quarter by its name; null when there are none. */
export const scoresOf = (all: readonly QuarterScores[], quarter: string): ScoreSheet | null =>
  all.find((entry) => quarterName(entry.quarter) === quarter)?.scores ?? null;
