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

/** The word columns of a person that a rule is about; most people have none. */
const whereWord = (person: Person, isOff: (reading: WordReading<string>) => boolean): readonly WordColumn[] =>
  WORD_COLUMNS.filter((column) => isOff(person.words[column]));

/** An error of a formula has a rule of its own. */
const isWord = (text: string): boolean => text !== '' && !text.startsWith('#');

export const VOCABULARY_RULES: readonly PersonRule[] = [
  aboutPerson('vocabularies', 'word-unknown', 'warning', (person, sheet) =>
    whereWord(person, ({ value, text }) => value === null && isWord(text)).map((column) => ({
      at: placeOf(sheet, person, column),
      data: { column, text: person.words[column].text },
    })),
  ),
  aboutPerson('vocabularies', 'word-standard', 'note', (person, sheet) =>
    whereWord(person, ({ standard }) => standard !== null).flatMap((column) => {
      const { text, standard } = person.words[column];
      const state = stateOf(sheet, person, column);
      // Under a merge the word stands in another row, where it is told.
      if (standard === null || !state || state.value === null) return [];
      const fix = { ...state, value: standard };
      return [{ at: placeOf(sheet, person, column), data: { column, text, standard }, fix }];
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
