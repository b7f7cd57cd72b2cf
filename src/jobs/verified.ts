import type { SheetKind } from '../workbook/sheet-plan';
import type { Counting } from './count-vote';
import type { Deviation } from '../recount/compare-results';

/**
 * What a third party checks: the box is the one that was counted; a second, independently written count gives the figures
 * on the sheet; every cell and formula of the results is what follows from the box; the ledger balances.
 */
export const CHECKS = ['fingerprint', 'count', 'results', 'ledger'] as const;
export type Check = (typeof CHECKS)[number];

export interface Verified {
  readonly check: Check;
  /** Short title of the form. */
  readonly form: string;
  /** `skipped`: the box cannot be read, so there is nothing to hold it against. */
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Cells that were compared, for `results`. */
  readonly cells: number;
  readonly deviations: readonly Deviation[];
}

export const verified = (
  check: Check,
  form: string,
  deviations: readonly Deviation[],
  cells = 0,
): Verified => ({
  ...{ check, form, cells, deviations },
  outcome: deviations.length === 0 ? 'passed' : 'failed',
});

/** The tab of a sheet of ours. */
export const sheetOfKind = ({ sheets }: Counting, kind: SheetKind): string | undefined =>
  sheets.find((sheet) => sheet.kind === kind)?.name;
