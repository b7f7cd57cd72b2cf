import type { WhatIf } from '../../tally/what-if';
import type { WhatIfWords } from '../../tally/what-if-words';
import { nameOfVariant, type RuleNames, saidOf } from '../what-if-text';

const FORMULAS: RuleNames['formulas'] = {
  mean: 'Mean points',
  coefficient: 'Coefficient',
  trimmed: 'Trimmed mean',
  'top-one': 'Best grade',
  'top-two': 'Satisfied',
  majority: 'Majority grade',
};

const RULES: RuleNames['rules'] = {
  unmarked: { out: 'Unmarked rows left out', zero: 'Unmarked rows in the divisor' },
  denominator: { valid: 'Of valid ballots', returned: 'Of returned ballots', present: 'Of people present' },
  overMark: { row: 'Two marks void the row', ballot: 'Two marks void the ballot' },
  unknownMark: { row: 'Unknown mark voids the row', ballot: 'Unknown mark voids the ballot' },
  blankBallot: { count: 'Blank ballots abstain', ballot: 'Blank ballots void' },
  straightLine: { count: 'Straight lines counted', ballot: 'Straight lines void' },
  quota: { off: 'No quota of the best grade' },
};

/** A rule, and how many ballots it concerns. */
export const variantName = nameOfVariant({
  formulas: FORMULAS,
  rules: RULES,
  touching: (ballots) => ` (${String(ballots)} ballots)`,
});

const CHANGES = {
  rank: 'the rank of ',
  grade: 'the grade that the ballots say of ',
  cap: 'the place under the cap of ',
} as const;

/** Whether anyone's rank, grade or place under the cap would change, in one sentence. */
export function whatIfSentence(tried: WhatIf): string {
  const { changes, shown, unseen, moved } = saidOf(tried);
  const parts = changes.map(
    ({ what, names, more }) =>
      `${CHANGES[what]}${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`,
  );
  const nobody = 'nobody’s rank, grade or place under the cap';
  const said = `Under ${String(shown)} other rules the same ballots would change ${parts.length === 0 ? nobody : parts.join('; ')}`;
  if (unseen === 0) return `${said}.`;
  const rest = unseen === 1 ? 'one more rule concerns' : `${String(unseen)} more rules concern`;
  return `${said}; ${rest} too few ballots to show figures, and ${moved ? 'would change something' : 'would change nothing'}.`;
}

export const whatIf: WhatIfWords = {
  sheet: (form) => `What if ${form}`,
  title: (form) => `${form}: what if`,
  sentence: whatIfSentence,
  explain:
    'Each column changes one rule and leaves the others as they hold; ranks and grades that differ are marked. This shows what rules do. Rules are agreed before the vote and never changed after seeing the result. Where only a few ballots would be judged otherwise, their difference could tell them, so the column stays empty.',
  groups: {
    scores: '1. How the score is made',
    rows: '2. Rows without a grade, and what shares are of',
    voids: '3. What voids a whole ballot',
  },
  holds: ({ formula }) => `Holds: ${FORMULAS[formula] ?? formula}`,
  holdsShare: 'Share as it holds',
  variant: variantName,
  index: 'No.',
  figure: 'Score',
  bestShare: (grade) => `${grade}, share`,
  rank: 'Rank',
  says: 'Ballots say',
  open: (place) => (place === 'tied' ? 'Tied' : '—'),
  fingerprint: (code) => `Fingerprint of the ballot box ${code}`,
};
