import { known } from '../kernel/assert';
import type { CellValue, Grid } from '../kernel/grid';
import { refusal, success } from '../kernel/result';
import { compare, exact, toNumber } from '../kernel/ratio';
import { nameKey } from '../kernel/text';
import {
  type Entered,
  type Entrant,
  NOTHING_ENTERED,
  planEntrySheet,
  readEntered,
  saysNotCounted,
} from '../quarter/entry-sheet';
import { pointsOfEvents, readEvents } from '../quarter/events';
import type { QuarterFinding } from '../quarter/findings';
import { holdsFor, indicatorKey, type IndicatorTable } from '../quarter/indicators';
import { parseQuarter, type Quarter, quarterBefore, quarterName } from '../quarter/quarter';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { readOurs, readSheet } from './book';
import { writeBoards } from './build-scoreboard';
import type { Job, JobResult } from './job';
import { loadQuarterRules, type QuarterRules } from './quarter-rules';
import { loadScores, type QuarterScores } from './scores';

/** What became of an entry sheet. */
export interface EntryReport {
  readonly quarter: string;
  readonly sheet: string;
  readonly members: number;
  /** The quarter whose people it took over; null: from the roster alone. */
  readonly from: string | null;
  /** Cells that the event log filled. */
  readonly filled: number;
  readonly findings: readonly QuarterFinding[];
}

/** An entry sheet as it is going to stand in the workbook. */
export interface PlannedEntry {
  readonly plan: SheetPlan;
  readonly report: EntryReport;
}

/** Makes the entry sheet of a quarter, or makes it anew and keeps what was typed: people of last quarter and the roster. */
export const makeEntrySheet = (job: Job, options: { readonly quarter: string }): JobResult<EntryReport> =>
  enter(job, options.quarter, () => ({ entered: new Map(), findings: [] }));

/** Fills the entry sheet from the event log, under the ceilings of the quarter and the year; makes the sheet if need be. */
export async function fillFromEvents(
  job: Job,
  options: { readonly quarter: string },
): JobResult<EntryReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const log = await readOurs(job, sheets.value, 'events');
  if (!log.ok) return log;
  const grid = log.value;
  return grid ? enter(job, options.quarter, fromEvents(job, grid)) : refusal({ code: 'events-missing' });
}

/** What the lines of an event log give to those who are scored in a quarter. */
export const fromEvents =
  (job: Job, grid: Grid): Fill =>
  (quarter, table, entrants, entered) => {
    const read = readEvents(grid, table);
    const names = entrants.map((entrant) => nameKey(entrant.name));
    const given = pointsOfEvents(read.events, table, names, quarter);
    const findings: QuarterFinding[] = [...read.findings];
    const strangers = new Set(
      read.events
        .flatMap((event) => (event.who === 'everyone' ? [] : event.who))
        .filter((name) => !names.includes(name)),
    );
    for (const name of strangers)
      findings.push({ level: 'warning', code: 'event-stranger', at: { sheet: grid.sheet }, data: { name } });
    const filled = new Map<string, ReadonlyMap<string, number>>();
    for (const entrant of entrants) {
      const name = nameKey(entrant.name);
      const typed = entered.points.get(name);
      // Who does not take part this quarter gets no points: not even a zero.
      const held = table.indicators.filter((rule) => holdsFor(table, rule, entrant.name, entrant.classes));
      if (saysNotCounted(held.map((rule) => typed?.get(indicatorKey(rule.name)) ?? null))) continue;
      const own = new Map<string, number>();
      for (const rule of held) {
        const key = indicatorKey(rule.name);
        const points = given.get(name)?.get(key);
        if (!points) continue;
        const to = toNumber(points.points);
        own.set(key, to);
        const before = typed?.get(key);
        const at = { sheet: job.words.quarter.entry.sheet(quarterName(quarter)) };
        const data = { name, indicator: rule.name };
        if (before !== undefined && before !== to)
          findings.push({
            level: 'note',
            code: 'fill-changed',
            at,
            data: { ...data, from: String(before), to },
          });
        if (compare(points.raw, exact(to)) > 0)
          findings.push({
            level: 'note',
            code: 'fill-capped',
            at,
            data: { ...data, raw: toNumber(points.raw), given: to },
          });
      }
      filled.set(name, own);
    }
    return { entered: filled, findings };
  };

/** Points that are put into an entry sheet beside, or in place of, what was typed. */
type Fill = (
  quarter: Quarter,
  table: IndicatorTable,
  entrants: readonly Entrant[],
  entered: Entered,
) => {
  /** Points by name and indicator. */
  readonly entered: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly findings: readonly QuarterFinding[];
};

