import type { IndicatorKind, MemberClass } from './indicators';
import type { Borderline } from './scoreboard';

/** Settings of an indicator table, as its sheet names them. */
export type IndicatorSetting =
  'format' | 'title' | 'total' | 'exempted' | 'rounding' | 'weights' | 'quartersNeeded' | 'postingDays';

/** Wording of the indicator table's sheet and of the ready-made tables. */
export interface IndicatorWords {
  readonly sheet: string;
  readonly note: string;
  readonly settings: Readonly<Record<IndicatorSetting, string>>;
  readonly head: {
    readonly name: string;
    readonly group: string;
    readonly kind: string;
    readonly maximum: string;
    readonly perEvent: string;
    readonly perQuarter: string;
    readonly perYear: string;
    readonly classes: string;
  };
  readonly exemptions: string;
  readonly exemptionHead: { readonly name: string; readonly indicator: string; readonly reason: string };
  readonly kinds: Readonly<Record<IndicatorKind, string>>;
  readonly classes: Readonly<Record<MemberClass, string>>;
  readonly separator: string;
  readonly titles: Readonly<Record<'party' | 'team' | 'empty', string>>;
  readonly sets: Readonly<
    Record<'party' | 'team', readonly { readonly name: string; readonly group: string }[]>
  >;
}

/** Wording of entry sheets. */
export interface EntryWords {
  readonly sheet: (quarter: string) => string;
  readonly title: (quarter: string) => string;
  readonly note: string;
  readonly heading: (name: string, maximum: number) => string;
  readonly index: string;
  readonly sum: string;
  readonly remarks: string;
  readonly exempt: string;
  readonly rule: (rule: {
    readonly kind: IndicatorKind;
    readonly perEvent: number | null;
    readonly ceiling: number;
    readonly perYear: number | null;
  }) => string;
  readonly validationTitle: string;
  readonly validation: (maximum: number, notCounted: string) => string;
  /** Notes on cells. */
  readonly notes: {
    readonly joined: (quarter: string, notCounted: string) => string;
    readonly wasAbsent: (quarter: string) => string;
    readonly exempt: (reason: string) => string;
    readonly classes: (classes: string) => string;
  };
}

/** Wording of the event log. */
export interface EventWords {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  readonly head: readonly [
    date: string,
    indicator: string,
    what: string,
    who: string,
    absent: string,
    points: string,
  ];
  readonly everyone: string;
  readonly separator: string;
}

/** Wording of the year's board. */
export interface YearWords {
  readonly sheet: (year: string) => string;
  readonly title: (year: string) => string;
  readonly quarters: readonly [string, string, string, string];
  readonly counted: string;
  readonly mean: string;
  readonly policy: (rule: {
    readonly weights: readonly number[];
    readonly needed: number;
    readonly bands: string;
  }) => string;
}

/** Wording of the quarterly bulletin. */
export interface BulletinWords {
  readonly sheet: (quarter: string) => string;
  readonly title: (quarter: string) => string;
  readonly text: (facts: {
    readonly unit: string;
    readonly quarter: string;
    readonly counted: number;
    readonly absent: number;
    readonly mean: string;
    readonly highest: string;
    readonly lowest: string;
    readonly bands: readonly { readonly label: string; readonly count: number }[];
  }) => string;
  readonly posting: (from: string, to: string, days: number) => string;
  readonly objection: string;
  readonly objectionHow: string;
  readonly signatures: string;
}

/** Why somebody is a candidate for the best grade, or is not. */
export type CandidateReason =
  'inside' | 'tied' | 'over-cap' | 'mean-below' | 'ballots-below' | 'too-few' | 'no-mean' | 'not-rated';

/** Wording of the recommendation. */
export interface RecommendationWords {
  readonly sheet: (year: string) => string;
  readonly title: (year: string) => string;
  readonly rule: (facts: {
    readonly grade: string;
    readonly band: string;
    readonly from: number;
    readonly members: number;
    readonly limit: number;
    readonly unrounded: string;
  }) => string;
  readonly mean: string;
  readonly ballots: string;
  readonly result: string;
  readonly committee: string;
  readonly reasons: Readonly<Record<CandidateReason, string>>;
  readonly tied: (names: readonly string[], places: number) => string;
  readonly decides: string;
  readonly signatures: string;
}

/** Wording of the boards of several units rolled up. */
export interface RollUpWords {
  readonly sheet: (quarter: string) => string;
  readonly title: (quarter: string) => string;
  readonly unit: string;
  readonly counted: string;
  readonly absent: string;
  readonly spread: string;
  readonly highest: string;
  readonly lowest: string;
  readonly overall: string;
  readonly file: string;
  readonly note: string;
}

/** Wording of the scoreboard and all that leads to it and follows from it; implemented by `strings`. */
export interface QuarterWords {
  readonly scoreboardSheet: (quarter: string) => string;
  readonly scoreboardTitle: (quarter: string) => string;
  readonly rank: string;
  readonly name: string;
  readonly total: string;
  readonly band: string;
  readonly previous: string;
  readonly change: string;
  readonly directions: { readonly up: string; readonly down: string; readonly same: string };
  readonly trend: string;
  readonly check: string;
  readonly own: string;
  readonly mean: string;
  readonly spread: string;
  readonly bandCounts: string;
  /** The lowest and the highest total of the trends, beside the board. */
  readonly scale: readonly [low: string, high: string];
  readonly notCounted: string;
  readonly balanced: string;
  readonly differs: string;
  readonly agreement: string;
  readonly policy: (
    bands: readonly { readonly label: string; readonly from: number }[],
    previous: string | null,
    more: { readonly rounding: 'none' | 'whole'; readonly trend: boolean; readonly scaled: boolean },
  ) => string;
  readonly borderline: (people: readonly Borderline[], rounding: 'none' | 'whole') => string;
  readonly chartTitle: (quarter: string) => string;
  readonly signatures: string;
  readonly indicators: IndicatorWords;
  readonly entry: EntryWords;
  readonly events: EventWords;
  readonly year: YearWords;
  readonly bulletin: BulletinWords;
  readonly recommendation: RecommendationWords;
  readonly rollUp: RollUpWords;
}
