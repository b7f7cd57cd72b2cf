import type { CellValue } from '../kernel/grid';
import type { PlanCell, PlanRow, SheetPlan } from './sheet-plan';
import type { StyleName } from './style';

/** A cell with a fixed value. */
export const cell = (value: CellValue, style?: StyleName): PlanCell => (style ? { value, style } : { value });

/** A live cell: the formula (without `=`), and the value that we computed ourselves. */
export const live = (formula: string, value: CellValue, style: StyleName): PlanCell => ({
  formula,
  value,
  style,
});

/** A row of cells; its height in points where the default does not fit. */
export const row = (cells: readonly (PlanCell | null)[], height?: number): PlanRow =>
  height === undefined ? { cells } : { cells, height };

/** The same cell in each of so many columns: the further cells of a merged heading keep its borders and fill. */
export const across = (first: PlanCell, columns: number): readonly PlanCell[] => [
  first,
  ...Array.from({ length: columns - 1 }, () =>
    first.style ? { value: null, style: first.style } : { value: null },
  ),
];

/** A plan with nothing in it: the parts that a sheet does not need stay empty. */
export const BLANK_PLAN = {
  visibility: 'visible',
  rows: [],
  columns: [],
  merges: [],
  validations: [],
  conditions: [],
  charts: [],
  names: {},
  page: { orientation: 'portrait' },
} as const satisfies Partial<SheetPlan>;

/** Signs that a tab's name must not have. */
const FORBIDDEN = /[:\\/?*[\]]/g;

/** A tab's name that every host accepts: at most 31 characters (UTF-16 units), no forbidden sign, no quote at its ends. */
export function sheetName(text: string): string {
  const clean = text
    .replace(FORBIDDEN, ' ')
    .trim()
    .replace(/^'+|'+$/g, '');
  let name = '';
  for (const character of clean) if (name.length + character.length <= 31) name += character;
  return name || '-';
}
