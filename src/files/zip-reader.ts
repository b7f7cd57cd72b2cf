import type { Inflater } from './inflater';
import { LIMITS } from './limits';
import { refuse } from './unreadable';

/** One file of an archive, as its central directory tells. */
export interface ZipEntry {
  /** With forward slashes; a folder ends with one. */
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 = stored, 8 = deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Where its local header starts. */
  readonly offset: number;
}

/** An archive whose directory was read; nothing is inflated yet. */
export interface Zip {
  readonly bytes: Uint8Array;
  /** The same bytes, to read numbers from. */
  readonly view: DataView;
  readonly entries: ReadonlyMap<string, ZipEntry>;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const FULL = 0xffffffff;

const u16 = (view: DataView, at: number): number => view.getUint16(at, true);
const u32 = (view: DataView, at: number): number => view.getUint32(at, true);

function u64(view: DataView, at: number): number {
  const value = u32(view, at + 4) * 2 ** 32 + u32(view, at);
  return Number.isSafeInteger(value) ? value : refuse('damaged');
}

/** Lists an archive from its central directory. Refuses what no honest archive holds: see the checks below. */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > LIMITS.entries) refuse('too-large');
  const entries = new Map<string, ZipEntry>();
  let at = start;
  let claimed = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > end || u32(view, at) !== CENTRAL) refuse('damaged');
    const next = at + 46 + u16(view, at + 28) + u16(view, at + 30) + u16(view, at + 32);
    if (next > end) refuse('damaged');
    const entry = readCentral(bytes, view, at);
    // The same name twice: two programs would read two different files.
    if (entries.has(entry.name)) refuse('damaged');
    entries.set(entry.name, entry);
    claimed += 30 + entry.packedSize;
    at = next;
  }
  // Entries that share bytes: how a small archive unpacks to a huge one.
  if (at !== end || claimed > start) refuse('damaged');
  return { bytes, view, entries };
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

function findDirectory(view: DataView): Directory {
  const last = view.byteLength - 22;
  let at = last;
  // A comment of up to 65,535 bytes may follow the end record.
  while (at >= 0 && last - at <= 65_535 && !(u32(view, at) === END && u16(view, at + 20) <= last - at)) at--;
  if (at < 0 || last - at > 65_535) refuse('truncated');
  let count = u16(view, at + 10);
  let size = u32(view, at + 12);
  let start = u32(view, at + 16);
  let end = at;
  if (count === 0xffff || size === FULL || start === FULL) {
    const locator = at - 20;
    if (locator >= 0 && u32(view, locator) === END64_LOCATOR) {
      end = u64(view, locator + 8);
      if (end + 56 > locator || u32(view, end) !== END64) refuse('damaged');
      count = u64(view, end + 32);
      size = u64(view, end + 40);
      start = u64(view, end + 48);
    }
  } else if (u16(view, at + 8) !== count) refuse('damaged');
  if (start + size > end) refuse('damaged');
  return { count, start, end: start + size };
}

