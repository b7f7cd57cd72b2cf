const MB = 1024 * 1024;

/** How far a file may go before it is refused as too large: far above any real ballot, far below what hurts. */
export const LIMITS = {
  /** Entries of one archive. */
  entries: 100_000,
  /** Bytes of one part of a workbook. */
  part: 16 * MB,
  /** Bytes of a part that says where the others are. */
  listing: 4 * MB,
  /** Bytes of all parts that one workbook's ballots are read from. */
  book: 64 * MB,
  /** Bytes of one file inside a zip, inflated. */
  innerFile: 64 * MB,
  /** Bytes read on behalf of one file handed in, whatever is nested in it. */
  total: 2048 * MB,
  /** Zips in zips: the file handed in is 1. */
  depth: 4,
  /** Cells of one ballot's regions; the largest form has about a thousand. */
  cells: 20_000,
  /** Cells of the regions of all ballots in one workbook. */
  bookCells: 2_000_000,
  /** Cells of a sheet whose rows or cells do not ascend: all of them have to be kept in mind. */
  unordered: 400_000,
} as const;
