import { crc32, inflateRawSync } from 'node:zlib';
import { ballotFilesWith } from '../files';

/** What zlib says of a stream that breaks off, is none, or holds more than it should. */
const DAMAGED: ReadonlySet<unknown> = new Set(['Z_BUF_ERROR', 'Z_DATA_ERROR', 'ERR_BUFFER_TOO_LARGE']);

/** A Buffer's bytes without its ways: its `slice` is no copy. */
export const plainBytes = ({ buffer, byteOffset, length }: Buffer): Uint8Array =>
  new Uint8Array(buffer, byteOffset, length);

function inflate(data: Uint8Array, size: number): Uint8Array | null {
  try {
    // One buffer, a byte larger than promised so that one byte too many shows: the usual 16 KB for each entry are what
    // the memory of ten thousand files would go to.
    const room = { maxOutputLength: Math.max(1, size), chunkSize: Math.max(64, size + 1) };
    return plainBytes(inflateRawSync(data, room));
  } catch (error) {
    if (typeof error === 'object' && error && 'code' in error && DAMAGED.has(error.code)) return null;
    throw error;
  }
}

/** Node's own way to unpack: why, says docs/decisions/own-ooxml.md. */
export const zlib = { inflate, crc32: (bytes: Uint8Array): number => crc32(bytes) };

/** Ballot files, unpacked by zlib. */
export const ballotFiles = ballotFilesWith(zlib);
