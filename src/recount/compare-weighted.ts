import { type Grid, textAt } from '../kernel/grid';
import { type Deviation, noting } from './compare-results';
import { decimalsOf, type Figures, type FigureRules, type Fraction, places, rounded } from './figures';

/** A class of raters: how much it weighs, and its figures, one a subject. */
export interface WeighedClass {
  readonly weight: number;
  readonly figures: readonly Figures[];
}

/** Row of the first subject, where a line cannot be found by its name. */
const FIRST = 4;

/** Holds a sheet of scores weighted over classes against the second count: a line a subject, each class's score, the weighted one, the rank. */
export function compareWeighted(
  sheet: Grid,
  subjects: readonly string[],
  classes: readonly WeighedClass[],
  rules: Pick<FigureRules, 'formula'>,
): readonly Deviation[] {
  const { found, note, expect } = noting(sheet);
  const scores = subjects.map((_, index) => weighted(classes, index));
  const ranks = places(scores.map((value) => value && { grade: 0, value }));
  for (const [index, subject] of subjects.entries()) {
    const row = sheet.values.findIndex((_, line) => textAt(sheet, line, 1) === subject);
    if (row < 0) {
      note(FIRST + index, 1, subject);
      continue;
    }
    const value = scores[index] ?? null;
    const figures = [
      ...classes.map((one) => one.figures[index]?.shown ?? null),
      value && rounded(value, decimalsOf(rules)),
      ranks[index] ?? null,
    ];
    figures.forEach((figure, at) => expect(row, 2 + at, figure));
  }
  return found;
}

/** Each class's score as often as it weighs, by all weights; null where a class has none. */
function weighted(classes: readonly WeighedClass[], index: number): Fraction | null {
  let sum: Fraction = { over: 0n, under: 1n };
  for (const { weight, figures } of classes) {
    const score = figures[index]?.score;
    if (!score) return null;
    const { over, under } = score.value;
    sum = { over: sum.over * under + BigInt(weight) * over * sum.under, under: sum.under * under };
  }
  const all = classes.reduce((total, { weight }) => total + BigInt(weight), 0n);
  return { over: sum.over, under: sum.under * all };
}
