import { buildCodes, findLong, MAX_BITS, newCodes } from './prefix-codes';
import { refuse } from './unreadable';

/*
 * Raw deflate (RFC 1951) into a buffer of known size. Ballots are thousands of streams of a few kilobytes: a general
 * inflater spends its time there on tables of 32,768 entries for each block, and learns only afterwards that a stream
 * holds more than it should. Here the tables are small, and the first byte too many ends it.
 */

/** Codes up to so many bits are found in one step; longer ones, rare by nature, bit by bit. */
const LENGTH_BITS = 9;
const DISTANCE_BITS = 6;
const ORDER_BITS = 7;
const LENGTH_MASK = (1 << LENGTH_BITS) - 1;
const DISTANCE_MASK = (1 << DISTANCE_BITS) - 1;

// Used again for each block: nothing here outlives a call.
const lengthCodes = newCodes(288, LENGTH_BITS);
const distanceCodes = newCodes(32, DISTANCE_BITS);
const orderCodes = newCodes(19, ORDER_BITS);
const lengths = new Uint8Array(320);

const LENGTH_BASE = Uint16Array.of(
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
); // prettier-ignore
const LENGTH_EXTRA = Uint8Array.of(
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
); // prettier-ignore
const DISTANCE_BASE = Uint16Array.of(
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
); // prettier-ignore
const DISTANCE_EXTRA = Uint8Array.of(
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
); // prettier-ignore
/** The order in which the lengths of the length codes come. */
const ORDER = Uint8Array.of(16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15);

function buildFixedCodes(): void {
  lengths.fill(8, 0, 144).fill(9, 144, 256).fill(7, 256, 280).fill(8, 280, 288);
  buildCodes(lengthCodes, lengths, 0, 288);
  lengths.fill(5, 0, 30);
  buildCodes(distanceCodes, lengths, 0, 30);
}

/** Where the reading is: bits that were taken from the data and not used yet. */
interface Source {
  readonly data: Uint8Array;
  at: number;
  hold: number;
  bits: number;
}

function take(source: Source, count: number): number {
  while (source.bits < count) {
    if (source.at >= source.data.length) refuse('damaged');
    source.hold |= (source.data[source.at++] ?? 0) << source.bits;
    source.bits += 8;
  }
  const value = source.hold & ((1 << count) - 1);
  source.hold >>>= count;
  source.bits -= count;
  return value;
}

function takeOrder(source: Source): number {
  while (source.bits < MAX_BITS && source.at < source.data.length) {
    source.hold |= (source.data[source.at++] ?? 0) << source.bits;
    source.bits += 8;
  }
  const entry = orderCodes.fast[source.hold & ((1 << ORDER_BITS) - 1)] || findLong(orderCodes, source.hold);
  take(source, entry & 15);
  return entry >>> 4;
}

function readDynamicCodes(source: Source): void {
  const literals = take(source, 5) + 257;
  const distances = take(source, 5) + 1;
  const orders = take(source, 4) + 4;
  lengths.fill(0);
  for (let n = 0; n < orders; n++) lengths[ORDER[n] ?? 0] = take(source, 3);
  buildCodes(orderCodes, lengths, 0, 19);
  const total = literals + distances;
  lengths.fill(0, 0, 19);
  for (let n = 0; n < total;) {
    const order = takeOrder(source);
    if (order < 16) {
      lengths[n++] = order;
      continue;
    }
    if (order === 16 && n === 0) refuse('damaged');
    const repeated = order === 16 ? (lengths[n - 1] ?? 0) : 0;
    const times =
      order === 16 ? 3 + take(source, 2) : order === 17 ? 3 + take(source, 3) : 11 + take(source, 7);
    if (n + times > total) refuse('damaged');
    lengths.fill(repeated, n, n + times);
    n += times;
  }
  if (literals > 286) refuse('damaged');
  buildCodes(lengthCodes, lengths, 0, literals);
  buildCodes(distanceCodes, lengths, literals, distances);
}

