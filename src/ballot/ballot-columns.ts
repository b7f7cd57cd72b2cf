import { ASPECT_MARK } from '../workbook/subjects';
import type { Form } from './form';
import { aspectsOf, isSmall } from './form-layout';
import { textWidth } from './text-width';

/** Widths of a ballot's columns, in points. */
export interface Columns {
  readonly columns: readonly number[];
  /** A word of a grade does not fit its column in letters of the usual size. */
  readonly isTight: boolean;
}

/** Between the marks and what else may be written in the row. */
const HAIRLINE = 5;
const HEAD_SIZE = 11.5;
/** Bold letters, and the edges of a cell. */
const BOLD = 1.15;
const EDGES = 8;

/** Columns that fill a width: what is left after the widest sensible grades goes to the names, and what grades lack comes from them. */
export function columnsOf(form: Form, width: number): Columns {
  const { layout = {}, grades, subjects } = form;
  const small = isSmall(layout.paper);
  const number = small ? 26 : 32;
  const isMatrix = layout.kind === 'matrix';
  const remarks = layout.remarks === undefined ? 0 : Math.max(80, width * 0.2);
  const word = longestWord(grades) * HEAD_SIZE * BOLD + EDGES;
  const name = (texts: readonly string[], most: number): number =>
    Math.min(most, Math.max(small ? 54 : 70, ...texts.map((text) => textWidth(text) * 14 + 16)));
  const people = isMatrix ? subjects.map((text) => text.slice(0, text.lastIndexOf(ASPECT_MARK))) : subjects;
  const taken = number + (remarks && remarks + HAIRLINE);
  // Names give way to words that would be broken, down to a third of the width.
  const most = Math.max(width / 3, Math.min(width * 0.4, width - taken - word * grades.length));
  const lead = isMatrix
    ? [name(people, width * 0.18), name(aspectsOf(layout), width * 0.24)]
    : [name([...people, form.subjectHeading], most)];
  const free = width - taken - sum(lead);
  const grade = Math.min(92, Math.max(small ? 30 : 36, free / grades.length));
  const rest = Math.max(0, free - grade * grades.length);
  const widened = lead.map((one, index) => (index === lead.length - 1 ? one + rest : one));
  return {
    columns: [number, ...widened, ...grades.map(() => grade), ...(remarks ? [HAIRLINE, remarks] : [])],
    isTight: grade < word,
  };
}

/** A program breaks lines between any two Han characters, and others at spaces only. */
const longestWord = (texts: readonly string[]): number =>
  Math.max(...texts.flatMap((text) => text.split(/\s+|(?<=[\u2e80-\u9fff])/u)).map(textWidth));

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/**
 * Points as the width of a column, in characters of the default font: 8 pixels each in Chinese programs, and 5 around them.
 * Elsewhere a character is 7 to 9.5 pixels wide: the sheet is then fitted to its page.
 */
export const charactersOf = (points: number): number => Math.max(0.3, (points / 0.75 - 5) / 8);
