import { plainWidth } from '../kernel/text';
import { bandOf } from './form-layout';
import type { Choice } from './judge-ballot';

/** A paper ballot as one clerk typed it. Without a serial only the number of ballots issued bounds how many there are. */
export interface PaperBallot {
  /** As typed; '' when left out. */
  readonly serial: string;
  readonly choices: readonly Choice[];
}

/** One clerk's entry of a heap of paper ballots: a row a key, without the mouse. */
export interface PaperEntry {
  readonly rows: number;
  readonly grades: number;
  /** Score form: the lowest points of each band. Points are typed there, instead of a grade's key. */
  readonly from?: readonly number[];
  /** Finished ballots, in the order of the heap. It is kept only while they are typed: two clerks compare by it. */
  readonly ballots: readonly PaperBallot[];
  /** The ballot in hand. */
  readonly serial: string;
  readonly choices: readonly Choice[];
  /** Score form: digits of the row in hand that may still go on. */
  readonly digits: string;
}

export type PaperAction =
  | { readonly kind: 'serial'; readonly text: string }
  | { readonly kind: 'key'; readonly key: string }
  /** A finished ballot typed again, after a difference was found. */
  | { readonly kind: 'correct'; readonly ballot: number; readonly row: number; readonly choice: Choice }
  | { readonly kind: 'correct-serial'; readonly ballot: number; readonly text: string }
  /** A finished ballot taken out: it was typed twice. */
  | { readonly kind: 'remove'; readonly ballot: number }
  /** A ballot put in where it was left out. */
  | { readonly kind: 'insert'; readonly ballot: number; readonly typed: PaperBallot };

export const startEntry = (rows: number, grades: number, from?: readonly number[]): PaperEntry => ({
  rows,
  grades,
  ...(from && { from }),
  ballots: [],
  serial: '',
  choices: [],
  digits: '',
});

/** Something of the ballot in hand was typed. */
export const isBegun = ({ serial, choices, digits }: PaperEntry): boolean =>
  serial !== '' || choices.length > 0 || digits !== '';

/** The row that the next key fills; null when the ballot in hand is full and waits for Enter. */
export const currentRow = (entry: PaperEntry): number | null =>
  entry.choices.length < entry.rows ? entry.choices.length : null;

/**
 * What a key says about a row: 1 to 7 a grade (1 = the best), 0 or - nothing marked, * or m more than one, / or ? a sign that is no mark.
 * Undefined: the key says nothing.
 */
export function choiceOf(key: string, grades: number): Choice | undefined {
  if (key === '0' || key === '-') return 'blank';
  if (key === '*' || key.toLowerCase() === 'm') return 'over-marked';
  if (key === '/' || key === '?') return 'unknown-mark';
  const grade = /^[1-9]$/.test(key) ? Number(key) - 1 : NaN;
  return grade < grades ? grade : undefined;
}

/** The entry after an action. A key that says nothing changes nothing. */
export function enter(entry: PaperEntry, action: PaperAction): PaperEntry {
  switch (action.kind) {
    case 'serial':
      return { ...entry, serial: action.text.trim() };
    case 'key':
      return press(entry, plainWidth(action.key));
    case 'correct':
      return withBallot(entry, action.ballot, (ballot) => ({
        ...ballot,
        choices: ballot.choices.map((choice, row) => (row === action.row ? action.choice : choice)),
      }));
    case 'correct-serial':
      return withBallot(entry, action.ballot, (ballot) => ({ ...ballot, serial: action.text.trim() }));
    case 'remove':
      return { ...entry, ballots: entry.ballots.filter((_, index) => index !== action.ballot) };
    case 'insert':
      return {
        ...entry,
        ballots: [
          ...entry.ballots.slice(0, action.ballot),
          action.typed,
          ...entry.ballots.slice(action.ballot),
        ],
      };
  }
}

function press(entry: PaperEntry, key: string): PaperEntry {
  if (key === 'Backspace') return undo(entry);
  if (entry.digits !== '' && (key === 'Enter' || key === ' ')) return takePoints(entry);
  if (key === 'Enter') return finish(entry);
  if (currentRow(entry) === null) return entry;
  if (entry.from && /^[0-9]$/.test(key)) return pressDigit(entry, key);
  const choice = entry.digits === '' ? choiceOf(key, entry.grades) : undefined;
  return choice === undefined ? entry : { ...entry, choices: [...entry.choices, choice] };
}

