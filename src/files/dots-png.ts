import type { Dots } from '../workbook/sheet-plan';
import { crc32 } from './crc32';
import { concat } from './zip-writer';

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
  const blank = blankOf(dots.length);
  const { line, pixelsAt } = blank;
  const png = blank.png.slice();
  for (let y = 0; y < dots.length; y++) {
    const row = dots[y] ?? [];
    const at = pixelsAt + (y + QUIET) * SCALE * line;
    for (let x = 0; x < row.length; x++) {
      // Four pixels are half a byte.
      const byte = at + 1 + ((x + QUIET) >> 1);
      if (row[x] === true) png[byte] = (png[byte] ?? 0) & ((x + QUIET) & 1 ? 0xf0 : 0x0f);
    }
    for (let copy = 1; copy < SCALE; copy++) png.copyWithin(at + copy * line, at, at + line);
  }
  sign(png, blank);
  return png;
}

/** A white picture, to be copied; its data is one chunk with one zlib stream of one block as it is (RFC 1950, 1951). */
interface Blank {
  readonly png: Uint8Array;
  /** Bytes of a line: the number of its filter, then eight pixels a byte. */
  readonly line: number;
  readonly pixelsAt: number;
  readonly pixelsEnd: number;
}

let kept: (Blank & { readonly dots: number }) | undefined;

function blankOf(dots: number): Blank {
  if (kept?.dots === dots) return kept;
  const side = (dots + 2 * QUIET) * SCALE;
  const line = 1 + Math.ceil(side / 8);
  const pixels = new Uint8Array(line * side).fill(0xff);
  // Each line begins with the number of its filter: none.
  for (let at = 0; at < pixels.length; at += line) pixels[at] = 0;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, side);
  view.setUint32(4, side);
  header[8] = 1; // one bit a pixel, grey
  const data = new Uint8Array(pixels.length + 11);
  data.set([0x78, 0x01, 1]);
  const length = new DataView(data.buffer);
  length.setUint16(3, pixels.length, true);
  length.setUint16(5, ~pixels.length & 0xffff, true);
  data.set(pixels, 7);
  const front = concat([Uint8Array.from(SIGNATURE), chunk('IHDR', header)]);
  const pixelsAt = front.length + 8 + 7;
  kept = {
    dots,
    png: concat([front, chunk('IDAT', data), chunk('IEND', new Uint8Array(0))]),
    line,
    pixelsAt,
    pixelsEnd: pixelsAt + pixels.length,
  };
  return kept;
}

/** Puts in the two checksums that follow from the pixels. */
function sign(png: Uint8Array, { pixelsAt, pixelsEnd }: Blank): void {
  const view = new DataView(png.buffer);
  view.setUint32(pixelsEnd, adler32(png.subarray(pixelsAt, pixelsEnd)));
  // Of the chunk's name, the stream's seven bytes before the pixels, and the four behind them.
  view.setUint32(pixelsEnd + 4, crc32(png.subarray(pixelsAt - 11, pixelsEnd + 4)));
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
