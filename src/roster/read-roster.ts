import type { CivilDate } from '../kernel/dates';
import type { Rect } from '../kernel/address';
import { type Grid, within } from '../kernel/grid';
import type { Steps } from '../kernel/steps';
import type { Column, HeadingChoices } from './columns';
import { type Declared, declaredInRows } from './declared';
import type { RosterFinding } from './findings';
import type { Fix } from './fixes';
import { findHeader, type Header } from './header';
import { type Namesake, tellApart } from './homonyms';
import { type Line, lineOf } from './lines';
import type { Member } from './member';
import { mergedCells } from './merged-cells';
import { type Person, readPerson, wordReader } from './person';
import { judgeRoster } from './rules';
import { isPartSum } from './vocabulary';

/** A roster as read: its members, what is off with them, and what can be done about it. */
export interface Roster {
  readonly sheet: string;
  readonly header: Header;
  readonly members: readonly Member[];
  readonly findings: readonly RosterFinding[];
  readonly fixes: readonly Fix[];
}

/** What the user decided about the roster, and what else is known of it. */
export interface RosterOptions {
  /** Only this range of the sheet. */
  readonly area?: Rect;
  /** The place that he chose and that is gone: the roster was found elsewhere. */
  readonly gone?: string;
  /** Headings that he took for something else than we would. */
  readonly choices?: HeadingChoices;
  /** Columns that must be there and filled. Only the name always is. */
  readonly required?: readonly Column[];
  /** Totals that another sheet states. */
  readonly declared?: readonly Declared[];
}

/** Reads the roster of a sheet; null when it has no header row with a name column. */
export function* readRoster(
  whole: Grid,
  today: CivilDate,
  options: RosterOptions = {},
): Steps<Roster | null> {
  const grid = options.area ? within(whole, options.area) : whole;
  const header = findHeader(grid, options.choices);
  if (!header) return null;
  const merged = mergedCells(grid);
  const readWord = wordReader();
  const lines: Line[] = [];
  const people: Person[] = [];
  let block = header;
  let unit: string | null = null;
  for (let row = header.row + 1; row < grid.values.length; row++) {
    const line = lineOf(grid, block, row, merged, options.choices);
    lines.push(line);
    if (line.kind === 'unit') unit = line.text;
    if (line.kind === 'member') people.push(readPerson(grid, block, row, merged, unit, readWord));
    if (line.kind === 'header') {
      block = line.header;
      row = block.row;
    }
    yield;
  }
  const namesakes = tellApart(people);
  const { findings, fixes } = yield* judgeRoster({
    grid,
    today,
    header,
    merged,
    lines,
    people,
    namesakes,
    beyond: options.area ? peopleBelow(whole, options.area, block, options.choices) : [],
    gone: options.gone ?? null,
    required: options.required ?? [],
    declared: [...declaredInRows(grid, statedRows(header, lines)), ...(options.declared ?? [])],
  });
  return {
    sheet: grid.sheet,
    header,
    members: people.map((person) => memberOf(person, namesakes)),
    findings,
    fixes,
  };
}

/** Rows below a range that hold people like those in it. */
function peopleBelow(
  grid: Grid,
  { row, rows }: Rect,
  header: Header,
  choices?: HeadingChoices,
): readonly number[] {
  const merged = mergedCells(grid);
  const below = Array.from(
    { length: Math.max(0, grid.values.length - row - rows) },
    (_, at) => row + rows + at,
  );
  return below.filter((at) => lineOf(grid, header, at, merged, choices).kind === 'member');
}

/** Rows that may state a total: what stands above the header, and the sums of the whole table. */
const statedRows = (header: Header, lines: readonly Line[]): readonly number[] => [
  ...Array.from({ length: header.top }, (_, row) => row),
  ...lines.flatMap((line) =>
    (line.kind === 'sum' && !isPartSum(line.text)) || line.kind === 'text' ? [line.row] : [],
  ),
];

function memberOf(person: Person, namesakes: ReadonlyMap<Person, Namesake>): Member {
  const { row, name, written, sex, born, joined, education, service, standing, post, unit } = person;
  const label = namesakes.get(person)?.label ?? name;
  return { row, name, written, label, sex, born, joined, education, service, standing, post, unit };
}
