import { cellAddress } from '../kernel/address';
import { assert } from '../kernel/assert';
import type { CellValue } from '../kernel/grid';
import type { CellEdit } from '../workbook/edit';
import { cellsOf } from './sheet-cells';
import { cellText } from './sheet-text';
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
      const changes = changesIn(xml, state, wanted, styles);
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

/** The changes of one sheet's text; takes from `wanted` what it could do. */
function changesIn(
  xml: string,
  { strings, workbook }: WorkbookState,
  wanted: Map<string, CellEdit>,
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
    if (!edit || hasFormula || value !== edit.from.value) continue;
    wanted.delete(address);
    const { from, to } = edit;
    const index = to.format === from.format ? style : styles.reformatted(style, to.format);
    changes.push({ start, end, text: cellXml(prefixAt(xml, start), address, index, to.value) });
  }
  return changes;
}

/** The namespace prefix of the element that starts here. */
const prefixAt = (xml: string, start: number): string =>
  /<([^\s<>:/]+:)?c\b/y.exec(xml.slice(start, start + 40))?.[1] ?? '';

function cellXml(p: string, address: string, style: number, value: CellValue): string {
  const head = `<${p}c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${head}/>`;
  if (typeof value === 'boolean') return `${head} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'a cell holds finite numbers only');
    return `${head}><${p}v>${value}</${p}v></${p}c>`;
  }
  return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${cellText(value)}</${p}t></${p}is></${p}c>`;
}
