import type { Rect } from '../kernel/address';
import { parseAddress, sheetOf } from '../kernel/address';
import { BALLOT_NAMES } from '../workbook/ballot-files';
import type { Inflater } from './inflater';
import { LIMITS } from './limits';
import { refuse } from './unreadable';
import { attributeOf, tagsOf } from './xml';
import { decodePart, unescapeXml } from './xml-text';
import type { Zip, ZipEntry } from './zip-reader';
import { findEntry, packedBytes, packedStart, readEntry } from './zip-reader';

export type RegionName = keyof typeof BALLOT_NAMES;

/** The ballot regions of one sheet, as defined names give them. */
export type Regions = Readonly<Partial<Record<RegionName, Rect>>>;

/** A sheet of a workbook file. */
export interface SheetPart {
  readonly name: string;
  /** The entry that holds it. */
  readonly part: string;
  readonly regions: Regions;
}

/** What workbook.xml and its relationships say. */
export interface WorkbookParts {
  /** Where workbook.xml is. */
  readonly workbook: string;
  /** In tab order; sheets that hold no cells (charts, dialogs, macros) are left out. */
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
}

/** Where an archive that claims to be an Office file says what it is. */
export const CONTENT_TYPES = '[Content_Types].xml';
const ROOT_RELATIONSHIPS = '_rels/.rels';
/** .xlsx, .xltx, .xlsm and .xltm; not .xlsb, whose parts are no XML. */
const WORKBOOK_TYPE =
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml|ms-excel)\.(sheet|template)(\.macroEnabled)?\.main\+xml$/i;

interface Relationship {
  readonly type: string;
  readonly target: string;
}

/** Gives a part's text by the name of its entry. */
export type ReadPart = (name: string) => string;

/** Reads the parts of a workbook that say where everything is; refuses what is an Office file but no workbook. */
export function readWorkbookParts(readPart: ReadPart): WorkbookParts {
  const types = readPart(CONTENT_TYPES);
  const workbook = workbookPart(types, readPart);
  const relationships = readRelationships(readPart(relationshipsOf(workbook)), workbook);
  const xml = readPart(workbook);
  const listed = listSheets(xml);
  const regions = readRegions(
    xml,
    listed.map(({ name }) => name),
  );
  const sheets = listed.flatMap(({ name, id }, n) => {
    const relationship = relationships.get(id);
    if (!relationship) return refuse('damaged');
    return relationship.type === 'worksheet'
      ? [{ name, part: relationship.target, regions: regions[n] ?? {} }]
      : [];
  });
  const strings = [...relationships.values()].find(({ type }) => type === 'sharedStrings');
  return { workbook, sheets, sharedStrings: strings?.target ?? null };
}

