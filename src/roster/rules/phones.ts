import { maskPhone } from '../phone';
import { aboutPerson, placeOf, type PersonRule, type SheetRule, aboutSheet, writtenIn } from './rule';

export const PHONE_RULES: readonly PersonRule[] = [
  aboutPerson('phones', 'phone-lost-digits', 'warning', (person, sheet) =>
    person.phone.kind === 'lost-digits'
      ? { at: placeOf(sheet, person, 'phone'), data: { name: person.name } }
      : null,
  ),
  aboutPerson('phones', 'phone-invalid', 'warning', (person, sheet) =>
    person.phone.kind === 'invalid'
      ? { at: placeOf(sheet, person, 'phone'), data: { phone: maskPhone(writtenIn(sheet, person, 'phone')) } }
      : null,
  ),
];

export const PHONE_SHEET_RULES: readonly SheetRule[] = [
  aboutSheet('phones', 'phone-shared', 'warning', (sheet) => {
    const seen = new Map<string, string>();
    return sheet.people.flatMap((person) => {
      if (person.phone.kind !== 'phone') return [];
      const at = placeOf(sheet, person, 'phone');
      const other = seen.get(person.phone.number);
      if (other === undefined) seen.set(person.phone.number, at.cell);
      return other === undefined ? [] : [{ at, data: { phone: maskPhone(person.phone.number), other } }];
    });
  }),
];
