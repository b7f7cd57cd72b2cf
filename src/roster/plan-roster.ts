import { rectAddress } from '../kernel/address';
import { across, BLANK_PLAN, cell, row } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { ChoicesWords } from './choices-sheet';
import type { FindingsWords } from './plan-findings';

/** Wording of an empty roster: its tab, title and headings. */
export interface RosterWords {
  readonly sheet: string;
  readonly title: string;
  readonly headings: readonly string[];
  readonly findings: FindingsWords;
  readonly choices: ChoicesWords;
}

/** The row of the headings, from 0. */
export const ROSTER_HEAD = 2;

/** A roster as a sheet: empty, or with rows. It is the user's from the moment it is written. */
export function planRoster(title: string, rows: SheetPlan['rows'], words: RosterWords): SheetPlan {
  const width = words.headings.length;
  return {
    ...BLANK_PLAN,
    kind: null,
    name: words.sheet,
    columns: [6, 16, 9, 13, 16, 13, 14, 15, 24],
    rows: [
      row(across(cell(title, 'title'), width), 34),
      row([]),
      row(
        words.headings.map((heading) => cell(heading, 'head')),
        24,
      ),
      ...rows,
    ],
    merges: [rectAddress({ row: 0, column: 0, rows: 1, columns: width })],
    freeze: { rows: ROSTER_HEAD + 1, columns: 2 },
    page: { orientation: 'landscape', titleRows: [ROSTER_HEAD + 1, ROSTER_HEAD + 1] },
  };
}
