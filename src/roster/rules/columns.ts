import type { Column } from '../columns';
import { isErrorValue } from './names';
import { aboutPerson, placeOf, type PersonRule, writtenIn } from './rule';

export const COLUMN_RULES: readonly PersonRule[] = [
  aboutPerson('columns', 'value-missing', 'warning', (person, sheet) =>
    sheet.required.length === 0
      ? null
      : sheet.required
          .filter(
            (column) =>
              person.header.columns.has(column) &&
              column !== 'name' &&
              isEmpty(column, writtenIn(sheet, person, column), person.unit),
          )
          .map((column) => ({ at: placeOf(sheet, person, column), data: { column, name: person.name } })),
  ),
  aboutPerson('columns', 'cell-error', 'warning', (person, sheet) => {
    const values = sheet.grid.values[person.row] ?? [];
    if (!values.some((value) => typeof value === 'string' && value.startsWith('#'))) return null;
    return [...person.header.columns.keys()].flatMap((column) => {
      const text = writtenIn(sheet, person, column);
      const isError = column !== 'name' && column !== 'index' && isErrorValue(text);
      return isError ? [{ at: placeOf(sheet, person, column), data: { column, text } }] : [];
    });
  }),
];

/** A unit may stand in a merge, or above the block. */
const isEmpty = (column: Column, text: string, unit: string | null): boolean =>
  text === '' && !(column === 'unit' && unit !== null);
