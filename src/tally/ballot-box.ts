import type { Form } from '../ballot/form';
import type { Ballot, Choice, SpoilReason } from '../ballot/judge-ballot';
import { setFingerprint } from '../kernel/fingerprint';
import { cellAddress } from '../kernel/address';
import { type Grid, textAt } from '../kernel/grid';
import { type Result, refusal, success } from '../kernel/result';
import { BLANK_PLAN, cell, row, sheetName } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { TallyWords } from './words';

/** How choices that are no grade stand in the box. Grades never start with `#`. */
export const BOX_CODES = { blank: '#blank', 'over-marked': '#over', 'unknown-mark': '#unknown' } as const;

/** Row of the first ballot, from 0: below the header. */
export const FIRST_BALLOT = 1;

/** The ballot as a row of texts: its status, then one a subject. */
export const boxRow = (form: Form, ballot: Ballot): readonly string[] => [
  ballot.status,
  ...ballot.choices.map((choice) =>
    typeof choice === 'number' ? (form.grades[choice] ?? '') : BOX_CODES[choice],
  ),
];

/** Order-free fingerprint of the box: a missing, added or changed ballot gives another one. */
export const boxFingerprint = (form: Form, ballots: readonly Ballot[]): string =>
  setFingerprint([[form.id, ...form.subjects], ...ballots.map((ballot) => boxRow(form, ballot))]);

/** The ballot box as a sheet: one row a ballot, one column a subject. The caller shuffles: an order would lead to voters. */
export function planBox(form: Form, ballots: readonly Ballot[], words: TallyWords): SheetPlan {
  return {
    ...BLANK_PLAN,
    kind: `box/${form.id}`,
    name: sheetName(words.boxSheet(form.shortTitle)),
    visibility: 'hidden',
    columns: [14, ...form.subjects.map(() => 12)],
    rows: [
      row([cell(words.status, 'head'), ...form.subjects.map((subject) => cell(subject, 'head'))]),
      ...ballots.map((ballot) => row(boxRow(form, ballot).map((text) => cell(text, 'text')))),
    ],
    freeze: { rows: 1, columns: 1 },
    unlocked: [],
    page: { orientation: 'landscape' },
  };
}

const STATUSES: ReadonlySet<string> = new Set<'valid' | SpoilReason>(['valid', 'over-marked', 'conflict']);
const isStatus = (text: string): text is Ballot['status'] => STATUSES.has(text);

/** Reads the box back; a cell that is no grade and no code of ours means that someone wrote in it. */
export function readBox(grid: Grid, form: Form): Result<readonly Ballot[], Failure> {
  const choices = new Map<string, Choice>([
    ...form.grades.map((grade, index): [string, Choice] => [grade, index]),
    [BOX_CODES.blank, 'blank'],
    [BOX_CODES['over-marked'], 'over-marked'],
    [BOX_CODES['unknown-mark'], 'unknown-mark'],
  ]);
  const ballots: Ballot[] = [];
  const damaged = (at: number, column: number): Result<never, Failure> =>
    refusal({ code: 'vote-damaged', sheet: grid.sheet, cell: cellAddress(at, column) });
  for (let at = FIRST_BALLOT; at < grid.values.length; at++) {
    const status = textAt(grid, at, 0);
    if (!isStatus(status)) return damaged(at, 0);
    const row: Choice[] = [];
    for (let column = 1; column <= form.subjects.length; column++) {
      const choice = choices.get(textAt(grid, at, column));
      if (choice === undefined) return damaged(at, column);
      row.push(choice);
    }
    ballots.push({ status, choices: row });
  }
  return success(ballots);
}
