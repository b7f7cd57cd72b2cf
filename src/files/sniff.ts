import type { UnreadableReason } from '../workbook/failure';

/**
 * What a file is by its first and last bytes, whatever its name says: `zip`, or the reason why it is no workbook.
 * A `zip` may still be no workbook: that is known when its parts are listed.
 */
export function sniff(bytes: Uint8Array): UnreadableReason | 'zip' {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP_ENTRY) || startsWith(bytes, ZIP_END))
    return endOfZip(bytes) < 0 ? 'truncated' : 'zip';
  if (startsWith(bytes, COMPOUND)) return sniffCompound(bytes);
  if (isBareBiff(bytes)) return 'legacy-xls';
  if (startsWith(bytes, PDF)) return 'not-a-workbook';
  if (bytes.length < ZIP_ENTRY.length && startsWith(ZIP_ENTRY, bytes)) return 'truncated';
  if (isText(bytes)) return 'text-renamed';
  return bytes.every((byte) => byte === 0) ? 'damaged' : 'not-a-workbook';
}

const ZIP_ENTRY = Uint8Array.of(0x50, 0x4b, 3, 4);
const ZIP_END = Uint8Array.of(0x50, 0x4b, 5, 6);
const COMPOUND = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const PDF = Uint8Array.of(0x25, 0x50, 0x44, 0x46, 0x2d);

const startsWith = (bytes: Uint8Array, head: Uint8Array): boolean =>
  bytes.length >= head.length && head.every((byte, at) => bytes[at] === byte);

/** Where the zip's end record starts; −1 when the file ends before it. A comment of up to 65,535 bytes may follow. */
function endOfZip(bytes: Uint8Array): number {
  const last = bytes.length - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 5 && bytes[at + 3] === 6) return at;
  }
  return -1;
}

/** Excel 97's files and password-protected .xlsx share one container; the names in its directory tell them apart. */
function sniffCompound(bytes: Uint8Array): UnreadableReason {
  if (includesUtf16(bytes, 'EncryptedPackage')) return 'encrypted';
  if (includesUtf16(bytes, 'Workbook') || includesUtf16(bytes, 'Book')) return 'legacy-xls';
  return 'not-a-workbook';
}

function includesUtf16(bytes: Uint8Array, name: string): boolean {
  const wanted = Uint8Array.from([...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  // Directory entries are 128 bytes long and aligned; a name stands at the start of its entry, closed by a zero.
  for (let at = 512; at + wanted.length + 2 <= bytes.length; at += 128) {
    if (bytes[at + wanted.length] === 0 && wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

/** Excel 2 to 5 wrote their records without a container: a begin-of-file record of 4 to 8 bytes. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 9 &&
  [0, 2, 4, 8].includes(bytes[1] ?? -1) &&
  [4, 6, 8].includes(bytes[2] ?? -1) &&
  bytes[3] === 0;

/** Text in any usual encoding: no control characters but tabs and line ends, or UTF-16 with its mark. */
function isText(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.subarray(0, 4096).every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
