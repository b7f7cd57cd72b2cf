import type { SpoilReason } from '../../ballot/judge-ballot';
import type { TallyWords } from '../../tally/words';
import { definitionOf, DENOMINATOR_NAMES, FORMULA_NAMES, IMBALANCES, RULE_NAMES } from './count-rules';
import { DOUBTS } from './findings';

/** Why a ballot is void. */
export const SPOILED: Readonly<Record<SpoilReason, string>> = {
  blank: 'blank',
  'over-marked': 'over-marked',
  'unknown-mark': 'unknown mark',
  'identifying-mark': 'identifying mark',
  'over-quota': 'over quota',
  'straight-line': 'straight line',
  conflict: 'two contents',
};

export const tally: TallyWords = {
  boxSheet: (form) => `Ballot box ${form}`,
  resultsSheet: (form) => `Results ${form}`,
  status: 'Status',
  resultsTitle: (form) => `${form}: results`,
  ledger: '1. Ledger of the count',
  due: 'Due',
  present: 'Present',
  issued: 'Issued',
  returned: 'Returned',
  valid: 'Valid',
  abstained: 'of these blank',
  spoiled: 'Spoiled',
  check: 'Check',
  doubtful: 'Doubtful',
  reasons: 'Spoiled for',
  ballots: 'Ballots',
  spoils: SPOILED,
  imbalances: IMBALANCES,
  distribution: '2. Distribution of ratings',
  index: 'No.',
  count: 'Votes',
  share: 'Share',
  blank: 'Blank',
  invalid: 'Invalid',
  sum: 'Sum',
  score: 'Score',
  scores: FORMULA_NAMES,
  rank: 'Rank',
  flag: 'Note',
  flags: { open: '', few: 'under 5 marks', unanimous: 'unanimous', hidden: 'under 3: not shown' },
  bar: 'Picture',
  suggested: 'Ballots say',
  undecided: 'Tied',
  own: 'Independent count (not printed)',
  scoreParts: 'What the score is made of (not printed)',
  marks: 'Marks',
  gradeNumber: 'Grade no.',
  scoreSum: 'Sum',
  scoreBy: 'Divisor',
  policy: ({ denominator, formula, unmarked, grades }) =>
    [
      `Shares are of ${DENOMINATOR_NAMES[denominator]}.`,
      'Blank = no mark in the row; invalid = two marks or an unknown sign; neither is ever a low grade.',
      definitionOf(formula, unmarked, denominator, grades),
      'With fewer than 3 marks a distribution is not shown; fewer than 5, or all alike, is noted.',
    ].join(' '),
  ruleChanged: ({ rule, before, now }) =>
    `A rule of counting was changed after ballots went out: ${RULE_NAMES[rule]} was “${before}” and is now “${now}”.`,
  voids: ({ overMark, unknownMark, blankBallot, straightLine, strangeText, quota }) => {
    const whole = [
      ...(overMark === 'ballot' ? ['two marks in a row'] : []),
      ...(unknownMark === 'ballot' ? ['a sign that is no mark'] : []),
      ...(blankBallot ? ['no mark at all'] : []),
      ...(quota ? [`more than ${String(quota.most)} “${quota.grade}”`] : []),
      ...(straightLine ? ['the same grade in every row'] : []),
      ...(strangeText ? ['text beside the marks'] : []),
      'one serial with two contents',
    ];
    const asked = unknownMark === 'ask' ? ['signs that are no mark'] : [];
    return `A whole ballot is void for: ${whole.join(', ')}. A person decides on ${[...asked, 'marks outside their cells'].join(' and ')}; until then such a ballot is not counted.`;
  },
  decided: (reason, outcome, because) =>
    `Doubtful ballot (${DOUBTS[reason]}), decided ${outcome === 'counted' ? 'valid' : `void (${SPOILED[outcome]})`}: ${because}`,
  capLine: ({ grade, limit, share, unrounded, members, rated, inside }) =>
    `${grade}: ${share} of ${String(members)} formal members${rated === members ? '' : ` (${String(rated)} on this form)`} is ${unrounded}, so at most ${String(limit)}. Inside by votes: ${inside.length === 0 ? 'nobody' : inside.join(', ')}.`,
  tiedLine: (names, places) =>
    `${names.join(', ')} are equal, places left: ${String(places)}; the committee decides.`,
  overCapLine: (names) =>
    `Most gave the best grade, but the places are taken: ${names.join(', ')}; the ballots then say the next grade.`,
  belowLine: (count, grade) => `Not rated ${grade} by more than half, so not in the cap: ${String(count)}.`,
  unscoredLine: (names) => `Without a score, so not placed: ${names.join(', ')}.`,
  decides:
    'The distribution informs; the committee fixes the final grades together with everyday performance.',
  chartTitle: (form) => `${form}: distribution of ratings`,
  signatures: 'Scrutineer: ______________    Teller: ______________    Date: ______________',
  fingerprint: (code) => `Fingerprint of the ballot box ${code}`,
  balanced: 'agrees',
  classSheet: (form) => `Weighted ${form}`,
  classTitle: (form) => `${form}: scores weighted over the raters`,
  classPolicy: (classes) =>
    `The weighted score is the sum of the scores times their weights, divided by all weights (${classes.map(({ label, weight }) => `${label} ${String(weight)}`).join(', ')}). Each class has ballots and a count of its own; no ballot names a class. A subject with fewer than 3 marks from any class has no weighted score.`,
  classCap:
    'The ballots say the best grade that more than half reach at least, the part of each class counting by its weight. The cap goes by weighted score; equal scores at its edge are not decided by the program.',
  classHead: ({ label, weight }) => `${label} (weight ${String(weight)})`,
  weighted: 'Weighted score',
  ownDiffers: 'differs from own count',
  sumDiffers: 'sum is not valid ballots',
};
