import type { Finding } from '../kernel/finding';
import type { DoubtReason } from './judge-ballot';
import type { UnreadableReason } from '../workbook/failure';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** What can be off with a returned ballot; it never says how the ballot was filled. */
export type BallotFinding =
  /** Not a ballot of this vote, or one that was voided before it was handed out. */
  | Rule<'ballot-foreign', { reason: 'session' | 'form' | 'seal' | 'voided' }>
  /** One of our ballots, but its subjects or grades were changed. */
  | Rule<'ballot-altered', { what: 'subject' | 'grade' | 'layout'; expected: string; found: string }>
  /** The same ballot again: counted once. */
  | Rule<'ballot-repeated', { serial: string }>
  /** A ballot that an earlier count already holds. */
  | Rule<'ballot-already-counted', { serial: string }>
  /** The same serial with other marks: nobody can tell which is the voter's, so it is spoiled. */
  | Rule<'ballot-conflict', { serial: string }>
  /** A ballot sheet without a serial: a copy of the template. */
  | Rule<'ballot-without-serial'>
  /** A typed paper ballot whose serial has a wrong character; its number in the heap. */
  | Rule<'paper-serial-wrong', { number: number; serial: string }>
  /** In the box, but counted only when a person has decided. */
  | Rule<'ballot-doubtful', { reason: DoubtReason }>
  | Rule<'file-unreadable', { reason: UnreadableReason }>
  /** A sound workbook without a ballot in it. */
  | Rule<'file-not-ballot'>;
