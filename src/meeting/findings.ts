import type { Finding } from '../kernel/finding';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off on the sheets of the year. */
export type MeetingFinding =
  | Rule<'day-unreadable', { text: string }>
  | Rule<'day-weekday', { date: string; weekday: number }>
  // talks
  | Rule<'talk-day-missing'>
  | Rule<'talk-side-missing'>
  /** Not on the roster, and the talk was not held for a relation with people outside it. */
  | Rule<'talk-stranger', { name: string }>
  | Rule<'talk-with-oneself', { name: string }>
  | Rule<'talk-topic-missing'>
  /** In the future: it does not count yet. */
  | Rule<'talk-planned', { date: string }>
  | Rule<'talk-late', { date: string; meeting: string }>
  | Rule<'relation-unknown', { relation: string }>
  /** Nobody stands on one of its sides. */
  | Rule<'relation-empty', { relation: string }>;
