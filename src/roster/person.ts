import { type DateReading, type PartialDate, readDate } from '../kernel/dates';
import { type CellValue, formatAt, type Grid, textAt, valueAt } from '../kernel/grid';
import { comparable, nameKey, plainWidth } from '../kernel/text';
import type { Column } from './columns';
import type { Header } from './header';
import type { Education, Ethnic, Member, Political, Service, Sex, Standing } from './member';
import type { MergedCells } from './merged-cells';
import { type PhoneReading, readPhone } from './phone';
import { type IdReading, readId } from './resident-id';
import * as words from './vocabulary';

/** A cell whose text is a word of a vocabulary. */
export interface WordReading<T> {
  readonly text: string;
  /** null: empty, or not understood. */
  readonly value: T | null;
  readonly standard: string | null;
}

/** Columns that hold a word of a vocabulary. */
export interface WordReadings {
  readonly sex: WordReading<Sex>;
  readonly education: WordReading<Education>;
  readonly service: WordReading<Service>;
  readonly standing: WordReading<Standing>;
  readonly political: WordReading<Political>;
  readonly ethnic: WordReading<Ethnic>;
}
export type WordColumn = keyof WordReadings;
export type DateColumn = 'born' | 'joined';

/** One person's row as read: what a member is made of, and the readings that the rules look at. */
export interface Person extends Omit<Member, 'label'> {
  /** The block's header: a sheet may hold several. */
  readonly header: Header;
  /** Notes in brackets behind the name: 女 of 王刚（女）. */
  readonly note: string;
  readonly words: WordReadings;
  readonly dates: Readonly<Record<DateColumn, DateReading>>;
  readonly id: IdReading;
  readonly phone: PhoneReading;
}

/** Notes behind a name: 王刚（女） is the name 王刚 and the note 女. */
const NOTE = /[（(]([^（）()]*)[）)]/g;

/** The notes in brackets of a written name. */
export const notesOf = (written: string): readonly string[] =>
  [...written.matchAll(NOTE)].map((match) => match[1]?.trim() ?? '').filter((note) => note !== '');

/** A written name without its notes. */
export const withoutNotes = (written: string): string => written.replace(NOTE, '');

/** The name with everything unified that looks different and is not: what a fix would write. Notes stay as they are. */
export function cleanName(written: string): string {
  const notes = [...written.matchAll(NOTE)].map((match) => match[0]);
  const isHan = /\p{Script=Han}/u.test(withoutNotes(written));
  return (
    nameKey(withoutNotes(written)) +
    (isHan || notes.length === 0 ? '' : ' ') +
    notes.map((note) => note.trim()).join('')
  );
}

/** Reads a cell's word by the vocabulary of its column. */
export type ReadWord = <C extends WordColumn>(column: C, text: string) => WordReadings[C];

const VOCABULARIES: { readonly [C in WordColumn]: words.Vocabulary<NonNullable<WordReadings[C]['value']>> } =
  {
    sex: words.SEX,
    education: words.EDUCATION,
    service: words.SERVICE,
    standing: words.STANDING,
    political: words.POLITICAL,
    ethnic: words.ETHNIC,
  };

/** A reader of words that remembers: ten thousand people have a few dozen words between them. */
export function wordReader(): ReadWord {
  const known: Readonly<Record<WordColumn, Map<string, WordReading<string>>>> = {
    sex: new Map(),
    education: new Map(),
    service: new Map(),
    standing: new Map(),
    political: new Map(),
    ethnic: new Map(),
  };
  return <C extends WordColumn>(column: C, written: string): WordReadings[C] => {
    let reading = known[column].get(written);
    if (!reading) {
      const text = written.trim();
      const word = text === '' ? undefined : VOCABULARIES[column].get(comparable(text));
      reading = word
        ? { text, ...word }
        : { text: words.saysNothing(text) ? '' : text, value: null, standard: null };
      known[column].set(written, reading);
    }
    // The vocabulary of a column holds the values of that column.
    return reading as WordReadings[C];
  };
}

const NO_DATE: DateReading = { kind: 'empty' };

