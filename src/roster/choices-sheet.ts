import { type Grid, textAt } from '../kernel/grid';
import { BLANK_PLAN, cell, row } from '../workbook/cells';
import type { PlanCell, SheetPlan } from '../workbook/sheet-plan';
import { type Column, columnNamed, COLUMNS, headingKey } from './columns';
import type { RosterPlace } from './place';

/** What the user decided about rosters: where it is, which heading holds what, and which columns must be there. */
export interface RosterChoices {
  /** Heading as written → the column that it holds; null: not to be read. */
  readonly headings: ReadonlyMap<string, Column | null>;
  readonly required: readonly Column[];
  /** null: to be found. */
  readonly roster: RosterPlace | null;
}

export const NO_CHOICES: RosterChoices = { headings: new Map(), required: [], roster: null };

/** Wording of the sheet that remembers them. */
export interface ChoicesWords {
  readonly sheet: string;
  readonly note: string;
  readonly heading: string;
  readonly column: string;
  readonly required: string;
  /** Sheet, range, table. */
  readonly roster: readonly [string, string, string];
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
  columns: [30, 16, 4, 16, 4, 24, 16, 24],
  rows: [
    row([cell(words.note, 'note')]),
    row([
      ...[cell(words.heading, 'head'), cell(words.column, 'head'), null],
      ...[cell(words.required, 'head'), null],
      ...words.roster.map((heading) => cell(heading, 'head')),
    ]),
    ...Array.from({ length: Math.max(1, choices.headings.size, choices.required.length) }, (_, at) => {
      const [heading, column] = [...choices.headings][at] ?? ['', ''];
      return row([
        cell(heading, 'value'),
        cell(column ?? IGNORED, 'value'),
        null,
        cell(choices.required[at] ?? '', 'value'),
        null,
        ...(at === 0 ? placeCells(choices.roster) : []),
      ]);
    }),
  ],
});

function placeCells(place: RosterPlace | null): readonly PlanCell[] {
  const texts =
    place === null
      ? ['', '', '']
      : 'table' in place
        ? ['', '', place.table]
        : [place.sheet, place.area ?? '', ''];
  return texts.map((text) => cell(text, 'value'));
}

function readPlace(grid: Grid): RosterPlace | null {
  const [sheet, area, table] = [5, 6, 7].map((column) => textAt(grid, HEAD, column));
  if (table) return { table };
  if (!sheet) return null;
  return area ? { sheet, area } : { sheet };
}

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
  return { headings, required, roster: readPlace(grid) };
}

/** The choices by the key under which headings are compared. */
export const choicesByKey = ({ headings }: RosterChoices): ReadonlyMap<string, Column | null> =>
  new Map([...headings].map(([heading, column]) => [headingKey(heading), column]));
