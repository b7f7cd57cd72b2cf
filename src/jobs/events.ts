import type { CivilDate } from '../kernel/dates';
import { decodeText, parseCsv } from '../kernel/csv';
import { type Grid, gridOf } from '../kernel/grid';
import { refusal, success } from '../kernel/result';
import { readAttendance } from '../quarter/attendance';
import { lineOf, logLines, planEvents } from '../quarter/events';
import { ruleOf } from '../quarter/indicators';
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
  /** How many took part in each added event. */
  readonly attended: readonly number[];
}

/** An attendance list: a sheet of this workbook, or the bytes of a .csv file. */
export type AttendanceSource =
  { readonly sheet: string } | { readonly file: string; readonly bytes: Uint8Array };

/** Adds the event log to the workbook, or gives it new empty lines; what is in it stays. */
export const makeEventLog = (job: Job): JobResult<EventLogReport> => append(job, null);

/** Adds an attendance list to the event log. */
export const importAttendance = (
  job: Job,
  options: {
    readonly source: AttendanceSource;
    readonly indicator: string;
    readonly date?: CivilDate;
    readonly what?: string;
  },
): JobResult<EventLogReport> => append(job, options);

async function append(
  job: Job,
  options: Parameters<typeof importAttendance>[1] | null,
): JobResult<EventLogReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const table = await loadIndicators(job, sheets.value);
  if (!table.ok) return table;
  const log = await readOurs(job, sheets.value, 'events');
  if (!log.ok) return log;
  const words = job.words.quarter.events;
  const lines = log.value ? logLines(log.value) : [];
  let attended: readonly number[] = [];
  let added: typeof lines = [];
  if (options) {
    if (!table.value) return refusal({ code: 'indicators-missing' });
    const rule = ruleOf(table.value, options.indicator);
    if (!rule) return refusal({ code: 'indicator-missing', indicator: options.indicator });
    const grid = await gridOfSource(job, options.source);
    if (!grid.ok) return grid;
    const { date = job.today, what = '' } = options;
    const events = readAttendance(grid.value, { indicator: rule.name, date, what });
    if (!events) return refusal({ code: 'attendance-unreadable', file: grid.value.sheet });
    added = events.map((event) => lineOf(event, words));
    attended = events.map(({ who }) => (who === 'everyone' ? 0 : who.length));
  }
  const plan = planEvents([...lines, ...added], table.value, words);
  const applied = await job.workbook.apply([plan], applyOptions(job));
  return applied.ok
    ? success({ sheet: plan.name, lines: lines.length + added.length, added: added.length, attended })
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
