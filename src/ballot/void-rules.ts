import type { Form } from './form';
import type { Choice, SpoilReason } from './judge-ballot';
import type { Scheme } from './scheme';

/** The scheme's rules about what stands on a ballot; those that are absent are off. */
export type BallotRules = Pick<
  Scheme,
  'marks' | 'overMark' | 'unknownMark' | 'blankBallot' | 'straightLine' | 'strangeText'
> & {
  readonly forms?: readonly Pick<Scheme['forms'][number], 'id' | 'grades'>[];
};

/** Why a ballot with these choices is void, or null. The first reason counts, in the order in which a teller looks. */
export function voidReason(choices: readonly Choice[], form: Form, rules: BallotRules): SpoilReason | null {
  // As it was printed: that is what voters were told.
  const quota = form.layout?.quota;
  if (rules.blankBallot === 'ballot' && choices.every((choice) => choice === 'blank')) return 'blank';
  if (rules.overMark === 'ballot' && choices.includes('over-marked')) return 'over-marked';
  if (rules.unknownMark === 'ballot' && choices.includes('unknown-mark')) return 'unknown-mark';
  if (quota !== undefined && choices.filter((choice) => choice === 0).length > quota) return 'over-quota';
  if (rules.straightLine === 'ballot' && isStraightLine(choices)) return 'straight-line';
  return null;
}

/** Every row chose the same grade. One row alone says nothing. */
const isStraightLine = (choices: readonly Choice[]): boolean =>
  choices.length > 1 && typeof choices[0] === 'number' && choices.every((choice) => choice === choices[0]);
