import type { Band } from '../ballot/scheme';
import { add, compare, exact, multiply, type Ratio, ratio, round, toNumber } from '../kernel/ratio';
import type { IndicatorTable } from './indicators';
import type { MemberScores, ScoreSheet } from './read-scores';

/** What a band goes by: the total as it is, or rounded to a whole number first. */
export type Rounding = IndicatorTable['rounding'];

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

/** The band of a total: the first whose boundary it reaches. Totals are compared unrounded unless the unit decided otherwise. */
export function bandOf(total: Ratio, bands: readonly Band[], rounding: Rounding = 'none'): string | null {
  const judged = rounding === 'whole' ? ratio(round(total, 0)) : total;
  return bands.find((band) => compare(judged, exact(band.from)) >= 0)?.label ?? null;
}

/** Someone whose band hangs on the boundary rule: 89.5 is below 90, and rounded it is not. */
export interface Borderline {
  readonly name: string;
  readonly total: number;
  /** By the total as it is. */
  readonly exact: string | null;
  /** By the total rounded to a whole number. */
  readonly rounded: string | null;
}

/** Everybody for whom the two boundary rules differ. */
export const borderline = (
  rows: readonly { readonly name: string; readonly total: Ratio | null }[],
  bands: readonly Band[],
): readonly Borderline[] =>
  rows.flatMap(({ name, total }) => {
    if (!total) return [];
    const [plain, rounded] = [bandOf(total, bands), bandOf(total, bands, 'whole')];
    return plain === rounded ? [] : [{ name, total: round(total, 2), exact: plain, rounded }];
  });

/** Places by points, best first, shared by equals; null without points. */
export function placesOf(totals: readonly (Ratio | null)[]): readonly (number | null)[] {
  const counted = totals.flatMap((total) => (total ? [total] : [])).sort((a, b) => compare(b, a));
  return totals.map((total) => total && counted.findIndex((other) => compare(other, total) === 0) + 1);
}

/** Ranks a quarter, best first, equals in the order of the sheet; who has no total comes last. */
export function rankMembers(
  scores: ScoreSheet,
  previous: ScoreSheet | null,
  bands: readonly Band[],
  rounding: Rounding = 'none',
): readonly BoardRow[] {
  const before = new Map(previous?.members.map((member) => [member.name, member]));
  const places = placesOf(scores.members.map((member) => member.total));
  const rowOf = (member: MemberScores, index: number): BoardRow => {
    const { name, total, row } = member;
    const earlier = before.get(name);
    const change = total && earlier?.total ? add(total, multiply(earlier.total, ratio(-1))) : null;
    return {
      name,
      total,
      rank: places[index] ?? null,
      band: total && bandOf(total, bands, rounding),
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

/** Mean of some points, exact; null when there are none. */
export function meanOf(points: readonly (Ratio | null)[]): Ratio | null {
  const counted = points.flatMap((one) => (one ? [one] : []));
  return counted.length === 0 ? null : multiply(counted.reduce(add), ratio(1, counted.length));
}

/** Mean of the totals that count; null when there are none. */
export const meanTotal = (rows: readonly BoardRow[]): Ratio | null => meanOf(rows.map((row) => row.total));

/** Spread of some points: their standard deviation over everyone, not a sample's; null when there are none. */
export function spreadOf(points: readonly (Ratio | null)[]): number | null {
  const mean = meanOf(points);
  if (!mean) return null;
  const away = points.map((one) => one && add(one, multiply(mean, ratio(-1))));
  const variance = meanOf(away.map((one) => one && multiply(one, one)));
  return variance && Math.sqrt(toNumber(variance));
}

/** How many are in each band, best first. */
export const bandCounts = (
  rows: readonly { readonly band: string | null }[],
  bands: readonly Band[],
): readonly { readonly label: string; readonly count: number }[] =>
  bands.map(({ label }) => ({ label, count: rows.filter((row) => row.band === label).length }));
