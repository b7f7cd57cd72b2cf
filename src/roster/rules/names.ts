import { length, nameKey } from '../../kernel/text';
import { cleanName, hasOddWidth, type Person, withoutNotes } from '../person';
import { aboutPerson, type Hit, placeOf, type PersonRule, type Sheet, stateOf } from './rule';

/** What the name's cell holds, untrimmed; a number as text. */
const raw = (sheet: Sheet, person: Person): string => String(stateOf(sheet, person, 'name')?.value ?? '');

/** The hit of a rule whose answer is the unified name. The name as it is compared does not change by it. */
function unified(sheet: Sheet, person: Person): Hit<'name-spaces'> {
  const state = stateOf(sheet, person, 'name');
  const to = cleanName(raw(sheet, person));
  const hit = { at: placeOf(sheet, person, 'name'), data: { name: person.name } };
  return typeof state?.value === 'string' && state.value !== to && to !== ''
    ? { ...hit, fix: { value: to, format: state.format } }
    : hit;
}

const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA)$/i;

/** An error of a formula, as cells show it. */
export const isErrorValue = (text: string): boolean => ERROR.test(text);

/** Blanks at the ends, or inside a name of Han characters: 张 三. */
const hasSpaces = (text: string): boolean => {
  const name = withoutNotes(text);
  const isHan = /\p{Script=Han}/u.test(name);
  return (
    text !== text.trim() ||
    (isHan
      ? /[\s\u200B-\u200D\u2060\uFEFF\u00AD]/.test(name.trim())
      : /\s{2}|[\u200B-\u200D\u2060\uFEFF\u00AD\u3000\u00A0]/.test(name))
  );
};

const LOOK_ALIKES = /[•・‧．∙⋅●｡.]/;

/** Letters, marks on them, the middle dot, and what Latin names have. */
const UNUSUAL = /[^\p{L}\p{M}·〇\s'’\-.]/gu;

export const NAME_RULES: readonly PersonRule[] = [
  aboutPerson('names', 'name-error', 'error', (person, sheet) =>
    isErrorValue(person.written)
      ? { at: placeOf(sheet, person, 'name'), data: { text: person.written } }
      : null,
  ),
  aboutPerson('names', 'name-length', 'warning', (person, sheet) =>
    length(person.name) < 2 || length(person.name) > 30
      ? { at: placeOf(sheet, person, 'name'), data: { name: person.name } }
      : null,
  ),
  aboutPerson('names', 'name-spaces', 'note', (person, sheet) =>
    hasSpaces(raw(sheet, person)) ? unified(sheet, person) : null,
  ),
  aboutPerson('names', 'name-width', 'note', (person, sheet) =>
    hasOddWidth(raw(sheet, person).replaceAll('．', '')) ? unified(sheet, person) : null,
  ),
  aboutPerson('names', 'name-dot', 'note', (person, sheet) => {
    const name = withoutNotes(raw(sheet, person));
    return LOOK_ALIKES.test(name) && nameKey(name).includes('·') ? unified(sheet, person) : null;
  }),
  aboutPerson('names', 'name-note', 'note', (person, sheet) =>
    person.note === ''
      ? null
      : { at: placeOf(sheet, person, 'name'), data: { name: person.name, note: person.note } },
  ),
  aboutPerson('names', 'name-signs', 'warning', (person, sheet) => {
    if (isErrorValue(person.written)) return null;
    const signs = [...new Set(person.name.match(UNUSUAL) ?? [])].join(' ');
    return signs === '' ? null : { at: placeOf(sheet, person, 'name'), data: { name: person.name, signs } };
  }),
  aboutPerson('names', 'name-merged', 'note', (person, sheet) => {
    const column = person.header.columns.get('name') ?? 0;
    const rect = sheet.merged.at(person.row, column);
    return rect && rect.rows > 1
      ? { at: placeOf(sheet, person, 'name'), data: { name: person.name, rows: rect.rows } }
      : null;
  }),
];