async function enter(job: Job, quarter: string, fill: Fill): JobResult<EntryReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const planned = await planEntry(job, sheets.value, quarter, fill);
  if (!planned.ok) return planned;
  const { plan, report } = planned.value;
  const compared = await writeBoards(job, [plan]);
  return compared.ok ? success({ ...report, findings: [...report.findings, ...compared.value] }) : compared;
}

/** Plans the entry sheet of a quarter; nothing is written. */
export async function planEntry(
  job: Job,
  sheets: readonly SheetInfo[],
  text: string,
  fill: Fill,
): JobResult<PlannedEntry> {
  const quarter = parseQuarter(text);
  if (!quarter) return refusal({ code: 'quarter-invalid', text });
  const name = quarterName(quarter);
  const rules = await loadQuarterRules(job, sheets);
  if (!rules.ok) return rules;
  const { table } = rules.value;
  if (!table) return refusal({ code: 'indicators-missing' });
  const kind: SheetKind = `scores/${name}`;
  const scores = await loadScores(job, sheets, rules.value);
  if (!scores.ok) return scores;
  const own = scores.value.find((entry) => quarterName(entry.quarter) === name);
  const isOurs = sheets.some((sheet) => sheet.kind === kind);
  if (own && !isOurs) return refusal({ code: 'scores-exist', quarter: name, sheet: own.scores.sheet });
  const now = await readOurs(job, sheets, kind);
  if (!now.ok) return now;
  const here = now.value ? readEntered(now.value) : { names: [], entered: NOTHING_ENTERED };
  const before = await lastFrame(job, sheets, quarter, scores.value);
  if (!before.ok) return before;
  const entrants = entrantsOf(here.names.length > 0 ? here.names : before.value.names, rules.value).map(
    (entrant) => ({ ...entrant, ...beforeOf(entrant.name, before.value) }),
  );
  const filled = fill(quarter, table, entrants, here.entered);
  const points = new Map<string, ReadonlyMap<string, CellValue>>(
    entrants.map((entrant) => {
      const key = nameKey(entrant.name);
      return [
        key,
        new Map<string, CellValue>([
          ...(here.entered.points.get(key) ?? []),
          ...(filled.entered.get(key) ?? []),
        ]),
      ];
    }),
  );
  const plan = planEntrySheet(
    name,
    table,
    entrants,
    { points, remarks: here.entered.remarks },
    job.words.quarter,
  );
  return success({
    plan,
    report: {
      quarter: name,
      sheet: plan.name,
      members: entrants.length,
      from: here.names.length > 0 ? null : before.value.from,
      filled: [...filled.entered.values()].reduce((sum, one) => sum + one.size, 0),
      findings: filled.findings,
    },
  });
}

/** The score sheet of the quarter before, as far as the next one needs it. */
interface LastFrame {
  readonly names: readonly string[];
  /** null: there is none. */
  readonly from: string | null;
  /** Who had no total. */
  readonly absent: ReadonlySet<string>;
}

/** What the quarter before says of somebody; nothing where it counted them, or where there is none. */
function beforeOf(name: string, { names, from, absent }: LastFrame): Pick<Entrant, 'before'> {
  const key = nameKey(name);
  if (from === null) return {};
  return absent.has(key) ? { before: 'absent' } : names.includes(key) ? {} : { before: 'not-on-it' };
}

/** The people of the last quarter that has scores: the frame to go on with. */
async function lastFrame(
  job: Job,
  sheets: readonly SheetInfo[],
  quarter: Quarter,
  scores: readonly QuarterScores[],
): JobResult<LastFrame> {
  const wanted = quarterName(quarterBefore(quarter));
  const last = scores.find((entry) => quarterName(entry.quarter) === wanted);
  if (!last) return success({ names: [], from: null, absent: new Set() });
  const sheet = known(
    sheets.find((one) => one.name === last.scores.sheet),
    'a score sheet is a sheet of the workbook',
  );
  const grid = await readSheet(job, sheet.name);
  const absent = last.scores.members.filter((member) => member.total === null).map((member) => member.name);
  return grid.ok
    ? success({ names: readEntered(grid.value).names, from: wanted, absent: new Set(absent) })
    : grid;
}

/** People of the frame who are still on the roster, in its order; then who joined. Without a roster: the frame's. */
function entrantsOf(names: readonly string[], { roster, classes }: QuarterRules): readonly Entrant[] {
  const members = roster?.members.map((member) => member.label) ?? [];
  const labels = new Map(members.map((label) => [nameKey(label), label]));
  const kept = roster ? names.filter((name) => labels.has(nameKey(name))) : names;
  const joined = members.filter((label) => !names.includes(nameKey(label)));
  return [...kept, ...joined].map((name) => ({
    name: labels.get(nameKey(name)) ?? name,
    classes: classes.get(nameKey(name)),
  }));
}
