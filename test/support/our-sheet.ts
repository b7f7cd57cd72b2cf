import { rectOf } from '../../src/kernel/address';
import { type CellValue, type Grid, gridOf } from '../../src/kernel/grid';
import type { OurSheet } from '../../src/meeting/table';
import type { SheetPlan } from '../../src/workbook/sheet-plan';

/** A plan as it will be read, with some cells typed by somebody: A1 address → value. */
export function asSheet(plan: SheetPlan, typed: Readonly<Record<string, CellValue>> = {}): OurSheet {
  const values = plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
  for (const [address, value] of Object.entries(typed)) {
    const { row, column } = rectOf(address);
    const cells = (values[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }
  const grid: Grid = gridOf(plan.name, values);
  const parts = Object.fromEntries(Object.entries(plan.names).map(([name, range]) => [name, rectOf(range)]));
  return { grid, parts };
}