function workbookPart(types: string, readPart: ReadPart): string {
  const parts = new Set<string>();
  const extensions = new Set<string>();
  for (const tag of tagsOf(types)) {
    if (!WORKBOOK_TYPE.test(attributeOf(tag, 'ContentType') ?? '')) continue;
    if (tag.name === 'Override')
      parts.add((attributeOf(tag, 'PartName') ?? '').replace(/^\//, '').toLowerCase());
    if (tag.name === 'Default') extensions.add((attributeOf(tag, 'Extension') ?? '').toLowerCase());
  }
  if (parts.size + extensions.size === 0) refuse('not-a-workbook');
  const relationships = [...readRelationships(readPart(ROOT_RELATIONSHIPS), '').values()];
  const target = relationships.find(({ type }) => type === 'officeDocument')?.target ?? refuse('damaged');
  const key = target.toLowerCase();
  return parts.has(key) || extensions.has(key.slice(key.lastIndexOf('.') + 1))
    ? target
    : refuse('not-a-workbook');
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export const relationshipsOf = (part: string): string =>
  part.replace(/[^/]*$/, (file) => `_rels/${file}.rels`);

function readRelationships(xml: string, source: string): ReadonlyMap<string, Relationship> {
  const found = new Map<string, Relationship>();
  for (const tag of tagsOf(xml)) {
    const id = attributeOf(tag, 'Id');
    if (tag.name !== 'Relationship' || tag.kind === 'close' || id === undefined) continue;
    if (attributeOf(tag, 'TargetMode') === 'External') continue;
    // The same id twice: two programs would follow two different targets.
    if (found.has(id)) refuse('damaged');
    const type = attributeOf(tag, 'Type') ?? '';
    found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: resolve(source, attributeOf(tag, 'Target') ?? ''),
    });
  }
  return found;
}

/** A relationship's target as an entry's name: absolute, or relative to the part that names it. */
function resolve(source: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const folder = path.startsWith('/') ? '' : source.slice(0, source.lastIndexOf('/') + 1);
  const steps: string[] = [];
  for (const step of `${folder}${path}`.split('/')) {
    if (step === '..') {
      if (steps.pop() === undefined) refuse('forbidden-content');
    } else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

function listSheets(xml: string): readonly { readonly name: string; readonly id: string }[] {
  const sheets: { name: string; id: string }[] = [];
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue;
    sheets.push({ name: attributeOf(tag, 'name') ?? '', id: attributeOf(tag, 'id') ?? '' });
  }
  return sheets;
}

const REGION_OF: ReadonlyMap<string, RegionName> = new Map(
  (
    [
      'session',
      'form',
      'serial',
      'seal',
      'subjects',
      'grades',
      'marks',
    ] as const satisfies readonly RegionName[]
  ).map((region) => [BALLOT_NAMES[region].toLowerCase(), region]),
);

/** The regions on each sheet. A name scoped to its own sheet counts more than one of the whole workbook. */
function readRegions(xml: string, sheets: readonly string[]): readonly Regions[] {
  const indexOf = new Map(sheets.map((name, index) => [name.toLowerCase(), index]));
  const global: Partial<Record<RegionName, Rect>>[] = sheets.map(() => ({}));
  const local: Partial<Record<RegionName, Rect>>[] = sheets.map(() => ({}));
  let open: { region: RegionName; scope: string | undefined; at: number } | null = null;
  for (const tag of tagsOf(xml)) {
    if (tag.name !== 'definedName') continue;
    if (tag.kind === 'open') {
      const region = REGION_OF.get((attributeOf(tag, 'name') ?? '').toLowerCase());
      open = region ? { region, scope: attributeOf(tag, 'localSheetId'), at: tag.end } : null;
    } else if (tag.kind === 'close' && open) {
      const reference = unescapeXml(
        xml.slice(open.at, tag.start).replace(/^<!\[CDATA\[([^]*)\]\]>$/, '$1'),
      ).trim();
      const rect = parseAddress(reference);
      const sheet = indexOf.get(sheetOf(reference)?.toLowerCase() ?? '');
      if (rect && sheet !== undefined) {
        const regions =
          open.scope === undefined ? global[sheet] : Number(open.scope) === sheet ? local[sheet] : undefined;
        if (regions) regions[open.region] = rect;
      }
      open = null;
    }
  }
  return sheets.map((_, index) => ({ ...global[index], ...local[index] }));
}

/** What was read for a workbook, to know its like again. */
interface Seen {
  readonly parts: WorkbookParts;
  readonly read: readonly { readonly name: string; readonly entry: ZipEntry; readonly packed: Uint8Array }[];
}

/** Ballots of one vote come from a few programs: so many kinds of workbook are remembered. */
const REMEMBERED = 8;

/**
 * Reads workbook parts and remembers them: a thousand ballots share one workbook.xml. A workbook counts as seen only
 * when the packed bytes of all its parts are the same: a CRC alone could be forged, and one forged ballot would then
 * decide where the marks of all others are.
 */
export function createPartsReader(inflater: Inflater): (zip: Zip) => WorkbookParts {
  const seen: Seen[] = [];
  return (zip) => {
    const index = seen.findIndex(({ read }) => read.every((part) => isSame(zip, part)));
    const known = seen[index];
    if (known) {
      if (index > 0) seen.unshift(...seen.splice(index, 1));
      return known.parts;
    }
    const read: { name: string; entry: ZipEntry; packed: Uint8Array }[] = [];
    const parts = readWorkbookParts((name) => {
      const entry = findEntry(zip, name) ?? refuse('damaged');
      read.push({ name, entry, packed: packedBytes(zip, entry).slice() });
      return decodePart(readEntry(zip, entry, inflater, LIMITS.listing));
    });
    seen.unshift({ parts, read });
    seen.length = Math.min(seen.length, REMEMBERED);
    return parts;
  };
}

function isSame(zip: Zip, { name, entry, packed }: Seen['read'][number]): boolean {
  const other = zip.entries.get(name);
  if (!other || other.method !== entry.method || other.crc !== entry.crc) return false;
  if (other.size !== entry.size || other.packedSize !== entry.packedSize) return false;
  const { bytes } = zip;
  const { length } = packed;
  const start = packedStart(zip, other);
  for (let at = 0; at < length; at++) if (bytes[start + at] !== packed[at]) return false;
  return true;
}
