import { readSchemeSheet } from '../ballot/scheme-sheet';
import type { Scheme } from '../ballot/scheme';
import { readVote, type Vote } from '../ballot/vote';
import { parseAddress, type Rect } from '../kernel/address';
import { known } from '../kernel/assert';
import { type Grid, within } from '../kernel/grid';
import { type Result, refusal, success } from '../kernel/result';
import { paced } from '../kernel/steps';
import { comparable } from '../kernel/text';
import { hasErrors } from '../kernel/finding';
import { choicesByKey, NO_CHOICES, readChoices, type RosterChoices } from '../roster/choices-sheet';
import type { Column, HeadingChoices } from '../roster/columns';
import { readSummary } from '../roster/declared';
import { findHeader } from '../roster/header';
import { placeText, type RosterPlace } from '../roster/place';
import { readRoster, type Roster } from '../roster/read-roster';
import { type ClosedVote, readClosed } from '../tally/closed-vote';
import type { Failure } from '../workbook/failure';
import type { SheetKind } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';

/** Tabs that are a roster by their name. */
const ROSTER_NAMES = /花名册|名册|roster/;
/** Tabs that state totals about it. */
const SUMMARY_NAMES = /汇总|统计|概况|summary|overview/;

/** The user's own sheets that can be seen; those of a rehearsal stand for them. */
export const userSheets = (sheets: readonly SheetInfo[]): readonly SheetInfo[] =>
  sheets.filter(
    ({ kind, visibility }) => visibility === 'visible' && (kind === null || kind.startsWith('rehearsal/')),
  );

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

/** Where the roster is, and what is asked of it. */
export interface RosterQuery {
  /** Else where the workbook remembers it to be, else found. */
  readonly place?: RosterPlace;
  /** Columns that must be there and filled; else those that the workbook remembers. */
  readonly required?: readonly Column[];
  /** Also compare with what a summary sheet states. */
  readonly withSummary?: boolean;
}

/** A roster, and what the user had decided about it. */
export interface LoadedRoster extends Roster {
  readonly required: readonly Column[];
  /** Where it was looked for; null: it was found. */
  readonly place: RosterPlace | null;
}

/**
 * The roster: in the chosen place, else the sheet called so, else the user's sheet that names the most of a roster's
 * columns. `sheets` must be the workbook's own list.
 */
export async function loadRoster(
  job: Job,
  sheets: readonly SheetInfo[],
  query: RosterQuery = {},
): JobResult<LoadedRoster> {
  const remembered = await loadChoices(job, sheets);
  if (!remembered.ok) return remembered;
  const choices = remembered.value;
  const wanted = query.place ?? choices.roster;
  const found = wanted ? await findPlace(job, sheets, wanted) : success(null);
  // What is asked for now must be there; what was remembered may have gone, and then a finding says so.
  const isGone =
    !found.ok && (found.failure.code === 'sheet-missing' || found.failure.code === 'table-missing');
  if (!found.ok && (query.place || !isGone)) return found;
  const chosen = found.ok ? found.value : null;
  const own = userSheets(sheets).map((sheet) => sheet.name);
  const named = chosen ? [chosen.sheet] : own.filter((name) => ROSTER_NAMES.test(comparable(name)));
  const candidates = named.length > 0 ? named : own;
  const summaries = query.withSummary
    ? own.filter((name) => SUMMARY_NAMES.test(comparable(name)) && !candidates.includes(name))
    : [];
  const read = await job.workbook.read([...candidates, ...summaries], job.signal);
  if (!read.ok) return read;
  const headings = choicesByKey(choices);
  const area = chosen?.area ?? null;
  const ranked = read.value
    .slice(0, candidates.length)
    .map((grid) => ({ grid, columns: rosterColumns(area ? within(grid, area) : grid, headings) }))
    // A sheet that is called a roster may have names alone; any other might be a score sheet.
    .filter(({ columns }) => columns > (named.length > 0 ? -1 : 0))
    .sort((a, b) => b.columns - a.columns);
  const required = query.required ?? choices.required;
  const roster = ranked[0]
    ? await paced(
        readRoster(ranked[0].grid, job.today, {
          choices: headings,
          required,
          declared: read.value.slice(candidates.length).flatMap(readSummary),
          ...(area && { area }),
          ...(isGone && wanted && { gone: placeText(wanted) }),
        }),
        job.pause,
      )
    : null;
  if (!roster) return refusal({ code: 'roster-missing' });
  const empty = roster.members.length === 0 && !hasErrors(roster.findings);
  if (empty) return refusal({ code: 'roster-empty', sheet: roster.sheet });
  return success({ ...roster, required, place: chosen ? wanted : null });
}

