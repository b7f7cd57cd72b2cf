import type { Finding } from '../kernel/finding';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off with a count. */
export type TallyFinding =
  /** A hard stop: the whole vote is void and is held again. */
  | Rule<'returned-over-issued', { form: string; returned: number; issued: number }>
  | Rule<'quorum-missed', { form: string; valid: number; due: number }>
  | Rule<'no-ballots', { form: string }>
  /** The ballot box no longer has the fingerprint of the last count. */
  | Rule<'box-changed', { form: string }>
  /** The sheet's own formula gives another value than our count. */
  | Rule<'count-differs', { ours: string; theirs: string }>
  | Rule<'cap-tied', { form: string; names: string; places: number }>;
