import { readSchemeSheet } from '../ballot/scheme-sheet';
import type { Scheme } from '../ballot/scheme';
import { readVote, type Vote } from '../ballot/vote';
import { known } from '../kernel/assert';
import type { Grid } from '../kernel/grid';
import { type Result, refusal, success } from '../kernel/result';
import { comparable } from '../kernel/text';
import { hasErrors } from '../kernel/finding';
import { findHeader } from '../roster/header';
import { readRoster, type Roster } from '../roster/read-roster';
import type { Failure } from '../workbook/failure';
import type { SheetKind } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';

/** Tabs that are a roster by their name. */
const ROSTER_NAMES = /花名册|名册|roster/;

/** The user's own sheets that can be seen. */
export const userSheets = (sheets: readonly SheetInfo[]): readonly SheetInfo[] =>
  sheets.filter((sheet) => sheet.kind === null && sheet.visibility === 'visible');

/** One sheet's grid. */
export async function readSheet(job: Job, name: string): JobResult<Grid> {
  const grids = await job.workbook.read([name], job.signal);
  return grids.ok ? success(known(grids.value[0], 'one grid a name')) : grids;
}

/** The grid of our sheet of this kind, or null when there is none. */
export async function readOurs(
  job: Job,
  sheets: readonly SheetInfo[],
  kind: SheetKind,
): JobResult<Grid | null> {
  const sheet = sheets.find((candidate) => candidate.kind === kind);
  return sheet ? readSheet(job, sheet.name) : success(null);
}

/**
 * The roster: the chosen sheet, else the sheet called so, else the user's sheet that names the most of a roster's columns.
 * `sheets` must be the workbook's own list.
 */
export async function loadRoster(job: Job, sheets: readonly SheetInfo[], chosen?: string): JobResult<Roster> {
  const own = userSheets(sheets);
  if (chosen !== undefined && !sheets.some((sheet) => sheet.name === chosen))
    return refusal({ code: 'sheet-missing', sheet: chosen });
  const named = own.filter((sheet) => ROSTER_NAMES.test(comparable(sheet.name)));
  const names = chosen === undefined ? (named.length > 0 ? named : own).map((sheet) => sheet.name) : [chosen];
  const grids = await job.workbook.read(names, job.signal);
  if (!grids.ok) return grids;
  const ranked = grids.value
    .map((grid) => ({ grid, columns: rosterColumns(grid) }))
    .filter(({ columns }) => columns > 0)
    .sort((a, b) => b.columns - a.columns);
  const roster = ranked[0] ? readRoster(ranked[0].grid, job.today) : null;
  if (!roster) return refusal({ code: 'roster-missing' });
  const empty = roster.members.length === 0 && !hasErrors(roster.findings);
  return empty ? refusal({ code: 'roster-empty', sheet: roster.sheet }) : success(roster);
}

/** Columns that only a roster has: number and name alone may be a score sheet. */
function rosterColumns(grid: Grid): number {
  const header = findHeader(grid);
  if (!header) return 0;
  return [...header.columns.keys()].filter((column) => column !== 'index' && column !== 'name').length;
}

/** The workbook's scheme, or null when it has none yet. */
export async function loadScheme(job: Job, sheets: readonly SheetInfo[]): JobResult<Scheme | null> {
  const grid = await readOurs(job, sheets, 'scheme');
  if (!grid.ok) return grid;
  return grid.value ? readSchemeSheet(grid.value) : success(null);
}

/** The workbook's vote, or null when no ballot was made yet. */
export async function loadVote(job: Job, sheets: readonly SheetInfo[]): JobResult<Vote | null> {
  const grid = await readOurs(job, sheets, 'vote');
  if (!grid.ok) return grid;
  return grid.value ? readVote(grid.value) : success(null);
}

/** A value that must be there, or the failure that says it is not. */
export const required = <T>(result: Result<T | null, Failure>, missing: Failure): Result<T, Failure> =>
  result.ok ? (result.value === null ? refusal(missing) : success(result.value)) : result;
