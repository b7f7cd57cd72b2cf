import type { Changes, TriedRule, Variant, WhatIf } from '../tally/what-if';

/** What people call the formulas, and each rule by its value. */
export interface RuleNames {
  readonly formulas: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<Exclude<TriedRule, 'score'>, Readonly<Record<string, string>>>>;
  /** Behind a name: how many ballots it concerns. */
  readonly touching: (ballots: number) => string;
}

/** The name of a rule that is tried. */
export const nameOfVariant =
  ({ formulas, rules, touching }: RuleNames) =>
  ({ rule, value, touched }: Pick<Variant, 'rule' | 'value' | 'touched'>): string => {
    const name = rule === 'score' ? formulas[value] : rules[rule][value];
    return `${name ?? value}${touched > 0 ? touching(touched) : ''}`;
  };

/** Names that are listed before the rest is only counted. */
const LISTED = 8;

/** What there is to say in one sentence. */
export interface Said {
  /** Names for whom something changes; `more`: how many are not named. */
  readonly changes: readonly {
    readonly what: keyof Changes;
    readonly names: readonly string[];
    readonly more: number;
  }[];
  /** Rules whose figures are shown, and those that concern too few ballots for that. */
  readonly shown: number;
  readonly unseen: number;
  /** Would something change under those? */
  readonly moved: boolean;
}

/** Gathers it, for whatever language. */
export function saidOf({ subjects, variants, changes }: WhatIf): Said {
  const unseen = variants.filter(({ figures }) => figures === null);
  const keys = ['rank', 'grade', 'cap'] as const;
  return {
    changes: keys.flatMap((what) => {
      const indexes = changes[what];
      const names = indexes.slice(0, LISTED).map((index) => subjects[index] ?? '');
      return indexes.length === 0 ? [] : [{ what, names, more: indexes.length - names.length }];
    }),
    shown: variants.length - unseen.length,
    unseen: unseen.length,
    moved: unseen.some(({ changes: hidden }) => keys.some((what) => hidden[what].length > 0)),
  };
}
