/** Wording of a recount file; implemented by `strings`. */
export interface RecountWords {
  readonly sheet: string;
  readonly title: string;
  /** Whom the file is for, and what it must not be used for. */
  readonly warning: string;
  readonly session: (session: string, day: string) => string;
  readonly facts: string;
  readonly form: string;
  readonly fingerprint: string;
  /** What the checker cannot see from the file, and compares with what was read out: roster figures among it. */
  readonly voters: (members: number, formal: number) => string;
  readonly how: string;
  readonly steps: readonly string[];
  readonly holds: string;
  readonly signatures: string;
  readonly recordSheet: string;
  readonly recordNote: string;
}
