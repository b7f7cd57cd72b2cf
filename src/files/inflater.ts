import { inflateInto } from './inflate';
import { LIMITS } from './limits';
import { refuse } from './unreadable';

/** A scratch buffer beyond this is not kept for the next file. */
const KEPT = 1024 * 1024;
const FIRST = 64 * 1024;

/**
 * Inflates into a buffer of its own, used again and again: a result is good until the next call.
 * Counts what it gave, so that no nest of archives inflates without end.
 */
export class Inflater {
  #scratch = new Uint8Array(FIRST);
  #left: number = LIMITS.total;

  /** Starts a new count: to be called for each file handed in. */
  reset(): void {
    this.#left = LIMITS.total;
  }

  /** Exactly `size` bytes out of a raw deflate stream; a stream that holds more, less or nonsense is refused. */
  inflate(data: Uint8Array, size: number): Uint8Array {
    this.#left -= size;
    if (this.#left < 0) refuse('too-large');
    if (data.length === 0) return size === 0 ? data : refuse('damaged');
    // Deflate makes at most 1,032 bytes of one: a promise beyond that is not worth a buffer.
    if (size > data.length * 1032) refuse('damaged');
    const { length } = this.#scratch;
    if (length < size || (length > KEPT && size <= KEPT))
      this.#scratch = new Uint8Array(Math.max(FIRST, size));
    inflateInto(data, this.#scratch, size);
    return this.#scratch.subarray(0, size);
  }
}
