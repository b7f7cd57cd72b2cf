import type { Verified } from '../jobs/verified';

/** Checking a count. */
export interface VerifyWords {
  readonly check: (check: Verified) => string;
  readonly deviation: (deviation: Verified['deviations'][number]) => string;
  readonly more: (count: number) => string;
  readonly verdict: (passed: boolean) => string;
}

/** The same on the command line, and the file that is made for it. */
export interface VerifyCliWords extends VerifyWords {
  readonly usage: string;
  readonly recounted: (target: string) => string;
}