function readCentral(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = u16(view, at + 8);
  const nameEnd = at + 46 + u16(view, at + 28);
  let packedSize = u32(view, at + 20);
  let size = u32(view, at + 24);
  let offset = u32(view, at + 42);
  if (packedSize === FULL || size === FULL || offset === FULL) {
    let field = findExtra(view, nameEnd, nameEnd + u16(view, at + 30), 1);
    const take = (): number => {
      if (field.at + 8 > field.end) refuse('damaged');
      field = { at: field.at + 8, end: field.end };
      return u64(view, field.at - 8);
    };
    if (size === FULL) size = take();
    if (packedSize === FULL) packedSize = take();
    if (offset === FULL) offset = take();
  }
  const method = u16(view, at + 10);
  if (method === 0 && size !== packedSize) refuse('damaged');
  const name = readName(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
  return { name, encrypted: (flags & 1) !== 0, method, crc: u32(view, at + 16), packedSize, size, offset };
}

function findExtra(view: DataView, start: number, end: number, id: number): { at: number; end: number } {
  for (let at = start; at + 4 <= end;) {
    const next = at + 4 + u16(view, at + 2);
    if (u16(view, at) === id && next <= end) return { at: at + 4, end: next };
    at = next;
  }
  return { at: end, end };
}

function readName(bytes: Uint8Array, utf8: boolean): string {
  let name = '';
  for (const byte of bytes) {
    if (byte >= 0x80) {
      name = decodeName(bytes, utf8);
      break;
    }
    name += String.fromCharCode(byte);
  }
  if (name.includes('\\')) name = name.replaceAll('\\', '/');
  if (isTrick(name)) refuse('forbidden-content');
  return name;
}

/** Names without the UTF-8 flag: macOS writes UTF-8 all the same, Windows in China GBK. */
function decodeName(bytes: Uint8Array, flagged: boolean): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  // Pairs of GBK bytes may happen to be UTF-8, but then of Latin or Cyrillic letters, never of Chinese ones.
  if (flagged || (!text.includes('\ufffd') && /[\u0800-\uffff]/.test(text))) return text;
  const chinese = new TextDecoder('gb18030').decode(bytes);
  return chinese.includes('\ufffd') ? text : chinese;
}

/** A name that would leave the folder it is unpacked to, or that no file can have. */
const isTrick = (name: string): boolean =>
  name === '' ||
  name.startsWith('/') ||
  name.includes('\0') ||
  name.charCodeAt(1) === 0x3a ||
  (name.includes('..') && name.split('/').includes('..'));

/** Zeros stand where a data descriptor follows (some writers forget to say so), ones where a zip64 field does. */
const lies = (field: number, told: number): boolean => field !== told && field !== 0 && field !== FULL;

/** Where the entry's bytes start, its local header checked against the directory. */
export function packedStart({ bytes, view }: Zip, entry: ZipEntry): number {
  const at = entry.offset;
  if (at + 30 > bytes.length || u32(view, at) !== LOCAL) refuse('damaged');
  const flags = u16(view, at + 6);
  if (entry.encrypted || (flags & 1) !== 0) refuse('encrypted');
  if (u16(view, at + 8) !== entry.method) refuse('damaged');
  if (
    lies(u32(view, at + 14), entry.crc) ||
    lies(u32(view, at + 18), entry.packedSize) ||
    lies(u32(view, at + 22), entry.size)
  ) {
    refuse('damaged');
  }
  const start = at + 30 + u16(view, at + 26) + u16(view, at + 28);
  if (start + entry.packedSize > bytes.length) refuse('damaged');
  return start;
}

/** The entry's bytes as they stand in the archive. */
export function packedBytes(zip: Zip, entry: ZipEntry): Uint8Array {
  const start = packedStart(zip, entry);
  return zip.bytes.subarray(start, start + entry.packedSize);
}

/** The entry's content, its size and CRC checked. Good until the inflater's next use. */
export function readEntry(zip: Zip, entry: ZipEntry, inflater: Inflater, limit: number): Uint8Array {
  const packed = packedBytes(zip, entry);
  if (entry.size > limit) refuse('too-large');
  inflater.count(entry.size);
  if (entry.method !== 0 && entry.method !== 8) refuse('unsupported-method');
  const content = entry.method === 0 ? packed : inflater.inflate(packed, entry.size);
  if (inflater.crc32(content) !== entry.crc) refuse('damaged');
  return content;
}

/** The first entry of each name in lower case; listed when a name is first not found as it stands. */
const folded = new WeakMap<Zip, ReadonlyMap<string, ZipEntry>>();

/** An entry by its name; part names of a workbook do not tell upper from lower case. */
export function findEntry(zip: Zip, name: string): ZipEntry | null {
  const exact = zip.entries.get(name);
  if (exact) return exact;
  let byLower = folded.get(zip);
  if (!byLower) {
    const entries = [...zip.entries.values()].reverse();
    byLower = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
    folded.set(zip, byLower);
  }
  return byLower.get(name.toLowerCase()) ?? null;
}