/** Two digits are a row's points; only after 10 there may come one more, for 100. A single digit ends with Enter or space. */
function pressDigit(entry: PaperEntry, digit: string): PaperEntry {
  const digits = entry.digits + digit;
  if (digits.length === 1 || digits === '10') return { ...entry, digits };
  if (digits.length === 2 || digits === '100') return takePoints({ ...entry, digits });
  const next = takePoints(entry);
  return currentRow(next) === null ? next : pressDigit(next, digit);
}

/** The points that were typed, as the grade of their band. */
function takePoints(entry: PaperEntry): PaperEntry {
  const grade = bandOf(entry.from ?? [], Number(entry.digits));
  return grade === null
    ? { ...entry, digits: '' }
    : { ...entry, digits: '', choices: [...entry.choices, grade] };
}

/** Next ballot: only a ballot with every row typed is finished, so that a row forgotten is never an abstention. */
function finish(entry: PaperEntry): PaperEntry {
  if (currentRow(entry) !== null) return entry;
  const { serial, choices } = entry;
  return { ...entry, ballots: [...entry.ballots, { serial, choices }], serial: '', choices: [], digits: '' };
}

/** Takes the last key back; on an empty ballot, opens the one before again. */
function undo(entry: PaperEntry): PaperEntry {
  if (entry.digits !== '') return { ...entry, digits: entry.digits.slice(0, -1) };
  if (entry.choices.length > 0) return { ...entry, choices: entry.choices.slice(0, -1) };
  const last = entry.ballots.at(-1);
  return last && entry.serial === '' ? { ...entry, ...last, ballots: entry.ballots.slice(0, -1) } : entry;
}

const withBallot = (
  entry: PaperEntry,
  at: number,
  change: (ballot: PaperBallot) => PaperBallot,
): PaperEntry => ({
  ...entry,
  ballots: entry.ballots.map((ballot, index) => (index === at ? change(ballot) : ballot)),
});

/** How often each choice was typed so far, row by row: grades best first, then blank, then invalid. */
export const runningCount = (entry: PaperEntry): readonly (readonly number[])[] =>
  Array.from({ length: entry.rows }, (_, row) => {
    const counts = Array.from({ length: entry.grades + 2 }, () => 0);
    for (const { choices } of entry.ballots) {
      const choice = choices[row];
      const column =
        typeof choice === 'number' ? choice : choice === 'blank' ? entry.grades : entry.grades + 1;
      counts[column] = (counts[column] ?? 0) + 1;
    }
    return counts;
  });

/** Where two clerks typed something different; `row` null: the serial, or a ballot that only one of them has. */
export interface EntryDifference {
  /** Place in the heap, from 0. */
  readonly ballot: number;
  readonly row: number | null;
  readonly first: string;
  readonly second: string;
}

/** Cell by cell; counting is locked until there is none. */
export function compareEntries(
  first: readonly PaperBallot[],
  second: readonly PaperBallot[],
): readonly EntryDifference[] {
  const differences: EntryDifference[] = [];
  for (let ballot = 0; ballot < Math.max(first.length, second.length); ballot++) {
    const [a, b] = [first[ballot], second[ballot]];
    if (!a || !b) {
      differences.push({ ballot, row: null, first: a ? PRESENT : ABSENT, second: b ? PRESENT : ABSENT });
      continue;
    }
    if (a.serial !== b.serial) differences.push({ ballot, row: null, first: a.serial, second: b.serial });
    for (let row = 0; row < Math.max(a.choices.length, b.choices.length); row++) {
      if (a.choices[row] === b.choices[row]) continue;
      differences.push({ ballot, row, first: keyText(a.choices[row]), second: keyText(b.choices[row]) });
    }
  }
  return differences;
}

/** What stands in a difference for a ballot that only one clerk has. */
export const PRESENT = '+';
export const ABSENT = '';

/** What a difference says of a row, back as a choice; null for a row that was not typed. */
export const choiceOfKey = (key: string): Choice | null => choiceOf(key, 9) ?? null;

/** A choice as the key that types it. */
export function keyText(choice: Choice | undefined): string {
  if (choice === undefined) return '';
  if (typeof choice === 'number') return String(choice + 1);
  return { blank: '0', 'over-marked': '*', 'unknown-mark': '?' }[choice];
}
