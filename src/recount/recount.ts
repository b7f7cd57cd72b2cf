// The second count. It is written apart from src/tally and shares nothing with it but grids: it reads the ballot box as a
// person would, by the labels in it, and keeps tally sheets of strokes. It may never import the first.
import { type Grid, textAt } from '../kernel/grid';
import type { Steps } from '../kernel/steps';

/** One subject's column of the box. */
export interface RecountedSubject {
  readonly subject: string;
  /** Valid ballots that chose it, by grade, best first. */
  readonly grades: ReadonlyMap<string, number>;
  readonly blank: number;
  readonly invalid: number;
}

/** What the box says. */
export interface Recounted {
  readonly returned: number;
  readonly valid: number;
  readonly abstained: number;
  readonly spoiled: number;
  readonly doubtful: number;
  readonly subjects: readonly RecountedSubject[];
}

/** What a row without a grade is called in the box. */
const BLANK = '#blank';
const INVALID = ['#over', '#unknown'];

/** How often each text was met. */
type Strokes = Map<string, number>;

const met = (strokes: Strokes, text: string): number => {
  const count = strokes.get(text);
  return count === undefined ? 0 : count;
};

const stroke = (strokes: Strokes, text: string): void => {
  strokes.set(text, met(strokes, text) + 1);
};

/** Counts a box: a heading with the subjects' names, then a row a ballot with its state in column A. */
export function* recount(box: Grid, subjects: number, grades: readonly string[]): Steps<Recounted> {
  const states: Strokes = new Map();
  const columns = Array.from({ length: subjects }, (): Strokes => new Map());
  let returned = 0;
  let doubtful = 0;
  let abstained = 0;
  for (let row = 1; row < box.values.length; row++) {
    yield;
    const state = textAt(box, row, 0);
    if (state === '') continue;
    returned++;
    stroke(states, state);
    if (state.startsWith('doubtful')) doubtful++;
    if (state !== 'valid') continue;
    const chosen = columns.map((_, column) => textAt(box, row, column + 1));
    if (chosen.every((text) => text === BLANK)) abstained++;
    columns.forEach((strokes, column) => stroke(strokes, chosen[column] ?? ''));
  }
  const valid = met(states, 'valid');
  return {
    ...{ returned, valid, abstained, doubtful, spoiled: returned - valid - doubtful },
    subjects: columns.map((strokes, column) => ({
      subject: textAt(box, 0, column + 1),
      grades: new Map(grades.map((grade) => [grade, met(strokes, grade)])),
      blank: met(strokes, BLANK),
      invalid: INVALID.reduce((sum, text) => sum + met(strokes, text), 0),
    })),
  };
}

/** The box's lines as texts, without empty cells at the end of a line: what its fingerprint is made of. The first is the heading, without the column of states. */
export function* boxLines(box: Grid): Generator<readonly string[]> {
  for (let row = 0; row < box.values.length; row++) {
    const texts = (box.values[row] ?? []).map((_, column) => textAt(box, row, column));
    const whole = texts.slice(0, texts.findLastIndex((text) => text !== '') + 1);
    yield row === 0 ? whole.slice(1) : whole;
  }
}
