import { csvLine } from '../kernel/csv';
import { type Result, refusal, success } from '../kernel/result';
import { hasErrors } from '../kernel/finding';
import type { QuarterFinding } from '../quarter/findings';
import { planRollUp } from '../quarter/plan-roll-up';
import { parseQuarter, quarterName } from '../quarter/quarter';
import { LONG_COLUMNS, longLines, type RollUp, startRollUp } from '../quarter/roll-up';
import { rankMembers } from '../quarter/scoreboard';
import type { Failure } from '../workbook/failure';
import type { Workbook } from '../workbook/workbook';
import { writeBoards } from './build-scoreboard';
import type { Job, JobResult } from './job';
import { loadQuarterRules } from './quarter-rules';
import { loadScores, scoresOf } from './scores';

/** A unit's workbook, opened when its turn comes and let go afterwards. */
export interface UnitBook {
  readonly file: string;
  readonly open: () => Promise<Result<Workbook, Failure>>;
}

/** What `rollUp` summed up. */
export interface RollUpReport {
  readonly rollUp: RollUp;
  readonly findings: readonly QuarterFinding[];
}

/**
 * Rolls the scoreboards of many workbooks up, one at a time: memory holds a line a unit. `job` says the language; its
 * workbook is not touched. Members go, line by line, to `write` as the long table (docs/scale.md).
 */
export async function rollUp(
  job: Job,
  options: {
    readonly quarter: string;
    readonly books: Iterable<UnitBook> | AsyncIterable<UnitBook>;
    /** How many books there are, where that is known beforehand. */
    readonly total?: number;
    readonly write?: (csv: string) => Promise<void>;
  },
): JobResult<RollUpReport> {
  const quarter = parseQuarter(options.quarter);
  if (!quarter) return refusal({ code: 'quarter-invalid', text: options.quarter });
  const name = quarterName(quarter);
  const sums = startRollUp(name);
  const findings: QuarterFinding[] = [];
  let done = 0;
  await options.write?.(csvLine(LONG_COLUMNS));
  for await (const { file, open } of options.books) {
    if (job.signal?.aborted === true) return refusal({ code: 'cancelled' });
    const unit = await readUnit(job, await open(), name);
    done++;
    job.onProgress?.({ step: 'read', done, total: options.total ?? 0 });
    if (!unit.ok) {
      findings.push({
        level: 'error',
        code: 'unit-unreadable',
        at: { file },
        data: { reason: unit.failure.code === 'file-unreadable' ? unit.failure.reason : unit.failure.code },
      });
      continue;
    }
    const { rows, bands, errors } = unit.value;
    const title = unit.value.unit === '' ? file.replace(/\.xlsx$/i, '') : unit.value.unit;
    if (errors > 0)
      findings.push({ level: 'warning', code: 'unit-errors', at: { file }, data: { count: errors } });
    sums.add(title, file, rows, bands);
    await options.write?.(longLines(title, file, name, rows).map(csvLine).join(''));
  }
  return success({ rollUp: sums.end(), findings });
}

async function readUnit(job: Job, opened: Result<Workbook, Failure>, quarter: string) {
  if (!opened.ok) return opened;
  const own: Job = { ...job, workbook: opened.value };
  const sheets = await own.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const rules = await loadQuarterRules(own, sheets.value);
  if (!rules.ok) return rules;
  const loaded = await loadScores(own, sheets.value, rules.value, quarter);
  if (!loaded.ok) return loaded;
  const scores = scoresOf(loaded.value, quarter);
  if (!scores) return refusal<Failure>({ code: 'scores-missing', quarter });
  const { scheme, table } = rules.value;
  const errors = scores.findings.filter((finding) => hasErrors([finding])).length;
  const rows = rankMembers(scores, null, scheme.bands, table?.rounding);
  return success({ unit: scheme.unit, bands: scheme.bands, rows, errors });
}

/** Writes a roll-up as a sheet into the job's workbook. */
export async function writeRollUp(job: Job, report: RollUpReport): JobResult<{ readonly sheet: string }> {
  const plan = planRollUp(report.rollUp, job.words.quarter);
  const compared = await writeBoards(job, [plan]);
  return compared.ok ? success({ sheet: plan.name }) : compared;
}
