import { cellAddress } from '../kernel/address';
import { type Grid, valueAt } from '../kernel/grid';
import type { Deviation } from '../recount/compare-results';
import type { SheetPlan } from '../workbook/sheet-plan';
import { same } from './compare';

/** Formulas of a sheet by their cell; '' where the file does not write one out. */
export type Formulas = ReadonlyMap<string, string>;

/** A planned sheet held against the one that is there. */
export interface PlanComparison {
  readonly deviations: readonly Deviation[];
  /** Cells that were compared. */
  readonly cells: number;
}

/**
 * Every cell of a plan, value and formula, against what stands in the workbook; also cells that the plan leaves empty.
 * `rename` gives a planned formula the names that tabs have now.
 */
export function comparePlan(
  plan: SheetPlan,
  grid: Grid,
  formulas: Formulas,
  rename: (formula: string) => string,
): PlanComparison {
  const deviations: Deviation[] = [];
  let cells = 0;
  for (let row = 0; row < Math.max(plan.rows.length, grid.values.length); row++) {
    const planned = plan.rows[row]?.cells ?? [];
    const width = Math.max(planned.length, grid.values[row]?.length ?? 0);
    for (let column = 0; column < width; column++) {
      const cell = cellAddress(row, column);
      const at = { sheet: grid.sheet, cell };
      const value = planned[column]?.value ?? null;
      const formula = planned[column]?.formula;
      const theirs = valueAt(grid, row, column);
      const written = formulas.get(cell);
      if (value !== null || theirs !== null || written !== undefined) cells++;
      const ours = formula === undefined ? undefined : rename(formula);
      // One that is not written out is compared by its value alone; where there should be none it is named all the same.
      const isOurs = written === '' ? ours !== undefined : plainOf(ours) === plainOf(written);
      if (!isOurs)
        deviations.push({ at, what: 'formula', expected: equation(ours), found: equation(written) });
      if (!same(value, theirs))
        deviations.push({ at, what: 'value', expected: String(value ?? ''), found: String(theirs ?? '') });
    }
  }
  return { deviations, cells };
}

const equation = (formula: string | undefined): string => (formula === undefined ? '' : `=${formula}`);

/** A formula as it means, not as a program likes to write it: no spaces, no needless quotes around a tab's name, in capitals. */
const plainOf = (formula: string | undefined): string | undefined =>
  formula?.replace(/"(?:[^"]|"")*"|'((?:[^']|'')*)'(?=!)|[^"']+/g, (part: string, tab?: string) => {
    if (part.startsWith('"')) return part;
    const plain = (tab ?? part.replace(/\s/g, '')).toUpperCase();
    return plain.replace(/\b(TRUE|FALSE)\(\)/g, '$1');
  });
