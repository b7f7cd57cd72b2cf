// The second count. It is written apart from src/tally and shares nothing with it but the kernel: it reads the ballot box
// as a person would, by the labels in it, and counts plainly, column by column. It may never import the first.
import { type Grid, textAt } from '../kernel/grid';

/** One subject's column of the box. */
export interface RecountedSubject {
  readonly subject: string;
  /** Valid ballots that chose it, by grade. */
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

/** Counts a box: a heading with the subjects' names, then a row a ballot with its state in column A. */
export function recount(box: Grid, subjects: number, grades: readonly string[]): Recounted {
  const lines = box.values.map((_, row) => row).filter((row) => row > 0);
  const stateOf = (row: number): string => textAt(box, row, 0);
  const isDoubtful = (row: number): boolean => stateOf(row).startsWith('doubtful');
  const returned = lines.filter((row) => stateOf(row) !== '');
  const valid = lines.filter((row) => stateOf(row) === 'valid');
  const doubtful = lines.filter(isDoubtful);
  const columns = Array.from({ length: subjects }, (_, index) => index + 1);
  return {
    returned: returned.length,
    valid: valid.length,
    abstained: valid.filter((row) => columns.every((column) => textAt(box, row, column) === BLANK)).length,
    spoiled: returned.length - valid.length - doubtful.length,
    doubtful: doubtful.length,
    subjects: columns.map((column) => {
      const chosen = (text: string): number =>
        valid.filter((row) => textAt(box, row, column) === text).length;
      return {
        subject: textAt(box, 0, column),
        grades: new Map(grades.map((grade) => [grade, chosen(grade)])),
        blank: chosen(BLANK),
        invalid: INVALID.reduce((sum, text) => sum + chosen(text), 0),
      };
    }),
  };
}

/** The box's rows as texts, without empty cells at the end of a row: what its fingerprint is made of. */
export function boxTexts(box: Grid): {
  readonly head: readonly string[];
  readonly rows: readonly string[][];
} {
  const texts = box.values.map((values, row) => {
    const cells = values.map((_, column) => textAt(box, row, column));
    return cells.slice(0, cells.findLastIndex((text) => text !== '') + 1);
  });
  return { head: (texts[0] ?? []).slice(1), rows: texts.slice(1) };
}