/** Copies a block that is not deflated; the new end of the output. */
function copyStored(source: Source, out: Uint8Array, to: number, size: number): number {
  const { data } = source;
  // Whole bytes that were taken ahead go back; the rest of the current one is skipped.
  const at = source.at - (source.bits >>> 3);
  source.hold = 0;
  source.bits = 0;
  const length = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
  const check = (data[at + 2] ?? 0) | ((data[at + 3] ?? 0) << 8);
  const end = at + 4 + length;
  if ((length ^ check) !== 0xffff || end > data.length || to + length > size) refuse('damaged');
  out.set(data.subarray(at + 4, end), to);
  source.at = end;
  return to + length;
}

/** Decodes one deflated block; the new end of the output. */
function readBlock(source: Source, out: Uint8Array, from: number, size: number): number {
  const { data } = source;
  const end = data.length;
  const fastLengths = lengthCodes.fast;
  const fastDistances = distanceCodes.fast;
  let { at, hold, bits } = source;
  let to = from;
  for (;;) {
    // Two bytes at a time, so that 16 bits are at hand: enough for any code, or the bits that follow one.
    // Behind the end come zeros; that they were used is noticed below.
    if (bits < 16) {
      hold |= ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)) << bits;
      at += 2;
      bits += 16;
    }
    const entry = fastLengths[hold & LENGTH_MASK] || findLong(lengthCodes, hold);
    hold >>>= entry & 15;
    bits -= entry & 15;
    const symbol = entry >>> 4;
    if (symbol < 256) {
      if (to >= size) refuse('damaged');
      out[to++] = symbol;
      continue;
    }
    if (symbol === 256) break;
    if (symbol > 285) refuse('damaged');
    if (bits < 16) {
      hold |= ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)) << bits;
      at += 2;
      bits += 16;
    }
    const extra = LENGTH_EXTRA[symbol - 257] ?? 0;
    const length = (LENGTH_BASE[symbol - 257] ?? 0) + (hold & ((1 << extra) - 1));
    hold >>>= extra;
    bits -= extra;
    if (bits < 16) {
      hold |= ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)) << bits;
      at += 2;
      bits += 16;
    }
    const place = fastDistances[hold & DISTANCE_MASK] || findLong(distanceCodes, hold);
    hold >>>= place & 15;
    bits -= place & 15;
    if (place >>> 4 > 29) refuse('damaged');
    if (bits < 16) {
      hold |= ((data[at] ?? 0) | ((data[at + 1] ?? 0) << 8)) << bits;
      at += 2;
      bits += 16;
    }
    const more = DISTANCE_EXTRA[place >>> 4] ?? 0;
    const distance = (DISTANCE_BASE[place >>> 4] ?? 0) + (hold & ((1 << more) - 1));
    hold >>>= more;
    bits -= more;
    const stop = to + length;
    if (distance > to || stop > size) refuse('damaged');
    if (length > 40 && distance >= length) out.copyWithin(to, to - distance, stop - distance);
    // Byte by byte where the copy overlaps what it copies, and where it is short, as most are.
    else for (let back = to - distance; to < stop;) out[to++] = out[back++] ?? 0;
    to = stop;
  }
  if (at - (bits >>> 3) > end) refuse('damaged');
  source.at = at;
  source.hold = hold;
  source.bits = bits;
  return to;
}

/** Inflates `data` into `out`; a stream of more or less than `size` bytes is refused as soon as that shows. */
export function inflateInto(data: Uint8Array, out: Uint8Array, size: number): void {
  const source: Source = { data, at: 0, hold: 0, bits: 0 };
  let to = 0;
  let last = 0;
  while (last === 0) {
    last = take(source, 1);
    const type = take(source, 2);
    if (type === 0) to = copyStored(source, out, to, size);
    else if (type === 3) refuse('damaged');
    else {
      if (type === 1) buildFixedCodes();
      else readDynamicCodes(source);
      to = readBlock(source, out, to, size);
    }
  }
  if (to !== size) refuse('damaged');
}
