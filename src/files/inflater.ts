import { Inflate, inflateSync } from 'fflate';
import { LIMITS } from './limits';
import { refuse } from './unreadable';

/** Deflated input that is pushed at once: at 1032 : 1, the most deflate can do, it grows to 16 MB before it is counted. */
const CHUNK = 16 * 1024;
/** A scratch buffer beyond this is not kept for the next file. */
const KEPT = 1024 * 1024;

/**
 * Inflates into a buffer of its own, used again and again: a result is good until the next call.
 * Counts what it gave, so that no nest of archives inflates without end.
 */
export class Inflater {
  #scratch = new Uint8Array(64 * 1024);
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
    // One byte more than promised, so that a stream that goes on is noticed.
    if (this.#scratch.length <= size || (this.#scratch.length > KEPT && size < KEPT)) {
      this.#scratch = new Uint8Array(Math.max(64 * 1024, size + 1));
    }
    const out = this.#scratch;
    const inflated = data.length <= CHUNK ? inflateAtOnce(data, out) : inflateInChunks(data, out, size);
    if (inflated !== size) refuse('damaged');
    return out.subarray(0, size);
  }
}

function inflateAtOnce(data: Uint8Array, out: Uint8Array): number {
  try {
    return inflateSync(data, { out }).length;
  } catch {
    return refuse('damaged');
  }
}

function inflateInChunks(data: Uint8Array, out: Uint8Array, size: number): number {
  let count = 0;
  const stream = new Inflate((chunk) => {
    if (count + chunk.length <= size) out.set(chunk, count);
    count += chunk.length;
  });
  try {
    for (let at = 0; at < data.length && count <= size; at += CHUNK) {
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
    }
  } catch {
    return refuse('damaged');
  }
  return count;
}
