import { type RawFile, rawZip, text, utf8 } from '../files/zip-kit';

/** A seeded source of choices, so that a failing file can be made again from its number. */
export interface Dice {
  /** 0 to limit − 1. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Mulberry32. Not for anything outside tests. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick: <T>(items: readonly T[]): T => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
  };
}

type Edit = (xml: string, dice: Dice) => string;

const TAG = /<[^<>]*>/g;
const ELEMENT = /<([\w:]+)(?:\s[^<>]*)?(?:\/>|>[^<>]*<\/\1>)/g;
const ATTRIBUTE = /\s[\w:]+="[^"<]*"/g;

/** Replaces one of the pattern's matches. */
const one =
  (pattern: RegExp, change: (match: string, dice: Dice, xml: string) => string): Edit =>
  (xml, by) => {
    const matches = [...xml.matchAll(pattern)];
    if (matches.length === 0) return xml;
    const { 0: match, index } = by.pick(matches);
    return xml.slice(0, index) + change(match, by, xml) + xml.slice(index + match.length);
  };

const VALUES = [
  '', '0', '-1', '1', '7', '99', '4294967296', '1e309', 'NaN', 'A1', 'C5', 'XFD1048576', 'ZZZZZ9', 'a5', '$B$5', 's',
  'str', 'b', 'e', 'inlineStr', 'n', 'd', '__proto__', 'constructor', '../../x', '/xl/worksheets/sheet1.xml', '&#0;', '&lt;', '√',
]; // prettier-ignore
const TEXTS = ['', '√', '×', '优秀', '0', '1', '999', '-5', '1.0', '_x0041_', '&amp;', '&nope;', '&#x110000;', '\u0000', '𠮷', '√'.repeat(40_000)]; // prettier-ignore
const INSERTS = [
  '<!-- x -->',
  '<!-- <c r="B5"><v>1</v></c> -->',
  '<![CDATA[√]]>',
  '<?x y?>',
  '<!DOCTYPE x [<!ENTITY a "b">]>',
  '&a;',
  '<',
  '>',
  '"',
  ']]>',
  '<c r="B5" t="inlineStr"><is><t>√</t></is></c>',
  '<row r="5"/>',
  '<row r="7"><c r="C7" t="str"><v>√</v></c></row>',
  '</sheetData>',
  '<x>'.repeat(20_000),
  ' '.repeat(100_000),
];

/** Ways to break XML that a blind change of bytes hardly ever finds. */
const EDITS: Readonly<Record<string, Edit>> = {
  'element gone': one(ELEMENT, () => ''),
  'element twice': one(ELEMENT, (match) => match + match),
  'element moved': (xml, by) => {
    const matches = [...xml.matchAll(ELEMENT)];
    if (matches.length < 2) return xml;
    const [a, b] = [by.pick(matches), by.pick(matches)].sort((x, y) => x.index - y.index);
    if (!a || !b || a.index + a[0].length > b.index) return xml;
    return (
      xml.slice(0, a.index) +
      b[0] +
      xml.slice(a.index + a[0].length, b.index) +
      a[0] +
      xml.slice(b.index + b[0].length)
    );
  },
  'tag gone': one(TAG, () => ''),
  'tag twice': one(TAG, (match) => match + match),
  'tag renamed': one(TAG, (match, by) =>
    match.replace(/[\w:]+/, by.pick(['c', 'v', 'row', 'x:c', 'si', 't', 'f', 'z'])),
  ),
  'attribute changed': one(ATTRIBUTE, (match, by) => match.replace(/"[^"]*"/, () => `"${by.pick(VALUES)}"`)),
  'attribute gone': one(ATTRIBUTE, () => ''),
  'attribute twice': one(ATTRIBUTE, (match) => match + match),
  'address changed': one(/ r="[A-Z]+\d+"/g, (match, by) =>
    by.below(2) === 0
      ? ` r="${by.pick(['B', 'C', 'E', 'F'])}${String(4 + by.below(6))}"`
      : match.toLowerCase(),
  ),
  'text changed': one(/>[^<>]+</g, (_, by) => `>${by.pick(TEXTS)}<`),
  'number changed': one(/<v>\d+<\/v>/g, (_, by) => `<v>${String(by.below(60))}</v>`),
  'something put in': (xml, by) => {
    const at = by.below(xml.length + 1);
    return xml.slice(0, at) + by.pick(INSERTS) + xml.slice(at);
  },
  'something put between tags': one(TAG, (match, by) => match + by.pick(INSERTS)),
  'broken off': (xml, by) => xml.slice(0, by.below(xml.length + 1)),
  'bytes changed': (xml, by) => {
    const at = by.below(xml.length);
    return xml.slice(0, at) + String.fromCharCode(by.below(256)) + xml.slice(at + 1);
  },
  'prefix on all': (xml) => xml.replace(/<(\/?)(?![?!])/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
  'a mark in front': (xml) => `\ufeff${xml}`,
};

/** Lies of the archive itself. */
const LIES: Readonly<Record<string, (file: RawFile, dice: Dice) => readonly RawFile[]>> = {
  'part gone': () => [],
  'part twice': (file) => [file, file],
  'part renamed': (file, by) => [
    {
      ...file,
      name: by.pick([file.name.toUpperCase(), `${file.name}x`, `../${file.name}`, `/${file.name}`]),
    },
  ],
  'wrong CRC': (file, by) => [{ ...file, crc: by.below(2 ** 31) }],
  'wrong size': (file, by) => [{ ...file, size: by.pick([0, 1, file.content.length + 1, 1e9]) }],
  'a descriptor': (file) => [{ ...file, descriptor: true }],
  stored: (file) => [{ ...file, store: true }],
  zip64: (file) => [{ ...file, zip64: true }],
  encrypted: (file) => [{ ...file, flags: 0x801 }],
};

/** A workbook's parts and how they came about. */
export interface Mutant {
  readonly parts: readonly RawFile[];
  /** What was done to which part, for the report of a failure. */
  readonly done: readonly string[];
  /** Only parts were changed that hold no cell and no name: what is read must be the truth, or nothing. */
  readonly isHarmless: boolean;
}

export interface Mutation extends Mutant {
  readonly bytes: Uint8Array;
}

/** Parts whose change may honestly change what a ballot says. */
const TELLING = /sheet\d*\.xml$|sharedStrings|workbook\.xml$|workbook\.xml\.rels$/i;

/** A workbook's parts, changed in one to three places below the compression, and zipped with all sums right unless they are to lie. */
export function mutate(from: Mutant, seed: number): Mutation {
  const by = dice(seed);
  const done = [...from.done];
  let { isHarmless } = from;
  let changed = [...from.parts];
  for (let n = 1 + by.below(3); n > 0; n--) {
    const at = by.below(4) === 0 ? by.below(changed.length) : tellingPart(changed, by);
    const file = changed[at];
    if (!file) continue;
    if (TELLING.test(file.name)) isHarmless = false;
    if (by.below(12) === 0) {
      const lie = by.pick(Object.keys(LIES));
      done.push(`${lie}: ${file.name}`);
      changed = [...changed.slice(0, at), ...(LIES[lie]?.(file, by) ?? []), ...changed.slice(at + 1)];
    } else {
      const edit = by.pick(Object.keys(EDITS));
      done.push(`${edit}: ${file.name}`);
      const content = utf8(EDITS[edit]?.(text(file.content), by) ?? '');
      changed = changed.map((old, index) => (index === at ? { ...old, content } : old));
    }
  }
  return { parts: changed, bytes: rawZip(changed), done, isHarmless };
}

function tellingPart(files: readonly RawFile[], by: Dice): number {
  const telling = [...files.keys()].filter((index) => TELLING.test(files[index]?.name ?? ''));
  return telling.length > 0 ? by.pick(telling) : by.below(files.length);
}
