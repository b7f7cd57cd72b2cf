import { crc32 } from './crc32';
import { inflateInto } from './inflate';
import { LIMITS } from './limits';
import { refuse } from './unreadable';

/** A scratch buffer beyond this is not kept for the next file. */
const KEPT = 1024 * 1024;
const FIRST = 64 * 1024;

/** What a platform can do for us faster than we can (Node's zlib); what it gives is checked as our own is. */
export interface Unpack {
  /** The content of a raw deflate stream; null where the stream is damaged or holds more than `size` bytes. */
  readonly inflate: (data: Uint8Array, size: number) => Uint8Array | null;
  readonly crc32: (bytes: Uint8Array) => number;
}

/**
 * Inflates, by itself into a buffer that is used again and again: a result is good until the next call.
 * Counts what is read, so that no nest of archives, and no workbook that names one part a thousand times, goes on without end.
 */
export class Inflater {
  readonly #unpack: Unpack;
  #left: number = LIMITS.total;
  #leftOfBook: number = LIMITS.total;

  constructor(unpack: Unpack = ownUnpack()) {
    this.#unpack = unpack;
  }

  /** Starts a new count: to be called for each file handed in. */
  reset(): void {
    this.#left = LIMITS.total;
  }

  /** Starts the count of one workbook, within that of the file handed in. */
  startBook(): void {
    this.#leftOfBook = LIMITS.book;
  }

  /** To be called before an entry of this size is read, packed or not. */
  count(size: number): void {
    this.#left -= size;
    this.#leftOfBook -= size;
    if (this.#left < 0 || this.#leftOfBook < 0) refuse('too-large');
  }

  /** Exactly `size` bytes out of a raw deflate stream; a stream that holds more, less or nonsense is refused. */
  inflate(data: Uint8Array, size: number): Uint8Array {
    if (data.length === 0) return size === 0 ? data : refuse('damaged');
    // Deflate makes at most 1,032 bytes of one: a promise beyond that is not worth a buffer.
    if (size > data.length * 1032) refuse('damaged');
    const content = this.#unpack.inflate(data, size);
    return content?.length === size ? content : refuse('damaged');
  }

  crc32(bytes: Uint8Array): number {
    return this.#unpack.crc32(bytes);
  }
}

/** Our own way, which runs everywhere. */
function ownUnpack(): Unpack {
  let scratch = new Uint8Array(FIRST);
  return {
    inflate: (data, size) => {
      if (scratch.length < size || (scratch.length > KEPT && size <= KEPT))
        scratch = new Uint8Array(Math.max(FIRST, size));
      inflateInto(data, scratch, size);
      return scratch.subarray(0, size);
    },
    crc32,
  };
}
