import type { Variant, WhatIf } from '../../tally/what-if';
import type { WhatIfWords } from '../../tally/what-if-words';

const FORMULAS: Readonly<Record<string, string>> = {
  mean: 'Mean points',
  coefficient: 'Coefficient',
  trimmed: 'Trimmed mean',
  'top-one': 'Best grade',
  'top-two': 'Satisfied',
  majority: 'Majority grade',
};

const RULES: Readonly<Record<Exclude<Variant['rule'], 'score'>, Readonly<Record<string, string>>>> = {
  unmarked: { out: 'Unmarked rows left out', zero: 'Unmarked rows in the divisor' },
  denominator: { valid: 'Of valid ballots', returned: 'Of returned ballots', present: 'Of people present' },
  overMark: { row: 'Two marks void the row', ballot: 'Two marks void the ballot' },
  unknownMark: { row: 'Unknown mark voids the row', ballot: 'Unknown mark voids the ballot' },
  blankBallot: { count: 'Blank ballots abstain', ballot: 'Blank ballots void' },
  straightLine: { count: 'Straight lines counted', ballot: 'Straight lines void' },
  quota: { off: 'No quota of the best grade' },
};

/** What a rule is called, and how many ballots it concerns. */
export const variantName = ({
  rule,
  value,
  touched,
}: Pick<Variant, 'rule' | 'value' | 'touched'>): string => {
  const name = rule === 'score' ? FORMULAS[value] : RULES[rule][value];
  return `${name ?? value}${touched > 0 ? ` (${String(touched)} ballots)` : ''}`;
};

function listed(indexes: readonly number[], subjects: readonly string[]): string {
  const names = indexes.slice(0, 8).map((index) => subjects[index] ?? '');
  const more = indexes.length - names.length;
  return `${names.join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

/** Whether anyone's rank, grade or place under the cap would change, in one sentence. */
export function whatIfSentence({ subjects, variants, changes }: WhatIf): string {
  const parts = [
    ...(changes.rank.length > 0 ? [`the rank of ${listed(changes.rank, subjects)}`] : []),
    ...(changes.grade.length > 0
      ? [`the grade that the ballots say of ${listed(changes.grade, subjects)}`]
      : []),
    ...(changes.cap.length > 0 ? [`the place under the cap of ${listed(changes.cap, subjects)}`] : []),
  ];
  const unseen = variants.filter(({ figures }) => figures === null);
  const moved = unseen.some(
    ({ changes: { rank, grade, cap } }) => rank.length + grade.length + cap.length > 0,
  );
  const others = `Under ${String(variants.length - unseen.length)} other rules the same ballots would change`;
  const said =
    parts.length === 0
      ? `${others} nobody’s rank, grade or place under the cap`
      : `${others} ${parts.join('; ')}`;
  if (unseen.length === 0) return `${said}.`;
  const rest =
    unseen.length === 1
      ? 'one more rule concerns too few ballots to show figures'
      : `${String(unseen.length)} more rules concern too few ballots to show figures`;
  return `${said}; ${rest}, and ${moved ? 'would change something' : 'would change nothing'}.`;
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
