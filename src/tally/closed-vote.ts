import type { Form } from '../ballot/form';
import type { Decision } from '../ballot/vote';
import type { Grid } from '../kernel/grid';
import { type Result, success } from '../kernel/result';
import { BLANK_PLAN } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import { lineOf, readRecord, recordRows } from './sealed-record';
import type { FormTally } from './tally';

/** A form of a closed vote: its counts, and nothing that leads to a ballot. */
export interface ClosedForm {
  readonly form: Form;
  readonly due: number;
  readonly present: number | null;
  readonly issued: number;
  readonly tally: FormTally;
  /** Of the box that is gone, as it was read out. */
  readonly fingerprint: string;
  readonly decisions: readonly Decision[];
}

/** What is left of a vote when box, key and codes are destroyed. */
export interface ClosedVote {
  readonly session: string;
  /** yyyy-mm-dd */
  readonly day: string;
  readonly forms: readonly ClosedForm[];
}

/** The record as a sheet that tabs do not show. */
export const planClosed = (
  { session, day, forms }: ClosedVote,
  words: { readonly voteSheet: string; readonly closedNote: string },
): SheetPlan => ({
  ...BLANK_PLAN,
  kind: 'closed',
  name: words.voteSheet,
  visibility: 'very-hidden',
  columns: [20, 40],
  rows: recordRows(words.closedNote, [
    ['session', session],
    ['closed', day],
    ...forms.map((form) => ['form', JSON.stringify(form)] as const),
  ]),
  unlocked: [],
});

/** Reads the record back; `vote-damaged` where it was changed by hand. */
export function readClosed(grid: Grid): Result<ClosedVote, Failure> {
  const read = readRecord(grid);
  if (!read.ok) return read;
  const lines = read.value;
  return success({
    session: lineOf(lines, 'session'),
    day: lineOf(lines, 'closed'),
    // Sealed: what stands here is what `planClosed` wrote.
    forms: lines.flatMap(([key, text]) => (key === 'form' ? [JSON.parse(text) as ClosedForm] : [])),
  });
}
