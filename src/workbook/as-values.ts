import { parseAddress, type Rect, rectAddress, rectOf } from '../kernel/address';
import type { ChartPlan, Condition, SheetPlan } from './sheet-plan';

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

/**
 * A copy to print or to keep: values alone, of what is printed, without the empty lines at its end that were left for
 * typing. It belongs to no job any more: it has no kind, names or choices, and is locked. Colours that depend on cells of
 * the copy stay.
 */
export function asCopy(plan: SheetPlan): SheetPlan {
  const { notes: _, sparklines = [], ...printed } = asPrinted(plan);
  const end =
    printed.rows.findLastIndex(({ cells }) =>
      cells.some((cell) => cell !== null && cell.value !== null && cell.value !== ''),
    ) + 1;
  // A chart may lie over empty rows; one that lies below what is printed is not printed either.
  const below = ({ area }: ChartPlan): number => rectOf(area).row + rectOf(area).rows;
  const { area } = plan.page;
  const charts = printed.charts.filter((chart) => area === undefined || below(chart) <= rectOf(area).rows);
  const last = Math.max(end, ...charts.map(below));
  const paper: Rect = { row: 0, column: 0, rows: last, columns: printed.columns.length };
  const isOn = (range: string): boolean => {
    const rect = parseAddress(range);
    return rect !== null && rect.row < paper.rows && rect.column + rect.columns <= paper.columns;
  };
  return {
    ...asValues({ ...printed, rows: printed.rows.slice(0, last) }),
    kind: null,
    visibility: 'visible',
    names: {},
    unlocked: [],
    validations: [],
    charts,
    merges: printed.merges.filter(isOn),
    conditions: printed.conditions.filter((condition) => isOn(condition.range) && staysOn(condition, isOn)),
    sparklines: sparklines.filter(({ source }) => isOn(source)),
    page: printed.page.area === undefined ? printed.page : { ...printed.page, area: rectAddress(paper) },
  };
}

/** Does a condition look at nothing but cells of the copy? */
function staysOn(condition: Condition, isOn: (range: string) => boolean): boolean {
  if ('bar' in condition) return true;
  const bare = condition.formula.replace(/"[^"]*"/g, '');
  const cells = bare.match(/\$?[A-Z]{1,3}\$?\d+/g) ?? [];
  return !bare.includes('!') && cells.every((cell) => isOn(cell.replaceAll('$', '')));
}
