import type { Band } from '../ballot/scheme';
import { ratio, round, roundFigure, toNumber } from '../kernel/ratio';
import type { BoardRow } from './scoreboard';

/** Sums of totals in millionths of a point: whole numbers, so that any number of units sum exactly and in any order. */
interface Sums {
  readonly counted: number;
  readonly absent: number;
  readonly sum: bigint;
  readonly squares: bigint;
  readonly lowest: bigint | null;
  readonly highest: bigint | null;
  readonly bands: ReadonlyMap<string, number>;
}

/** Figures of a unit, or of all units together. */
export interface UnitFigures {
  readonly counted: number;
  readonly absent: number;
  /** Two decimals; null where nobody counts. */
  readonly mean: number | null;
  readonly spread: number | null;
  readonly lowest: number | null;
  readonly highest: number | null;
  /** How many in each band, by its label. */
  readonly bands: ReadonlyMap<string, number>;
}

/** One unit in the roll-up. */
export interface UnitLine extends UnitFigures {
  readonly unit: string;
  readonly file: string;
}

/** Many units in one table. Holds a line a unit, never a unit's members. */
export interface RollUp {
  readonly quarter: string;
  /** Labels of bands in the order in which units use them. */
  readonly bands: readonly string[];
  readonly units: readonly UnitLine[];
  readonly overall: UnitFigures;
}

const MILLION = 1_000_000n;

const millionths = (row: BoardRow): bigint | null =>
  row.total && BigInt(Math.round(toNumber(row.total) * Number(MILLION)));

const EMPTY: Sums = {
  counted: 0,
  absent: 0,
  sum: 0n,
  squares: 0n,
  lowest: null,
  highest: null,
  bands: new Map(),
};

function sumsOf(rows: readonly BoardRow[]): Sums {
  const totals = rows.flatMap((row) => {
    const total = millionths(row);
    return total === null ? [] : [total];
  });
  const bands = new Map<string, number>();
  for (const { band } of rows) if (band !== null) bands.set(band, (bands.get(band) ?? 0) + 1);
  return {
    counted: totals.length,
    absent: rows.length - totals.length,
    sum: totals.reduce((sum, total) => sum + total, 0n),
    squares: totals.reduce((sum, total) => sum + total * total, 0n),
    lowest: totals.reduce<bigint | null>((low, total) => (low === null || total < low ? total : low), null),
    highest: totals.reduce<bigint | null>(
      (high, total) => (high === null || total > high ? total : high),
      null,
    ),
    bands,
  };
}

function merge(a: Sums, b: Sums): Sums {
  const pick = (
    x: bigint | null,
    y: bigint | null,
    isFirst: (x: bigint, y: bigint) => boolean,
  ): bigint | null => (x === null ? y : y === null ? x : isFirst(x, y) ? x : y);
  const bands = new Map(a.bands);
  for (const [label, count] of b.bands) bands.set(label, (bands.get(label) ?? 0) + count);
  return {
    counted: a.counted + b.counted,
    absent: a.absent + b.absent,
    sum: a.sum + b.sum,
    squares: a.squares + b.squares,
    lowest: pick(a.lowest, b.lowest, (x, y) => x < y),
    highest: pick(a.highest, b.highest, (x, y) => x > y),
    bands,
  };
}

function figures(sums: Sums): UnitFigures {
  const n = BigInt(sums.counted);
  const scale = Number(MILLION);
  return {
    counted: sums.counted,
    absent: sums.absent,
    mean: n === 0n ? null : round(ratio(sums.sum, n * MILLION), 2),
    spread:
      n === 0n
        ? null
        : roundFigure(Math.sqrt(Number(n * sums.squares - sums.sum * sums.sum)) / sums.counted / scale, 2),
    lowest: sums.lowest === null ? null : Number(sums.lowest) / scale,
    highest: sums.highest === null ? null : Number(sums.highest) / scale,
    bands: sums.bands,
  };
}

/** Collects units one at a time; their order does not matter to the figures. */
export function startRollUp(quarter: string): {
  readonly add: (unit: string, file: string, rows: readonly BoardRow[], bands: readonly Band[]) => void;
  readonly end: () => RollUp;
} {
  let overall = EMPTY;
  const units: UnitLine[] = [];
  const labels = new Set<string>();
  return {
    add: (unit, file, rows, bands) => {
      const sums = sumsOf(rows);
      overall = merge(overall, sums);
      for (const { label } of bands) labels.add(label);
      units.push({ unit, file, ...figures(sums) });
    },
    end: () => ({
      quarter,
      bands: [...labels],
      units: [...units].sort(
        (a, b) => (b.mean ?? -Infinity) - (a.mean ?? -Infinity) || (a.file < b.file ? -1 : 1),
      ),
      overall: figures(overall),
    }),
  };
}

/** Columns of the long table, one line a member (docs/scale.md): plain names, one type each, ready for Parquet. */
export const LONG_COLUMNS = ['unit', 'file', 'quarter', 'name', 'total', 'rank', 'band', 'counted'] as const;

/** A unit's members as lines of the long table. */
export const longLines = (
  unit: string,
  file: string,
  quarter: string,
  rows: readonly BoardRow[],
): readonly (readonly (string | number | null)[])[] =>
  rows.map(({ name, total, rank, band }) => [
    unit,
    file,
    quarter,
    name,
    total && Math.round(toNumber(total) * 1e6) / 1e6,
    rank,
    band,
    total ? 1 : 0,
  ]);
