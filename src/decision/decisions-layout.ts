import type { DecisionBasis } from './basis';

/** Two lines of headings stand above the first member. */
export const HEAD_ROW = 3;
export const FIRST_MEMBER = HEAD_ROW + 2;
export const FIRST_GRADE = 2;

/** Regions of the sheet, as sheet-scoped names: what was typed is found by them, wherever it stands. */
export const DECISION_NAMES = {
  /** One name a row. */
  members: 'Pingyi.Members',
  /** Beside them: grade, reason, remarks. */
  decided: 'Pingyi.Decided',
  /** Agreed to go over the cap, and why. */
  override: 'Pingyi.Override',
  /** Fingerprint of the ballots. */
  box: 'Pingyi.Box',
  /** Year or quarter of the record. */
  period: 'Pingyi.Period',
} as const;

/**
 * Columns by what they show: the ballots' on the left, the record's where there is one, the committee's on the right.
 * What the ballots say and what is decided are never one column.
 */
export function columnsOf({ form, record }: Pick<DecisionBasis, 'form' | 'record'>) {
  const blank = FIRST_GRADE + form.grades.length;
  const suggested = blank + 2;
  const mean = record ? suggested + 1 : null;
  const final = suggested + (record ? 3 : 1);
  return {
    blank,
    invalid: blank + 1,
    suggested,
    mean,
    divergence: record ? suggested + 2 : null,
    final,
    reason: final + 1,
    remarks: final + 2,
    check: final + 3,
    width: final + 4,
  };
}
