import { isoDate } from '../kernel/dates';
import type { Person } from './person';

/** Ways to tell people of one name apart on a ballot, the least telling about them first. */
const LABELS: readonly ((person: Person) => string | null)[] = [
  (person) => person.note || null,
  (person) => (person.sex === null ? null : person.sex === 'male' ? '男' : '女'),
  (person) => (person.service === null ? null : person.service === 'retired' ? '退休' : '在职'),
  (person) => person.unit,
  (person) => (person.born ? isoDate(person.born) : null),
];

/** People of one name, in the order of the roster. */
export interface Namesake {
  /** The text that stands on ballots; null where nothing tells this person from the others. */
  readonly label: string | null;
  /** The first of the name; the person himself where he is it. */
  readonly first: Person;
  readonly count: number;
}

/**
 * The text for ballots of each person. People of one name get a label, 王刚（男）; where nothing tells them apart
 * there is none: it is the same person twice, or two people whom no voter could tell apart.
 */
export function tellApart(people: readonly Person[]): ReadonlyMap<Person, Namesake> {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const group = groups.get(person.name);
    if (group) group.push(person);
    else groups.set(person.name, [person]);
  }
  const told = new Map<Person, Namesake>();
  for (const group of groups.values()) {
    const [first] = group;
    if (!first) continue;
    // Nearly everybody is alone with his name.
    if (group.length === 1) told.set(first, { label: first.name, first, count: 1 });
    else labelGroup(group, first, told);
  }
  return told;
}

function labelGroup(group: readonly Person[], first: Person, told: Map<Person, Namesake>): void {
  const way = LABELS.find((label) => tells(group.map(label)));
  for (const person of group) {
    const label = way ? `${person.name}（${way(person) ?? ''}）` : null;
    told.set(person, { label, first, count: group.length });
  }
}

/** Everybody has a text, and each another one. */
const tells = (texts: readonly (string | null)[]): boolean =>
  texts.every((text) => text !== null) && new Set(texts).size === texts.length;
