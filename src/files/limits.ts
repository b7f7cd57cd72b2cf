const MB = 1024 * 1024;

/** How far a file may go before it is refused as too large: far above any real ballot, far below what hurts. */
export const LIMITS = {
  /** Entries of one archive. */
  entries: 100_000,
  /** Bytes of one part of a workbook, inflated. */
  part: 16 * MB,
  /** Bytes of one file inside a zip, inflated. */
  innerFile: 64 * MB,
  /** Bytes inflated on behalf of one file handed in, whatever is nested in it. */
  total: 2048 * MB,
  /** Zips in zips: the file handed in is 1. */
  depth: 4,
  /** Cells of one ballot region. */
  cells: 100_000,
} as const;
