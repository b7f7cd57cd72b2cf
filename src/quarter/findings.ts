import type { Finding } from '../kernel/finding';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off with a quarter's scores. */
export type QuarterFinding =
  /** An empty cell in a row that has scores: a missing score is not zero, so the row has no total. */
  | Rule<'score-missing', { name: string; indicator: string }>
  | Rule<'score-not-number', { name: string; indicator: string; text: string }>
  | Rule<'score-over-maximum', { name: string; indicator: string; score: number; maximum: number }>
  | Rule<'score-over-year', { name: string; indicator: string; score: number; ceiling: number }>
  | Rule<'score-negative', { name: string; indicator: string; score: number }>
  /** Points where the indicator does not hold for the member: not counted. */
  | Rule<'score-exempt', { name: string; indicator: string }>
  /** The cell says that the indicator does not hold; the indicator table gives no reason. */
  | Rule<'exemption-unstated', { name: string; indicator: string }>
  /** Nothing in the row: absent this quarter, not rated. */
  | Rule<'member-absent', { name: string }>
  | Rule<'member-unscored', { name: string }>
  | Rule<'member-unknown', { name: string }>
  | Rule<'member-repeated', { name: string; other: string }>
  | Rule<'board-differs', { ours: string; theirs: string }>
  /** Written, but the sheet's own formulas could not be read back. */
  | Rule<'board-unchecked'>
  // the indicator table
  | Rule<'maximum-sum', { sum: number; total: number }>
  | Rule<
      'ceiling-unreachable',
      { indicator: string; ceiling: 'quarter' | 'year'; value: number; reach: number }
    >
  | Rule<'event-over-ceiling', { indicator: string; points: number; ceiling: number }>
  | Rule<'exemption-unknown', { name: string; indicator: string }>
  /** A column of the score sheet without a rule, or a rule without a column. */
  | Rule<'indicator-unknown', { indicator: string }>
  | Rule<'indicator-missing', { indicator: string }>
  // the event log
  | Rule<'event-date', { text: string }>
  | Rule<'event-indicator', { indicator: string }>
  | Rule<'event-nobody', { what: string }>
  | Rule<'event-stranger', { name: string }>
  /** Points that the log gives differ from those that stood in the cell; the cell has the log's now. */
  | Rule<'fill-changed', { name: string; indicator: string; from: string; to: number }>
  | Rule<'fill-capped', { name: string; indicator: string; raw: number; given: number }>
  // year, recommendation, several units
  | Rule<'quarters-few', { name: string; counted: number; needed: number }>
  | Rule<'candidates-tied', { names: string; places: number }>
  | Rule<'unit-unreadable', { reason: string }>
  | Rule<'unit-errors', { count: number }>;
