import { success } from '../kernel/result';
import type { QuarterFinding } from '../quarter/findings';
import { writeBoards } from './build-scoreboard';
import { fromEvents, planEntry, type PlannedEntry } from './entry';
import { type EventLogReport, planLog, type Recording } from './events';
import type { Job, JobResult } from './job';

/** What a recording changed. */
export interface RecordReport {
  readonly log: EventLogReport;
  /** The entry sheets that were filled from the log, oldest quarter first. */
  readonly filled: readonly { readonly sheet: string; readonly cells: number }[];
  readonly findings: readonly QuarterFinding[];
}

/**
 * Records an event or an attendance list, and fills the entry sheets of its quarters in the same step: the log never says
 * what the points do not. A quarter that the unit scores in a sheet of its own is filled by hand.
 */
export async function recordEvent(job: Job, recording: Recording): JobResult<RecordReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const log = await planLog(job, sheets.value, recording);
  if (!log.ok) return log;
  const entries: PlannedEntry[] = [];
  for (const quarter of log.value.report.quarters) {
    const entry = await planEntry(job, sheets.value, quarter, fromEvents(job, log.value.grid));
    if (entry.ok) entries.push(entry.value);
    else if (entry.failure.code !== 'scores-exist') return entry;
  }
  const compared = await writeBoards(job, [log.value.plan, ...entries.map(({ plan }) => plan)]);
  if (!compared.ok) return compared;
  return success({
    log: log.value.report,
    filled: entries.map(({ report }) => ({ sheet: report.sheet, cells: report.filled })),
    findings: [...entries.flatMap(({ report }) => report.findings), ...compared.value],
  });
}
