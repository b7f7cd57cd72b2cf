import { columnsOf, type Columns } from './ballot-columns';
import { fitsPaper, type Heights, pagesOf } from './ballot-pages';
import { isSmall, type Paper } from './form-layout';
import type { Form } from './form';
import { textWidth } from './text-width';

/** Inside of the margins, in points; a little less than there is, since programs measure fonts differently. A6 lies across. */
export const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a3: { width: 750, height: 1075 },
  a4: { width: 505, height: 732 },
  a5: { width: 332, height: 486 },
  a6: { width: 332, height: 248 },
};

/** Heights of rows and widths of columns of a ballot, in points, so that it fills its paper and no more. */
export interface Measures extends Columns {
  readonly title: number;
  readonly facts: number;
  readonly instructions: number;
  readonly head: number;
  readonly row: number;
  readonly opinion: number;
  /** Many rows a page: smaller letters. */
  readonly isDense: boolean;
  /** Rows of subjects after which a page ends, counted from 1: a person's rows stay together. Empty: spreadsheets break where they must. */
  readonly breaks: readonly number[];
  /** Every page lies on its paper; asked of ballots on paper only. */
  readonly fits: boolean;
}

/** Serial, seal, session and form, a line each, and the gap above them. */
export const FOOT_LINE = 15;
export const FOOT_GAP = 8;
const FOOT = 4 * FOOT_LINE + FOOT_GAP;
const OPINION: Readonly<Record<Paper, number>> = { a3: 92, a4: 92, a5: 64, a6: 40 };
const MOST_OPINION = 260;

/** Heights of the line with the points of each band. */
export const BAND_LINE = 20;

/** On paper, the line that says whose page this is, where a ballot goes on to another one. */
export const CONTINUED = 18;

/** Lowest row for letters that can be read across a table, and the highest that still looks like one. */
const LOWEST = 16.5;
const HIGHEST = 66;

/** Of a sheet to be filled in, or of a ballot on paper, where we say ourselves where each page ends. */
export function measure(form: Form, instructions: string, on: 'sheet' | 'paper' = 'sheet'): Measures {
  const { layout = {} } = form;
  const paper = PAPERS[layout.paper ?? 'a4'];
  const small = isSmall(layout.paper);
  const rows = form.subjects.length;
  const opinion = layout.opinion === undefined ? 0 : OPINION[layout.paper ?? 'a4'];
  const at = (dense: boolean) => {
    const lowest = lowestRow(form, paper.width, dense ? 12 : 14);
    // A score form has a second line of heads: the points of each band.
    const head = (dense ? 26 : 34) + (layout.kind === 'score' ? BAND_LINE : 0);
    const fixed = {
      title: Math.max(
        small ? (dense ? 26 : 32) : dense ? 36 : 46,
        textHeight(form.title, paper.width, titleSize(layout.paper)),
      ),
      facts: dense ? 20 : 26,
      instructions: textHeight(instructions, paper.width, dense ? 10 : 11),
      head,
      opinion,
    };
    const once = fixed.title + fixed.facts + fixed.instructions + FOOT + (opinion && opinion + FOOT_GAP);
    // One page if rows stay readable, else as many as are needed, each with its header and up to a row unused.
    const free = (pages: number): number => pages * (paper.height - head) - once;
    const pages = [1, 2, 3, 4, 5, 6].find((count) => free(count) / (rows + count - 1) >= lowest) ?? 0;
    const row = pages === 0 ? 24 : free(pages) / (rows + pages - 1);
    const height = Math.floor(Math.min(HIGHEST, row) * 2) / 2;
    // Few rows: what they leave of the page goes to what the voters want to say.
    const left = pages === 1 ? paper.height - head - once - rows * height : 0;
    return {
      ...fixed,
      opinion: opinion && opinion + Math.min(MOST_OPINION - opinion, Math.max(0, Math.floor(left))),
      isDense: dense,
      lowest,
      pages: pages || 99,
      row: height,
    };
  };
  const [roomy, dense] = [at(false), at(true)];
  const { lowest, ...measures } = roomy.row >= 26 && roomy.pages <= dense.pages ? roomy : dense;
  const heights: Heights = {
    top: measures.title + measures.facts + measures.instructions,
    head: measures.head,
    row: measures.row,
    foot: FOOT + (measures.opinion && measures.opinion + FOOT_GAP),
    goesOn: on === 'paper' ? CONTINUED : 0,
  };
  const isBroken = on === 'paper' || layout.kind === 'matrix';
  const pages = isBroken
    ? pagesOf(form, heights, paper.height, { lowest, highest: HIGHEST })
    : { row: measures.row, breaks: [] };
  // A sheet with breaks is printed as large as it is, in whatever font the program has: so some width stays free.
  const width = on === 'paper' || pages.breaks.length === 0 ? paper.width : paper.width * 0.78;
  return {
    ...measures,
    ...pages,
    ...columnsOf(form, width),
    fits: fitsPaper(form, heights, pages, paper.height),
  };
}

/** A row in which the longest name has its lines; a matrix has a person's rows for it. */
function lowestRow(form: Form, width: number, size: number): number {
  if (form.layout?.kind === 'matrix') return LOWEST;
  const [, column = width] = columnsOf(form, width).columns;
  // Lines end at spaces, so they are not filled.
  const lines = Math.max(
    ...form.subjects.map((name) => Math.ceil((textWidth(name) * size * 1.1) / (column - 8))),
  );
  return lines > 1 ? Math.min(HIGHEST, Math.ceil(lines * size * 1.3 + 4)) : LOWEST;
}

/** Size of the title's letters. */
export const titleSize = (paper: Paper | undefined): number => (isSmall(paper) ? 15 : 22);

export function textHeight(text: string, width: number, size: number): number {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((textWidth(line) * size) / (width - 12))))
    .reduce((sum, count) => sum + count, 0);
  return lines * (size * 1.45) + 8;
}
