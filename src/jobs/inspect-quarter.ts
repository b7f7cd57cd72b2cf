import { success } from '../kernel/result';
import { quarterOf } from '../quarter/events';
import type { IndicatorTable } from '../quarter/indicators';
import { type Quarter, quarterAfter, quarterBefore, quarterName } from '../quarter/quarter';
import { userSheets } from './book';
import type { Job, JobResult } from './job';
import { loadQuarterRules } from './quarter-rules';
import { loadScores } from './scores';

/** What there is to score with, and what was scored: all that the screens about quarters show before a job is begun. */
export interface QuarterState {
  readonly table: IndicatorTable | null;
  /** The sheet that it stands in. */
  readonly tableSheet: string | null;
  /** Whom an event can name: the roster's members, else the people of the newest score sheet. */
  readonly people: readonly string[];
  /** Quarters with scores, oldest first. */
  readonly quarters: readonly {
    readonly quarter: string;
    readonly sheet: string;
    /** An entry sheet of ours, not a sheet of the user's own. */
    readonly isEntry: boolean;
    readonly members: number;
    /** How many of them have a total. */
    readonly counted: number;
  }[];
  /** Years with scores, oldest first. */
  readonly years: readonly string[];
  /** The quarter to score next: after the newest with scores, else the one of today. */
  readonly next: string;
  /** Quarters that one may ask for: those with scores and the last two years, newest first. */
  readonly recent: readonly string[];
  /** The event log's sheet; null where there is none. */
  readonly log: string | null;
  /** Sheets of the user's own, which may be attendance lists. */
  readonly sheets: readonly string[];
}

/** Two years. */
const RECENT = 8;

const lastQuarters = (last: Quarter, count: number): readonly Quarter[] =>
  count === 0 ? [] : [last, ...lastQuarters(quarterBefore(last), count - 1)];

/** Looks at indicators, scores and the event log. Writes nothing. */
export async function inspectQuarter(job: Job): JobResult<QuarterState> {
  const listed = await job.workbook.sheets(job.signal);
  if (!listed.ok) return listed;
  const rules = await loadQuarterRules(job, listed.value);
  if (!rules.ok) return rules;
  const { table, roster } = rules.value;
  const scores = await loadScores(job, listed.value, rules.value);
  if (!scores.ok) return scores;
  const newest = scores.value.at(-1);
  const sheetOf = (kind: string): string | null =>
    listed.value.find((sheet) => sheet.kind === kind)?.name ?? null;
  return success({
    table,
    tableSheet: sheetOf('indicators'),
    people:
      roster?.members.map((member) => member.label) ??
      newest?.scores.members.map((member) => member.name) ??
      [],
    quarters: scores.value.map(({ quarter, scores: { sheet, members }, isEntry }) => ({
      quarter: quarterName(quarter),
      sheet,
      isEntry,
      members: members.length,
      counted: members.filter((member) => member.total !== null).length,
    })),
    years: [...new Set(scores.value.map(({ quarter }) => String(quarter.year)))],
    next: quarterName(newest ? quarterAfter(newest.quarter) : quarterOf(job.today)),
    recent: [
      ...new Set([
        ...lastQuarters(quarterOf(job.today), RECENT).map(quarterName),
        ...scores.value.map(({ quarter }) => quarterName(quarter)),
      ]),
    ]
      .sort()
      .toReversed(),
    log: sheetOf('events'),
    sheets: userSheets(listed.value).map((sheet) => sheet.name),
  });
}
