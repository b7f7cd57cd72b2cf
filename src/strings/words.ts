import type { Place } from '../kernel/finding';
import type { AnyFinding } from '../jobs/reports';
import type { Column } from '../roster/columns';
import type { DeclaredKind } from '../roster/declared';
import type { DoubtReason, SpoilReason } from '../ballot/judge-ballot';
import type { PrivacyCode } from '../ballot/privacy';
import type { RosterCode } from '../roster/findings';
import type { SheetWords } from '../jobs/words';
import type { PlaceName } from '../letter/newsletter';
import type { LetterCode } from '../letter/findings';
import type { MeetingFinding } from '../meeting/findings';
import type { MeetingWords } from '../meeting/words';
import type { DecisionCode } from '../decision/findings';
import type { DecisionWords } from '../decision/words';
import type { QuarterFinding } from '../quarter/findings';
import type { QuarterWords } from '../quarter/words';
import type { Failure } from '../workbook/failure';
import type { VerifyCliWords } from './verify-words';
import type { ResultsCliWords } from './zh-CN/results-cli';

/** A sentence for each code: what is off and what to do about it. Where it is comes before it, from its place. */
export type FindingSentences = {
  readonly [Code in AnyFinding['code']]: (data: Extract<AnyFinding, { code: Code }>['data']) => string;
};

/** The sentences about a roster, which have a file of their own. */
export type RosterSentences = Pick<FindingSentences, RosterCode>;

/** The sentences of the privacy preview, which have a file of their own. */
export type PrivacySentences = Pick<FindingSentences, PrivacyCode>;

/** What people call the columns of a roster. */
export type ColumnNames = Readonly<Record<Column, string>>;

/** What people call the numbers that a heading or a summary states. */
export type DeclaredNames = Readonly<Record<DeclaredKind, string>>;

/** A sentence for each refusal: what happened, and what to do next. */
export type FailureSentences = {
  readonly [Code in Failure['code']]: (failure: Extract<Failure, { code: Code }>) => string;
};

/** The sentences about scores, which have a file of their own. */
export type QuarterSentences = Pick<FindingSentences, QuarterFinding['code']>;
export type QuarterFailures = Pick<
  FailureSentences,
  | 'year-invalid'
  | 'indicators-invalid'
  | 'indicators-missing'
  | 'indicator-missing'
  | 'events-missing'
  | 'attendance-unreadable'
  | 'scores-exist'
>;

/** The sentences about the rest of the year, which have a file of their own. */
export type MeetingSentences = Pick<FindingSentences, MeetingFinding['code']>;

/** The sentences about a text that is checked, which have a file of their own. */
export type LetterSentences = Pick<FindingSentences, LetterCode>;

/** The sentences about final grades, which have a file of their own. */
export type DecisionSentences = Pick<FindingSentences, DecisionCode>;
export type DecisionFailures = Pick<
  FailureSentences,
  | 'vote-closed'
  | 'count-missing'
  | 'not-balanced'
  | 'form-not-decidable'
  | 'decisions-missing'
  | 'decisions-incomplete'
  | 'decision-list-invalid'
  | 'close-unconfirmed'
>;

/** Wording that findings and failures share. */
export interface Places {
  readonly place: (at: Place) => string;
  readonly join: (place: string, sentence: string) => string;
  readonly levels: Readonly<Record<AnyFinding['level'], string>>;
}

/** Wording of the command line about quarters and years. */
export interface QuarterCliWords {
  /** Lines of the usage. */
  readonly usage: string;
  readonly badDate: (text: string) => string;
  readonly badSet: (text: string) => string;
  readonly yearHead: (year: string) => string;
  readonly yearRow: (facts: {
    rank: number | null;
    name: string;
    mean: string | null;
    band: string | null;
    counted: number;
  }) => string;
  readonly indicators: (count: number, total: number) => string;
  readonly entry: (facts: { sheet: string; members: number; from: string | null; filled: number }) => string;
  readonly events: (facts: { sheet: string; lines: number; added: number }) => string;
  readonly bulletin: (sheet: string, from: string, to: string) => string;
  readonly candidate: (facts: { name: string; mean: string | null; reason: string }) => string;
  readonly cap: (limit: number, unrounded: string) => string;
  readonly unit: (facts: {
    unit: string;
    counted: number;
    mean: string | null;
    spread: string | null;
  }) => string;
  readonly rollUp: (units: number, quarter: string) => string;
}

/** Wording of the commands for the rest of the year. */
export interface MeetingCliWords {
  readonly usage: string;
  readonly talks: (sheet: string, count: number) => string;
  readonly relation: (facts: { label: string; required: number; done: number }) => string;
  readonly opinions: (sheet: string, given: number, merged: number) => string;
  readonly opinion: (facts: { code: string; target: string; text: string; count: number }) => string;
  readonly selfExamination: (sheet: string, facts: { handedIn: number; people: number }) => string;
  readonly examination: (facts: { label: string; whole: number; state: string }) => string;
  /** null: the form was made just now. */
  readonly minutes: (
    sheet: string,
    facts: { due: number; present: number; items: number; decisions: number } | null,
  ) => string;
  readonly rectification: (
    sheet: string,
    counts: readonly (readonly [state: string, count: number])[],
  ) => string;
  readonly month: (sheet: string) => string;
}

