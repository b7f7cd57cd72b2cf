import { cellAddress, quoteSheet } from '../kernel/address';
import { add, exact, multiply, type Ratio, ratio } from '../kernel/ratio';

/** How one member's total comes about from the columns of a score sheet. */
export interface Parts {
  /** Columns of points earned; those that do not hold for the member are left out. */
  readonly earned: readonly number[];
  readonly bonus: readonly number[];
  /** Columns of points taken away; typed with or without a minus sign. */
  readonly deducted: readonly number[];
  /** Points granted in full for indicators that do not hold. */
  readonly granted: number;
  /** The earned points are scaled from what this member can reach to the table's total. */
  readonly scale: { readonly total: number; readonly reach: number } | null;
}

const magnitude = (value: Ratio): Ratio => (value.over < 0n ? multiply(value, ratio(-1)) : value);

/** The share of the total that a member's reachable points stand for: 100 ÷ 85. */
const factor = ({ total, reach }: { readonly total: number; readonly reach: number }): Ratio => {
  const [over, under] = [exact(total), exact(reach)];
  return { over: over.over * under.under, under: over.under * under.over };
};

/** The total, exact. `valueOf` gives the points of a column. */
export function totalOf(parts: Parts, valueOf: (column: number) => Ratio): Ratio {
  const sum = (columns: readonly number[]): Ratio => columns.map(valueOf).reduce(add, ratio(0));
  const earned = parts.scale ? multiply(sum(parts.earned), factor(parts.scale)) : sum(parts.earned);
  const taken = parts.deducted.map((column) => magnitude(valueOf(column))).reduce(add, ratio(0));
  return [sum(parts.bonus), exact(parts.granted), multiply(taken, ratio(-1))].reduce(add, earned);
}

/** The points of some columns with their signs, exact: a group's sub-total. */
export const partOf = (
  parts: Parts,
  columns: ReadonlySet<number>,
  valueOf: (column: number) => Ratio,
): Ratio => totalOf(within(parts, columns), valueOf);

/** The columns of a group alone: as they were scored, neither scaled nor granted. */
export function within(parts: Parts, columns: ReadonlySet<number>): Parts {
  const kept = (list: readonly number[]): readonly number[] => list.filter((column) => columns.has(column));
  return {
    earned: kept(parts.earned),
    bonus: kept(parts.bonus),
    deducted: kept(parts.deducted),
    granted: 0,
    scale: null,
  };
}

/** Has the member any column among these? */
export const isEmpty = (parts: Parts): boolean =>
  parts.earned.length + parts.bonus.length + parts.deducted.length === 0;

/** The total as a formula over the score sheet; columns that are no indicators (a typed sum) stay out. */
export function partsFormula(parts: Parts, sheet: string, row: number): string {
  const cell = (column: number): string => `${quoteSheet(sheet)}!${cellAddress(row, column)}`;
  const sum = (columns: readonly number[]): string => `SUM(${columns.map(cell).join(',')})`;
  const terms = [
    ...(parts.earned.length === 0
      ? []
      : [
          parts.scale
            ? `${sum(parts.earned)}*${String(parts.scale.total)}/${String(parts.scale.reach)}`
            : sum(parts.earned),
        ]),
    ...(parts.granted === 0 ? [] : [String(parts.granted)]),
    ...(parts.bonus.length === 0 ? [] : [sum(parts.bonus)]),
  ];
  const taken = parts.deducted.map((column) => `-ABS(${cell(column)})`).join('');
  return `${terms.length === 0 ? '0' : terms.join('+')}${taken}`;
}
