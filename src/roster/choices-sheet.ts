import { type Grid, textAt } from '../kernel/grid';
import { BLANK_PLAN, cell, row } from '../workbook/cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import { type Column, columnNamed, COLUMNS, headingKey } from './columns';

/** What the user decided about rosters: which heading holds what, and which columns must be there. */
export interface RosterChoices {
  /** Heading as written → the column that it holds; null: not to be read. */
  readonly headings: ReadonlyMap<string, Column | null>;
  readonly required: readonly Column[];
}

export const NO_CHOICES: RosterChoices = { headings: new Map(), required: [] };

/** Wording of the sheet that remembers them. */
export interface ChoicesWords {
  readonly sheet: string;
  readonly note: string;
  readonly heading: string;
  readonly column: string;
  readonly required: string;
}

const IGNORED = '-';
/** Rows of the note and of the headings. */
const HEAD = 2;

/** The choices as a hidden sheet of ours, in codes, so that they mean the same in every language. */
export const planChoices = (choices: RosterChoices, words: ChoicesWords): SheetPlan => ({
  ...BLANK_PLAN,
  kind: 'columns',
  name: words.sheet,
  visibility: 'hidden',
  columns: [30, 16, 4, 16],
  rows: [
    row([cell(words.note, 'note')]),
    row([cell(words.heading, 'head'), cell(words.column, 'head'), null, cell(words.required, 'head')]),
    ...Array.from({ length: Math.max(choices.headings.size, choices.required.length) }, (_, at) => {
      const [heading, column] = [...choices.headings][at] ?? ['', ''];
      return row([
        cell(heading, 'value'),
        cell(column ?? IGNORED, 'value'),
        null,
        cell(choices.required[at] ?? '', 'value'),
      ]);
    }),
  ],
});

/** Reads them back; what is no code of a column is passed over. */
export function readChoices(grid: Grid): RosterChoices {
  const headings = new Map<string, Column | null>();
  const required: Column[] = [];
  for (let at = HEAD; at < grid.values.length; at++) {
    const heading = textAt(grid, at, 0);
    const code = textAt(grid, at, 1);
    const column = COLUMNS.find((one) => one === code) ?? null;
    if (heading !== '' && (column !== null || code === IGNORED)) headings.set(heading, column);
    const wanted = columnNamed(textAt(grid, at, 3));
    if (wanted && !required.includes(wanted)) required.push(wanted);
  }
  return { headings, required };
}

/** The choices by the key under which headings are compared. */
export const choicesByKey = ({ headings }: RosterChoices): ReadonlyMap<string, Column | null> =>
  new Map([...headings].map(([heading, column]) => [headingKey(heading), column]));
