import { cellAddress } from '../kernel/address';
import { cellsOf } from './sheet-cells';
import { typedFormula } from './sheet-text';
import type { WorkbookState } from './workbook-state';
import type { SheetTab } from './workbook-xml';
import { unescapeXml } from './xml';

const FORMULA = /<(?:[^\s<>:/]+:)?f(?:\s[^>]*?)?(?:\/>|>([^<]*)<)/;

/**
 * The formulas of a sheet by their cell, as they are typed, without `=`. '' where a file leaves one out, because it shares that of
 * another cell.
 */
export function readFormulas(
  { parts, workbook, strings }: WorkbookState,
  tab: SheetTab,
): ReadonlyMap<string, string> {
  const xml = tab.hasCells ? (parts.text(tab.part) ?? '') : '';
  const formulas = new Map<string, string>();
  for (const cell of cellsOf(xml, strings(), workbook.date1904)) {
    if (!cell.hasFormula) continue;
    const [, text = ''] = FORMULA.exec(xml.slice(cell.start, cell.end)) ?? [];
    formulas.set(cellAddress(cell.row, cell.column), typedFormula(unescapeXml(text)));
  }
  return formulas;
}
