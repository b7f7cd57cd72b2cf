import type { CivilDate } from '../kernel/dates';
import { decodeText, parseCsv } from '../kernel/csv';
import { type Grid, gridOf } from '../kernel/grid';
import { refusal, success } from '../kernel/result';
import { readAttendance } from '../quarter/attendance';
import { type EventLine, lineOf, logLines, planEvents, quarterOf } from '../quarter/events';
import { type IndicatorTable, ruleOf } from '../quarter/indicators';
import { quarterName } from '../quarter/quarter';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { readOurs } from './book';
import type { Job, JobResult } from './job';
import { loadIndicators } from './quarter-rules';
import { applyOptions } from './scheme';

/** What became of the event log. */
export interface EventLogReport {
  readonly sheet: string;
  /** Lines in the log now, and how many of them came this time. */
  readonly lines: number;
  readonly added: number;
  /** How many took part in each added event; everyone counts as 0. */
  readonly attended: readonly number[];
  /** Quarters that the added events lie in, oldest first. */
  readonly quarters: readonly string[];
}

/** An attendance list: a sheet of this workbook, or the bytes of a .csv file. */
export type AttendanceSource =
  { readonly sheet: string } | { readonly file: string; readonly bytes: Uint8Array };

/** An attendance list, and what it is a list of. */
export interface AttendanceList {
  readonly source: AttendanceSource;
  readonly indicator: string;
  readonly date?: CivilDate;
  readonly what?: string;
}

/** What goes into the event log at once: one event, or an attendance list. */
export type Recording = { readonly event: EventLine } | AttendanceList;

/** Adds the event log to the workbook, or gives it new empty lines; what is in it stays. */
export const makeEventLog = (job: Job): JobResult<EventLogReport> => write(job, null);

/** Adds an attendance list to the event log. */
export const importAttendance = (job: Job, options: AttendanceList): JobResult<EventLogReport> =>
  write(job, options);

async function write(job: Job, recording: Recording | null): JobResult<EventLogReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const log = await planLog(job, sheets.value, recording);
  if (!log.ok) return log;
  const applied = await job.workbook.apply([log.value.plan], applyOptions(job));
  return applied.ok ? success(log.value.report) : applied;
}

/** The event log as it is going to stand in the workbook. */
export interface PlannedLog {
  readonly plan: SheetPlan;
  /** The plan as it will be read. */
  readonly grid: Grid;
  readonly report: EventLogReport;
}

/** Plans the event log with what is recorded now; nothing is written. */
export async function planLog(
  job: Job,
  sheets: readonly SheetInfo[],
  recording: Recording | null,
): JobResult<PlannedLog> {
  const table = await loadIndicators(job, sheets);
  if (!table.ok) return table;
  const log = await readOurs(job, sheets, 'events');
  if (!log.ok) return log;
  const added = recording ? await eventsOf(job, recording, table.value) : success([]);
  if (!added.ok) return added;
  const words = job.words.quarter.events;
  const lines = log.value ? logLines(log.value) : [];
  const events = added.value;
  const plan = planEvents([...lines, ...events.map((event) => lineOf(event, words))], table.value, words);
  const values = plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  return success({
    plan,
    grid: { ...gridOf(plan.name, values), date1904: log.value?.date1904 ?? false },
    report: {
      sheet: plan.name,
      lines: lines.length + events.length,
      added: events.length,
      attended: events.map(({ who }) => (who === 'everyone' ? 0 : who.length)),
      quarters: [...new Set(events.map(({ date }) => quarterName(quarterOf(date))))].sort(),
    },
  });
}

/** The events of a recording, under the indicator's own name. */
async function eventsOf(
  job: Job,
  recording: Recording,
  table: IndicatorTable | null,
): JobResult<readonly EventLine[]> {
  if (!table) return refusal({ code: 'indicators-missing' });
  const { indicator } = 'event' in recording ? recording.event : recording;
  const rule = ruleOf(table, indicator);
  if (!rule) return refusal({ code: 'indicator-missing', indicator });
  if ('event' in recording) return success([{ ...recording.event, indicator: rule.name }]);
  const grid = await gridOfSource(job, recording.source);
  if (!grid.ok) return grid;
  const { date = job.today, what = '' } = recording;
  const events = readAttendance(grid.value, { indicator: rule.name, date, what });
  return events ? success(events) : refusal({ code: 'attendance-unreadable', file: grid.value.sheet });
}

async function gridOfSource(job: Job, source: AttendanceSource): JobResult<Grid> {
  if ('file' in source)
    return success(
      gridOf(
        source.file,
        parseCsv(decodeText(source.bytes)).map((row) => row.map((text) => (text === '' ? null : text))),
      ),
    );
  const grids = await job.workbook.read([source.sheet], job.signal);
  if (!grids.ok) return grids;
  const [grid] = grids.value;
  return grid ? success(grid) : refusal({ code: 'sheet-missing', sheet: source.sheet });
}