/** Reads the row of one person. `unit` is the group named above the block. */
export function readPerson(
  grid: Grid,
  header: Header,
  row: number,
  merged: MergedCells,
  unit: string | null,
  readWord: ReadWord,
): Person {
  const written = cellText(grid, header, row, 'name');
  const notes = notesOf(written);
  const read = <C extends WordColumn>(column: C): WordReadings[C] =>
    readWord(column, String(merged.valueAt(row, column, header) ?? ''));
  const found: WordReadings = {
    sex: read('sex'),
    education: read('education'),
    service: answered('service', read('service'), header),
    standing: answered('standing', read('standing'), header),
    political: read('political'),
    ethnic: read('ethnic'),
  };
  /** A note in brackets says what no column does. */
  const noted = <T>(reading: WordReading<T>, vocabulary: words.Vocabulary<T>): T | null =>
    reading.value ??
    (reading.text === ''
      ? (notes.map((note) => vocabulary.get(comparable(note))?.value).find((value) => value !== undefined) ??
        null)
      : null);
  const dates = { born: dateAt(grid, header, row, 'born'), joined: dateAt(grid, header, row, 'joined') };
  const ownUnit = String(merged.valueAt(row, 'unit', header) ?? '').trim();
  return {
    row,
    header,
    name: nameKey(withoutNotes(written)),
    written: withoutNotes(written).trim(),
    note: notes.join(' '),
    words: found,
    dates,
    id: readId(cellValue(grid, header, row, 'id'), said(cellText(grid, header, row, 'id'))),
    phone: readPhone(cellValue(grid, header, row, 'phone'), said(cellText(grid, header, row, 'phone'))),
    sex: noted(found.sex, words.SEX),
    education: found.education.value,
    service: noted(found.service, words.SERVICE),
    standing: standingOf(found, notes),
    born: dateOf(dates.born),
    joined: dateOf(dates.joined),
    post: words.readPost(cellText(grid, header, row, 'post')),
    unit: ownUnit === '' ? unit : ownUnit,
  };
}

const said = (text: string): string => (words.saysNothing(text) ? '' : text);

/** 是 and 否 mean what the heading asks. */
function answered<T extends Service | Standing>(
  column: 'service' | 'standing',
  reading: WordReading<T>,
  header: Header,
): WordReading<T> {
  if (reading.value !== null || reading.text === '') return reading;
  const heading = header.headings.find((one) => one.column === column && !one.repeated)?.text ?? '';
  const value = words.answer(heading, reading.text, column);
  // The column decides which of the two kinds of answer comes back.
  return value === null ? reading : { ...reading, value: value as T };
}

/** What the column says, else the political status, else a note in brackets; else a formal member. */
function standingOf(found: WordReadings, notes: readonly string[]): Standing {
  if (found.standing.value !== null) return found.standing.value;
  if (found.political.value === 'probationary') return 'probationary';
  if (found.political.value === 'member') return 'formal';
  return notes.some((note) => /预备|probation/i.test(note)) ? 'probationary' : 'formal';
}

function dateAt(grid: Grid, header: Header, row: number, column: DateColumn): DateReading {
  const index = header.columns.get(column);
  if (index === undefined) return NO_DATE;
  const value = valueAt(grid, row, index);
  if (value === null || (typeof value === 'string' && words.saysNothing(value))) return NO_DATE;
  return readDate(value, formatAt(grid, row, index), grid.date1904);
}

const dateOf = (reading: DateReading): PartialDate | null =>
  reading.kind === 'date' || reading.kind === 'wrong-weekday' ? reading.date : null;

/** The text of a person's cell in a column, trimmed; '' where there is none. */
export function cellText(grid: Grid, header: Header, row: number, column: Column): string {
  const index = header.columns.get(column);
  return index === undefined ? '' : textAt(grid, row, index);
}

/** The value of a person's cell in a column. */
export function cellValue(grid: Grid, header: Header, row: number, column: Column): CellValue {
  const index = header.columns.get(column);
  return index === undefined ? null : valueAt(grid, row, index);
}

/** Letters of another width than the plain one, in a name. */
export const hasOddWidth = (text: string): boolean =>
  /[\uFF01-\uFF5E]/.test(withoutNotes(text)) && plainWidth(text) !== text;
