import type { MadeFile } from '../workbook/ballot-files';
import { crc32 } from './crc32';

/** A file as it stands in an archive: its bytes already deflated, or stored as they are. */
export interface PackedFile {
  readonly name: string;
  /** 0 = stored, 8 = deflated. */
  readonly method: 0 | 8;
  readonly crc: number;
  /** Bytes before packing. */
  readonly size: number;
  readonly packed: Uint8Array;
}

/** 1980-01-01 00:00, the first moment that a zip can name: files of ours say nothing about when they were made. */
const DATE = 0x0021;
const UTF8 = 0x0800;
const FULL = 0xffffffff;
const encoder = new TextEncoder();

export const stored = (name: string, bytes: Uint8Array, crc = crc32(bytes)): PackedFile => ({
  name,
  method: 0,
  crc,
  size: bytes.length,
  packed: bytes,
});

const isAscii = (name: Uint8Array): boolean => name.every((byte) => byte < 0x80);

/** The fields that both headers of a file share, from "version needed" to the name's length. */
function writeCommon(view: DataView, at: number, file: PackedFile, name: Uint8Array, version: number): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, isAscii(name) ? 0 : UTF8, true);
  view.setUint16(at + 4, file.method, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, DATE, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.packed.length, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, name.length, true);
}

/** Where the CRC stands in each header: a file made from a template is changed there. */
export const LOCAL_CRC = 14;
export const CENTRAL_CRC = 16;

/** What stands in front of a file's bytes. A single file is at most 4 GB − 1: it is held in memory. */
export function localHeader(file: PackedFile): Uint8Array {
  const name = encoder.encode(file.name);
  const header = new Uint8Array(30 + name.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, file, name, 20);
  header.set(name, 30);
  return header;
}

/** The file's line in the directory; one that starts beyond 4 GB says so in a zip64 field. */
export function centralHeader(file: PackedFile, offset: number): Uint8Array {
  const name = encoder.encode(file.name);
  const far = offset >= FULL;
  const header = new Uint8Array(46 + name.length + (far ? 12 : 0));
  const view = new DataView(header.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, far ? 45 : 20, true);
  writeCommon(view, 6, file, name, far ? 45 : 20);
  view.setUint16(30, far ? 12 : 0, true);
  view.setUint32(42, far ? FULL : offset, true);
  header.set(name, 46);
  if (far) {
    view.setUint16(46 + name.length, 1, true);
    view.setUint16(48 + name.length, 8, true);
    view.setBigUint64(50 + name.length, BigInt(offset), true);
  }
  return header;
}

/** What closes an archive; with zip64 records when there are more than 65,534 files or 4 GB. */
export function endRecords(count: number, start: number, size: number): Uint8Array {
  const large = count >= 0xffff || start >= FULL || size >= FULL;
  const records = new Uint8Array(large ? 98 : 22);
  const view = new DataView(records.buffer);
  if (large) {
    view.setUint32(0, 0x06064b50, true);
    view.setBigUint64(4, 44n, true);
    view.setUint16(12, 45, true);
    view.setUint16(14, 45, true);
    view.setBigUint64(24, BigInt(count), true);
    view.setBigUint64(32, BigInt(count), true);
    view.setBigUint64(40, BigInt(size), true);
    view.setBigUint64(48, BigInt(start), true);
    view.setUint32(56, 0x07064b50, true);
    view.setBigUint64(64, BigInt(start + size), true);
    view.setUint32(72, 1, true);
  }
  const at = records.length - 22;
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, Math.min(count, 0xffff), true);
  view.setUint16(at + 10, Math.min(count, 0xffff), true);
  view.setUint32(at + 12, Math.min(size, FULL), true);
  view.setUint32(at + 16, Math.min(start, FULL), true);
  return records;
}

/** A whole archive in memory. */
export function zipBytes(files: readonly PackedFile[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const file of files) {
    const header = localHeader(file);
    parts.push(header, file.packed);
    directory.push(centralHeader(file, offset));
    offset += header.length + file.packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  return concat([...parts, ...directory, endRecords(files.length, offset, size)]);
}

/** Byte arrays one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Chunks handed on are about this long: a call a file would cost more than the file. */
const CHUNK = 256 * 1024;
/** Lines of the directory that are kept together. */
const LINES = 1024;

/**
 * A zip of files as they come, in chunks: memory holds one chunk and, for each file, its line in the directory.
 * The files are stored: what is zipped here is deflated already.
 */
export async function* zipStream(
  files: AsyncIterable<MadeFile> | Iterable<MadeFile>,
): AsyncGenerator<Uint8Array, void, undefined> {
  const pages: Uint8Array[] = [];
  let lines: Uint8Array[] = [];
  let held: Uint8Array[] = [];
  let heldSize = 0;
  let offset = 0;
  let count = 0;
  const hold = (part: Uint8Array): void => {
    held.push(part);
    heldSize += part.length;
  };
  const release = (): Uint8Array => {
    const chunk = concat(held);
    held = [];
    heldSize = 0;
    return chunk;
  };
  for await (const { name, bytes, crc } of files) {
    const file = stored(name, bytes, crc);
    const header = localHeader(file);
    lines.push(centralHeader(file, offset));
    // An array of its own costs a line of the directory more memory than its bytes do.
    if (++count % LINES === 0) {
      pages.push(concat(lines));
      lines = [];
    }
    offset += header.length + bytes.length;
    hold(header);
    hold(bytes);
    if (heldSize >= CHUNK) yield release();
  }
  let size = 0;
  for (const part of [...pages, ...lines]) {
    hold(part);
    size += part.length;
    if (heldSize >= CHUNK) yield release();
  }
  hold(endRecords(count, offset, size));
  yield release();
}
