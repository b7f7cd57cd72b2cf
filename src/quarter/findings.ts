import type { Finding } from '../kernel/finding';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off with a quarter's scores. */
export type QuarterFinding =
  /** An empty cell in a row that has scores: a missing score is not zero, so the row has no total. */
  | Rule<'score-missing', { name: string; indicator: string }>
  | Rule<'score-not-number', { name: string; indicator: string; text: string }>
  | Rule<'score-over-maximum', { name: string; indicator: string; score: number; maximum: number }>
  | Rule<'score-negative', { name: string; indicator: string; score: number }>
  /** Nothing in the row: absent this quarter, not rated. */
  | Rule<'member-absent', { name: string }>
  | Rule<'member-unscored', { name: string }>
  | Rule<'member-unknown', { name: string }>
  | Rule<'member-repeated', { name: string; other: string }>
  | Rule<'board-differs', { ours: string; theirs: string }>;
