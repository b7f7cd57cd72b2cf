import { refusal, success } from '../kernel/result';
import type { QuarterFinding } from '../quarter/findings';
import { planYear } from '../quarter/plan-year';
import { rankYear, type YearRow, type YearRule } from '../quarter/year';
import { overYear } from '../quarter/year-ceilings';
import type { ScoreSheet } from '../quarter/read-scores';
import { tableFindings, writeBoards } from './build-scoreboard';
import type { Job, JobResult } from './job';
import { loadQuarterRules, type QuarterRules } from './quarter-rules';
import { loadScores, scoresOf } from './scores';

/** What `buildYear` built. */
export interface YearReport {
  readonly year: string;
  readonly sheet: string;
  readonly rows: readonly YearRow[];
  readonly findings: readonly QuarterFinding[];
}

/** A year, read and ranked. */
export interface LoadedYear {
  readonly rules: QuarterRules;
  readonly sheets: readonly (ScoreSheet | null)[];
  readonly rule: YearRule;
  readonly rows: readonly YearRow[];
  readonly findings: readonly QuarterFinding[];
}

/** Reads the four quarters of a year and ranks its means; refused where none of them has scores. */
export async function loadYear(job: Job, year: string): JobResult<LoadedYear> {
  if (!/^\d{4}$/.test(year)) return refusal({ code: 'year-invalid', text: year });
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const rules = await loadQuarterRules(job, listed.value);
  if (!rules.ok) return rules;
  const loaded = await loadScores(job, listed.value, rules.value);
  if (!loaded.ok) return loaded;
  const sheets = [1, 2, 3, 4].map((quarter) => scoresOf(loaded.value, `${year}Q${String(quarter)}`));
  if (sheets.every((sheet) => sheet === null)) return refusal({ code: 'scores-missing', quarter: year });
  const { table, scheme } = rules.value;
  const rule: YearRule = {
    weights: table?.weights ?? [1, 1, 1, 1],
    quartersNeeded: table?.quartersNeeded ?? 1,
    bands: scheme.bands,
    rounding: table?.rounding ?? 'none',
  };
  const rows = rankYear(sheets, rule);
  const ofYear = loaded.value.filter((entry) => entry.quarter.year === Number(year));
  const few = rows
    .filter((row) => row.counted > 0 && row.counted < rule.quartersNeeded)
    .map(({ name, counted }): QuarterFinding => ({
      level: 'note',
      code: 'quarters-few',
      at: {},
      data: { name, counted, needed: rule.quartersNeeded },
    }));
  return success({
    rules: rules.value,
    sheets,
    rule,
    rows,
    findings: [
      ...tableFindings(listed.value, rules.value),
      ...sheets.flatMap((sheet) => sheet?.findings ?? []),
      ...(table ? overYear(table, ofYear) : []),
      ...few,
    ],
  });
}

/** Builds the board of a year: the mean of the quarters that count, weighted as the indicator table says. */
export async function buildYear(job: Job, options: { readonly year: string }): JobResult<YearReport> {
  const loaded = await loadYear(job, options.year);
  if (!loaded.ok) return loaded;
  const { rules, sheets, rule, rows, findings } = loaded.value;
  const board = { scheme: rules.scheme, year: options.year, sheets, rows, rule };
  const plan = planYear(board, job.words.quarter);
  const compared = await writeBoards(job, [plan]);
  return compared.ok
    ? success({ year: options.year, sheet: plan.name, rows, findings: [...findings, ...compared.value] })
    : compared;
}
