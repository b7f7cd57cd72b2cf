import type { Band } from '../ballot/scheme';
import { add, exact, multiply, type Ratio, ratio } from '../kernel/ratio';
import type { MemberScores, ScoreSheet } from './read-scores';
import { bandOf, placesOf, type Rounding } from './scoreboard';

/** How the quarters of a year become one figure. */
export interface YearRule {
  /** Weight of each of the four quarters; equal weights give the plain mean. */
  readonly weights: readonly number[];
  /** With fewer quarters that count there is no mean. */
  readonly quartersNeeded: number;
  readonly bands: readonly Band[];
  readonly rounding: Rounding;
}

/** A line of the year's board. */
export interface YearRow {
  readonly name: string;
  /** The four quarters; null: does not count, or there is no score sheet. */
  readonly quarters: readonly (MemberScores | null)[];
  /** How many of them count. */
  readonly counted: number;
  /** Mean of the quarters that count, weighted, exact; null when too few do. */
  readonly total: Ratio | null;
  readonly rank: number | null;
  readonly band: string | null;
}

/** Mean over the quarters that count; a quarter that does not is left out, never zero. Null when nothing has weight. */
export function weightedMean(totals: readonly (Ratio | null)[], weights: readonly number[]): Ratio | null {
  let [sum, weight] = [ratio(0), ratio(0)];
  for (const [index, total] of totals.entries()) {
    if (!total) continue;
    const share = exact(weights[index] ?? 0);
    sum = add(sum, multiply(total, share));
    weight = add(weight, share);
  }
  return weight.over === 0n ? null : { over: sum.over * weight.under, under: sum.under * weight.over };
}

/** Ranks a year, best first, equals in the order of the sheets; who has no mean comes last. */
export function rankYear(sheets: readonly (ScoreSheet | null)[], rule: YearRule): readonly YearRow[] {
  const names = [...new Set(sheets.flatMap((sheet) => sheet?.members.map((member) => member.name) ?? []))];
  const rows = names.map((name) => {
    const quarters = sheets.map((sheet) => sheet?.members.find((member) => member.name === name) ?? null);
    const totals = quarters.map((member) => member?.total ?? null);
    const counted = totals.filter(Boolean).length;
    const total = counted >= rule.quartersNeeded ? weightedMean(totals, rule.weights) : null;
    return { name, quarters, counted, total };
  });
  const places = placesOf(rows.map((row) => row.total));
  return rows
    .map((row, index) => ({
      ...row,
      rank: places[index] ?? null,
      band: row.total && bandOf(row.total, rule.bands, rule.rounding),
      index,
    }))
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || a.index - b.index)
    .map(({ index: _, ...row }) => row);
}
