import { comparable, nameKey } from '../kernel/text';
import type { Member } from '../roster/member';
import { namesIn } from '../quarter/events';
import { type Group, SIDES } from './vocabulary';
import { type OurSheet, textOf, typedLines } from './table';

/** One side of a relation: a group, people by name, or people who are not on the roster. */
export type Side =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'people'; readonly names: readonly string[] }
  | { readonly kind: 'outside' };

/** Who has to talk with whom (必谈): everyone of one side with everyone of the other. */
export interface Relation {
  readonly label: string;
  readonly from: Side;
  readonly to: Side;
  /** Talks that each of the first side needs at least with people who are not on the roster; their names are not known beforehand. */
  readonly least: number;
}

/** The part of the coverage sheet that holds the relations, and the columns that the unit types. */
export const RELATIONS = 'Pingyi.Relations';
export const RELATION_COLUMNS = [0, 1, 2, 3] as const;

/** What a side's cell says. */
export function sideOf(text: string): Side {
  const known = SIDES.get(comparable(text));
  if (known === 'outside') return { kind: 'outside' };
  return known ? { kind: 'group', group: known } : { kind: 'people', names: namesIn(text) };
}

/** A relation from its four cells. */
export const relationOf = (label: string, from: string, to: string, least: string): Relation => ({
  label,
  from: sideOf(from),
  to: sideOf(to),
  least: Number.isInteger(Number(least)) && Number(least) > 0 ? Number(least) : 1,
});

/** The relations as they stand in the coverage sheet. */
export const readRelations = (sheet: OurSheet): readonly Relation[] =>
  typedLines(sheet, RELATIONS, RELATION_COLUMNS).map((line) =>
    relationOf(textOf(line, 0), textOf(line, 1), textOf(line, 2), textOf(line, 3)),
  );

/** The people of a side, as names are compared; null: they are not on the roster. */
export function peopleOf(side: Side, members: readonly Member[]): readonly string[] | null {
  if (side.kind === 'outside') return null;
  if (side.kind === 'people') return side.names;
  return members.filter((member) => isOf(side.group, member)).map((member) => nameKey(member.label));
}

function isOf(group: Group, { post }: Member): boolean {
  switch (group) {
    case 'secretary':
      return post === 'secretary';
    case 'leaders':
      return post === 'secretary' || post === 'deputy-secretary';
    case 'committee':
      return post !== null;
    case 'members':
      return true;
  }
}
