import type { Person } from '../person';
import { maskId } from '../resident-id';
import {
  aboutPerson,
  aboutSheet,
  type Hit,
  placeOf,
  type PersonRule,
  type Sheet,
  type SheetRule,
} from './rule';

/** Everybody whose ID stands in a row above, with the first who has it. */
function idsAgain(
  sheet: Sheet,
): readonly { readonly person: Person; readonly first: Person; readonly id: string }[] {
  const seen = new Map<string, Person>();
  return sheet.people.flatMap((person) => {
    if (person.id.kind !== 'id') return [];
    const { id } = person.id;
    const first = seen.get(id);
    if (!first) seen.set(id, person);
    return first ? [{ person, first, id }] : [];
  });
}

const otherName = (sheet: Sheet, person: Person): string => placeOf(sheet, person, 'name').cell;

export const DUPLICATE_RULES: readonly PersonRule[] = [
  aboutPerson('duplicates', 'name-duplicate', 'error', (person, sheet) => {
    const namesake = sheet.namesakes.get(person);
    if (!namesake || namesake.label !== null || namesake.first === person) return null;
    return {
      at: placeOf(sheet, person, 'name'),
      data: { name: person.name, other: otherName(sheet, namesake.first) },
    };
  }),
  aboutPerson('duplicates', 'name-shared', 'warning', (person, sheet) => {
    const namesake = sheet.namesakes.get(person);
    if (!namesake || namesake.label === null || namesake.first === person) return null;
    const other = otherName(sheet, namesake.first);
    return { at: placeOf(sheet, person, 'name'), data: { name: person.name, other, label: namesake.label } };
  }),
];

export const DUPLICATE_SHEET_RULES: readonly SheetRule[] = [
  aboutSheet('duplicates', 'person-repeated', 'error', (sheet) =>
    idsAgain(sheet).flatMap(({ person, first }): Hit<'person-repeated'>[] => {
      // Where nothing tells the two apart, `name-duplicate` says so already.
      const isSaid = sheet.namesakes.get(person)?.label === null;
      if (person.name !== first.name || isSaid) return [];
      return [
        { at: placeOf(sheet, person, 'name'), data: { name: person.name, other: otherName(sheet, first) } },
      ];
    }),
  ),
  aboutSheet('duplicates', 'id-shared', 'warning', (sheet) =>
    idsAgain(sheet).flatMap(({ person, first, id }): Hit<'id-shared'>[] =>
      person.name === first.name
        ? []
        : [
            {
              at: placeOf(sheet, person, 'id'),
              data: { id: maskId(id), other: placeOf(sheet, first, 'id').cell },
            },
          ],
    ),
  ),
];
