import type { CountingRule } from '../../ballot/agreed-rules';
import type { Denominator, Formula, Unmarked } from '../../ballot/count-rules';
import type { Imbalance } from '../../tally/balance';

/** What scores are called. */
export const FORMULA_NAMES: Readonly<Record<Formula, string>> = {
  mean: 'Score',
  coefficient: 'Coefficient',
  trimmed: 'Trimmed score',
  'top-one': 'Best grade',
  'top-two': 'Satisfied',
  majority: 'Majority grade',
};

/** What shares are taken of. */
export const DENOMINATOR_NAMES: Readonly<Record<Denominator, string>> = {
  valid: 'valid ballots',
  returned: 'returned ballots',
  present: 'people present',
};

/** Why a ledger does not balance. */
export const IMBALANCES: Readonly<Record<Imbalance, string>> = {
  'present-missing': 'people present: not filled in',
  'present-over-due': 'more present than due',
  'issued-over-present': 'more issued than present: void what was not handed out',
  'returned-over-issued': 'more returned than issued: the vote is void',
  'doubtful-left': 'doubtful ballots are left',
  'returned-differs': 'returned is not valid + spoiled',
  'subject-differs': 'marks of a subject are not the valid ballots',
};

/** What the rules of counting are called. */
export const RULE_NAMES: Readonly<Record<CountingRule, string>> = {
  points: 'points of the grades',
  cap: 'the cap',
  score: 'the score',
  denominator: 'what shares are taken of',
  unmarked: 'rows without a grade',
  raters: 'weight of the raters',
  overMark: 'two marks in a row',
  unknownMark: 'signs that are no mark',
  blankBallot: 'ballots without any mark',
  straightLine: 'the same grade in every row',
  strangeText: 'text beside the marks',
};

/** How a score is made, printed beside it. */
export function definitionOf(
  formula: Formula,
  unmarked: Unmarked,
  denominator: Denominator,
  grades: readonly { readonly label: string; readonly points: number }[],
): string {
  const list = (text: (points: number) => string): string =>
    grades.map(({ label, points }) => `${label} = ${text(points)}`).join(', ');
  const rest =
    unmarked === 'out'
      ? 'blank and invalid left out'
      : `blank and invalid without points, but in the divisor (${DENOMINATOR_NAMES[denominator]})`;
  switch (formula) {
    case 'mean':
      return `The score is the mean of the grades chosen (${list(String)}), ${rest}.`;
    case 'coefficient':
      return `The coefficient is the mean of the grades chosen (${list((value) => String(value / 100))}), ${rest}.`;
    case 'trimmed':
      return `The score is the mean of the grades chosen (${list(String)}), one highest and one lowest dropped where there are more than 5, ${rest}.`;
    case 'top-one':
      return `Best grade: marks for ${grades[0]?.label ?? ''} ÷ ${DENOMINATOR_NAMES[denominator]}.`;
    case 'top-two':
      return `Satisfied: marks for ${grades
        .slice(0, 2)
        .map(({ label }) => label)
        .join(' or ')} ÷ ${DENOMINATOR_NAMES[denominator]}.`;
    case 'majority':
      return 'The majority grade is the best one that more than half of the marks reach. Among equals: more marks above than below it comes first, then the larger part above, else the smaller part below; still equal is a tie. Blank and invalid are left out.';
  }
}
