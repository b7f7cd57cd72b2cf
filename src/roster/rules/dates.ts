import {
  addYears,
  bounds,
  compareDates,
  type DateReading,
  isDateFormat,
  isoDate,
  isWhole,
  type PartialDate,
  toSerial,
} from '../../kernel/dates';
import type { CellState } from '../../workbook/edit';
import type { RosterCode } from '../findings';
import type { DateColumn, Person } from '../person';
import { aboutPerson, type Hit, placeOf, type PersonRule, type Sheet, stateOf, writtenIn } from './rule';

const DATE_COLUMNS: readonly DateColumn[] = ['born', 'joined'];

/** Members must be grown up when they join. */
const JOINING_AGE = 18;
/** Nobody on a roster is older. */
const OLDEST = 120;
/** The earliest that anybody retires: some hard trades at 45; the usual ages are far above. */
const EARLIEST_RETIREMENT = 45;

/** A hit for each date column whose reading is of some kind. */
function whereRead<Kind extends DateReading['kind'], Code extends RosterCode>(
  kind: Kind,
  hit: (
    person: Person,
    sheet: Sheet,
    column: DateColumn,
    reading: Extract<DateReading, { kind: Kind }>,
  ) => Hit<Code> | null,
): (person: Person, sheet: Sheet) => readonly Hit<Code>[] {
  return (person, sheet) => {
    if (person.dates.born.kind !== kind && person.dates.joined.kind !== kind) return [];
    return DATE_COLUMNS.flatMap((column) => {
      const reading = person.dates[column];
      if (reading.kind !== kind) return [];
      return hit(person, sheet, column, reading as Extract<DateReading, { kind: Kind }>) ?? [];
    });
  };
}

/** How a date goes into a cell: a whole one as a real date, a month or a year as text, which keeps its precision. */
function stateFor(date: PartialDate, date1904: boolean): CellState {
  if (!isWhole(date)) return { value: isoDate(date), format: '@' };
  return { value: toSerial(date) - (date1904 ? 1462 : 0), format: 'yyyy-mm-dd' };
}

/** Is the cell as a fix would leave it, or a real date in whatever format? */
function isSettled(state: CellState, date: PartialDate): boolean {
  if (typeof state.value === 'number') return isDateFormat(state.format) || date.month === null;
  return !isWhole(date) && state.value === isoDate(date);
}

/** The whole period lies before the other. */
const isBefore = (a: PartialDate, b: PartialDate): boolean =>
  compareDates(bounds(a).last, bounds(b).first) < 0;

export const DATE_RULES: readonly PersonRule[] = [
  aboutPerson(
    'dates',
    'date-invalid',
    'warning',
    whereRead('invalid', (person, sheet, column) => ({
      at: placeOf(sheet, person, column),
      data: { column, text: writtenIn(sheet, person, column) },
    })),
  ),
  aboutPerson(
    'dates',
    'date-ambiguous',
    'warning',
    whereRead('ambiguous', (person, sheet, column, { year }) => ({
      at: placeOf(sheet, person, column),
      data: { column, text: writtenIn(sheet, person, column), year },
    })),
  ),
  aboutPerson(
    'dates',
    'date-weekday',
    'warning',
    whereRead('wrong-weekday', (person, sheet, column, { date, weekday }) => ({
      at: placeOf(sheet, person, column),
      data: { column, text: writtenIn(sheet, person, column), date: isoDate(date), weekday },
    })),
  ),
  aboutPerson(
    'dates',
    'date-text',
    'note',
    whereRead('date', (person, sheet, column, { date }) => {
      const state = stateOf(sheet, person, column);
      if (!state || isSettled(state, date)) return null;
      return {
        at: placeOf(sheet, person, column),
        data: { column, text: writtenIn(sheet, person, column), date: isoDate(date) },
        fix: stateFor(date, sheet.grid.date1904),
        shown: { from: writtenIn(sheet, person, column), to: isoDate(date) },
      };
    }),
  ),
  aboutPerson('dates', 'date-future', 'warning', (person, sheet) =>
    DATE_COLUMNS.flatMap((column) => {
      const date = person[column];
      const isFuture = date !== null && compareDates(bounds(date).first, sheet.today) > 0;
      return isFuture ? [{ at: placeOf(sheet, person, column), data: { column, date: isoDate(date) } }] : [];
    }),
  ),
  aboutPerson('dates', 'born-early', 'warning', ({ born, ...rest }, sheet) => {
    const isOld = born !== null && compareDates(addYears(bounds(born).last, OLDEST), sheet.today) < 0;
    return isOld ? { at: placeOf(sheet, { born, ...rest }, 'born'), data: { date: isoDate(born) } } : null;
  }),
  aboutPerson('dates', 'joined-before-born', 'warning', (person, sheet) => {
    const { born, joined } = person;
    if (!born || !joined || !isBefore(joined, born)) return null;
    return { at: placeOf(sheet, person, 'joined'), data: { born: isoDate(born), joined: isoDate(joined) } };
  }),
  aboutPerson('dates', 'joined-too-young', 'warning', (person, sheet) => {
    const { born, joined } = person;
    if (!born || !joined || isBefore(joined, born)) return null;
    const isYoung = compareDates(bounds(joined).last, addYears(bounds(born).first, JOINING_AGE)) < 0;
    return isYoung
      ? { at: placeOf(sheet, person, 'joined'), data: { born: isoDate(born), joined: isoDate(joined) } }
      : null;
  }),
  aboutPerson('dates', 'probation-over', 'warning', (person, sheet) => {
    const { joined, standing, name } = person;
    if (standing !== 'probationary' || !joined) return null;
    // Probation is one year from the day of joining; with a month alone, from its last day.
    const isOver = compareDates(addYears(bounds(joined).last, 1), sheet.today) < 0;
    return isOver ? { at: placeOf(sheet, person, 'joined'), data: { name, joined: isoDate(joined) } } : null;
  }),
  aboutPerson('dates', 'retired-young', 'warning', (person, sheet) => {
    const { born, service, name } = person;
    if (service !== 'retired' || !born) return null;
    const isYoung = compareDates(addYears(bounds(born).first, EARLIEST_RETIREMENT), sheet.today) > 0;
    return isYoung ? { at: placeOf(sheet, person, 'service'), data: { name, born: isoDate(born) } } : null;
  }),
];
