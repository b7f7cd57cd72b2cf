import type { Form } from '../ballot/form';
import type { Decision } from '../ballot/vote';
import { cellAddress } from '../kernel/address';
import { setFingerprint } from '../kernel/fingerprint';
import { type Grid, textAt } from '../kernel/grid';
import { type Result, refusal, success } from '../kernel/result';
import { BLANK_PLAN, cell, row } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
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

/** The record as a sheet that tabs do not show; its last line seals it against slips. */
export function planClosed(
  closed: ClosedVote,
  words: { readonly voteSheet: string; readonly closedNote: string },
): SheetPlan {
  const lines = linesOf(closed);
  return {
    ...BLANK_PLAN,
    kind: 'closed',
    name: words.voteSheet,
    visibility: 'very-hidden',
    columns: [20, 40],
    rows: [
      row([cell(words.closedNote, 'text')]),
      ...[...lines, ['check', setFingerprint(lines)] as const].map((line) =>
        row(line.map((text) => cell(text, 'text'))),
      ),
    ],
    unlocked: [],
  };
}

const linesOf = ({ session, day, forms }: ClosedVote): readonly (readonly [string, string])[] => [
  ['session', session],
  ['closed', day],
  ...forms.map((form) => ['form', JSON.stringify(form)] as const),
];

/** Reads the record back; `vote-damaged` where it was changed by hand. */
export function readClosed(grid: Grid): Result<ClosedVote, Failure> {
  const lines = grid.values
    .slice(1)
    .map((_, index): [string, string] => [textAt(grid, index + 1, 0), textAt(grid, index + 1, 1)]);
  const kept = lines.filter(([key]) => key !== '' && key !== 'check');
  const one = (key: string): string => lines.find(([name]) => name === key)?.[1] ?? '';
  if (one('check') !== setFingerprint(kept))
    return refusal({ code: 'vote-damaged', sheet: grid.sheet, cell: cellAddress(0, 0) });
  return success({
    session: one('session'),
    day: one('closed'),
    // Sealed: what stands here is what `planClosed` wrote.
    forms: kept.flatMap(([key, text]) => (key === 'form' ? [JSON.parse(text) as ClosedForm] : [])),
  });
}
