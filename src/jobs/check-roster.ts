import { sortFindings } from '../kernel/finding';
import { placeIn } from '../kernel/grid';
import { success } from '../kernel/result';
import { type Column, columnNamed } from '../roster/columns';
import type { RosterPlace } from '../roster/place';
import { countMembers } from '../roster/statistics';
import { loadRoster } from './book';
import type { Job, JobResult } from './job';
import type { RosterReport } from './reports';

/** Which roster, and what it must have. */
export interface RosterRequest {
  /** Else where the workbook remembers it to be, else the sheet that looks like one. */
  readonly place?: RosterPlace;
  /** Columns that must be there and filled; else those that the workbook remembers. */
  readonly required?: readonly Column[];
}

/** The columns of a list such as `name,born,学历`: by code or by any heading. */
export function columnsNamed(list: string): {
  readonly columns: readonly Column[];
  readonly unknown: readonly string[];
} {
  const texts = list
    .split(/[,，、]/)
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const found = texts.map((text) => ({ text, column: columnNamed(text) }));
  return {
    columns: found.flatMap(({ column }) => column ?? []),
    unknown: found.filter(({ column }) => column === null).map(({ text }) => text),
  };
}

/** Reads the roster and says what is off with it. Writes nothing. */
export async function checkRoster(job: Job, request: RosterRequest = {}): JobResult<RosterReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const roster = await loadRoster(job, sheets.value, { ...request, withSummary: true });
  if (!roster.ok) return roster;
  const { sheet, members, findings, fixes, header, required, place } = roster.value;
  const grid = { sheet, values: [], formats: [], date1904: false };
  return success({
    sheet,
    members,
    statistics: countMembers(members),
    findings: sortFindings(findings),
    fixes,
    columns: header.headings.map(({ text, index, column, repeated }) => ({
      heading: text,
      cell: placeIn(grid, header.row, index).cell,
      column,
      repeated,
    })),
    required,
    place,
  });
}
