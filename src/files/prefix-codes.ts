import { refuse } from './unreadable';

/** No code of a deflate stream is longer. */
export const MAX_BITS = 15;
/** No table of fast codes is larger. */
const MOST_BITS = 9;
const offsets = new Uint16Array(MAX_BITS + 2);

/** A set of prefix codes, as each block of a deflate stream brings its own. */
export interface Codes {
  /** By the next `fastBits` bits: symbol × 16 + length; 0 = a longer code, or none. */
  readonly fast: Uint16Array;
  readonly fastBits: number;
  /** How many codes there are of each length, and all symbols in the order of their codes. */
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

/** Empty tables for so many symbols. */
export const newCodes = (size: number, fastBits: number): Codes => ({
  fast: new Uint16Array(1 << fastBits),
  fastBits,
  counts: new Uint16Array(MAX_BITS + 1),
  symbols: new Uint16Array(size),
});

/** The bits of a number of `MOST_BITS` bits, back to front. */
const REVERSED = Uint16Array.from({ length: 1 << MOST_BITS }, (_, n) => {
  let reversed = 0;
  for (let bit = 0; bit < MOST_BITS; bit++) if (n & (1 << bit)) reversed |= 1 << (MOST_BITS - 1 - bit);
  return reversed;
});

/** Fills the tables from the lengths `lengths[from … from + count − 1]`. */
export function buildCodes(
  { fast, fastBits, counts, symbols }: Codes,
  lengths: Uint8Array,
  from: number,
  count: number,
): void {
  counts.fill(0);
  for (let n = 0; n < count; n++) {
    const length = lengths[from + n] ?? 0;
    counts[length] = (counts[length] ?? 0) + 1;
  }
  counts[0] = 0;
  let room = 1;
  offsets[1] = 0;
  for (let length = 1; length <= MAX_BITS; length++) {
    const used = counts[length] ?? 0;
    room = room * 2 - used;
    if (room < 0) refuse('damaged');
    offsets[length + 1] = (offsets[length] ?? 0) + used;
  }
  for (let n = 0; n < count; n++) {
    const length = lengths[from + n] ?? 0;
    if (length === 0) continue;
    const at = offsets[length] ?? 0;
    symbols[at] = n;
    offsets[length] = at + 1;
  }
  const end = 1 << fastBits;
  fast.fill(0);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= fastBits; length++) {
    for (let left = counts[length] ?? 0; left > 0; left--) {
      const entry = ((symbols[index++] ?? 0) << 4) | length;
      // Deflate sends a code's first bit first: in the table it is the lowest.
      const first = (REVERSED[code] ?? 0) >>> (MOST_BITS - length);
      for (let at = first; at < end; at += 1 << length) fast[at] = entry;
      code++;
    }
    code <<= 1;
  }
}

/** A code longer than the fast ones, from the bits at hand: symbol × 16 + length. */
export function findLong({ counts, symbols }: Codes, bits: number): number {
  let code = 0;
  let first = 0;
  let index = 0;
  for (let length = 1; length <= MAX_BITS; length++) {
    code |= (bits >>> (length - 1)) & 1;
    const count = counts[length] ?? 0;
    if (code - count < first) return ((symbols[index + code - first] ?? 0) << 4) | length;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return refuse('damaged');
}
