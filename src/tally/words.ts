import type { DoubtReason, SpoilReason } from '../ballot/judge-ballot';

/** Wording of the ballot box and the results sheet; implemented by `strings`. */
export interface TallyWords {
  readonly boxSheet: (form: string) => string;
  readonly resultsSheet: (form: string) => string;
  readonly status: string;
  readonly resultsTitle: (form: string) => string;
  readonly ledger: string;
  readonly due: string;
  readonly issued: string;
  readonly returned: string;
  readonly valid: string;
  readonly spoiled: string;
  readonly doubtful: string;
  readonly check: string;
  readonly distribution: string;
  readonly index: string;
  readonly count: string;
  readonly share: string;
  readonly blank: string;
  readonly invalid: string;
  readonly sum: string;
  readonly score: string;
  readonly suggested: string;
  readonly undecided: string;
  readonly own: string;
  /** Policies beside the figures: denominator, blank, invalid, score. */
  readonly policy: (grades: readonly { readonly label: string; readonly points: number }[]) => string;
  /** By what rules a row or a whole ballot is void: only those that are on. */
  readonly voids: (rules: {
    readonly overMark: 'row' | 'ballot';
    readonly unknownMark: 'row' | 'ballot' | 'ask';
    readonly blankBallot: boolean;
    readonly straightLine: boolean;
    readonly strangeText: boolean;
    /** The best grade, and how often it may stand on one ballot. */
    readonly quota: { readonly grade: string; readonly most: number } | null;
  }) => string;
  /** A decided doubtful ballot: its doubt, what became of it, and why. */
  readonly decided: (reason: DoubtReason, outcome: 'counted' | SpoilReason, because: string) => string;
  /** The cap with its unrounded figure, and who is inside. */
  readonly capLine: (cap: {
    readonly grade: string;
    readonly limit: number;
    /** 1/3 */
    readonly share: string;
    readonly unrounded: string;
    readonly members: number;
    readonly inside: readonly string[];
  }) => string;
  readonly tiedLine: (names: readonly string[], places: number) => string;
  readonly decides: string;
  readonly chartTitle: (form: string) => string;
  readonly signatures: string;
  readonly fingerprint: (code: string) => string;
  readonly balanced: string;
  readonly differs: string;
}
