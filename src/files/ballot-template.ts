import { deflateSync } from 'fflate';
import { parseAddress } from '../kernel/address';
import { assert, known } from '../kernel/assert';
import { BALLOT_NAMES } from '../workbook/ballot-files';
import type { SheetPlan } from '../workbook/sheet-plan';
import { SHEET_MARK } from '../workbook/sheet-plan';
import { crc32 } from './crc32';
import { Inflater } from './inflater';
import { LIMITS } from './limits';
import { CONTENT_TYPES, readWorkbookParts } from './workbook-parts';
import type { Splice } from './xml';
import { attributeOf, childOf, escapeXml, parseXml, splice, tagsOf } from './xml';
import { decodePart } from './xml-text';
import { findEntry, openZip, readEntry } from './zip-reader';
import type { PackedFile } from './zip-writer';

/** A cell whose text differs from slip to slip. */
export type Gap = 'serial' | 'seal' | 'form' | 'subject';

/** Regions whose first cell a gap is. */
const REGIONS = {
  serial: BALLOT_NAMES.serial,
  seal: BALLOT_NAMES.seal,
  form: BALLOT_NAMES.form,
  subject: BALLOT_NAMES.subjects,
} as const satisfies Readonly<Record<Gap, string>>;

/** A template without its author and times: parts packed for good, and the sheet cut open where the slips differ. */
export interface BallotTemplate {
  readonly parts: readonly PackedFile[];
  readonly sheet: string;
  /** The picture that each slip has its own of, and how it is in the template; null: there is none. */
  readonly picture: { readonly name: string; readonly bytes: Uint8Array } | null;
  /** Gaps in the order in which they stand in the sheet. */
  readonly gaps: readonly Gap[];
  /** The sheet's XML around the gaps: one more than there are of them. */
  readonly pieces: readonly string[];
}

/** Prepares the .xlsx made from a ballot's plan. Our own files only: what is missing in them is a bug. */
export function prepareTemplate(xlsx: Uint8Array, plan: SheetPlan, gaps: readonly Gap[]): BallotTemplate {
  const zip = openZip(xlsx);
  const inflater = new Inflater();
  const partBytes = (name: string): Uint8Array =>
    readEntry(zip, known(findEntry(zip, name), `the template has ${name}`), inflater, LIMITS.part);
  const text = (name: string): string => decodePart(partBytes(name));
  const { workbook, sheets } = readWorkbookParts(text);
  const sheet = known(sheets[0], 'the template has a sheet').part;

  // A ballot has one picture: its serial.
  const drawn = plan.pictures?.length
    ? [...zip.entries.keys()].find((name) => /\/media\//.test(name))
    : undefined;
  const picture = drawn === undefined ? null : { name: drawn, bytes: partBytes(drawn).slice() };

  const parts: PackedFile[] = [];
  for (const { name } of zip.entries.values()) {
    if (name.endsWith('/') || name.startsWith('docProps/') || name === sheet) continue;
    if (name === drawn) continue;
    const edit =
      name === workbook
        ? (xml: string): string => lockStructure(freeNames(xml))
        : name.endsWith('.rels') || name === CONTENT_TYPES
          ? dropProperties
          : null;
    parts.push(deflated(name, edit ? new TextEncoder().encode(edit(text(name))) : partBytes(name)));
  }
  return { parts, sheet, picture, ...cutSheet(text(sheet), plan, gaps) };
}

function deflated(name: string, bytes: Uint8Array): PackedFile {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateSync(bytes, { level: 9 }) };
}

/** Names of the vote become the workbook's; the mark of our own sheets goes. Excel's own (print titles) stay. */
function freeNames(xml: string): string {
  const edits: Splice[] = [];
  let dropped = -1;
  for (const tag of tagsOf(xml)) {
    const { name, kind, start, end } = tag;
    if (name !== 'definedName') continue;
    if (kind === 'close') {
      if (dropped >= 0) edits.push({ start: dropped, end, text: '' });
      dropped = -1;
      continue;
    }
    const defined = attributeOf(tag, 'name') ?? '';
    if (defined === SHEET_MARK) dropped = start;
    else if (defined.startsWith('Pingyi.')) {
      edits.push({
        start,
        end,
        text: xml.slice(start, end).replace(/\s+localSheetId\s*=\s*("[^"]*"|'[^']*')/, ''),
      });
    }
  }
  return splice(xml, edits);
}

/** Sheets of a ballot are neither added, renamed nor removed. Without a password: it keeps from slips, not from malice. */
function lockStructure(xml: string): string {
  const root = parseXml(xml);
  if (childOf(root, 'workbookProtection')) return xml;
  const at = (childOf(root, 'bookViews') ?? known(childOf(root, 'sheets'), 'a workbook has sheets')).start;
  return splice(xml, [{ start: at, end: at, text: `<${root.prefix}workbookProtection lockStructure="1"/>` }]);
}

/** The document's properties are left out of the archive, so nothing may point to them. */
function dropProperties(xml: string): string {
  const edits: Splice[] = [];
  for (const tag of tagsOf(xml)) {
    const { name, kind, start, end } = tag;
    const target =
      (name === 'Override' && attributeOf(tag, 'PartName')) ||
      (name === 'Relationship' && attributeOf(tag, 'Target'));
    if (!target || !/(^|\/)docProps\//.test(target)) continue;
    assert(kind === 'empty', 'overrides and relationships are empty elements');
    edits.push({ start, end, text: '' });
  }
  return splice(xml, edits);
}

/** Cuts the sheet at the cells that differ from slip to slip; they become inline strings. */
function cutSheet(
  xml: string,
  plan: SheetPlan,
  gaps: readonly Gap[],
): Pick<BallotTemplate, 'pieces' | 'gaps'> {
  const cells = gaps
    .map((gap) => ({ gap, ...findCell(xml, plan, REGIONS[gap]) }))
    .sort((a, b) => a.start - b.start);
  const closing = '</t></is></c>';
  const [first] = cells;
  return {
    gaps: cells.map(({ gap }) => gap),
    pieces: [
      xml.slice(0, first?.start) + (first?.opening ?? ''),
      ...cells.map(({ end }, index) => {
        const next = cells[index + 1];
        return closing + xml.slice(end, next?.start) + (next?.opening ?? '');
      }),
    ],
  };
}

/** The cell's element, and how it begins once it holds an inline string: its style is kept. */
function findCell(
  xml: string,
  plan: SheetPlan,
  region: string,
): { start: number; end: number; opening: string } {
  const rect = known(parseAddress(plan.names[region] ?? ''), `the plan names ${region}`);
  let row = -1;
  let column = -1;
  let found: { start: number; opening: string } | null = null;
  for (const tag of tagsOf(xml)) {
    const { name, kind, start, end } = tag;
    if (name === 'row' && kind !== 'close') {
      row = Number(attributeOf(tag, 'r') ?? row + 2) - 1;
      column = -1;
    }
    if (name !== 'c') continue;
    if (kind !== 'close') {
      column = parseAddress(attributeOf(tag, 'r') ?? '')?.column ?? column + 1;
      if (row !== rect.row || column !== rect.column) continue;
      const kept = ['r', 's'].flatMap((key) => {
        const value = attributeOf(tag, key);
        return value === undefined ? [] : [` ${key}="${escapeXml(value)}"`];
      });
      found = { start, opening: `<c${kept.join('')} t="inlineStr"><is><t>` };
    }
    if (found && kind !== 'open') return { ...found, end };
  }
  throw new Error(`bug: the template has no cell for ${region}: give it a value or a style`);
}
