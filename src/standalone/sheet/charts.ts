import { type Rect, rectOf } from '../../kernel/address';
import type { CellValue } from '../../kernel/grid';
import type { ChartPlan, SheetPlan } from '../../workbook/sheet-plan';

/** A chart of ours with its numbers, as the page draws it. */
export interface ChartView {
  readonly type: ChartPlan['type'];
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly (number | null)[];
  }[];
  /** The cells that it covers. */
  readonly area: Rect;
}

/** The charts of a plan, with the values that stand in the plan's own cells. */
export function chartsOf(plan: SheetPlan): readonly ChartView[] {
  const valuesIn = (address: string): readonly CellValue[] => {
    const rect = rectOf(address);
    return Array.from({ length: rect.rows * rect.columns }, (_, at) => {
      const row = plan.rows[rect.row + Math.floor(at / rect.columns)];
      return row?.cells[rect.column + (at % rect.columns)]?.value ?? null;
    });
  };
  return plan.charts.map(({ type, title, categories, series, area }) => ({
    type,
    title,
    categories: valuesIn(categories).map((value) => String(value ?? '')),
    series: series.map(({ name, color, values }) => ({
      name,
      color,
      values: valuesIn(values).map((value) => (typeof value === 'number' ? value : null)),
    })),
    area: rectOf(area),
  }));
}
