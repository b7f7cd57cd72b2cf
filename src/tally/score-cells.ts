import { cellAddress, quoteText } from '../kernel/address';
import { type Ratio, multiply, ratio, round } from '../kernel/ratio';
import type { Formula } from '../ballot/count-rules';
import type { CellValue } from '../kernel/grid';
import { cell, live } from '../workbook/cells';
import type { PlanCell } from '../workbook/sheet-plan';
import type { StyleName } from '../workbook/style';
import { HIDDEN_UNDER } from '../ballot/privacy';
import { columnsOf, FIRST_SUBJECT, ledgerCell, type Results, subjectCells } from './results-layout';
import { type Score, type ScoreRules, scoreValue, TRIMMED_OVER } from './score';
import { graded, type SubjectTally } from './tally';

/** Is it made of points, or of numbers of marks? */
export const isOfPoints = (formula: Formula): boolean =>
  formula === 'mean' || formula === 'coefficient' || formula === 'trimmed';

/** A value as it is shown: points to two places; a factor, or a share from 0 to 1, to four. Rounded here, once. */
export const shownValue = (value: Ratio, formula: Formula): number =>
  formula === 'mean' || formula === 'trimmed'
    ? round(value, 2)
    : round(formula === 'coefficient' ? multiply(value, ratio(1, 100)) : value, 4);

/** A score as it is shown: a number, or a grade; '' where there is none. */
export function shownScore(
  score: Score | null,
  { formula }: Pick<ScoreRules, 'formula'>,
  grades: readonly string[],
): CellValue {
  if (!score) return '';
  return formula === 'majority' ? (grades[score.grade] ?? '') : shownValue(scoreValue(score), formula);
}

export const SCORE_STYLES: Readonly<Record<Formula, StyleName>> = {
  mean: 'score',
  trimmed: 'score',
  coefficient: 'coefficient',
  'top-one': 'share',
  'top-two': 'share',
  majority: 'cell',
};

/** Points are made whole for the sheet, so that it compares equal scores as exactly as we do. */
export function wholePoints(points: readonly number[]): {
  readonly scale: number;
  readonly weights: readonly number[];
} {
  const decimals = Math.max(0, ...points.map((one) => String(one).split('.')[1]?.length ?? 0));
  const scale = 10 ** decimals;
  return { scale, weights: points.map((one) => Math.round(one * scale)) };
}

/** The cells of a row that the score is made of: marks, (grade,) sum and divisor; none of them is printed. */
export function scoreParts(
  results: Results,
  subject: SubjectTally,
  score: Score | null,
  index: number,
): readonly PlanCell[] {
  const { rules, form } = results;
  const at = columnsOf(results);
  const line = FIRST_SUBJECT + index;
  const here = (column: number): string => cellAddress(line, column);
  const marks = here(at.marks);
  const counts = form.grades.map((_, grade) => here(at.count(grade)));
  const base = ledgerCell(results.formScheme.denominator ?? 'valid');
  const shown = (formula: string): string => `IF(${marks}<${String(HIDDEN_UNDER)},0,${formula})`;
  const part = (formula: string, value: number): PlanCell => live(formula, value, 'smallCount');
  const { scale, weights } = wholePoints(rules.points);
  const sum = score ? toWhole(score.sum, isOfPoints(rules.formula) ? scale : 1) : 0;
  return [
    part(`${ledgerCell('valid')}-${here(at.blank)}-${here(at.invalid)}`, graded(subject)),
    ...(at.grade === null ? [] : [part(shown(gradeFormula(counts, marks)), score?.grade ?? 0)]),
    // Without a divisor there is no score, whatever the sum.
    part(
      `IF(${here(at.by)}=0,0,${sumFormula(rules, counts, weights, {
        marks,
        base,
        scale,
        grade: at.grade === null ? '' : here(at.grade),
      })})`,
      sum,
    ),
    part(shown(byFormula(rules, marks, base)), score?.by ?? 0),
  ];
}

const toWhole = (value: Ratio, scale: number): number => round(multiply(value, ratio(scale)), 0);

/** The first grade that more than half of the marks reach. */
const gradeFormula = (counts: readonly string[], marks: string): string =>
  counts.reduceRight(
    (rest, _, grade) =>
      grade === counts.length - 1
        ? String(grade)
        : `IF(2*(${counts.slice(0, grade + 1).join('+')})>${marks},${String(grade)},${rest})`,
    '',
  );

