import type { Finding } from '../kernel/finding';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off with a count. */
export type TallyFinding =
  /** A hard stop: the whole vote is void and is held again. */
  | Rule<'returned-over-issued', { form: string; returned: number; issued: number }>
  | Rule<'quorum-missed', { form: string; valid: number; due: number }>
  | Rule<'no-ballots', { form: string }>
  /** Ballots that a person has to decide before the count is finished. */
  | Rule<'ballots-doubtful', { form: string; count: number }>
  /** Valid ballots without any mark: counted as abstentions in every row. */
  | Rule<'ballots-blank', { form: string; count: number }>
  /** Ballots that leave just one row blank: it may be the voter's own, and name him. Never said of which ballot. */
  | Rule<'ballots-one-blank', { form: string; count: number }>
  /** The ballot box no longer has the fingerprint of the last count. */
  | Rule<'box-changed', { form: string }>
  /** The sheet's own formula gives another value than our count. */
  | Rule<'count-differs', { ours: string; theirs: string }>
  /** Written, but the sheet's own formulas could not be read back. */
  | Rule<'count-unchecked'>
  | Rule<'cap-tied', { form: string; names: string; places: number }>;
