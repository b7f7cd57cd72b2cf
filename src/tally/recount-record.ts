import type { VoteForm } from '../ballot/vote';
import type { Grid } from '../kernel/grid';
import { type Result, success } from '../kernel/result';
import { BLANK_PLAN } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Voters } from './count';
import type { RecountWords } from './recount-words';
import { lineOf, readRecord, recordRows } from './sealed-record';

/** What a recount file says of its vote: all that the results need beside box and scheme, and nothing that makes a ballot. */
export interface RecountRecord {
  readonly session: string;
  /** yyyy-mm-dd: when the file was made. */
  readonly day: string;
  readonly voters: Voters;
  /** Without codes of serials; each with the salt of its box. */
  readonly forms: readonly VoteForm[];
}

/** The record as a sheet that can be seen: nothing in a recount file is hidden from the one who checks. */
export const planRecountRecord = (
  { session, day, voters, forms }: RecountRecord,
  words: RecountWords,
): SheetPlan => ({
  ...BLANK_PLAN,
  kind: 'recount',
  name: words.recordSheet,
  columns: [14, 90],
  merges: ['A1:B1'],
  rows: recordRows(words.recordNote, [
    ['session', session],
    ['day', day],
    ['voters', JSON.stringify(voters)],
    ...forms.map((form) => ['form', JSON.stringify(form)] as const),
  ]),
  unlocked: [],
  page: { orientation: 'landscape' },
});

/** Reads the record back; `vote-damaged` where it was changed by hand. */
export function readRecountRecord(grid: Grid): Result<RecountRecord, Failure> {
  const read = readRecord(grid);
  if (!read.ok) return read;
  const lines = read.value;
  return success({
    session: lineOf(lines, 'session'),
    day: lineOf(lines, 'day'),
    // Sealed: what stands here is what `planRecountRecord` wrote.
    voters: JSON.parse(lineOf(lines, 'voters')) as Voters,
    forms: lines.flatMap(([key, text]) => (key === 'form' ? [JSON.parse(text) as VoteForm] : [])),
  });
}
