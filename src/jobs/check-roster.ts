import { sortFindings } from '../kernel/finding';
import { success } from '../kernel/result';
import { countMembers } from '../roster/statistics';
import { loadRoster } from './book';
import type { Job, JobResult } from './job';
import type { RosterReport } from './reports';

/** Reads the roster and says what is off with it. Writes nothing. */
export async function checkRoster(
  job: Job,
  options: { readonly sheet?: string } = {},
): JobResult<RosterReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const roster = await loadRoster(job, sheets.value, options.sheet);
  if (!roster.ok) return roster;
  const { sheet, members, findings } = roster.value;
  return success({ sheet, members, statistics: countMembers(members), findings: sortFindings(findings) });
}
