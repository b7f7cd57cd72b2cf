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

/** Entries below this are literals; below the second is the end of the block. */
const LITERALS = 256 << 4;
const LENGTHS_FROM = 257 << 4;

/** For each code of a length or distance: its base × 16 + the number of bits to add. */
const LENGTHS = told(3, [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5]);
const DISTANCES = told(
  1,
  [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13],
);
// 258 bytes have a code of their own.
LENGTHS[28] = 258 << 4;

/** Room for 32 codes: those that are none stay 0. */
function told(first: number, extras: readonly number[]): Uint32Array {
  const entries = new Uint32Array(32);
  let base = first;
  extras.forEach((extra, code) => {
    entries[code] = (base << 4) | extra;
    base += 1 << extra;
  });
  return entries;
}

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
  readonly view: DataView;
  at: number;
  hold: number;
  bits: number;
}

/** Where it goes: as many bytes as were promised, in a buffer that may be larger. */
interface Output {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly size: number;
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
function copyStored(source: Source, { bytes, size }: Output, to: number): number {
  const { data } = source;
  // Whole bytes that were taken ahead go back; the rest of the current one is skipped.
  const at = source.at - (source.bits >>> 3);
  source.hold = 0;
  source.bits = 0;
  const length = (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8);
  const check = (data[at + 2] ?? 0) | ((data[at + 3] ?? 0) << 8);
  const end = at + 4 + length;
  if ((length ^ check) !== 0xffff || end > data.length || to + length > size) refuse('damaged');
  bytes.set(data.subarray(at + 4, end), to);
  source.at = end;
  return to + length;
}

/** The bits from here on, as far as 32; zeros stand behind the end. */
function bitsAt({ data, view }: Source, at: number): number {
  if (at + 4 <= data.length) return view.getInt32(at, true);
  return (data[at] ?? 0) | ((data[at + 1] ?? 0) << 8) | ((data[at + 2] ?? 0) << 16);
}

/** Decodes one deflated block; the new end of the output. */
function readBlock(source: Source, out: Output, from: number): number {
  const { bytes, view, size } = out;
  const fastLengths = lengthCodes.fast;
  const fastDistances = distanceCodes.fast;
  // A copy may write 7 bytes beyond its end.
  const wide = bytes.length - 7;
  let { at, hold, bits } = source;
  let to = from;
  for (;;) {
    // At least 20 bits: enough for any code, and the bits that belong to a length. Zeros stand behind the end; that
    // they were used is noticed below.
    if (bits < 20) {
      hold |= bitsAt(source, at) << bits;
      at += (31 - bits) >>> 3;
      bits |= 24;
    }
    const entry = fastLengths[hold & LENGTH_MASK] || findLong(lengthCodes, hold);
    hold >>>= entry & 15;
    bits -= entry & 15;
    if (entry < LITERALS) {
      if (to >= size) refuse('damaged');
      bytes[to++] = entry >>> 4;
      continue;
    }
    if (entry < LENGTHS_FROM) break;
    const told = LENGTHS[(entry >>> 4) - 257] ?? 0;
    if (told === 0) refuse('damaged');
    const extra = told & 15;
    const length = (told >>> 4) + (hold & ((1 << extra) - 1));
    hold >>>= extra;
    bits -= extra;
    if (bits < 20) {
      hold |= bitsAt(source, at) << bits;
      at += (31 - bits) >>> 3;
      bits |= 24;
    }
    const place = fastDistances[hold & DISTANCE_MASK] || findLong(distanceCodes, hold);
    hold >>>= place & 15;
    bits -= place & 15;
    const measure = DISTANCES[place >>> 4] ?? 0;
    if (measure === 0) refuse('damaged');
    const more = measure & 15;
    if (bits < more) {
      hold |= bitsAt(source, at) << bits;
      at += (31 - bits) >>> 3;
      bits |= 24;
    }
    const distance = (measure >>> 4) + (hold & ((1 << more) - 1));
    hold >>>= more;
    bits -= more;
    const stop = to + length;
    if (distance > to || stop > size) refuse('damaged');
    let back = to - distance;
    // Eight bytes at a time where they stand there already; byte by byte where the copy runs into itself.
    if (distance >= 8 && stop <= wide)
      do {
        view.setInt32(to, view.getInt32(back, true), true);
        view.setInt32(to + 4, view.getInt32(back + 4, true), true);
        to += 8;
        back += 8;
      } while (to < stop);
    else while (to < stop) bytes[to++] = bytes[back++] ?? 0;
    to = stop;
  }
  if (at - (bits >>> 3) > source.data.length) refuse('damaged');
  source.at = at - (bits >>> 3);
  source.bits = bits & 7;
  source.hold = hold & ((1 << source.bits) - 1);
  return to;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Inflates `data` into `bytes`; a stream of more or less than `size` bytes is refused as soon as that shows. */
export function inflateInto(data: Uint8Array, bytes: Uint8Array, size: number): void {
  const source: Source = { data, view: viewOf(data), at: 0, hold: 0, bits: 0 };
  const out: Output = { bytes, view: viewOf(bytes), size };
  let to = 0;
  let last = 0;
  while (last === 0) {
    last = take(source, 1);
    const type = take(source, 2);
    if (type === 0) to = copyStored(source, out, to);
    else if (type === 3) refuse('damaged');
    else {
      if (type === 1) buildFixedCodes();
      else readDynamicCodes(source);
      to = readBlock(source, out, to);
    }
  }
  if (to !== size) refuse('damaged');
}
