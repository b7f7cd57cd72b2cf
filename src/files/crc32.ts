/** The tables of CRC-32 taken eight bytes at a time, one after the other. */
const TABLES = makeTables();

function makeTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let crc = n;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    tables[n] = crc;
  }
  for (let n = 256; n < tables.length; n++) {
    const before = tables[n - 256] ?? 0;
    tables[n] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/** CRC-32 as zip files use it, from 0 to 2^32 − 1; `before` is the CRC of what stands in front of these bytes. */
export function crc32(bytes: Uint8Array, before = 0): number {
  const t = TABLES;
  const { length } = bytes;
  const view = new DataView(bytes.buffer, bytes.byteOffset, length);
  let crc = ~before;
  let at = 0;
  // `?? 0` never happens: the index is in range, and the engine drops the check.
  for (const last = length - 8; at <= last; at += 8) {
    const low = crc ^ view.getInt32(at, true);
    const high = view.getInt32(at + 4, true);
    crc =
      (t[1792 + (low & 255)] ?? 0) ^
      (t[1536 + ((low >>> 8) & 255)] ?? 0) ^
      (t[1280 + ((low >>> 16) & 255)] ?? 0) ^
      (t[1024 + (low >>> 24)] ?? 0) ^
      (t[768 + (high & 255)] ?? 0) ^
      (t[512 + ((high >>> 8) & 255)] ?? 0) ^
      (t[256 + ((high >>> 16) & 255)] ?? 0) ^
      (t[high >>> 24] ?? 0);
  }
  for (; at < length; at++) crc = (crc >>> 8) ^ (t[(crc ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return ~crc >>> 0;
}

/**
 * For bytes that always end with the same tail: the CRC of `head + tail` from the CRC of `head`, without reading the
 * tail again. CRC is linear over bits, so each bit of the head's CRC adds its own constant.
 */
export function crcBefore(tail: Uint8Array): (head: number) => number {
  const zero = crc32(tail, 0);
  const bits = Array.from({ length: 32 }, (_, bit) => (crc32(tail, (1 << bit) >>> 0) ^ zero) >>> 0);
  // A byte of the head's CRC at a time.
  const table = Int32Array.from({ length: 1024 }, (_, index) =>
    bits
      .slice((index >> 8) * 8, (index >> 8) * 8 + 8)
      .reduce((sum, change, bit) => ((index >>> bit) & 1 ? sum ^ change : sum), 0),
  );
  return (head) =>
    (zero ^
      (table[head & 255] ?? 0) ^
      (table[256 + ((head >>> 8) & 255)] ?? 0) ^
      (table[512 + ((head >>> 16) & 255)] ?? 0) ^
      (table[768 + (head >>> 24)] ?? 0)) >>>
    0;
}
