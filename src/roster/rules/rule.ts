import type { Steps } from '../../kernel/steps';
import type { CivilDate } from '../../kernel/dates';
import type { Finding, Level, Place } from '../../kernel/finding';
import { formatAt, type Grid, placeIn, textAt, valueAt } from '../../kernel/grid';
import type { CellState } from '../../workbook/edit';
import type { Column } from '../columns';
import type { Declared } from '../declared';
import type { RosterCode, RosterData, RosterFinding } from '../findings';
import type { Fix } from '../fixes';
import type { Header } from '../header';
import type { Namesake } from '../homonyms';
import type { Line } from '../lines';
import type { MergedCells } from '../merged-cells';
import type { Person } from '../person';

/** All that a rule may look at. */
export interface Sheet {
  readonly grid: Grid;
  readonly today: CivilDate;
  /** The header of the first block. */
  readonly header: Header;
  readonly merged: MergedCells;
  /** Every row below the header. */
  readonly lines: readonly Line[];
  readonly people: readonly Person[];
  readonly namesakes: ReadonlyMap<Person, Namesake>;
  /** Rows of people below the range that the user chose. */
  readonly beyond: readonly number[];
  /** The place that he chose and that is gone; null: all is where he said. */
  readonly gone: string | null;
  /** Columns that the user wants to be there and filled. */
  readonly required: readonly Column[];
  readonly declared: readonly Declared[];
}

/** One place where a rule fires. */
export interface Hit<Code extends RosterCode> {
  readonly at: Place;
  readonly data: RosterData[Code];
  /** What the cell should hold instead, where only one answer is safe. */
  readonly fix?: CellState;
  /** What a preview shows of old and new; the values themselves when absent. Masks sensitive ones. */
  readonly shown?: { readonly from: string; readonly to: string };
}

/** A rule of which kind the docs group it under. */
export type Family =
  | 'names'
  | 'rows'
  | 'columns'
  | 'identity'
  | 'dates'
  | 'vocabularies'
  | 'phones'
  | 'duplicates'
  | 'committee'
  | 'totals';

interface RuleOf<Code extends RosterCode, Subject> {
  readonly code: Code;
  readonly level: Level;
  readonly family: Family;
  readonly check: (subject: Subject, sheet: Sheet) => readonly Hit<Code>[] | Hit<Code> | null;
}

/** A rule about one person. */
export type PersonRule = { readonly [Code in RosterCode]: RuleOf<Code, Person> }[RosterCode];

/** A rule about the sheet as a whole. */
export type SheetRule = { readonly [Code in RosterCode]: RuleOf<Code, Sheet> }[RosterCode];

/** Names a rule about one person, so that its code decides the data that it must give. */
export const aboutPerson = <Code extends RosterCode>(
  family: Family,
  code: Code,
  level: Level,
  check: RuleOf<Code, Person>['check'],
): PersonRule => ({ family, code, level, check }) as RuleOf<Code, Person> as PersonRule;

/** Names a rule about the whole sheet. */
export const aboutSheet = <Code extends RosterCode>(
  family: Family,
  code: Code,
  level: Level,
  check: RuleOf<Code, Sheet>['check'],
): SheetRule => ({ family, code, level, check }) as RuleOf<Code, Sheet> as SheetRule;

/** The place of a person's cell; the row's name cell where the column is not there. */
export function placeOf(
  { grid }: Sheet,
  person: Person,
  column: Column,
): { readonly sheet: string; readonly cell: string } {
  const { columns } = person.header;
  return placeIn(grid, person.row, columns.get(column) ?? columns.get('name') ?? 0);
}

/** A person's cell as it was written, trimmed. */
export function writtenIn({ grid }: Sheet, person: Person, column: Column): string {
  const index = person.header.columns.get(column);
  return index === undefined ? '' : textAt(grid, person.row, index);
}

/** A person's cell with its format; null where the column is not there. */
export function stateOf({ grid }: Sheet, person: Person, column: Column): CellState | null {
  const index = person.header.columns.get(column);
  return index === undefined
    ? null
    : { value: valueAt(grid, person.row, index), format: formatAt(grid, person.row, index) };
}

/** Everything that rules say, and the fixes that they offer. */
export interface Verdict {
  readonly findings: readonly RosterFinding[];
  readonly fixes: readonly Fix[];
}

/** Runs the rules over a sheet: those about the sheet first, then those about each person. */
export function* judge(
  sheet: Sheet,
  sheetRules: readonly SheetRule[],
  personRules: readonly PersonRule[],
): Steps<Verdict> {
  const findings: RosterFinding[] = [];
  const fixes: Fix[] = [];
  const take = (
    rule: { readonly code: RosterCode; readonly level: Level },
    hits: ReturnType<PersonRule['check']>,
  ): void => {
    if (hits === null) return;
    for (const { at, data, fix, shown } of Array.isArray(hits)
      ? (hits as readonly Hit<RosterCode>[])
      : [hits as Hit<RosterCode>]) {
      // Code and data belong together by `aboutPerson` and `aboutSheet`, which a union of rules can no longer show.
      findings.push({ level: rule.level, code: rule.code, at, data } satisfies Finding as RosterFinding);
      if (fix) fixes.push(fixOf(sheet, rule.code, at, fix, shown));
    }
  };
  for (const rule of sheetRules) {
    take(rule, rule.check(sheet, sheet));
    yield;
  }
  for (const person of sheet.people) {
    for (const rule of personRules) take(rule, rule.check(person, sheet));
    yield;
  }
  return { findings, fixes };
}

function fixOf(
  { grid }: Sheet,
  code: RosterCode,
  at: Place,
  to: CellState,
  shown?: Hit<RosterCode>['shown'],
): Fix {
  const [row, column] = rowAndColumn(at.cell ?? 'A1');
  const from = { value: valueAt(grid, row, column), format: formatAt(grid, row, column) };
  const plain = { from: String(from.value ?? ''), to: String(to.value ?? '') };
  return { code, edit: { sheet: grid.sheet, cell: at.cell ?? 'A1', from, to }, shown: shown ?? plain };
}

function rowAndColumn(cell: string): readonly [number, number] {
  let column = 0;
  let at = 0;
  for (; cell.charCodeAt(at) >= 65; at++) column = column * 26 + cell.charCodeAt(at) - 64;
  return [Number(cell.slice(at)) - 1, column - 1];
}
