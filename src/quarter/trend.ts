import { toNumber, type Ratio } from '../kernel/ratio';
import type { SparklinesPlan } from '../workbook/sheet-plan';

/** Heights of a small column chart in one cell: text, so that every program shows and prints it. */
const BLOCKS = '▁▂▃▄▅▆▇█';
/** A quarter that does not count. */
const GAP = '·';

/** Lowest and highest total of all the trends on a board: they share one scale. */
export interface TrendScale {
  readonly low: number;
  readonly high: number;
}

/** The scale over everyone's quarters; at least one point wide, so that equal totals stand at the bottom. */
export function trendScale(totals: readonly (Ratio | null)[]): TrendScale {
  const numbers = totals.flatMap((total) => (total ? [shown(total)] : []));
  const low = numbers.length === 0 ? 0 : Math.min(...numbers);
  return { low, high: Math.max(low + 1, ...numbers) };
}

const SIX = 1e6;
const shown = (total: Ratio): number => Math.round(toNumber(total) * SIX) / SIX;

/** One block a quarter, oldest first. */
export const trendText = (totals: readonly (Ratio | null)[], { low, high }: TrendScale): string =>
  totals
    .map((total) => {
      if (!total) return GAP;
      const steps = ((shown(total) - low) / (high - low)) * (BLOCKS.length - 1);
      return BLOCKS.charAt(Math.floor(Math.round(steps * SIX) / SIX));
    })
    .join('');

const round2 = (value: number): number => Math.round(value * 100) / 100;

/** The trend drawn, for those who can: in the same cells, of the same quarters; the lowest total is one block high here too. */
export const trendColumns = (cells: string, source: string, { low, high }: TrendScale): SparklinesPlan => ({
  cells,
  source,
  from: round2(low - (high - low) / (BLOCKS.length - 1)),
  to: round2(high + (high - low) / 4),
  color: '#8FAADC',
  last: '#1F4E79',
});

/** The same as a formula over the cells of the quarters, and those of the lowest and highest total. */
export const trendFormula = (cells: readonly string[], low: string, high: string): string =>
  cells
    .map(
      (cell) =>
        `IF(ISNUMBER(${cell}),MID("${BLOCKS}",1+INT(ROUND((${cell}-${low})/(${high}-${low})*${String(BLOCKS.length - 1)},6)),1),"${GAP}")`,
    )
    .join('&');
