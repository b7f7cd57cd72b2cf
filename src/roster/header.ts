import type { Rect } from '../kernel/address';
import { type Grid, textAt } from '../kernel/grid';
import { type Column, type ColumnMap, columnOf, type HeadingChoices, headingKey } from './columns';

/** The header of a roster: one row, or up to three where headings are merged above others. */
export interface Header {
  /** Its last row, from 0: the people begin below. */
  readonly row: number;
  /** Its first row. */
  readonly top: number;
  readonly columns: ColumnMap;
  /** Every heading with text, also those that name no column of ours. */
  readonly headings: readonly Heading[];
}

/** One heading, as the user sees it, and what we take it for. */
export interface Heading {
  /** Index in the sheet, from 0. */
  readonly index: number;
  readonly text: string;
  /** null: kept in the sheet and ignored here. */
  readonly column: Column | null;
  /** Another heading names the same column and is used instead. */
  readonly repeated: boolean;
}

/** Titles and instructions may stand above the header, but not more than this. */
const DEEPEST_HEADER = 30;
const MOST_ROWS = 3;

/**
 * The first header among the first 30 rows: a name column and at least one other. Of those that share a row with it,
 * the one with the most columns; a further one below is another block's.
 */
export function findHeader(grid: Grid, choices?: HeadingChoices): Header | null {
  let best: Header | null = null;
  for (let top = 0; top < Math.min(best ? best.row + 1 : DEEPEST_HEADER, grid.values.length); top++) {
    const found = headerAt(grid, top, choices);
    if (found && found.row < DEEPEST_HEADER && (best === null || isBetter(found, best))) best = found;
  }
  return best;
}

/** More columns; of the same, the header of fewer rows: a title above it says nothing. */
const isBetter = (a: Header, b: Header): boolean =>
  a.columns.size > b.columns.size || (a.columns.size === b.columns.size && a.row - a.top < b.row - b.top);

/** The header that begins in this row, as deep as it gains columns by it; null when there is none. */
export function headerAt(grid: Grid, top: number, choices?: HeadingChoices): Header | null {
  let best: Header | null = null;
  for (let depth = 1; depth <= MOST_ROWS && top + depth <= grid.values.length; depth++) {
    const found = readHeader(grid, top, depth, choices);
    // A row of people begins where the name column holds a name.
    if (!isHeadingRow(grid, top + depth - 1, found, choices)) break;
    const counts = found.columns.has('name') && found.columns.size >= 2;
    if (counts && found.columns.size > (best?.columns.size ?? 0)) best = found;
  }
  return best;
}

function isHeadingRow(grid: Grid, row: number, { columns }: Header, choices?: HeadingChoices): boolean {
  const index = columns.get('name');
  const name = index === undefined ? '' : textAt(grid, row, index);
  return name === '' || columnOf(name, choices) !== null;
}

function readHeader(grid: Grid, top: number, depth: number, choices?: HeadingChoices): Header {
  const width = Math.max(0, ...grid.values.slice(top, top + depth).map((row) => row.length));
  const columns = new Map<Column, number>();
  const headings: Heading[] = [];
  for (let index = 0; index < width; index++) {
    const heading = headingAt(grid, top, depth, index, choices);
    if (heading.text === '') continue;
    const repeated = heading.column !== null && columns.has(heading.column);
    if (heading.column && !repeated) columns.set(heading.column, index);
    headings.push({ index, ...heading, repeated });
  }
  return { row: top + depth - 1, top, columns, headings };
}

/** The lowest text of a column's heading if it says enough, else together with what stands above it: 入党 over 时间. */
function headingAt(
  grid: Grid,
  top: number,
  depth: number,
  index: number,
  choices?: HeadingChoices,
): { readonly text: string; readonly column: Column | null } {
  const own = (row: number): string => textAt(grid, row, index);
  const texts = Array.from({ length: depth }, (_, at) => own(top + at)).filter((text) => text !== '');
  const lowest = texts.at(-1) ?? '';
  if (depth === 1 || lowest === '') return { text: lowest, column: columnOf(lowest, choices) };
  const above = Array.from({ length: depth - 1 }, (_, at) => spread(grid, top + at, index)).filter(
    (text) => text !== '',
  );
  const isUpper = own(top + depth - 1) === '';
  const joined = [...above, ...(isUpper ? [] : [lowest])].join(' ');
  const named = columnOf(lowest, choices);
  if (named) return { text: lowest, column: named };
  const text = headingKey(joined) === headingKey(lowest) ? lowest : joined;
  return { text, column: columnOf(joined, choices) ?? columnOf(`${above.at(-1) ?? ''}${lowest}`, choices) };
}

/** A heading that is spread over several columns by a merge; where merges are not known, the nearest to the left. */
function spread(grid: Grid, row: number, index: number): string {
  const text = textAt(grid, row, index);
  if (text !== '') return text;
  if (grid.merges) {
    const merge = mergeAt(grid.merges, row, index);
    return merge ? textAt(grid, merge.row, merge.column) : '';
  }
  for (let left = index - 1; left >= 0; left--) {
    const near = textAt(grid, row, left);
    if (near !== '') return near;
  }
  return '';
}

/** The merge that covers a cell. */
export const mergeAt = (merges: readonly Rect[], row: number, column: number): Rect | undefined =>
  merges.find(
    (rect) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns,
  );
