import { quoteSheet } from '../kernel/address';
import type { WorkbookPackage } from './workbook-package';
import type { WorkbookXml } from './workbook-xml';
import { escapeXml, splice, tagsOf, unescapeXml, type Splice } from './xml';

/** Where references to a sheet lead from now on: its new name, or null when it is gone. By its old name in lower case. */
export type Moves = ReadonlyMap<string, string | null>;

const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
const TARGET = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}|[\p{L}_][\p{L}\p{N}_.]*)`;
/** A reference to another sheet, its name in quotes or bare. */
const REFERENCE = new RegExp(
  String.raw`(?:'((?:[^']|'')+)'|(?<![\p{L}\p{N}_.'\]:])([\p{L}_][\p{L}\p{N}_.]*))!(${TARGET})`,
  'giu',
);

/** A formula with its references moved: those to a sheet that is gone become `#REF!`, as spreadsheets write them. */
export function moveReferences(formula: string, moves: Moves): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : piece.replace(REFERENCE, (whole, quoted?: string, bare?: string, target = '') => {
            const sheet = (quoted?.replaceAll("''", "'") ?? bare ?? '').toLowerCase();
            const moved = moves.get(sheet);
            return moved === undefined ? whole : moved === null ? '#REF!' : `${quoteSheet(moved)}!${target}`;
          }),
    )
    .join('');
}

const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2']);

/**
 * Moves what the user's own sheets, charts and names say of ours. A file whose formulas name a sheet that is not there
 * is one that Excel wants to repair.
 */
export function repoint(parts: WorkbookPackage, workbook: WorkbookXml, moves: Moves): WorkbookXml {
  if (moves.size === 0) return workbook;
  for (const [name] of [...parts.entries()]) {
    if (!/^xl\/(?:worksheets|charts)\/[^/]+\.xml$/i.test(name)) continue;
    const xml = parts.text(name) ?? '';
    const changes = changesOf(xml, moves);
    if (changes.length > 0) parts.setText(name, splice(xml, changes));
  }
  const names = workbook.names.map((name) => ({ ...name, refersTo: moveReferences(name.refersTo, moves) }));
  return { ...workbook, names };
}

function changesOf(xml: string, moves: Moves): readonly Splice[] {
  const lower = xml.toLowerCase();
  const isNamed = [...moves.keys()].some((sheet) => lower.includes(escapeXml(sheet.replaceAll("'", "''"))));
  // An apostrophe may be written as an entity: then the names cannot be looked for as they are.
  if (!isNamed && !lower.includes('&apos;') && !lower.includes('&#')) return [];
  const changes: Splice[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.kind !== 'open' || !FORMULAS.has(tag.name)) continue;
    const end = xml.indexOf('</', tag.end);
    const formula = unescapeXml(xml.slice(tag.end, end));
    const moved = moveReferences(formula, moves);
    if (moved !== formula) changes.push({ start: tag.end, end, text: escapeXml(moved) });
  }
  return changes;
}
