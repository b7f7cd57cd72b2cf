import { defaultScheme } from '../ballot/default-scheme';
import type { Scheme } from '../ballot/scheme';
import { success } from '../kernel/result';
import { nameKey } from '../kernel/text';
import { classesOf, type IndicatorTable } from '../quarter/indicators';
import { readIndicatorSheet } from '../quarter/indicators-sheet';
import type { ScoreRules } from '../quarter/read-scores';
import type { Roster } from '../roster/read-roster';
import type { SheetInfo } from '../workbook/workbook';
import { loadRoster, loadScheme, readOurs } from './book';
import type { Job, JobResult } from './job';

/** All that a quarter is judged by: bands, indicators, and who the members are. Only the scheme is never missing. */
export interface QuarterRules extends ScoreRules {
  readonly scheme: Scheme;
  readonly roster: Roster | null;
}

/** The workbook's indicator table, or null when it has none. */
export async function loadIndicators(
  job: Job,
  sheets: readonly SheetInfo[],
): JobResult<IndicatorTable | null> {
  const grid = await readOurs(job, sheets, 'indicators');
  if (!grid.ok) return grid;
  return grid.value ? readIndicatorSheet(grid.value) : success(null);
}

/** Reads the rules. A scoreboard needs no roster and no table; where they are, they are kept to. */
export async function loadQuarterRules(job: Job, sheets: readonly SheetInfo[]): JobResult<QuarterRules> {
  const stored = await loadScheme(job, sheets);
  if (!stored.ok) return stored;
  const table = await loadIndicators(job, sheets);
  if (!table.ok) return table;
  const roster = await loadRoster(job, sheets);
  if (!roster.ok && roster.failure.code !== 'roster-missing' && roster.failure.code !== 'roster-empty')
    return roster;
  const members = roster.ok ? roster.value.members : [];
  return success({
    scheme: stored.value ?? defaultScheme('', '', job.words.ballot),
    table: table.value,
    roster: roster.ok ? roster.value : null,
    classes: new Map(members.map((member) => [nameKey(member.label), classesOf(member)])),
  });
}
