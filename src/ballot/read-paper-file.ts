import { comparable, plainWidth } from '../kernel/text';
import { bandOf } from './form-layout';
import type { Choice } from './judge-ballot';
import type { PaperForm } from './paper-desk';
import { choiceOf, type PaperBallot } from './paper-entry';
import { readSerial } from './serial';

/** What is wrong with a file of typed ballots, and in which line (from 1). */
export interface PaperFault {
  readonly line: number;
  /** The heading of the column; '' where it is about the whole line. */
  readonly column: string;
  readonly found: string;
  readonly fault: 'column-missing' | 'column-unknown' | 'not-a-choice' | 'serial-wrong' | 'empty';
}

/** The heading line of such a file: the serial, then every row of the form. */
export const paperHeadings = ({ subjects }: PaperForm, serial: string): readonly string[] => [
  serial,
  ...subjects,
];

/**
 * Paper ballots from a table: a line a ballot, a column a row of the form, and one for the serials, which may be empty. A
 * cell holds what the key says on the screen (0 blank, 1 the best grade, … * over-marked, ? unknown), a grade's word, or on
 * a score form points. An empty cell is refused: it might be a row forgotten, which is no abstention.
 */
export function readPaperTable(
  rows: readonly (readonly string[])[],
  form: PaperForm,
  /** What the column of the serials may be called. */
  serials: readonly string[],
): { readonly ballots: readonly PaperBallot[] } | PaperFault {
  const [headings = [], ...lines] = rows;
  const keys = headings.map((text) => comparable(text));
  const columnOf = (subject: string): number => keys.indexOf(comparable(subject));
  const missing = form.subjects.find((subject) => columnOf(subject) < 0);
  if (missing !== undefined) return { line: 1, column: missing, found: '', fault: 'column-missing' };
  const forSerials = new Set(serials.map(comparable));
  const known = new Set([...form.subjects.map((subject) => comparable(subject)), ...forSerials, '']);
  const stranger = headings.find((_, column) => !known.has(keys[column] ?? ''));
  if (stranger !== undefined) return { line: 1, column: stranger, found: '', fault: 'column-unknown' };
  const serialAt = keys.findIndex((key) => forSerials.has(key));
  const ballots: PaperBallot[] = [];
  for (const [index, cells] of lines.entries()) {
    if (cells.every((text) => text.trim() === '')) continue;
    const line = index + 2;
    const serial = (cells[serialAt] ?? '').trim();
    if (serial !== '' && readSerial(serial) === null)
      return { line, column: headings[serialAt] ?? '', found: serial, fault: 'serial-wrong' };
    const choices: Choice[] = [];
    for (const subject of form.subjects) {
      const found = (cells[columnOf(subject)] ?? '').trim();
      const choice = readPaperChoice(found, form);
      if (choice === undefined)
        return { line, column: subject, found, fault: found === '' ? 'empty' : 'not-a-choice' };
      choices.push(choice);
    }
    ballots.push({ serial, choices });
  }
  return ballots.length > 0 ? { ballots } : { line: 1, column: '', found: '', fault: 'empty' };
}

/** One row of a ballot as somebody wrote it down; undefined: it says nothing. */
export function readPaperChoice(
  text: string,
  { grades, from }: Pick<PaperForm, 'grades' | 'from'>,
): Choice | undefined {
  const plain = comparable(text);
  const word = grades.findIndex((grade) => comparable(plainWidth(grade)) === plain);
  if (word >= 0) return word;
  if (from && /^\d{1,3}$/.test(plain)) return bandOf(from, Number(plain)) ?? undefined;
  return choiceOf(plain, grades.length);
}
