import type { CountingRule } from '../ballot/agreed-rules';
import type { Finding } from '../kernel/finding';
import type { Imbalance } from './balance';

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
  /** The ledger does not balance yet: the result is not to be published. */
  | Rule<'ledger-unbalanced', { form: string; what: Imbalance }>
  /** A rule of counting is another than when ballots went out. */
  | Rule<'rules-changed', { form: string; rule: CountingRule; before: string; now: string }>
  /** The cap is a share of the formal members, and not all of them are on the form, or others are. */
  | Rule<'cap-members-differ', { form: string; members: number; rated: number }>
  /** Subjects with so few marks that their figures are not shown. */
  | Rule<'marks-hidden', { form: string; count: number }>
  | Rule<'cap-tied', { form: string; names: string; places: number }>;
