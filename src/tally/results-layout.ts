import type { ChangedRule } from '../ballot/agreed-rules';
import type { Form } from '../ballot/form';
import type { FormScheme, Scheme } from '../ballot/scheme';
import type { Decision } from '../ballot/vote';
import { absoluteAddress, cellAddress, quoteSheet } from '../kernel/address';
import { FIRST_BALLOT } from './ballot-box';
import type { CapReport } from './cap';
import type { Ledger } from './ledger';
import type { Score, ScoreRules } from './score';
import type { FormTally } from './tally';

/** Everything that a results sheet shows. */
export interface Results {
  readonly scheme: Scheme;
  readonly formScheme: FormScheme;
  readonly form: Form;
  readonly ledger: Ledger;
  readonly tally: FormTally;
  readonly rules: ScoreRules;
  /** One a subject. */
  readonly scores: readonly (Score | null)[];
  readonly ranks: readonly (number | null)[];
  readonly cap: CapReport | null;
  /** Subjects (index) from the first line to the last. */
  readonly order: readonly number[];
  /** Rules of counting that were changed after ballots went out. */
  readonly changed: readonly ChangedRule[];
  /** Tab of the ballot box that the formulas count over. */
  readonly boxSheet: string;
  /** Ballots in the box, void ones included. */
  readonly boxRows: number;
  readonly fingerprint: string;
  /** How doubtful ballots were decided. */
  readonly decisions: readonly Decision[];
}

/** Rows from the top, from 0: the ledger's headings, its figures, reasons and their figures; then the table. */
export const LEDGER_HEAD = 3;
export const TABLE_HEAD = 10;
export const FIRST_SUBJECT = TABLE_HEAD + 2;
const FIRST_GRADE = 2;

/** Columns of the ledger's figures. */
export const LEDGER_AT = {
  due: 1,
  present: 2,
  issued: 3,
  returned: 4,
  valid: 5,
  abstained: 6,
  spoiled: 7,
  doubtful: 8,
  check: 9,
} as const;

/** Cells of a bar: each stands for a twentieth of the valid ballots. */
export const BAR_CELLS = 20;

/** In the place of a number that is not shown. */
export const HIDDEN = '—';

/** Are subjects ranked? Where people or things stand side by side, not aspects of one or a slip. */
export const isRanked = (form: Form): boolean =>
  form.subjects.length > 1 && form.layout?.kind !== 'matrix' && form.layout?.kind !== 'slip';

/**
 * Columns of the table, by what they show; a grade has its count and, right of it, its share. What the ballots suggest is
 * shown where there is a cap. Beyond the printed page stand what the score is made of, and our own counts from `own`.
 */
export function columnsOf({ form, cap, rules }: Pick<Results, 'form' | 'cap' | 'rules'>) {
  const count = (grade: number): number => FIRST_GRADE + grade * 2;
  const blank = count(form.grades.length);
  const score = blank + 3;
  const rank = isRanked(form) ? score + 1 : null;
  const suggested = cap ? (rank ?? score) + 1 : null;
  const flag = (suggested ?? rank ?? score) + 1;
  const bar = flag + 1;
  const check = bar + BAR_CELLS;
  const marks = check + 2;
  const grade = rules.formula === 'majority' ? marks + 1 : null;
  const points = (grade ?? marks) + 1;
  const own = points + 2;
  return {
    count,
    blank,
    invalid: blank + 1,
    sum: blank + 2,
    score,
    rank,
    suggested,
    flag,
    bar,
    check,
    marks,
    grade,
    points,
    by: points + 1,
    own,
    ownScore: own + form.grades.length + 2,
    ownRank: own + form.grades.length + 3,
  };
}

/** Widths of the printed columns, in characters. */
export function widthsOf(results: Pick<Results, 'form' | 'cap' | 'rules'>): readonly number[] {
  const at = columnsOf(results);
  return [
    5.5,
    15,
    ...results.form.grades.flatMap(() => [8, 7.5]),
    7.5,
    8,
    7.5,
    9.5,
    ...(at.rank === null ? [] : [6.5]),
    ...(at.suggested === null ? [] : [10.5]),
    10,
    ...Array.from({ length: BAR_CELLS }, () => 0.9),
    10,
  ];
}

/** The column of the box for a subject (column 0 holds the status), as the formulas name it. An empty box has one empty row. */
export function boxRange(
  results: Pick<Results, 'boxSheet' | 'boxRows'>,
  column: number,
  columns = 1,
): string {
  const rect = { row: FIRST_BALLOT, column, rows: Math.max(1, results.boxRows), columns };
  return `${quoteSheet(results.boxSheet)}!${absoluteAddress(rect)}`;
}

/** A figure of the ledger, as formulas of other rows name it. */
export const ledgerCell = (figure: keyof typeof LEDGER_AT): string =>
  absoluteAddress({ row: LEDGER_HEAD + 1, column: LEDGER_AT[figure], rows: 1, columns: 1 });

/** The cells of a column from the first subject to the last, as formulas of any row name them. */
export const subjectCells = ({ form }: Pick<Results, 'form'>, column: number): string =>
  absoluteAddress({ row: FIRST_SUBJECT, column, rows: form.subjects.length, columns: 1 });

/** `$C13`: the column stays, the row is the one that the formula stands in. */
export const inColumn = (row: number, column: number): string => `$${cellAddress(row, column)}`;
