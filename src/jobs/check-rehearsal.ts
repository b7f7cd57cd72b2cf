import { SPOILS, type SpoilReason } from '../ballot/judge-ballot';
import type { Piles } from '../ballot/intake';
import { success } from '../kernel/result';
import { cellAddress } from '../kernel/address';
import { known } from '../kernel/assert';
import { toNumber } from '../kernel/ratio';
import { rankMembers } from '../quarter/scoreboard';
import { ROSTER_HEAD } from '../roster/plan-roster';
import {
  REHEARSAL_ANSWERS,
  REHEARSAL_FAULTS,
  REHEARSAL_MEMBERS,
  REHEARSAL_PILES,
  REHEARSAL_PLACES,
  REHEARSAL_QUARTER,
  type RehearsalAnswer,
} from '../samples/rehearsal';
import { checkRoster } from './check-roster';
import type { Job, JobResult } from './job';
import type { FormReport } from './reports';
import { loadQuarterRules } from './quarter-rules';
import { readResults } from './results';
import { loadScores, scoresOf } from './scores';

/** One figure of the answers, and what was counted. */
export interface Compared<What> {
  readonly what: What;
  readonly expected: number;
  readonly found: number;
}

/** A subject's row: the grades, best first, then blank. */
export interface ComparedRow {
  readonly subject: string;
  readonly expected: readonly number[];
  readonly found: readonly number[];
}

/** A member's place on the scoreboard; nulls: not counted. */
export interface Place {
  readonly rank: number | null;
  readonly total: number | null;
  readonly band: string | null;
}

export interface ComparedPlace {
  readonly name: string;
  readonly expected: Place;
  /** Null where the member is not on the board. */
  readonly found: Place | null;
}

/** The known answers of the rehearsal beside what this workbook came to. */
export interface RehearsalReport {
  readonly rosterSheet: string;
  readonly faults: readonly {
    readonly id: (typeof REHEARSAL_FAULTS)[number]['id'];
    readonly cell: string;
    /** The check still finds it: it was not mended yet. */
    readonly isThere: boolean;
  }[];
  /** Where what was handed in ended up; null where nothing was counted in this session. */
  readonly piles: readonly Compared<keyof typeof REHEARSAL_PILES>[] | null;
  readonly forms: readonly {
    readonly title: string;
    readonly grades: readonly string[];
    readonly figures: readonly Compared<'issued' | 'valid' | 'doubtful' | SpoilReason>[];
    readonly rows: readonly ComparedRow[];
  }[];
  /** In the order of the roster; null where no scoreboard was built. */
  readonly places: readonly ComparedPlace[] | null;
  readonly different: number;
}

/** Compares the roster, the count and the scoreboard of the rehearsal with the answers that were counted by hand. Writes nothing. */
export async function checkRehearsal(
  job: Job,
  options: { readonly intake?: Piles } = {},
): JobResult<RehearsalReport> {
  const roster = await checkRoster(job);
  if (!roster.ok) return roster;
  const faults = REHEARSAL_FAULTS.map(({ id, code, row, column }) => {
    const cell = cellAddress(ROSTER_HEAD + 1 + row, column);
    const isThere = roster.value.findings.some((one) => one.code === code && one.at.cell === cell);
    return { id, cell, isThere };
  });
  const results = await readResults(job);
  // Before the count there is nothing to compare.
  if (!results.ok && results.failure.code !== 'vote-missing') return results;
  const reports = results.ok ? results.value.forms.filter(({ ledger }) => ledger.returned > 0) : [];
  const forms = reports.flatMap((report) => {
    const { form } = report;
    return form === 'team' || form === 'members' ? [compareForm(report, REHEARSAL_ANSWERS[form])] : [];
  });
  const { intake } = options;
  const piles = intake && forms.length > 0 ? comparePiles(intake) : null;
  const places = await comparePlaces(job);
  if (!places.ok) return places;
  const all = [...(piles ?? []), ...forms.flatMap(({ figures }) => figures)];
  const rows = forms.flatMap((form) => form.rows);
  return success({
    rosterSheet: roster.value.sheet,
    faults,
    piles,
    forms,
    places: places.value,
    different:
      all.filter(isOff).length +
      rows.filter(isRowOff).length +
      (places.value ?? []).filter(isPlaceOff).length,
  });
}

const isOff = ({ expected, found }: Compared<unknown>): boolean => expected !== found;
export const isRowOff = ({ expected, found }: ComparedRow): boolean =>
  JSON.stringify(expected) !== JSON.stringify(found);

export const isPlaceOff = ({ expected, found }: ComparedPlace): boolean =>
  expected.rank !== found?.rank || expected.total !== found.total || expected.band !== found.band;

/** The board as its quarter's scores make it, once there is one. */
async function comparePlaces(job: Job): JobResult<RehearsalReport['places']> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  if (!sheets.value.some(({ kind }) => kind === `scoreboard/${REHEARSAL_QUARTER}`)) return success(null);
  const rules = await loadQuarterRules(job, sheets.value);
  if (!rules.ok) return rules;
  const loaded = await loadScores(job, sheets.value, rules.value, REHEARSAL_QUARTER);
  if (!loaded.ok) return loaded;
  const { scheme, table } = rules.value;
  const scores = scoresOf(loaded.value, REHEARSAL_QUARTER);
  const rows = scores ? rankMembers(scores, null, scheme.bands, table?.rounding) : [];
  return success(
    REHEARSAL_PLACES.map(({ rank, total, band }, index): ComparedPlace => {
      const name = known(REHEARSAL_MEMBERS[index], 'a place is a member’s')[job.words.sample.names];
      const row = rows.find((one) => one.name === name);
      return {
        name,
        expected: { rank, total, band: band === null ? null : (scheme.bands[band]?.label ?? null) },
        found: row ? { rank: row.rank, total: row.total && toNumber(row.total), band: row.band } : null,
      };
    }),
  );
}

function comparePiles(intake: Piles): RehearsalReport['piles'] {
  const spoiled = SPOILS.reduce((sum, reason) => sum + intake.spoiled[reason], 0);
  return Object.entries(REHEARSAL_PILES).map(([pile, expected]) => {
    const what = pile as keyof typeof REHEARSAL_PILES;
    return { what, expected, found: what === 'spoiled' ? spoiled : intake[what] };
  });
}

function compareForm(
  { title, ledger, tally }: FormReport,
  answer: RehearsalAnswer,
): RehearsalReport['forms'][number] {
  // Once the doubtful ballot was decided, it is expected among the valid ones.
  const decided = ledger.doubtful === 0 ? answer.decided : undefined;
  const more = decided === undefined ? 0 : 1;
  const reasons = SPOILS.filter((reason) => (answer.spoiled[reason] ?? 0) + tally.spoiled[reason] > 0);
  return {
    title,
    grades: tally.grades,
    figures: [
      { what: 'issued', expected: answer.issued, found: ledger.issued },
      { what: 'valid', expected: answer.valid + more, found: ledger.valid },
      ...reasons.map((what) => ({ what, expected: answer.spoiled[what] ?? 0, found: tally.spoiled[what] })),
      { what: 'doubtful', expected: answer.doubtful - more, found: ledger.doubtful },
    ],
    rows: tally.subjects.map(({ subject, counts, blank }, index) => {
      const base: readonly number[] = answer.rows[index] ?? [];
      const column = '-' === decided?.[index] ? counts.length : (decided?.charCodeAt(index) ?? NaN) - A;
      return {
        subject,
        expected: base.map((count, at) => (at === column ? count + 1 : count)),
        found: [...counts, blank],
      };
    }),
  };
}

const A = 'A'.charCodeAt(0);
