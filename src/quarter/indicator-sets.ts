import type { IndicatorKind, IndicatorRule, IndicatorTable, MemberClass } from './indicators';
import type { IndicatorWords } from './words';

/** The ready-made tables: duties of a party branch's members, a team's work, and an empty one to fill in. */
export const INDICATOR_SETS = ['party', 'team', 'empty'] as const;
export type IndicatorSet = (typeof INDICATOR_SETS)[number];

/** Figures of a ready-made indicator; its words are in `strings`, in the same order. */
interface Figures {
  readonly kind?: IndicatorKind;
  readonly maximum: number;
  readonly perEvent?: number;
  readonly perQuarter?: number;
  readonly perYear?: number;
  readonly classes?: readonly MemberClass[];
}

const PARTY: readonly Figures[] = [
  { maximum: 25, perEvent: 5 },
  { maximum: 20, perEvent: 4 },
  { maximum: 10 },
  { maximum: 15, perEvent: 5 },
  { maximum: 15, perEvent: 5, perYear: 45 },
  { maximum: 15, classes: ['in-service'] },
  { kind: 'bonus', maximum: 5, perEvent: 1, perYear: 10 },
  { kind: 'deduction', maximum: 20 },
];

const TEAM: readonly Figures[] = [
  { maximum: 40 },
  { maximum: 20 },
  { maximum: 20 },
  { maximum: 10, perEvent: 2 },
  { maximum: 10 },
  { kind: 'bonus', maximum: 5, perEvent: 1, perYear: 10 },
  { kind: 'deduction', maximum: 10 },
];

const FIGURES: Readonly<Record<Exclude<IndicatorSet, 'empty'>, readonly Figures[]>> = {
  party: PARTY,
  team: TEAM,
};

/** A ready-made table in the language of the sheets. */
export function indicatorSet(set: IndicatorSet, words: IndicatorWords): IndicatorTable {
  const indicators =
    set === 'empty'
      ? []
      : words.sets[set].map(({ name, group }, index): IndicatorRule => {
          const figures = FIGURES[set][index];
          return {
            name,
            group,
            kind: figures?.kind ?? 'points',
            maximum: figures?.maximum ?? 0,
            perEvent: figures?.perEvent ?? null,
            perQuarter: figures?.perQuarter ?? null,
            perYear: figures?.perYear ?? null,
            classes: figures?.classes ?? [],
          };
        });
  return {
    format: 'pingyi-indicators/1',
    title: words.titles[set],
    total: 100,
    exempted: 'scale',
    rounding: 'none',
    weights: [1, 1, 1, 1],
    quartersNeeded: 1,
    postingDays: 7,
    indicators,
    exemptions: [],
  };
}
