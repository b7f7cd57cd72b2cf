import { rectOf } from '../kernel/address';
import type { SheetPlan } from './sheet-plan';

/** The plan with every formula turned into the value that we computed, and its conditions, which are formulas too, left out. */
export const asValues = (plan: SheetPlan): SheetPlan => ({
  ...plan,
  rows: plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      if (cell?.formula === undefined) return cell;
      const { formula: _, ...value } = cell;
      return value;
    }),
  })),
  conditions: plan.conditions.filter((condition) => 'bar' in condition),
});

/** Only what is printed: what stands outside the page's area, such as our own count, is left out. */
export function asPrinted(plan: SheetPlan): SheetPlan {
  const { area } = plan.page;
  if (area === undefined) return plan;
  const { rows, columns } = rectOf(area);
  return {
    ...plan,
    columns: plan.columns.slice(0, columns),
    rows: plan.rows.slice(0, rows).map((row) => ({ ...row, cells: row.cells.slice(0, columns) })),
  };
}
