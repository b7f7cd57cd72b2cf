import type { Level } from '../kernel/finding';
import type { Failure } from '../workbook/failure';

/** What a year leaves behind, in the order in which a year goes. A part has its number for good: one that is missing is seen. */
export const DOSSIER_PARTS = [
  'opinions',
  'talks',
  'self-examination',
  'minutes',
  'forms',
  'results',
  'decisions',
  'slips',
  'publication',
  'scoreboards',
  'bulletins',
  'recommendation',
  'rectification',
  'pledges',
  'newsletter',
] as const;

export type DossierPart = (typeof DOSSIER_PARTS)[number];

/** Whom a part is for: everyone who passes by; the committee alone; each member his own page. */
export type Audience = 'posted' | 'committee' | 'member';

/** Nothing is for the board unless it says so here. */
export const AUDIENCES: Readonly<Record<DossierPart, Audience>> = {
  opinions: 'committee',
  talks: 'committee',
  'self-examination': 'committee',
  minutes: 'committee',
  forms: 'posted',
  results: 'committee',
  decisions: 'committee',
  slips: 'member',
  publication: 'posted',
  scoreboards: 'committee',
  bulletins: 'posted',
  recommendation: 'committee',
  rectification: 'committee',
  pledges: 'posted',
  newsletter: 'posted',
};

/** What is off with a part, in words. */
export interface Check {
  readonly level: Level;
  readonly text: string;
}

/** A part of the dossier as the contents page lists it. */
export interface DossierEntry {
  readonly part: DossierPart;
  /** Its file. */
  readonly file: string;
  /** Sheets of the workbook that it was made from. */
  readonly sources: readonly string[];
  readonly state:
    /** `errors`: how many of the checks are errors. */
    | { readonly kind: 'made'; readonly checks: readonly Check[]; readonly errors: number }
    /** Why it is not there; null: it was never begun. */
    | { readonly kind: 'missing'; readonly reason: Failure | null };
}

/** Wording of the dossier: its contents page, and what its files are called. */
export interface DossierWords {
  /** The contents page: its tab, and its file without ending. */
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
  /** As of which day it was made, and how many of its parts are there. */
  readonly state: (facts: { readonly day: string; readonly made: number; readonly all: number }) => string;
  readonly head: readonly [
    index: string,
    part: string,
    file: string,
    audience: string,
    sources: string,
    state: string,
  ];
  readonly parts: Readonly<Record<DossierPart, string>>;
  readonly audiences: Readonly<Record<Audience, string>>;
  readonly whole: string;
  readonly toCheck: (count: number, errors: number) => string;
  /** Why a part is missing; null: it was never begun. */
  readonly missing: (reason: Failure | null) => string;
  /** The same, the part named before it. */
  readonly absent: (part: string, reason: Failure | null) => string;
  readonly signatures: string;
  /** The list of what is to be checked, beside the contents page. */
  readonly checks: {
    readonly sheet: string;
    readonly title: string;
    readonly note: string;
    readonly head: readonly [index: string, part: string, level: string, text: string];
    readonly levels: Readonly<Record<Level, string>>;
  };
}

/** The name of a part's file: the number first, so that a folder lists them in order. */
export const dossierFile = (number: number, title: string, ending = 'xlsx'): string =>
  `${String(number).padStart(2, '0')} ${title}.${ending}`;
