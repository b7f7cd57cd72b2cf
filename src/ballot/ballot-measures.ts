import { ASPECT_MARK } from '../workbook/subjects';
import { aspectsOf, type Paper } from './form-layout';
import type { Form } from './form';

/** Inside of the margins, portrait, in points; a little less than there is, since programs measure fonts differently. */
const PAPERS: Readonly<Record<Paper, { readonly width: number; readonly height: number }>> = {
  a3: { width: 750, height: 1075 },
  a4: { width: 505, height: 732 },
  a5: { width: 332, height: 486 },
};

/** Heights of rows and widths of columns of a ballot, in points, so that it fills its paper and no more. */
export interface Measures {
  readonly title: number;
  readonly facts: number;
  readonly instructions: number;
  readonly head: number;
  readonly row: number;
  readonly opinion: number;
  /** Many rows a page: smaller letters. */
  readonly isDense: boolean;
  readonly columns: readonly number[];
  /** Rows of subjects after which a page ends, counted from 1: a person's rows stay together. Empty: spreadsheets break where they must. */
  readonly breaks: readonly number[];
}

/** Serial, seal, session and form, a line each, and the gap above them. */
export const FOOT_LINE = 15;
export const FOOT_GAP = 8;
const FOOT = 4 * FOOT_LINE + FOOT_GAP;
const OPINION = 92;
const MOST_OPINION = 260;
const NUMBER = 32;
/** Between the marks and what else may be written in the row. */
export const HAIRLINE = 5;

/** Heights of the line with the points of each band. */
export const BAND_LINE = 20;

/** Lowest row for letters that can be read across a table, and the highest that still looks like one. */
const LOWEST = 16.5;
const HIGHEST = 66;

export function measure(form: Form, instructions: string): Measures {
  const { layout = {} } = form;
  const paper = PAPERS[layout.paper ?? 'a4'];
  const rows = form.subjects.length;
  const opinion = layout.opinion === undefined ? 0 : OPINION;
  const at = (dense: boolean) => {
    // A score form has a second line of heads: the points of each band.
    const head = (dense ? 26 : 34) + (layout.kind === 'score' ? BAND_LINE : 0);
    const fixed = {
      title: dense ? 36 : 46,
      facts: dense ? 20 : 26,
      instructions: textHeight(instructions, paper.width, dense ? 10 : 11),
      head,
      opinion,
    };
    const once = fixed.title + fixed.facts + fixed.instructions + FOOT + (opinion && opinion + FOOT_GAP);
    // One page if rows stay readable, else as many as are needed, each with its header and up to a row unused.
    const free = (pages: number): number => pages * (paper.height - head) - once;
    const pages = [1, 2, 3, 4, 5, 6].find((count) => free(count) / (rows + count - 1) >= LOWEST) ?? 0;
    const row = pages === 0 ? 24 : free(pages) / (rows + pages - 1);
    const height = Math.floor(Math.min(HIGHEST, row) * 2) / 2;
    // Few rows: what they leave of the page goes to what the voters want to say.
    const left = pages === 1 ? paper.height - head - once - rows * height : 0;
    return {
      ...fixed,
      opinion: opinion && opinion + Math.min(MOST_OPINION - OPINION, Math.max(0, Math.floor(left))),
      isDense: dense,
      pages: pages || 99,
      row: height,
    };
  };
  const [roomy, dense] = [at(false), at(true)];
  const measures = roomy.row >= 26 && roomy.pages <= dense.pages ? roomy : dense;
  const { row, breaks } = pagesOf(form, measures, paper.height);
  // With breaks the sheet is printed as large as it is, in whatever font the program has: so some width stays free.
  const width = breaks.length === 0 ? paper.width : paper.width * 0.78;
  return { ...measures, row, columns: columnsOf(form, width), breaks };
}

/** Han characters are as wide as they are high, others half of that. */
export function textHeight(text: string, width: number, size: number): number {
  const lines = text
    .split('\n')
    .map((line) => Math.max(1, Math.ceil((textWidth(line) * size) / (width - 12))))
    .reduce((sum, count) => sum + count, 0);
  return lines * (size * 1.45) + 8;
}

/** In letters' heights. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2000 ? 1 : 0.55), 0);

function columnsOf(form: Form, width: number): readonly number[] {
  const { layout = {}, grades, subjects } = form;
  const isMatrix = layout.kind === 'matrix';
  const remarks = layout.remarks === undefined ? 0 : Math.max(80, width * 0.2);
  const name = (texts: readonly string[], most: number): number =>
    Math.min(most, Math.max(70, ...texts.map((text) => textWidth(text) * 14 + 16)));
  const people = isMatrix ? subjects.map((text) => text.slice(0, text.lastIndexOf(ASPECT_MARK))) : subjects;
  const lead = isMatrix
    ? [name(people, width * 0.18), name(aspectsOf(layout), width * 0.24)]
    : [name([...people, form.subjectHeading], width * 0.4)];
  const taken = NUMBER + sum(lead) + (remarks && remarks + HAIRLINE);
  const grade = Math.min(92, Math.max(36, (width - taken) / grades.length));
  // What is left over after the widest sensible grades goes to the names.
  const rest = Math.max(0, width - taken - grade * grades.length);
  const widened = lead.map((one, index) => (index === lead.length - 1 ? one + rest : one));
  return [NUMBER, ...widened, ...grades.map(() => grade), ...(remarks ? [HAIRLINE, remarks] : [])];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** Rows of a form that needs breaks are as high as its pages allow: nobody's rows are on two pages, and no page is half empty. */
function pagesOf(
  form: Form,
  measures: Omit<Measures, 'columns' | 'breaks'>,
  height: number,
): Pick<Measures, 'row' | 'breaks'> {
  const fewest = breaksOf(form, measures, height);
  if (fewest.length === 0) return { row: measures.row, breaks: fewest };
  const higher = Array.from({ length: 40 }, (_, half) => measures.row + half / 2)
    .map((row) => ({ row, breaks: breaksOf(form, { ...measures, row }, height) }))
    .findLast(({ breaks }) => breaks.length <= fewest.length);
  return higher ?? { row: measures.row, breaks: fewest };
}

/** Where a page of a matrix form ends, so that nobody's rows are on two pages. */
function breaksOf(
  form: Form,
  measures: Omit<Measures, 'columns' | 'breaks'>,
  height: number,
): readonly number[] {
  const { layout = {}, subjects } = form;
  if (layout.kind !== 'matrix') return [];
  const each = aspectsOf(layout).length;
  const breaks: number[] = [];
  let used = measures.title + measures.facts + measures.instructions + measures.head;
  for (let row = 0; row < subjects.length; row += each) {
    if (used + each * measures.row > height) {
      breaks.push(row);
      used = measures.head;
    }
    used += each * measures.row;
  }
  const foot = FOOT + (measures.opinion && measures.opinion + FOOT_GAP);
  // The last person goes to the next page with the foot, rather than the foot alone.
  const last = subjects.length - each;
  if (used + foot > height && last > 0 && breaks.at(-1) !== last) breaks.push(last);
  return breaks;
}

/**
 * Points as the width of a column, in characters of the default font: 8 pixels each in Chinese programs, and 5 around them.
 * Elsewhere a character is 7 to 9.5 pixels wide: the sheet is then fitted to its page.
 */
export const charactersOf = (points: number): number => Math.max(0.3, (points / 0.75 - 5) / 8);
