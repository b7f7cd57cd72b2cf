import type { Level } from '../kernel/finding';
import { type CellMark, MARK_FILLS, MARK_FORMULA } from '../workbook/edit';
import { markNotes } from './mark-notes';
import { StyleBook } from './style-book';
import type { WorkbookPackage } from './workbook-package';
import { placeInTail, tailTags } from './sheet-tail';
import type { WorkbookState } from './workbook-state';
import type { SheetTab } from './workbook-xml';
import { attributeOf, escapeXml, splice, type Splice, type Tag } from './xml';

const LEVELS: readonly Level[] = ['error', 'warning', 'note'];

/** Marks a sheet's cells on a fork of the parts: what we marked before goes, then come the new ones, if any. */
export function markCells(
  state: WorkbookState,
  parts: WorkbookPackage,
  tab: SheetTab,
  marks: readonly CellMark[],
): void {
  const found = parts.text(tab.part) ?? '';
  const xml = splice(found, ourFormats(found));
  parts.setText(tab.part, marks.length === 0 ? xml : splice(xml, [fills(state, parts, xml, marks)]));
  markNotes(parts, tab.part, marks);
}

/** The rules that are ours, with the elements around them where nothing else is in them. */
function ourFormats(xml: string): readonly Splice[] {
  const cuts: Splice[] = [];
  let format: Tag | null = null;
  let rule: Tag | null = null;
  let rules: { readonly start: number; readonly end: number; readonly ours: boolean }[] = [];
  if (!xml.includes('Pingyi.Mark')) return cuts;
  for (const tag of tailTags(xml)) {
    if (tag.name === 'conditionalFormatting' && tag.kind === 'open') [format, rules] = [tag, []];
    if (tag.name === 'cfRule' && tag.kind === 'open') rule = tag;
    if (tag.name === 'cfRule' && tag.kind !== 'open') {
      const start = tag.kind === 'empty' ? tag.start : (rule?.start ?? tag.start);
      rules.push({ start, end: tag.end, ours: xml.slice(start, tag.end).includes('Pingyi.Mark') });
    }
    if (tag.name === 'conditionalFormatting' && tag.kind === 'close' && format) {
      const ours = rules.filter((one) => one.ours);
      if (ours.length > 0 && ours.length === rules.length)
        cuts.push({ start: format.start, end: tag.end, text: '' });
      else cuts.push(...ours.map(({ start, end }) => ({ start, end, text: '' })));
      format = null;
    }
  }
  return cuts;
}

/** The new formats: one a level, with all its cells. */
function fills(
  state: WorkbookState,
  parts: WorkbookPackage,
  xml: string,
  marks: readonly CellMark[],
): Splice {
  const styles = new StyleBook(parts, state.workbook.part);
  const { at, prefix: p } = placeInTail(xml, null);
  let priority = 1;
  for (const tag of tailTags(xml)) {
    if (tag.name === 'cfRule') priority = Math.max(priority, Number(attributeOf(tag, 'priority') ?? 0) + 1);
  }
  const texts = LEVELS.flatMap((level) => {
    const cells = marks.filter((mark) => mark.level === level).map(({ cell }) => cell);
    if (cells.length === 0) return [];
    const dxf = styles.condition({ range: '', formula: MARK_FORMULA, fill: MARK_FILLS[level] });
    return [
      `<${p}conditionalFormatting sqref="${cells.join(' ')}"><${p}cfRule type="expression" dxfId="${dxf}" priority="${priority++}">` +
        `<${p}formula>${escapeXml(MARK_FORMULA)}</${p}formula></${p}cfRule></${p}conditionalFormatting>`,
    ];
  });
  styles.save();
  return { start: at, end: at, text: texts.join('') };
}
