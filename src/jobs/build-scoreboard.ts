import { refusal, success } from '../kernel/result';
import { nameKey } from '../kernel/text';
import { checkIndicators } from '../quarter/check-indicators';
import type { QuarterFinding } from '../quarter/findings';
import { planScoreboard } from '../quarter/plan-scoreboard';
import { parseQuarter, quarterBefore, quarterName } from '../quarter/quarter';
import type { ScoreSheet } from '../quarter/read-scores';
import { rankMembers } from '../quarter/scoreboard';
import { overYear } from '../quarter/year-ceilings';
import type { Roster } from '../roster/read-roster';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { differences } from './compare';
import type { Job, JobResult } from './job';
import { loadQuarterRules, type QuarterRules } from './quarter-rules';
import type { ScoreboardReport } from './reports';
import { applyOptions } from './scheme';
import { loadScores, scoresOf } from './scores';

/** Quarters of a trend, this one included. */
const TREND = 4;

/** Builds the scoreboard of a quarter from its score sheet, compared with the quarter before where there is one. */
export async function buildScoreboard(
  job: Job,
  options: { readonly quarter: string },
): JobResult<ScoreboardReport> {
  const quarter = parseQuarter(options.quarter);
  if (!quarter) return refusal({ code: 'quarter-invalid', text: options.quarter });
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const rules = await loadQuarterRules(job, sheets.value);
  if (!rules.ok) return rules;
  const { scheme, table, roster } = rules.value;
  const loaded = await loadScores(job, sheets.value, rules.value);
  if (!loaded.ok) return loaded;
  const scores = scoresOf(loaded.value, quarterName(quarter));
  if (!scores) return refusal({ code: 'scores-missing', quarter: quarterName(quarter) });
  const before = quarterName(quarterBefore(quarter));
  const previous = scoresOf(loaded.value, before);
  const past = Array.from({ length: TREND - 1 }).reduce<readonly (typeof quarter)[]>(
    (list) => [quarterBefore(list[0] ?? quarter), ...list],
    [quarter],
  );

  const rows = rankMembers(scores, previous, scheme.bands, table?.rounding);
  const plan = planScoreboard(
    {
      scheme,
      quarter: quarterName(quarter),
      previousQuarter: previous ? before : null,
      scores,
      previous,
      rows,
      table,
      history: withoutStart(past.map((one) => scoresOf(loaded.value, quarterName(one)))),
    },
    job.words.quarter,
  );
  const compared = await writeBoards(job, [plan]);
  if (!compared.ok) return compared;
  const ofYear = loaded.value.filter((entry) => entry.quarter.year === quarter.year);
  const findings: QuarterFinding[] = [
    ...tableFindings(sheets.value, rules.value),
    ...scores.findings,
    ...(table
      ? overYear(
          table,
          ofYear.filter((entry) => entry.quarter.quarter <= quarter.quarter),
        )
      : []),
    ...(roster ? compareNames(scores, roster) : []),
    ...compared.value,
  ];
  return success({
    quarter: quarterName(quarter),
    previous: previous ? before : null,
    sheet: plan.name,
    rows,
    findings,
  });
}

/** The quarters from the first one that has scores: a gap later on stays. */
const withoutStart = (sheets: readonly (ScoreSheet | null)[]): readonly (ScoreSheet | null)[] =>
  sheets.slice(sheets.findIndex((sheet) => sheet !== null));

/** Writes boards and compares their formulas with our own count. */
export async function writeBoards(
  job: Job,
  plans: readonly SheetPlan[],
): JobResult<readonly QuarterFinding[]> {
  const applied = await job.workbook.apply(plans, applyOptions(job));
  if (!applied.ok) return applied;
  const compared = await differences(job, plans);
  // What is written stays written, so this is no failure: built again it can be compared.
  if (!compared.ok)
    return success(
      plans.map(({ name }) => ({ level: 'warning', code: 'board-unchecked', at: { sheet: name }, data: {} })),
    );
  return success(
    compared.value.map(({ at, ours, theirs }): QuarterFinding => ({
      level: 'error',
      code: 'board-differs',
      at,
      data: { ours, theirs },
    })),
  );
}

/** What is off with the indicator table, where there is one. */
export function tableFindings(
  sheets: readonly SheetInfo[],
  { table }: QuarterRules,
): readonly QuarterFinding[] {
  const sheet = sheets.find(({ kind }) => kind === 'indicators');
  return table && sheet ? checkIndicators(table, sheet.name) : [];
}

/** Members without scores, and scores of people who are no members. */
function compareNames(scores: ScoreSheet, roster: Roster): readonly QuarterFinding[] {
  const members = new Set(roster.members.map((member) => nameKey(member.label)));
  const scored = new Set(scores.members.map((member) => member.name));
  const at = { sheet: scores.sheet };
  return [
    ...[...members]
      .filter((name) => !scored.has(name))
      .map((name): QuarterFinding => ({ level: 'warning', code: 'member-unscored', at, data: { name } })),
    ...[...scored]
      .filter((name) => !members.has(name))
      .map((name): QuarterFinding => ({ level: 'warning', code: 'member-unknown', at, data: { name } })),
  ];
}
