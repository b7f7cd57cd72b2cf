import { cryptoRandom, randomCode } from '../kernel/random';
import type { Journal } from './journal';

/** Who writes: one page of the add-in, in one window of somebody's. */
export interface Writer {
  /** Drawn anew by each page; says nothing of the person. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** This page. */
export const thisPage: Writer = { id: randomCode(cryptoRandom, 12), now: Date.now };

/**
 * How long a write of somebody else's is left alone after the last sign of it, which comes with each request. One request
 * carries at most 3.5 MB and may be slow; two machines' clocks may differ.
 */
export const LEFT_ALONE_MS = 120_000;

/** Whether the write that this journal tells of may still be going on, elsewhere. */
export const isSomebodyElses = (journal: Journal, writer: Writer): boolean =>
  journal.owner !== writer.id && Math.abs(writer.now() - journal.at) < LEFT_ALONE_MS;
