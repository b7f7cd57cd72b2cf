import type { Band } from '../ballot/scheme';
import { add, compare, exact, multiply, type Ratio, ratio } from '../kernel/ratio';
import type { MemberScores, ScoreSheet } from './read-scores';

/** A line of the scoreboard. */
export interface BoardRow {
  readonly name: string;
  /** Exact; null = not counted this quarter. */
  readonly total: Ratio | null;
  /** Shared by equals: 1, 2, 2, 4. Null without a total. */
  readonly rank: number | null;
  readonly band: string | null;
  readonly previous: Ratio | null;
  /** total − previous; null where either is missing. */
  readonly change: Ratio | null;
  /** Rows of the score sheets, from 0. */
  readonly row: number;
  readonly previousRow: number | null;
}

/** The band of a total: the first whose boundary it reaches. Totals are compared unrounded. */
export const bandOf = (total: Ratio, bands: readonly Band[]): string | null =>
  bands.find((band) => compare(total, exact(band.from)) >= 0)?.label ?? null;

/** Ranks a quarter, best first, equals in the order of the sheet; who has no total comes last. */
export function rankMembers(
  scores: ScoreSheet,
  previous: ScoreSheet | null,
  bands: readonly Band[],
): readonly BoardRow[] {
  const before = new Map(previous?.members.map((member) => [member.name, member]));
  const totals = scores.members.flatMap((member) => (member.total ? [member.total] : []));
  const rank = (total: Ratio): number => totals.filter((other) => compare(other, total) > 0).length + 1;
  const rowOf = (member: MemberScores): BoardRow => {
    const { name, total, row } = member;
    const earlier = before.get(name);
    const change = total && earlier?.total ? add(total, multiply(earlier.total, ratio(-1))) : null;
    return {
      name,
      total,
      rank: total && rank(total),
      band: total && bandOf(total, bands),
      previous: earlier?.total ?? null,
      change,
      row,
      previousRow: earlier?.row ?? null,
    };
  };
  return scores.members
    .map(rowOf)
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.row - b.row);
}

/** Mean of the totals that count; null when there are none. */
export function meanTotal(rows: readonly BoardRow[]): Ratio | null {
  const totals = rows.flatMap((row) => (row.total ? [row.total] : []));
  return totals.length === 0 ? null : multiply(totals.reduce(add), ratio(1, totals.length));
}
