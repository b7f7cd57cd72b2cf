import { deflateSync, inflateSync } from 'fflate';
import { known } from '../kernel/assert';
import { concat } from './zip-writer';

/** fflate closes a block at 7,000 matches of 3 bytes or more: so many bytes are always one block. */
const ONE_BLOCK = 16 * 1024;
/** An empty last block. */
const END = Uint8Array.of(3, 0);
/** The rest of an empty stored block, which goes to the next byte border; its 3 bits of header are the zeros before it. */
const BORDERS = [Uint8Array.of(0, 0, 0xff, 0xff), Uint8Array.of(0, 0, 0, 0xff, 0xff)];

/**
 * Deflated bytes that end on a byte border and do not close the stream: more may follow. (fflate's own sync flush
 * writes its border into the wrong place unless the last byte's used bits happen to be zero.)
 */
export function deflateOpen(bytes: Uint8Array): Uint8Array {
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += ONE_BLOCK)
    blocks.push(openBlock(bytes.subarray(at, at + ONE_BLOCK)));
  return concat(blocks);
}

function openBlock(bytes: Uint8Array): Uint8Array {
  const block = deflateSync(bytes, { level: 9 });
  // The first bit says that this is the last block.
  block[0] = (block[0] ?? 0) & ~1;
  // Three zero bits may be left in the last byte, or not: only one of the two can be read back.
  const open = BORDERS.map((border) => concat([block, border])).find((tried) =>
    holds(concat([tried, END]), bytes),
  );
  return known(open, 'a deflate block ends in its last byte');
}

function holds(packed: Uint8Array, bytes: Uint8Array): boolean {
  try {
    const found = inflateSync(packed);
    return found.length === bytes.length && found.every((byte, at) => byte === bytes[at]);
  } catch {
    return false;
  }
}
