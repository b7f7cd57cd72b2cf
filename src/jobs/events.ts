import type { CivilDate } from '../kernel/dates';
import { decodeText, parseCsv } from '../kernel/csv';
import { type Grid, gridOf } from '../kernel/grid';
import { type Result, refusal, success } from '../kernel/result';
import { readAttendance } from '../quarter/attendance';
import { type EventLine, lineOf, logLines, planEvents, quarterOf } from '../quarter/events';
import { type IndicatorTable, ruleOf } from '../quarter/indicators';
import { quarterName } from '../quarter/quarter';
import type { Failure } from '../workbook/failure';
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

/** Adds the event log to the workbook, or gives it new empty lines; what is in it stays. */
export const makeEventLog = (job: Job): JobResult<EventLogReport> => append(job, null);

/** Adds one event to the log: on that day, for that indicator, these people took part. */
export const addEvent = (job: Job, options: { readonly event: EventLine }): JobResult<EventLogReport> =>
  append(job, (table) => {
    const rule = ruleOf(table, options.event.indicator);
    return Promise.resolve(
      rule
        ? success([{ ...options.event, indicator: rule.name }])
        : refusal<Failure>({ code: 'indicator-missing', indicator: options.event.indicator }),
    );
  });

/** Adds an attendance list to the event log. */
export const importAttendance = (
  job: Job,
  options: {
    readonly source: AttendanceSource;
    readonly indicator: string;
    readonly date?: CivilDate;
    readonly what?: string;
  },
): JobResult<EventLogReport> =>
  append(job, async (table) => {
    const rule = ruleOf(table, options.indicator);
    if (!rule) return refusal({ code: 'indicator-missing', indicator: options.indicator });
    const grid = await gridOfSource(job, options.source);
    if (!grid.ok) return grid;
    const { date = job.today, what = '' } = options;
    const events = readAttendance(grid.value, { indicator: rule.name, date, what });
    return events ? success(events) : refusal({ code: 'attendance-unreadable', file: grid.value.sheet });
  });

async function append(
  job: Job,
  eventsFor: ((table: IndicatorTable) => Promise<Result<readonly EventLine[], Failure>>) | null,
): JobResult<EventLogReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const table = await loadIndicators(job, sheets.value);
  if (!table.ok) return table;
  const log = await readOurs(job, sheets.value, 'events');
  if (!log.ok) return log;
  const words = job.words.quarter.events;
  const lines = log.value ? logLines(log.value) : [];
  let added: readonly EventLine[] = [];
  if (eventsFor) {
    if (!table.value) return refusal({ code: 'indicators-missing' });
    const events = await eventsFor(table.value);
    if (!events.ok) return events;
    added = events.value;
  }
  const plan = planEvents([...lines, ...added.map((event) => lineOf(event, words))], table.value, words);
  const applied = await job.workbook.apply([plan], applyOptions(job));
  return applied.ok
    ? success({
        sheet: plan.name,
        lines: lines.length + added.length,
        added: added.length,
        attended: added.map(({ who }) => (who === 'everyone' ? 0 : who.length)),
        quarters: [...new Set(added.map(({ date }) => quarterName(quarterOf(date))))].sort(),
      })
    : applied;
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
