import { cellAddress } from '../kernel/address';
import { setFingerprint } from '../kernel/fingerprint';
import { type Grid, textAt } from '../kernel/grid';
import { type Result, refusal, success } from '../kernel/result';
import { cell, row } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { PlanRow } from '../workbook/sheet-plan';

/** A line of a record that a program reads back: what it is, and what it says. */
export type RecordLine = readonly [key: string, text: string];

/** The rows of a record: a note to people, the lines, and a last one that seals them against slips. */
export const recordRows = (note: string, lines: readonly RecordLine[]): readonly PlanRow[] => [
  row([cell(note, 'text')]),
  ...[...lines, ['check', setFingerprint(lines)] as const].map((line) =>
    row(line.map((text) => cell(text, 'text'))),
  ),
];

/** Reads the lines back; `vote-damaged` where they were changed by hand. */
export function readRecord(grid: Grid): Result<readonly RecordLine[], Failure> {
  const lines = grid.values
    .slice(1)
    .map((_, index): RecordLine => [textAt(grid, index + 1, 0), textAt(grid, index + 1, 1)]);
  const kept = lines.filter(([key]) => key !== '' && key !== 'check');
  const check = lines.find(([key]) => key === 'check')?.[1];
  if (check !== setFingerprint(kept))
    return refusal({ code: 'vote-damaged', sheet: grid.sheet, cell: cellAddress(0, 0) });
  return success(kept);
}

/** What a line of this key says; '' where there is none. */
export const lineOf = (lines: readonly RecordLine[], key: string): string =>
  lines.find(([name]) => name === key)?.[1] ?? '';
