import type { Person, WordColumn, WordReading } from '../person';
import { aboutPerson, placeOf, type PersonRule, stateOf, writtenIn } from './rule';

const WORD_COLUMNS: readonly WordColumn[] = [
  'sex',
  'education',
  'service',
  'standing',
  'political',
  'ethnic',
];

const readings = (person: Person): readonly (readonly [WordColumn, WordReading<string>])[] =>
  WORD_COLUMNS.map((column) => [column, person.words[column]]);

/** An error of a formula has a rule of its own. */
const isWord = (text: string): boolean => text !== '' && !text.startsWith('#');

export const VOCABULARY_RULES: readonly PersonRule[] = [
  aboutPerson('vocabularies', 'word-unknown', 'warning', (person, sheet) =>
    readings(person).flatMap(([column, { text, value }]) =>
      value === null && isWord(text) ? [{ at: placeOf(sheet, person, column), data: { column, text } }] : [],
    ),
  ),
  aboutPerson('vocabularies', 'word-standard', 'note', (person, sheet) =>
    readings(person).flatMap(([column, { text, standard }]) => {
      const state = stateOf(sheet, person, column);
      // Under a merge the word stands in another row, where it is told.
      if (standard === null || !state || state.value === null) return [];
      return [
        {
          at: placeOf(sheet, person, column),
          data: { column, text, standard },
          fix: { ...state, value: standard },
        },
      ];
    }),
  ),
  aboutPerson('vocabularies', 'standing-differs', 'warning', (person, sheet) => {
    const { standing, political } = person.words;
    const isOff =
      standing.value !== null &&
      (political.value === 'member' || political.value === 'probationary') &&
      (standing.value === 'probationary') !== (political.value === 'probationary') &&
      // 党员 and 中共党员 are said of both.
      !(standing.value === 'probationary' && political.value === 'member');
    if (!isOff) return null;
    const data = {
      name: person.name,
      standing: writtenIn(sheet, person, 'standing'),
      political: political.text,
    };
    return { at: placeOf(sheet, person, 'standing'), data };
  }),
];
