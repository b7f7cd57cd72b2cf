import type { WorkbookPackage } from './workbook-package';
import type { WorkbookXml } from './workbook-xml';
import { attributeOf, escapeXml, splice, tagsOf, type Splice } from './xml';

/**
 * Empties the shared texts that no cell refers to any more. Spreadsheets keep the texts of all cells in one table: without
 * this what stood on a removed sheet would still be in the file. Their numbers stay, so that no cell has to change.
 */
export function scrubStrings(parts: WorkbookPackage, workbook: WorkbookXml): void {
  const table = parts.relationships(workbook.part).find((one) => one.type === 'sharedStrings');
  const xml = table && parts.text(table.target);
  if (!table || xml === null || xml === undefined) return;
  const used = new Set<number>();
  for (const { part, hasCells } of workbook.tabs) if (hasCells) noteUsed(parts.text(part) ?? '', used);
  const changes: Splice[] = [];
  let index = -1;
  let start = -1;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'si') continue;
    if (tag.kind !== 'close') {
      index += 1;
      ({ start } = tag);
    } else if (!used.has(index)) {
      const prefix = escapeXml(tag.prefix);
      changes.push({ start, end: tag.end, text: `<${prefix}si><${prefix}t/></${prefix}si>` });
    }
  }
  if (changes.length > 0) parts.setText(table.target, splice(xml, changes));
}

/** The numbers of shared texts that cells of a sheet refer to. */
function noteUsed(xml: string, used: Set<number>): void {
  let isShared = false;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'c' && tag.kind !== 'close') isShared = attributeOf(tag, 't') === 's';
    else if (isShared && tag.name === 'v' && tag.kind === 'open')
      used.add(Number(xml.slice(tag.end, xml.indexOf('<', tag.end)).trim()));
  }
}
