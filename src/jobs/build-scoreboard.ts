import { defaultScheme } from '../ballot/default-scheme';
import { refusal, success } from '../kernel/result';
import { nameKey } from '../kernel/text';
import type { QuarterFinding } from '../quarter/findings';
import { planScoreboard } from '../quarter/plan-scoreboard';
import { parseQuarter, quarterBefore, quarterName } from '../quarter/quarter';
import type { ScoreSheet } from '../quarter/read-scores';
import { rankMembers } from '../quarter/scoreboard';
import type { Roster } from '../roster/read-roster';
import { loadRoster, loadScheme } from './book';
import { differences } from './compare';
import type { Job, JobResult } from './job';
import type { ScoreboardReport } from './reports';
import { applyOptions } from './scheme';
import { loadScores } from './scores';

/** Builds the scoreboard of a quarter from the user's score sheet, compared with the quarter before where there is one. */
export async function buildScoreboard(
  job: Job,
  options: { readonly quarter: string },
): JobResult<ScoreboardReport> {
  const quarter = parseQuarter(options.quarter);
  if (!quarter) return refusal({ code: 'quarter-invalid', text: options.quarter });
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const stored = await loadScheme(job, sheets.value);
  if (!stored.ok) return stored;
  const scheme = stored.value ?? defaultScheme('', '', job.words.ballot);
  const loaded = await loadScores(job, sheets.value);
  if (!loaded.ok) return loaded;
  const of = (name: string): ScoreSheet | null =>
    loaded.value.find((entry) => quarterName(entry.quarter) === name)?.scores ?? null;
  const scores = of(quarterName(quarter));
  if (!scores) return refusal({ code: 'scores-missing', quarter: quarterName(quarter) });
  const before = quarterName(quarterBefore(quarter));
  const previous = of(before);
  // A scoreboard needs no roster; where there is one, both must name the same people.
  const roster = await loadRoster(job, sheets.value);
  if (!roster.ok && roster.failure.code !== 'roster-missing' && roster.failure.code !== 'roster-empty')
    return roster;

  const rows = rankMembers(scores, previous, scheme.bands);
  const plan = planScoreboard(
    {
      scheme,
      quarter: quarterName(quarter),
      previousQuarter: previous ? before : null,
      scores,
      previous,
      rows,
    },
    job.words.quarter,
  );
  const applied = await job.workbook.apply([plan], applyOptions(job));
  if (!applied.ok) return applied;
  const compared = await differences(job, [plan]);
  if (!compared.ok) return compared;
  const findings: QuarterFinding[] = [
    ...scores.findings,
    ...(roster.ok ? compareNames(scores, roster.value) : []),
    ...compared.value.map(({ at, ours, theirs }): QuarterFinding => ({
      level: 'error',
      code: 'board-differs',
      at,
      data: { ours, theirs },
    })),
  ];
  return success({
    quarter: quarterName(quarter),
    previous: previous ? before : null,
    sheet: plan.name,
    rows,
    findings,
  });
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