interface SumCells {
  readonly marks: string;
  readonly base: string;
  readonly grade: string;
  readonly scale: number;
}

function sumFormula(
  { formula, unmarked }: ScoreRules,
  counts: readonly string[],
  weights: readonly number[],
  { marks, base, grade, scale }: SumCells,
): string {
  const weighted = counts.map((count, i) => `${String(weights[i] ?? 0)}*${count}`).join('+');
  switch (formula) {
    case 'mean':
    case 'coefficient':
      return weighted;
    case 'top-one':
    case 'top-two':
      return counts.slice(0, formula === 'top-one' ? 1 : 2).join('+');
    case 'trimmed': {
      const given = (other: number): string =>
        counts.map((count, i) => `IF(${count}>0,${String(weights[i] ?? 0)},${String(other)})`).join(',');
      const lowest = `MIN(${given(100 * scale)})`;
      const by = unmarked === 'out' ? marks : base;
      const dropped = `MAX(${given(0)})+${unmarked === 'out' ? lowest : `IF(${base}>${marks},0,${lowest})`}`;
      return `IF(${by}>${String(TRIMMED_OVER)},${weighted}-(${dropped}),${weighted})`;
    }
    case 'majority': {
      const above = counts
        .slice(0, -1)
        .map((count, i) => `(${grade}>${String(i)})*${count}`)
        .join('+');
      const below = counts
        .slice(1)
        .map((count, i) => `(${grade}<${String(i + 1)})*${count}`)
        .join('+');
      return `IF((${above})>(${below}),${above},-(${below}))`;
    }
  }
}

function byFormula({ formula, unmarked }: ScoreRules, marks: string, base: string): string {
  if (formula === 'majority') return marks;
  if (formula === 'top-one' || formula === 'top-two') return base;
  const by = unmarked === 'out' ? marks : base;
  return formula === 'trimmed' ? `IF(${by}>${String(TRIMMED_OVER)},${by}-2,${by})` : by;
}

/** The score of a row, live over its parts. */
export function scoreCell(results: Results, score: Score | null, index: number): PlanCell {
  const { rules, form } = results;
  const at = columnsOf(results);
  const line = FIRST_SUBJECT + index;
  const [grade, sum, by] = [at.grade ?? 0, at.points, at.by].map((column) => cellAddress(line, column));
  const { scale } = wholePoints(rules.points);
  const formulas: Readonly<Record<Formula, string>> = {
    mean: `ROUND(${sum}/${by}/${String(scale)},2)`,
    trimmed: `ROUND(${sum}/${by}/${String(scale)},2)`,
    coefficient: `ROUND(${sum}/${by}/${String(scale * 100)},4)`,
    'top-one': `ROUND(${sum}/${by},4)`,
    'top-two': `ROUND(${sum}/${by},4)`,
    majority: `CHOOSE(${grade}+1,${form.grades.map(quoteText).join(',')})`,
  };
  return live(
    `IF(${by}=0,"",${formulas[rules.formula]})`,
    shownScore(score, rules, form.grades),
    SCORE_STYLES[rules.formula],
  );
}

/** 1 + how many are better, live over all rows and exact: products of whole numbers are compared, no quotients. */
export function rankCell(results: Results, rank: number | null, index: number): PlanCell {
  const at = columnsOf(results);
  const line = FIRST_SUBJECT + index;
  const here = (column: number): string => cellAddress(line, column);
  const all = (column: number): string => subjectCells(results, column);
  const ahead = `(${all(at.points)}*${here(at.by)}-${here(at.points)}*${all(at.by)}>0.5)`;
  const better =
    at.grade === null
      ? ahead
      : `((${all(at.grade)}<${here(at.grade)})+(${all(at.grade)}=${here(at.grade)})*${ahead})`;
  return live(`IF(${here(at.by)}=0,"",1+SUMPRODUCT((${all(at.by)}>0)*${better}))`, rank ?? '', 'count');
}

/** Two cells hold the same figure, or the same text; numbers as exact as they are shown. */
export const sameFigure = (a: string, b: string): string =>
  `IF(ISNUMBER(${a}),IF(ISNUMBER(${b}),ABS(${a}-${b})<0.000001,FALSE),${a}=${b})`;

/** Our own score and rank, beside the sheet's. */
export const ownScore = (results: Results, score: Score | null, rank: number | null): readonly PlanCell[] => [
  cell(shownScore(score, results.rules, results.form.grades), 'smallCount'),
  cell(rank ?? '', 'smallCount'),
];