/** The sheet of a place, and the range of it where it is not the whole sheet. */
async function findPlace(
  job: Job,
  sheets: readonly SheetInfo[],
  place: RosterPlace,
): JobResult<{ readonly sheet: string; readonly area: Rect | null }> {
  if ('table' in place) {
    const tables = await job.workbook.tables(job.signal);
    if (!tables.ok) return tables;
    const table = tables.value.find(({ name }) => name === place.table);
    if (!table) return refusal({ code: 'table-missing', table: place.table });
    return success({ sheet: table.sheet, area: parseAddress(table.area) });
  }
  if (!sheets.some((sheet) => sheet.name === place.sheet))
    return refusal({ code: 'sheet-missing', sheet: place.sheet });
  if (place.area === undefined) return success({ sheet: place.sheet, area: null });
  const area = parseAddress(place.area);
  return area
    ? success({ sheet: place.sheet, area })
    : refusal({ code: 'sheet-missing', sheet: placeText(place) });
}

/** Columns that only a roster has, beside number and name; below 0 where there is no roster at all. */
function rosterColumns(grid: Grid, choices: HeadingChoices): number {
  const header = findHeader(grid, choices);
  if (!header) return -1;
  return [...header.columns.keys()].filter((column) => column !== 'index' && column !== 'name').length;
}

/** What the user decided about the headings of rosters. */
export async function loadChoices(job: Job, sheets: readonly SheetInfo[]): JobResult<RosterChoices> {
  const grid = await readOurs(job, sheets, 'columns');
  if (!grid.ok) return grid;
  return success(grid.value ? readChoices(grid.value) : NO_CHOICES);
}

/** The workbook's scheme, or null when it has none yet. */
export async function loadScheme(job: Job, sheets: readonly SheetInfo[]): JobResult<Scheme | null> {
  const grid = await readOurs(job, sheets, 'scheme');
  if (!grid.ok) return grid;
  return grid.value ? readSchemeSheet(grid.value) : success(null);
}

/** The workbook's vote, or null when no ballot was made yet; `vote-closed` when it was closed, and no new one begun. */
export async function loadVote(job: Job, sheets: readonly SheetInfo[]): JobResult<Vote | null> {
  const grid = await readOurs(job, sheets, 'vote');
  if (!grid.ok) return grid;
  if (grid.value) return readVote(grid.value);
  const closed = await loadClosed(job, sheets);
  if (!closed.ok) return closed;
  return closed.value ? refusal({ code: 'vote-closed', day: closed.value.day }) : success(null);
}

/** The vote whose ballots are out or counted; null where there is none any more. */
export async function loadOpenVote(job: Job, sheets: readonly SheetInfo[]): JobResult<Vote | null> {
  const vote = await loadVote(job, sheets);
  return !vote.ok && vote.failure.code === 'vote-closed' ? success(null) : vote;
}

/** What is left of a vote that was closed; null when none was. */
export async function loadClosed(job: Job, sheets: readonly SheetInfo[]): JobResult<ClosedVote | null> {
  const grid = await readOurs(job, sheets, 'closed');
  if (!grid.ok) return grid;
  return grid.value ? readClosed(grid.value) : success(null);
}

/** A value that must be there, or the failure that says it is not. */
export const required = <T>(result: Result<T | null, Failure>, missing: Failure): Result<T, Failure> =>
  result.ok ? (result.value === null ? refusal(missing) : success(result.value)) : result;

/** A workbook whose ballots were made: its sheets, the vote, and the scheme that the vote was made by. */
export interface Made {
  readonly sheets: readonly SheetInfo[];
  readonly vote: Vote;
  readonly scheme: Scheme;
}

export async function loadMade(job: Job): JobResult<Made> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const vote = required(await loadVote(job, sheets.value), { code: 'vote-missing' });
  if (!vote.ok) return vote;
  const scheme = required(await loadScheme(job, sheets.value), { code: 'scheme-missing' });
  if (!scheme.ok) return scheme;
  return success({ sheets: sheets.value, vote: vote.value, scheme: scheme.value });
}
