import type { Dots } from '../workbook/sheet-plan';
import { crc32 } from './crc32';

/** Pixels a dot: programs smooth pictures that they enlarge, and a code must keep its edges. */
const SCALE = 4;
/** White around a QR code, in dots (ISO/IEC 18004 asks for four). */
const QUIET = 4;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * Dots as a PNG of one bit a pixel, not compressed: pictures of as many dots are as long, so that one can take another's
 * place in a file without packing anything again.
 */
export function dotsPng(dots: Dots): Uint8Array {
  const side = (dots.length + 2 * QUIET) * SCALE;
  const line = 1 + Math.ceil(side / 8);
  const pixels = new Uint8Array(line * side).fill(0xff);
  // Each line begins with the number of its filter: none.
  for (let at = 0; at < pixels.length; at += line) pixels[at] = 0;
  for (let y = 0; y < dots.length; y++) {
    const row = dots[y] ?? [];
    const at = (y + QUIET) * SCALE * line;
    for (let x = 0; x < row.length; x++) {
      // Four pixels are half a byte.
      const byte = at + 1 + ((x + QUIET) >> 1);
      if (row[x] === true) pixels[byte] = (pixels[byte] ?? 0) & ((x + QUIET) & 1 ? 0xf0 : 0x0f);
    }
    for (let copy = 1; copy < SCALE; copy++) pixels.copyWithin(at + copy * line, at, at + line);
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header[8] = 1; // one bit a pixel, grey
  return join([
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', stored(pixels)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** A zlib stream of one block as it is (RFC 1950, 1951). */
function stored(content: Uint8Array): Uint8Array {
  const out = new Uint8Array(content.length + 11);
  const view = new DataView(out.buffer);
  out.set([0x78, 0x01, 1]);
  view.setUint16(3, content.length, true);
  view.setUint16(5, ~content.length & 0xffff, true);
  out.set(content, 7);
  view.setUint32(7 + content.length, adler32(content));
  return out;
}

function adler32(content: Uint8Array): number {
  let a = 1;
  let b = 0;
  for (let at = 0; at < content.length;) {
    // So many additions stay within 32 bits.
    for (const end = Math.min(at + 3800, content.length); at < end; at++) b += a += content[at] ?? 0;
    a %= 65521;
    b %= 65521;
  }
  return ((b << 16) | a) >>> 0;
}

function chunk(type: string, content: Uint8Array): Uint8Array {
  const out = new Uint8Array(content.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, content.length);
  for (let i = 0; i < 4; i++) out[4 + i] = type.charCodeAt(i);
  out.set(content, 8);
  view.setUint32(content.length + 8, crc32(out.subarray(4, content.length + 8)));
  return out;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
