import type { Band } from '../ballot/scheme';
import { cellAddress, quoteText as quoted, rectAddress } from '../kernel/address';
import { round, type Ratio, roundFigure, toNumber } from '../kernel/ratio';
import { cell, live } from '../workbook/cells';
import type { Condition, PlanCell } from '../workbook/sheet-plan';
import { meanOf, type Rounding, spreadOf } from './scoreboard';

/** Bars in cells. */
export const BAR = '#BDD7EE';

/** The best and the last band: on the word itself so that it is seen from afar, and in grey print as dark and light; pale on the person. */
const BEST = { word: { fill: '#C00000', color: '#FFFFFF', bold: true }, person: { fill: '#FBE5D6' } };
const LAST = { word: { fill: '#FFD966', color: '#000000', bold: true }, person: { fill: '#FFF2CC' } };

const WIDE_SPACE = '\u3000';

export { quoted };

/** Nested IFs over the boundaries, best band first; readable in the cell. */
export function bandFormula(bands: readonly Band[], total: string, rounding: Rounding): string {
  const judged = rounding === 'whole' ? `ROUND(${total},0)` : total;
  return bands.reduceRight(
    (rest, band) => `IF(${judged}>=${String(band.from)},${quoted(band.label)},${rest})`,
    '""',
  );
}

/** A block of cells on a board: `rows` lines from `first`, in one column. */
export const columnRange = (first: number, rows: number, column: number): string =>
  rectAddress({ row: first, column, rows: Math.max(1, rows), columns: 1 });

/** The same with dollars before the rows, for ranks. */
export const fixedRange = (first: number, rows: number, column: number): string =>
  columnRange(first, rows, column).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');

/** A mean over cells, two decimals; empty where nothing counts. */
export const meanCell = (range: string, points: readonly (Ratio | null)[]): PlanCell => {
  const mean = meanOf(points);
  return live(`IF(COUNT(${range})=0,"",ROUND(AVERAGE(${range}),2))`, mean ? round(mean, 2) : '', 'score');
};

/** A spread over cells (standard deviation), two decimals. */
export const spreadCell = (range: string, points: readonly (Ratio | null)[]): PlanCell => {
  const spread = spreadOf(points);
  const shown = spread === null ? '' : roundFigure(spread, 2);
  // Rounded twice: the noise of a square root does not decide a tie.
  return live(`IF(COUNT(${range})=0,"",ROUND(ROUND(STDEVP(${range}),9),2))`, shown, 'score');
};

/** How many are in each band, as one line of text: 优秀 3, 良好 3. */
export function bandCountsCell(
  range: string,
  counts: readonly { readonly label: string; readonly count: number }[],
): PlanCell {
  const pieces = counts.map(({ label }) => `${quoted(`${label} `)}&COUNTIF(${range},${quoted(label)})`);
  const text = counts.map(({ label, count }) => `${label} ${String(count)}`).join(WIDE_SPACE);
  return pieces.length === 0 ? cell('', 'cell') : live(pieces.join(`&${quoted(WIDE_SPACE)}&`), text, 'cell');
}

/** The best and the last band as colours on rank, name and the band's own word, so that colour never speaks alone. */
export function bandFills(
  bands: readonly Band[],
  first: number,
  rows: number,
  column: number,
): readonly Condition[] {
  const people = rectAddress({ row: first, column: 0, rows: Math.max(1, rows), columns: 2 });
  const fill = (band: Band | undefined, { word, person }: typeof BEST): readonly Condition[] => {
    if (!band) return [];
    const formula = `$${cellAddress(first, column)}=${quoted(band.label)}`;
    return [
      { range: columnRange(first, rows, column), formula, ...word },
      { range: people, formula, ...person },
    ];
  };
  return [...fill(bands[0], BEST), ...(bands.length > 1 ? fill(bands.at(-1), LAST) : [])];
}

/** `agrees` or `differs` beside a total and our own count of it. */
export const checkCell = (
  total: string,
  own: string,
  words: { readonly balanced: string; readonly differs: string },
): PlanCell =>
  live(
    `IF(ROUND(${total}-${own},6)=0,${quoted(words.balanced)},${quoted(words.differs)})`,
    words.balanced,
    'small',
  );

/** Cells that differ stand out. */
export const differsCondition = (
  first: number,
  rows: number,
  column: number,
  differs: string,
): Condition => ({
  range: columnRange(first, rows, column),
  formula: `${cellAddress(first, column)}=${quoted(differs)}`,
  fill: '#F8CBAD',
  color: '#9C0006',
  bold: true,
});

/** Totals with more than two decimals are shown with two. */
export const totalStyle = (totals: readonly (Ratio | null)[]): 'total' | 'score' =>
  totals.every((total) => !total || round(total, 2) === toNumber(total)) ? 'total' : 'score';

/** Height of a wrapped line of text over so many columns' characters, in points; wide characters count twice. */
export function textHeight(text: string, width: number): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 2 : 1), 0);
  return 14 * Math.max(1, Math.ceil((letters * 1.05) / width)) + 6;
}
