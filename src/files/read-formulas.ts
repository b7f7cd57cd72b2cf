import { cellAddress } from '../kernel/address';
import { assert } from '../kernel/assert';
import { cellsOf } from './sheet-cells';
import { findTab, type WorkbookState } from './workbook-state';
import { unescapeXml } from './xml';

const FORMULA = /<(?:[^\s<>:/]+:)?f(?:\s[^>]*?)?(?:\/>|>([^<]*)<)/;

/**
 * The formulas of a sheet by their cell, as the file writes them. '' where a file leaves one out, because it shares that of
 * another cell.
 */
export function readFormulas(state: WorkbookState, sheet: string): ReadonlyMap<string, string> {
  const { parts, workbook, strings } = state;
  const tab = findTab(workbook, sheet);
  assert(tab, 'a sheet that the workbook lists');
  const xml = tab.hasCells ? (parts.text(tab.part) ?? '') : '';
  const formulas = new Map<string, string>();
  for (const cell of cellsOf(xml, strings(), workbook.date1904)) {
    if (!cell.hasFormula) continue;
    const [, text = ''] = FORMULA.exec(xml.slice(cell.start, cell.end)) ?? [];
    formulas.set(cellAddress(cell.row, cell.column), unescapeXml(text));
  }
  return formulas;
}