/** Wording of the commands that void ballots and preview privacy. */
export interface BallotCliWords {
  readonly usage: string;
  readonly voided: (facts: {
    voided: number;
    filled: number;
    counted: number;
    again: number;
    foreign: number;
  }) => string;
  readonly standing: (form: string, issued: number, voided: number) => string;
  readonly nothingToVoid: string;
}

/** Where a mark outside the table stands: beside which subject, and under which grade. */
export type StrayPlace = (
  side: 'above' | 'below' | 'between',
  subject: string,
  grade: string | null,
) => string;

/** Wording of the commands that decide doubtful ballots and take typed paper ballots in. */
export interface CountCliWords {
  readonly usage: string;
  readonly nothingDoubtful: string;
  /** One ballot that waits: its key, its form, and why. */
  readonly doubtful: (key: string, form: string, reason: DoubtReason) => string;
  /** A row of it: what stands in it, `·` where nothing does. */
  readonly row: (number: number, subject: string, found: readonly string[]) => string;
  /** A mark outside the table, and where it stands. */
  readonly stray: (text: string, ...place: Parameters<StrayPlace>) => string;
  /** Rows that such a mark may be given to. */
  readonly empty: (rows: readonly (readonly [number: number, subject: string])[]) => string;
  readonly read: (rows: readonly (readonly [subject: string, choice: string])[]) => string;
  readonly choices: Readonly<Record<'blank' | 'over-marked' | 'unknown-mark', string>>;
  /** What a decision must say: rows in doubt, and marks outside the table that may be given to an empty row. */
  readonly rowsWanted: (rows: number, strays: number) => string;
  readonly decided: (outcome: 'counted' | SpoilReason) => string;
  readonly paper: (facts: { counted: number; duplicate: number; foreign: number }) => string;
  readonly differs: (count: number) => string;
  readonly difference: (ballot: number, subject: string, first: string, second: string) => string;
  readonly serial: string;
}

/** Wording of the commands that decide, tell and publish. */
export interface DecisionCliWords {
  readonly usage: string;
  readonly decided: (facts: {
    title: string;
    counts: readonly { readonly label: string; readonly count: number }[];
    notGraded: number;
    open: number;
  }) => string;
  readonly member: (facts: { name: string; suggested: string; final: string }) => string;
  readonly undecided: string;
  readonly slips: (count: number, target: string) => string;
  readonly published: (target: string) => string;
  readonly closeHow: (session: string) => string;
  readonly closed: (day: string) => string;
  readonly badTarget: (target: string) => string;
}

/** Wording of the commands that make the newsletter and check a text. */
export interface LetterCliWords {
  readonly usage: string;
  readonly made: (target: string) => string;
  readonly missing: (places: readonly PlaceName[]) => string;
  readonly badTarget: (target: string) => string;
  readonly linted: (sentences: number) => string;
  readonly found: (sentences: number, findings: number) => string;
}

/** What the command line says about the dossier. */
export interface DossierCliWords {
  readonly usage: string;
  readonly done: (out: string, made: number, all: number) => string;
  readonly made: (file: string, state: string) => string;
}

/** Wording of the command line. */
export interface CliWords {
  readonly dossier: DossierCliWords;
  readonly ballot: BallotCliWords;
  readonly count: CountCliWords;
  readonly decision: DecisionCliWords;
  readonly letter: LetterCliWords;
  readonly verify: VerifyCliWords;
  readonly quarter: QuarterCliWords;
  readonly meeting: MeetingCliWords;
  readonly results: ResultsCliWords;
  readonly usage: string;
  readonly unknownCommand: (text: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly badOption: (detail: string) => string;
  readonly badNumber: (option: string, text: string) => string;
  readonly created: (file: string) => string;
  readonly roster: (facts: {
    members: number;
    inService: number;
    retired: number;
    women: number;
    postgraduate: number;
    bachelor: number;
    juniorCollege: number;
    committee: number;
  }) => string;
  readonly noFindings: string;
  readonly ballots: (form: string, copies: number, issued: number) => string;
  readonly handedOut: (target: string) => string;
  readonly ledger: (
    form: string,
    facts: { due: number; issued: number; returned: number; valid: number; spoiled: number },
  ) => string;
  readonly intake: (facts: {
    handedIn: number;
    counted: number;
    doubtful: number;
    duplicate: number;
    foreign: number;
    altered: number;
    unreadable: number;
    other: number;
  }) => string;
  /** Of the box before and after; '' = there was none. */
  readonly fingerprint: (before: string, after: string) => string;
  readonly stopped: string;
  readonly nothingWritten: string;
  readonly subject: (subject: string, counts: readonly string[], blank: number, invalid: number) => string;
  readonly cap: (limit: number, inside: readonly string[]) => string;
  readonly boardHead: (quarter: string, previous: string | null) => string;
  readonly boardRow: (facts: {
    name: string;
    total: string | null;
    rank: number | null;
    band: string | null;
    change: string | null;
  }) => string;
}

export type { AnyFinding, DecisionWords, Failure, MeetingWords, QuarterWords, SheetWords };
