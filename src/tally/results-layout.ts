import type { Form } from '../ballot/form';
import type { FormScheme, Scheme } from '../ballot/scheme';
import type { Decision } from '../ballot/vote';
import { absoluteAddress, quoteSheet } from '../kernel/address';
import { FIRST_BALLOT } from './ballot-box';
import type { CapReport } from './cap';
import type { Ledger } from './ledger';
import type { FormTally } from './tally';

/** Everything that a results sheet shows. */
export interface Results {
  readonly scheme: Scheme;
  readonly formScheme: FormScheme;
  readonly form: Form;
  readonly ledger: Ledger;
  readonly tally: FormTally;
  readonly cap: CapReport | null;
  /** Tab of the ballot box that the formulas count over. */
  readonly boxSheet: string;
  /** Ballots in the box, void ones included. */
  readonly boxRows: number;
  readonly fingerprint: string;
  /** How doubtful ballots were decided. */
  readonly decisions: readonly Decision[];
}

/** Rows from the top, from 0. */
export const LEDGER_HEAD = 3;
export const TABLE_HEAD = 8;
export const FIRST_SUBJECT = TABLE_HEAD + 2;
const FIRST_GRADE = 2;

/**
 * Columns of the table, by what they show; a grade has its count and, right of it, its share.
 * What the ballots suggest is shown where there is a cap. `own` is the first of our own counts, beyond the printed page.
 */
export function columnsOf({ form, cap }: Results) {
  const count = (grade: number): number => FIRST_GRADE + grade * 2;
  const blank = count(form.grades.length);
  const score = blank + 3;
  const suggested = cap ? score + 1 : null;
  const check = score + (cap ? 2 : 1);
  return { count, blank, invalid: blank + 1, sum: blank + 2, score, suggested, check, own: check + 2 };
}

/** The column of the box for a subject (column 0 holds the status), as the formulas name it. An empty box has one empty row. */
export function boxRange(results: Results, column: number): string {
  const rect = { row: FIRST_BALLOT, column, rows: Math.max(1, results.boxRows), columns: 1 };
  return `${quoteSheet(results.boxSheet)}!${absoluteAddress(rect)}`;
}
