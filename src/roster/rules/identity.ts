import { bounds, compareDates, isoDate } from '../../kernel/dates';
import type { Person } from '../person';
import { type IdReading, maskId, plainId } from '../resident-id';
import { aboutPerson, placeOf, type PersonRule, type Sheet, stateOf, writtenIn } from './rule';

type Id = Extract<IdReading, { readonly kind: 'id' }>;

/** A rule for IDs that have the right shape. */
const aboutId = (code: 'id-check' | 'id-date' | 'id-area', isOff: (id: Id) => boolean): PersonRule =>
  aboutPerson('identity', code, 'warning', (person, sheet) =>
    person.id.kind === 'id' && isOff(person.id)
      ? { at: placeOf(sheet, person, 'id'), data: { id: maskId(person.id.id) } }
      : null,
  );

const masked = (sheet: Sheet, person: Person): string => maskId(writtenIn(sheet, person, 'id'));

/** What a fix writes goes in as text: a number would lose its last digits. */
const asText = (value: string): { readonly value: string; readonly format: string } => ({
  value,
  format: '@',
});

export const IDENTITY_RULES: readonly PersonRule[] = [
  aboutPerson('identity', 'id-lost-digits', 'warning', (person, sheet) =>
    person.id.kind === 'lost-digits'
      ? { at: placeOf(sheet, person, 'id'), data: { name: person.name } }
      : null,
  ),
  aboutPerson('identity', 'id-shape', 'warning', (person, sheet) =>
    person.id.kind === 'shape'
      ? { at: placeOf(sheet, person, 'id'), data: { id: masked(sheet, person), length: person.id.length } }
      : null,
  ),
  aboutId('id-check', (id) => !id.hasCheck && id.born !== null),
  aboutId('id-date', (id) => id.born === null),
  aboutId('id-area', (id) => !id.isKnownArea),
  aboutPerson('identity', 'id-old', 'note', (person, sheet) => {
    if (person.id.kind !== 'id' || !person.id.isOld || person.id.born === null) return null;
    return {
      at: placeOf(sheet, person, 'id'),
      data: { id: masked(sheet, person) },
      fix: asText(person.id.id),
      shown: { from: masked(sheet, person), to: maskId(person.id.id) },
    };
  }),
  aboutPerson('identity', 'id-form', 'note', (person, sheet) => {
    const value = stateOf(sheet, person, 'id')?.value;
    if (person.id.kind !== 'id' || person.id.isOld || typeof value !== 'string' || value === plainId(value))
      return null;
    const id = masked(sheet, person);
    return {
      at: placeOf(sheet, person, 'id'),
      data: { id },
      fix: asText(plainId(value)),
      shown: { from: id, to: id },
    };
  }),
  aboutPerson('identity', 'id-birth', 'warning', (person, sheet) => {
    if (person.id.kind !== 'id' || person.id.born === null || person.born === null) return null;
    const { first, last } = bounds(person.born);
    const fits = compareDates(first, person.id.born) <= 0 && compareDates(person.id.born, last) <= 0;
    return fits
      ? null
      : { at: placeOf(sheet, person, 'id'), data: { id: maskId(person.id.id), born: isoDate(person.born) } };
  }),
  aboutPerson('identity', 'id-sex', 'warning', (person, sheet) => {
    if (person.id.kind !== 'id' || person.sex === null || person.sex === person.id.sex) return null;
    return { at: placeOf(sheet, person, 'id'), data: { id: maskId(person.id.id), sex: person.sex } };
  }),
];
