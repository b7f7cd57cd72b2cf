import type { ChangedRule } from '../ballot/agreed-rules';
import type { Denominator, Formula, Raters, Unmarked } from '../ballot/count-rules';
import type { DoubtReason, SpoilReason } from '../ballot/judge-ballot';
import type { Imbalance } from './balance';
import type { Disclosure } from './disclosure';

/** Wording of the ballot box and the results sheet; implemented by `strings`. */
export interface TallyWords {
  readonly boxSheet: (form: string) => string;
  readonly resultsSheet: (form: string) => string;
  readonly status: string;
  readonly resultsTitle: (form: string) => string;
  readonly ledger: string;
  readonly due: string;
  readonly present: string;
  readonly issued: string;
  readonly returned: string;
  readonly valid: string;
  readonly abstained: string;
  readonly spoiled: string;
  readonly doubtful: string;
  readonly check: string;
  /** Why ballots are void: the heading, and each reason. */
  readonly reasons: string;
  readonly ballots: string;
  readonly spoils: Readonly<Record<SpoilReason, string>>;
  readonly imbalances: Readonly<Record<Imbalance, string>>;
  readonly distribution: string;
  readonly index: string;
  readonly count: string;
  readonly share: string;
  readonly blank: string;
  readonly invalid: string;
  readonly sum: string;
  readonly score: string;
  /** What the score is called, by its formula. */
  readonly scores: Readonly<Record<Formula, string>>;
  readonly rank: string;
  /** Heading of what is to be said of a line, and what is said. */
  readonly flag: string;
  readonly flags: Readonly<Record<Disclosure, string>>;
  readonly bar: string;
  readonly suggested: string;
  readonly undecided: string;
  readonly own: string;
  /** What a score is made of, beyond the printed page. */
  readonly scoreParts: string;
  readonly marks: string;
  readonly gradeNumber: string;
  readonly scoreSum: string;
  readonly scoreBy: string;
  /** Policies beside the figures: denominator, blank, invalid, and how the score is made. */
  readonly policy: (rules: {
    readonly denominator: Denominator;
    readonly formula: Formula;
    readonly unmarked: Unmarked;
    readonly grades: readonly { readonly label: string; readonly points: number }[];
  }) => string;
  /** A rule of counting that was changed after ballots went out. */
  readonly ruleChanged: (change: ChangedRule) => string;
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
    /** Formal members; `rated` are on the form. */
    readonly members: number;
    readonly rated: number;
    readonly inside: readonly string[];
  }) => string;
  readonly tiedLine: (names: readonly string[], places: number) => string;
  /** Who is outside the cap although most gave the best grade; how many did not get it from most; who has no score. */
  readonly overCapLine: (names: readonly string[]) => string;
  readonly belowLine: (count: number, grade: string) => string;
  readonly unscoredLine: (names: readonly string[]) => string;
  readonly decides: string;
  readonly chartTitle: (form: string) => string;
  readonly signatures: string;
  readonly fingerprint: (code: string) => string;
  readonly balanced: string;
  /** Scores weighted over classes of raters. */
  readonly classSheet: (form: string) => string;
  readonly classTitle: (form: string) => string;
  readonly classPolicy: (classes: readonly Raters[]) => string;
  /** How the cap is applied to weighted scores. */
  readonly classCap: string;
  readonly classHead: (raters: Raters) => string;
  readonly weighted: string;
  /** The line is not as our own count has it, or its sum is not the valid ballots. */
  readonly ownDiffers: string;
  readonly sumDiffers: string;
}
