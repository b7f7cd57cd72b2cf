import type { Member } from '../roster/member';
import type { Column } from '../roster/columns';
import type { RosterFinding } from '../roster/findings';
import type { Fix } from '../roster/fixes';
import type { RosterPlace } from '../roster/place';
import type { RosterStatistics } from '../roster/statistics';
import type { ChangedRule } from '../ballot/agreed-rules';
import type { Denominator, Formula } from '../ballot/count-rules';
import type { BallotFinding } from '../ballot/findings';
import type { PrivacyFinding } from '../ballot/privacy';
import type { Piles } from '../ballot/intake';
import type { CellValue } from '../kernel/grid';
import type { Imbalance } from '../tally/balance';
import type { Disclosure } from '../tally/disclosure';
import type { FormTally } from '../tally/tally';
import type { Ledger } from '../tally/ledger';
import type { CapReport } from '../tally/cap';
import type { TallyFinding } from '../tally/findings';
import type { QuarterFinding } from '../quarter/findings';
import type { LetterFinding } from '../letter/findings';
import type { MeetingFinding } from '../meeting/findings';
import type { DecisionFinding } from '../decision/findings';
import type { BoardRow } from '../quarter/scoreboard';
import type { MadeFile } from '../workbook/ballot-files';

/** Any finding of any job: `strings` has a sentence for each code. */
export type AnyFinding =
  | RosterFinding
  | BallotFinding
  | PrivacyFinding
  | TallyFinding
  | QuarterFinding
  | DecisionFinding
  | MeetingFinding
  | LetterFinding;

/** What `checkRoster` found. */
export interface RosterReport {
  readonly sheet: string;
  readonly members: readonly Member[];
  readonly statistics: RosterStatistics;
  readonly findings: readonly RosterFinding[];
  /** The one safe answer of each finding that has one; nothing is changed until the user says so. */
  readonly fixes: readonly Fix[];
  /** What each heading was taken for: for the user to see and to correct. */
  readonly columns: readonly RosterColumn[];
  /** Columns that the user wants to be there and filled. */
  readonly required: readonly Column[];
  /** Where the user said that it is; null: it was found. */
  readonly place: RosterPlace | null;
}

/** A heading of the roster, and what we take it for. */
export interface RosterColumn {
  readonly heading: string;
  /** Address of the heading's cell. */
  readonly cell: string;
  /** null: kept in the sheet and not read. */
  readonly column: Column | null;
  /** Another heading means the same and is used instead. */
  readonly repeated: boolean;
}

/** What `makeBallots` made. The workbook already holds the templates and the issued count; the files are made as they are taken. */
export interface BallotReport {
  readonly session: string;
  /** Forms of the scheme: slips on one person each are one of them. */
  readonly forms: readonly {
    readonly form: string;
    readonly title: string;
    /** Issued in this vote so far, this run included. */
    readonly issued: number;
    /** Ballots that this run makes: a file each, or many in one to be printed. */
    readonly copies: number;
    /** How many sets these are: one ballot of a form, one slip on each person. */
    readonly sets: number;
    readonly sheet: string;
    readonly files: AsyncIterable<MadeFile>;
  }[];
}

/** A form, counted over the whole vote so far. */
export interface FormReport {
  readonly form: string;
  readonly title: string;
  readonly resultsSheet: string;
  readonly ledger: Ledger;
  readonly tally: FormTally;
  readonly cap: CapReport | null;
  /** How the scores were made, and what shares are taken of. */
  readonly formula: Formula;
  readonly denominator: Denominator;
  /** One a subject, as shown: a number, a grade, '' where there is none. */
  readonly scores: readonly CellValue[];
  /** One a subject; null without a score, or where subjects are not ranked. */
  readonly ranks: readonly (number | null)[];
  /** One a subject: whether its distribution may be shown. */
  readonly disclosures: readonly Disclosure[];
  /** What keeps the ledger from balancing; a result is not published before. */
  readonly imbalances: readonly Imbalance[];
  /** Rules of counting that were changed after ballots went out. */
  readonly changed: readonly ChangedRule[];
  /** Of the set of ballots in the box, whatever their order; '' = there was none. */
  readonly fingerprint: { readonly before: string; readonly after: string };
}

/** What `tallyReturned` counted, form by form. */
export interface TallyReport {
  readonly forms: readonly FormReport[];
  /** What became of the files and sheets handed in this time; they sum to `handedIn`. */
  readonly intake: Piles;
  readonly findings: readonly (BallotFinding | TallyFinding)[];
  /** A hard stop: more came back than was issued, or the ballot box was changed by hand. */
  readonly stopped: boolean;
  /** The workbook was written. Not after a stop, and not where nothing new could be counted. */
  readonly wrote: boolean;
}

/** Scores weighted over classes of raters. */
export interface WeightedReport {
  readonly title: string;
  readonly formula: Formula;
  readonly classes: readonly { readonly label: string; readonly weight: number }[];
  readonly subjects: readonly string[];
  /** One a subject, as shown; '' where a class has no score. */
  readonly scores: readonly CellValue[];
  readonly ranks: readonly (number | null)[];
  readonly cap: CapReport | null;
}

/** What the counted ballots say, form by form. */
export interface ResultsReport {
  readonly forms: readonly FormReport[];
  /** Where classes of raters have forms of their own. */
  readonly weighted: readonly WeightedReport[];
  readonly findings: readonly TallyFinding[];
  /** The ballot box was changed by hand, or more came back than was issued: nothing is written. */
  readonly stopped: boolean;
  /** 实到 as the minutes have it, to be offered where the ledger lacks it; null: they do not say. */
  readonly presentInMinutes?: number | null;
}

/** What `buildScoreboard` built. */
export interface ScoreboardReport {
  readonly quarter: string;
  readonly previous: string | null;
  readonly sheet: string;
  readonly rows: readonly BoardRow[];
  readonly findings: readonly QuarterFinding[];
}

/** What stands in the workbook: the state of each step, for the pane. */
export interface WorkbookState {
  readonly rosterSheet: string | null;
  /** Where the user said that the roster is; null: it was found, or there is none. */
  readonly rosterPlace: RosterPlace | null;
  readonly hasScheme: boolean;
  readonly isSample: boolean;
  /** Its unit is the one made up for a rehearsal. */
  readonly isRehearsal: boolean;
  /** Forms of the vote: a slip on each person is one. */
  readonly forms: readonly {
    readonly form: string;
    /** The id of the scheme's form that it belongs to: another one than its own on slips alone. */
    readonly of: string;
    readonly title: string;
    /** Names the person too, where the form is a slip. */
    readonly shortTitle: string;
    readonly issued: number;
    /** Made and never handed out; null where the vote was closed, which keeps no count of them. */
    readonly voided: number | null;
    readonly counted: number;
    /** 实到; null as long as nobody has said how many came. */
    readonly present: number | null;
  }[];
  /** yyyy-mm-dd: the vote was closed, and the forms are what is left of it; null: it is open, or there is none. */
  readonly closed: string | null;
  /** It is a recount file: not the workbook of a vote, but what somebody else checks it with. */
  readonly isRecount: boolean;
  /** Quarters with a score sheet, oldest first: 2020Q4, 2021Q1. */
  readonly quarters: readonly string[];
  /** Quarters with a scoreboard. */
  readonly scoreboards: readonly string[];
}
