import type { Finding } from '../kernel/finding';
import type { Role, Topic } from './facts';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data & { sentence: string }>>;

/** What a number of a text counts, in the words that a sentence about it needs. */
export interface Counted {
  readonly topic: Topic;
  /** The form or the grade; '' where there is only one such number. */
  readonly of: string;
}

/** What can be off with a text about the meeting; its place is where the workbook says otherwise. */
export type LetterFinding =
  /** A number that the workbook has otherwise. `figure`: as it is written. */
  | Rule<'letter-count-differs', Counted & { figure: string; stated: number; actual: number }>
  /** The workbook says nothing of it. */
  | Rule<'letter-unsourced', Counted & { figure: string }>
  /** A grade without a number beside others that have one; `actual` null: not decided yet. */
  | Rule<'letter-grade-missing', { grade: string; actual: number | null }>
  /** Grades or ratings without how many ballots were issued, returned and valid. */
  | Rule<'letter-ledger-missing', { missing: readonly ('issued' | 'returned' | 'valid')[] }>
  /** Parts that do not add up to their whole in the text itself. */
  | Rule<'letter-sum', { topic: Topic; stated: number; parts: readonly number[]; sum: number }>
  /** More came back than went out, or more were there than are due. */
  | Rule<'letter-more', { more: Topic; most: Topic; stated: number; limit: number }>
  | Rule<'letter-day-differs', { stated: string; actual: string }>
  | Rule<'letter-day-impossible', { figure: string }>
  | Rule<'letter-weekday', { date: string; stated: number; actual: number }>
  /** Neither on the roster nor among the officials. */
  | Rule<'letter-name-unknown', { name: string }>
  /** One letter off from somebody's name. */
  | Rule<'letter-name-near', { name: string; known: string }>
  | Rule<'letter-role-differs', { role: Role; name: string; actual: string }>
  /** A character, word or mark twice in a row. */
  | Rule<'letter-doubled', { text: string }>
  | Rule<'letter-plural', { text: string; better: string }>;

export type LetterCode = LetterFinding['code'];
