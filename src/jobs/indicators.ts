import { type Result, refusal, success } from '../kernel/result';
import { checkIndicators } from '../quarter/check-indicators';
import type { QuarterFinding } from '../quarter/findings';
import { INDICATOR_SETS, type IndicatorSet, indicatorSet } from '../quarter/indicator-sets';
import type { IndicatorTable } from '../quarter/indicators';
import { planIndicators } from '../quarter/indicators-sheet';
import { indicatorsJson, parseIndicators, parseIndicatorsJson } from '../quarter/read-indicators';
import type { Failure } from '../workbook/failure';
import type { Job, JobResult } from './job';
import { loadIndicators } from './quarter-rules';
import { applyOptions } from './scheme';

export { INDICATOR_SETS, type IndicatorSet };

/** An indicator table, and what is off with it. */
export interface IndicatorReport {
  readonly sheet: string;
  readonly json: string;
  readonly table: IndicatorTable;
  readonly findings: readonly QuarterFinding[];
}

/** The workbook's indicator table as JSON, checked. */
export async function exportIndicators(job: Job): JobResult<IndicatorReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const table = await loadIndicators(job, sheets.value);
  if (!table.ok) return table;
  return table.value ? success(report(table.value, job)) : refusal({ code: 'indicators-missing' });
}

/** A ready-made table in the language of the sheets, to be looked at and changed before it is saved. */
export const readyMade = (set: IndicatorSet, words: Job['words']): IndicatorTable =>
  indicatorSet(set, words.quarter.indicators);

/** Gives the workbook a ready-made table in the language of its sheets. */
export const startIndicators = (
  job: Job,
  options: { readonly set: IndicatorSet },
): JobResult<IndicatorReport> => write(job, readyMade(options.set, job.words));

/** What is off with a table that is still being changed; refused where it is no table at all (an empty name, a text for a number). */
export function judgeIndicators(
  table: IndicatorTable,
  words: Job['words'],
): Result<readonly QuarterFinding[], Failure> {
  const parsed = parseIndicators(table);
  return parsed.ok ? success(checkIndicators(parsed.value, words.quarter.indicators.sheet)) : parsed;
}

/** Replaces the workbook's table by a changed one. */
export async function saveIndicators(
  job: Job,
  options: { readonly table: IndicatorTable },
): JobResult<IndicatorReport> {
  const table = parseIndicators(options.table);
  return table.ok ? write(job, table.value) : table;
}

/** Replaces the workbook's table by one from JSON text. */
export async function importIndicators(
  job: Job,
  options: { readonly json: string },
): JobResult<IndicatorReport> {
  const table = parseIndicatorsJson(options.json);
  return table.ok ? write(job, table.value) : table;
}

async function write(job: Job, table: IndicatorTable): JobResult<IndicatorReport> {
  const applied = await job.workbook.apply(
    [planIndicators(table, job.words.quarter.indicators)],
    applyOptions(job),
  );
  return applied.ok ? success(report(table, job)) : applied;
}

const report = (table: IndicatorTable, job: Job): IndicatorReport => ({
  sheet: job.words.quarter.indicators.sheet,
  json: indicatorsJson(table),
  table,
  findings: checkIndicators(table, job.words.quarter.indicators.sheet),
});
