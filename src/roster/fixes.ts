import { type CellEdit, inverse } from '../workbook/edit';
import type { RosterCode } from './findings';

/** A finding's one safe answer: the cell as it is and as it would be. Nothing is changed until the user says so. */
export interface Fix {
  readonly code: RosterCode;
  readonly edit: CellEdit;
  /** Old and new for the preview; sensitive ones are masked. */
  readonly shown: { readonly from: string; readonly to: string };
}

/** Which fixes: one cell's, all of a kind, or both left out for all. */
export interface FixChoice {
  readonly codes?: readonly RosterCode[];
  readonly cells?: readonly string[];
}

/** The fixes of a choice, one a cell: two findings of one cell have the same answer. */
export function chooseFixes(fixes: readonly Fix[], { codes, cells }: FixChoice): readonly Fix[] {
  const chosen = fixes.filter(
    ({ code, edit }) => (codes?.includes(code) ?? true) && (cells?.includes(edit.cell) ?? true),
  );
  const seen = new Set<string>();
  return chosen.filter(({ edit }) => !seen.has(edit.cell) && seen.add(edit.cell));
}

/** What takes these edits back, the last first. */
export const takeBack = (edits: readonly CellEdit[]): readonly CellEdit[] => edits.map(inverse).reverse();
