import { refusal, success } from '../kernel/result';
import { checkIndicators } from '../quarter/check-indicators';
import type { QuarterFinding } from '../quarter/findings';
import { type IndicatorSet, indicatorSet } from '../quarter/indicator-sets';
import type { IndicatorTable } from '../quarter/indicators';
import { planIndicators } from '../quarter/indicators-sheet';
import { indicatorsJson, parseIndicatorsJson } from '../quarter/read-indicators';
import type { Job, JobResult } from './job';
import { loadIndicators } from './quarter-rules';
import { applyOptions } from './scheme';

/** An indicator table, and what is off with it. */
export interface IndicatorReport {
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

/** Gives the workbook a ready-made table in the language of its sheets. */
export const startIndicators = (
  job: Job,
  options: { readonly set: IndicatorSet },
): JobResult<IndicatorReport> => write(job, indicatorSet(options.set, job.words.quarter.indicators));

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
  json: indicatorsJson(table),
  table,
  findings: checkIndicators(table, job.words.quarter.indicators.sheet),
});
