import type { Choice } from './judge-ballot';
import {
  compareEntries,
  enter,
  type EntryDifference,
  isBegun,
  type PaperAction,
  type PaperBallot,
  type PaperEntry,
  startEntry,
} from './paper-entry';
import { readSerial } from './serial';

/** What a desk has to know of the form that is typed. */
export interface PaperForm {
  readonly form: string;
  readonly title: string;
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
  /** Score form: the lowest points of each band. */
  readonly from?: readonly number[];
}

/** A heap of paper ballots being typed by one clerk, or by two, the second without seeing what the first typed. */
export interface PaperDesk {
  readonly form: string;
  readonly first: PaperEntry;
  /** null: one clerk types. */
  readonly second: PaperEntry | null;
  /** `compare`: both have typed, and their differences are gone through. */
  readonly stage: 'first' | 'second' | 'compare';
}

export function startDesk({ form, subjects, grades, from }: PaperForm, clerks: 1 | 2): PaperDesk {
  const empty = startEntry(subjects.length, grades.length, from);
  return { form, first: empty, second: clerks === 2 ? empty : null, stage: 'first' };
}

/** The entry that is in hand. */
export const entryInHand = ({ first, second, stage }: PaperDesk): PaperEntry =>
  stage === 'second' && second ? second : first;

/** The desk after the clerk in hand did something. */
export function work(desk: PaperDesk, action: PaperAction): PaperDesk {
  const entry = enter(entryInHand(desk), action);
  return desk.stage === 'second' ? { ...desk, second: entry } : { ...desk, first: entry };
}

/** The other clerk's turn, or the comparison; only with every ballot finished, and at least one. */
export function handOver(desk: PaperDesk): PaperDesk {
  const entry = entryInHand(desk);
  if (!desk.second || isBegun(entry) || entry.ballots.length === 0 || desk.stage === 'compare') return desk;
  return { ...desk, stage: desk.stage === 'first' ? 'second' : 'compare' };
}

export const differencesOf = ({ first, second }: PaperDesk): readonly EntryDifference[] =>
  second ? compareEntries(first.ballots, second.ballots) : [];

export type Clerk = 'first' | 'second';

/** How a difference is ended, by a look at the paper. */
export type Mending =
  | { readonly kind: 'row'; readonly ballot: number; readonly row: number; readonly choice: Choice }
  | { readonly kind: 'serial'; readonly ballot: number; readonly text: string }
  /** This clerk typed the ballot twice, or one that is not in the heap. */
  | { readonly kind: 'extra'; readonly clerk: Clerk; readonly ballot: number }
  /** This clerk left the ballot out that the other typed here. */
  | { readonly kind: 'missing'; readonly clerk: Clerk; readonly ballot: number };

/** The desk after a difference was ended. */
export function mend(desk: PaperDesk, mending: Mending): PaperDesk {
  const { first, second } = desk;
  if (!second) return desk;
  const { ballot } = mending;
  const change = (clerk: Clerk, action: PaperAction): PaperDesk =>
    clerk === 'first' ? { ...desk, first: enter(first, action) } : { ...desk, second: enter(second, action) };
  const both = (action: PaperAction): PaperDesk => ({
    ...desk,
    first: enter(first, action),
    second: enter(second, action),
  });
  switch (mending.kind) {
    case 'row':
      return both({ kind: 'correct', ballot, row: mending.row, choice: mending.choice });
    case 'serial':
      return both({ kind: 'correct-serial', ballot, text: mending.text });
    case 'extra':
      return change(mending.clerk, { kind: 'remove', ballot });
    case 'missing': {
      const typed = (mending.clerk === 'first' ? second : first).ballots[ballot];
      return typed ? change(mending.clerk, { kind: 'insert', ballot, typed }) : desk;
    }
  }
}

/** May the heap be counted? Everything finished, both clerks agreeing, no serial wrong. */
export const isCountable = (desk: PaperDesk): boolean =>
  desk.first.ballots.length > 0 &&
  !isBegun(entryInHand(desk)) &&
  (desk.second === null || desk.stage === 'compare') &&
  differencesOf(desk).length === 0;

/** What is wrong with a typed serial: a wrong character, or typed before in this heap; null: nothing. */
export function serialFault(text: string, ballots: readonly PaperBallot[]): 'wrong' | 'repeated' | null {
  if (text.trim() === '') return null;
  const serial = readSerial(text);
  if (serial === null) return 'wrong';
  return ballots.some((ballot) => readSerial(ballot.serial) === serial) ? 'repeated' : null;
}
