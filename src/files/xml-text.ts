import { refuse } from './unreadable';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Text with its `&…;` resolved. Only XML's own five names are known: any other would need a DOCTYPE. */
export function unescapeXml(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*)(;?)/g, (_whole, name: string, closed: string) => {
    if (closed === '') refuse('damaged');
    return name.startsWith('#') ? characterOf(name) : (NAMED.get(name) ?? refuse('forbidden-content'));
  });
}

function characterOf(reference: string): string {
  const match = /^#(?:x([0-9a-fA-F]{1,8})|([0-9]{1,8}))$/.exec(reference);
  const code = match?.[1] === undefined ? Number(match?.[2] ?? 'NaN') : parseInt(match[1], 16);
  const legal = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  if (!legal || (code >= 0xd800 && code <= 0xdfff)) refuse('damaged');
  return String.fromCodePoint(code);
}

/** Spreadsheets write characters that XML cannot hold as `_x000D_`, and `_x005F_` for an underscore before such a thing. */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

const utf8 = new TextDecoder('utf-8');
/** Longer texts are worth the price of calling the platform's decoder. */
const SHORT = 96;
const units: number[] = [];

/** UTF-8 bytes as text. Short ones, as marks and names are, are put together here: the decoder costs a microsecond a call. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return utf8.decode(bytes.subarray(start, end));
  units.length = 0;
  for (let at = start; at < end; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) {
      units.push(lead);
      continue;
    }
    const second = bytes[at + 1] ?? 0;
    const third = bytes[at + 2] ?? 0;
    const unit = ((lead & 15) << 12) | ((second & 63) << 6) | (third & 63);
    const plain =
      (lead & 0xf0) === 0xe0 &&
      at + 2 < end &&
      (second & 0xc0) === 0x80 &&
      (third & 0xc0) === 0x80 &&
      unit >= 0x800;
    // Two and four byte sequences are rare here, and what is not UTF-8 must become U+FFFD in the standard's way.
    if (!plain || (unit >= 0xd800 && unit <= 0xdfff)) return utf8.decode(bytes.subarray(start, end));
    units.push(unit);
    at += 2;
  }
  return String.fromCharCode.apply(null, units);
}

/** The part as text, UTF-8 or UTF-16. */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(utf16).decode(bytes);
}
