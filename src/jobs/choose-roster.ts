import { success } from '../kernel/result';
import type { RosterPlace } from '../roster/place';
import type { TableInfo } from '../workbook/workbook';
import { loadRoster, userSheets } from './book';
import type { Job, JobResult } from './job';
import { mapColumns } from './map-columns';

/** Where a roster may be: the user's sheets that can be seen, and the tables on them. */
export interface RosterPlaces {
  readonly sheets: readonly string[];
  readonly tables: readonly TableInfo[];
}

/** What the user may choose from. */
export async function listPlaces(job: Job): JobResult<RosterPlaces> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const tables = await job.workbook.tables(job.signal);
  if (!tables.ok) return tables;
  const sheets = userSheets(listed.value).map(({ name }) => name);
  return success({ sheets, tables: tables.value.filter(({ sheet }) => sheets.includes(sheet)) });
}

/**
 * Remembers in the workbook where the roster is, so that all jobs read that one; null: to be found again. A place
 * without a roster is refused, and what was remembered stays.
 */
export async function chooseRoster(job: Job, place: RosterPlace | null): JobResult<RosterPlace | null> {
  if (place) {
    const sheets = await job.workbook.sheets(job.signal);
    if (!sheets.ok) return sheets;
    const roster = await loadRoster(job, sheets.value, { place });
    if (!roster.ok) return roster;
  }
  const done = await mapColumns(job, { roster: place });
  return done.ok ? success(place) : done;
}
