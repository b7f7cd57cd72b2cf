/** A value on its way to Excel: text that starts with `=` is a formula, null leaves the cell alone. */
export type WireValue = string | number | boolean | null;

/**
 * Most that one request of ours carries, in bytes. Excel on the web refuses requests over 5 MB
 * ("Resource limits and performance optimization for Office Add-ins"); the rest is for the envelope.
 */
export const REQUEST_LIMIT = 3_500_000;

/** Largest block of values set at once, so that blocks of several sheets can share a request. */
const PIECE_LIMIT = 1_000_000;

/** What office.js adds for each 1,500 cells, into which it splits a block: three object paths and a few actions. */
const SPLIT_CELLS = 1500;
const SPLIT_BYTES = 1100;

const encoder = new TextEncoder();

/** Bytes of a value as JSON in UTF-8, with the comma after it. */
function bytesOf(value: WireValue): number {
  return typeof value === 'string'
    ? encoder.encode(JSON.stringify(value)).length + 1
    : String(value).length + 1;
}

/** Some rows of a block, and about how many bytes they take in a request. */
export interface Piece {
  /** First row, from 0. */
  readonly row: number;
  readonly values: readonly (readonly WireValue[])[];
  readonly bytes: number;
}

/** Cuts a block into pieces of whole rows that each stay under a megabyte, unless a single row is larger. */
export function pieces(block: readonly (readonly WireValue[])[], limit = PIECE_LIMIT): readonly Piece[] {
  const cut: Piece[] = [];
  let start = 0;
  let bytes = 0;
  block.forEach((row, at) => {
    const size =
      row.reduce<number>((sum, value) => sum + bytesOf(value), 2) + (row.length / SPLIT_CELLS) * SPLIT_BYTES;
    if (at > start && bytes + size > limit) {
      cut.push({ row: start, values: block.slice(start, at), bytes });
      start = at;
      bytes = 0;
    }
    bytes += size;
  });
  if (block.length > start) cut.push({ row: start, values: block.slice(start), bytes });
  return cut;
}

/** Packs addresses into comma-separated lists of at most 8,192 characters, the limit of `Worksheet.getRanges`. */
export function addressLists(addresses: readonly string[], limit = 8000): readonly string[] {
  const lists: string[] = [];
  let list = '';
  for (const address of addresses) {
    if (list.length + address.length + 1 > limit) {
      lists.push(list);
      list = '';
    }
    list = list === '' ? address : `${list},${address}`;
  }
  return list === '' ? lists : [...lists, list];
}

/** Gathers requests and sends them when the next one would not fit any more. */
export interface Batch {
  /** Makes room for a request of about so many bytes: sends what is waiting when it would grow too large. */
  readonly room: (bytes: number) => Promise<void>;
  /** Sends what is waiting. */
  readonly send: () => Promise<void>;
}

/** `send` is the only place that calls `context.sync()` while sheets are written. */
export function batchOf(sync: () => Promise<void>, limit: number): Batch {
  let waiting = 0;
  const send = async (): Promise<void> => {
    waiting = 0;
    await sync();
  };
  return {
    send,
    room: async (bytes) => {
      if (waiting > 0 && waiting + bytes > limit) await send();
      waiting += bytes;
    },
  };
}
