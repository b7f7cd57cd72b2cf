import { cellAddress } from '../kernel/address';
import type { CellEdit } from '../workbook/edit';
import { cellsOf } from './sheet-cells';
import { editedCell, newCellsIn } from './new-cells';
import { StyleBook } from './style-book';
import type { WorkbookPackage } from './workbook-package';
import { findTab, type WorkbookState } from './workbook-state';
import { writeWorkbookXml } from './workbook-xml';
import { dropCalculationChain } from './write-plan';
import { splice, type Splice } from './xml';

/** Changes single cells on a fork of the parts; the edits that found something else come back. */
export function editCells(
  state: WorkbookState,
  parts: WorkbookPackage,
  edits: readonly CellEdit[],
): readonly CellEdit[] {
  const styles = new StyleBook(parts, state.workbook.part);
  const skipped: CellEdit[] = [];
  for (const sheet of new Set(edits.map((edit) => edit.sheet))) {
    const wanted = new Map(edits.filter((edit) => edit.sheet === sheet).map((edit) => [edit.cell, edit]));
    const tab = findTab(state.workbook, sheet);
    const xml = tab?.hasCells ? parts.text(tab.part) : null;
    if (tab && xml !== null && xml !== undefined) {
      const changes = [
        ...changesIn(xml, state, wanted, skipped, styles),
        ...newCellsIn(xml, fresh(wanted), styles),
      ];
      if (changes.length > 0) parts.setText(tab.part, splice(xml, changes));
    }
    // What is left was not found as its edit says.
    skipped.push(...wanted.values());
  }
  styles.save();
  dropCalculationChain(parts, state.workbook.part);
  // Formulas over the changed cells are computed anew when the file is opened.
  writeWorkbookXml(parts, state.workbook);
  return skipped;
}

/** Takes from `wanted` what is left of it and expects an empty cell: no cell at all stands there. */
function fresh(wanted: Map<string, CellEdit>): readonly CellEdit[] {
  const edits = [...wanted.values()].filter((edit) => edit.from.value === null);
  for (const edit of edits) wanted.delete(edit.cell);
  return edits;
}

/** The changes of one sheet's text; takes from `wanted` what it could do, and what it found taken into `skipped`. */
function changesIn(
  xml: string,
  { strings, workbook }: WorkbookState,
  wanted: Map<string, CellEdit>,
  skipped: CellEdit[],
  styles: StyleBook,
): readonly Splice[] {
  const changes: Splice[] = [];
  for (const { row, column, value, style, hasFormula, start, end } of cellsOf(
    xml,
    strings(),
    workbook.date1904,
  )) {
    const address = cellAddress(row, column);
    const edit = wanted.get(address);
    if (!edit) continue;
    wanted.delete(address);
    if (hasFormula || value !== edit.from.value) {
      skipped.push(edit);
      continue;
    }
    changes.push({ start, end, text: editedCell(edit, prefixAt(xml, start), style, styles) });
  }
  return changes;
}

/** The namespace prefix of the element that starts here. */
const prefixAt = (xml: string, start: number): string =>
  /<([^\s<>:/]+:)?c\b/y.exec(xml.slice(start, start + 40))?.[1] ?? '';
