import type { Finding } from '../kernel/finding';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off with the committee's decisions, and with what is said of them. */
export type DecisionFinding =
  /** Members without a final grade. */
  | Rule<'decision-open', { count: number; names: string }>
  | Rule<'decision-unknown-grade', { name: string; text: string; grades: string }>
  /** Another grade than the ballots suggest, without a reason. */
  | Rule<'decision-needs-reason', { name: string; grade: string; suggested: string }>
  /** More best grades than the cap allows, and no override with a reason. */
  | Rule<'decision-over-cap', { grade: string; count: number; limit: number; unrounded: string }>
  /** The same, agreed to and explained. */
  | Rule<'decision-over-cap-agreed', { grade: string; count: number; limit: number }>
  | Rule<'decision-probationary', { name: string }>
  /** Something is typed for a name that is not on the form. */
  | Rule<'decision-stray', { name: string }>
  /** Ballots were counted or decided on after the sheet was made. */
  | Rule<'decision-stale', { sheet: string }>
  | Rule<'decision-divergent', { name: string; kind: 'votes' | 'record' }>;

export type DecisionCode = DecisionFinding['code'];
