import { scoreText } from '../score-text';
import type { resultsPane as zh, resultsStep as zhStep } from '../zh-CN/results-pane';
import { DENOMINATOR_NAMES, FORMULA_NAMES, IMBALANCES } from './count-rules';
import { variantName, whatIfSentence } from './what-if';

/** The step of the path. */
export const resultsStep = {
  title: 'Results',
  action: 'See the results',
  todo: 'Fill in who came; see distributions, the cap and what if',
  blocked: 'Needs a count first',
  done: 'Results are written; decide, tell and publish next',
} satisfies typeof zhStep;

/** The Results screen. */
export const resultsPane = {
  title: 'Results',
  intro:
    'The distribution first, the score second. The committee fixes the grades together with everyday performance; votes alone never do.',
  none: 'Nothing is counted yet. Results come after the count.',
  reading: 'Reading the ballot box',
  again: 'Read again',
  stopped:
    'The ballot box is not as the last count left it, or more came back than was issued. The results cannot be used; find out why first.',
  present: 'People present',
  presentHint:
    'Count who came. No more ballots than people present may be out; void what was not handed out.',
  order: 'Order of the results sheet',
  orders: { form: 'As on the form', result: 'Best first' },
  write: 'Write the results sheets',
  written: 'The results sheets are written.',
  presentLabel: 'Present',
  abstained: 'Blank',
  doubtful: 'Doubtful',
  unknown: 'open',
  balanced: 'The ledger balances: ready to publish',
  unbalanced: 'The ledger does not balance yet',
  imbalances: IMBALANCES,
  formulas: FORMULA_NAMES,
  shares: (denominator) => `Shares of ${DENOMINATOR_NAMES[denominator]}`,
  score: scoreText,
  hidden: 'Fewer than 3 marks: not shown',
  flags: { open: '', few: 'under 5 marks', unanimous: 'unanimous', hidden: '' },
  scores: 'Scores and ranks',
  name: 'Subject',
  rank: 'Rank',
  cap: 'The cap',
  capLimit: ({ members, share, unrounded, limit }) =>
    `${share} of ${members} formal members is ${unrounded}, so at most ${limit}.`,
  capPlaces: {
    inside: 'Inside',
    tied: 'Tied at the edge',
    'over-cap': 'Places taken',
    below: 'Not by more than half',
    unscored: 'No score',
  },
  tied: (places) =>
    `${places === 1 ? 'One place is' : `${places} places are`} left for those who are equal; the committee decides, never the program.`,
  names: (names) => (names.length === 0 ? 'nobody' : names.join(', ')),
  whatIf: 'What if',
  whatIfHint:
    'The same ballots under other scores and rules. For understanding only; rules are agreed before the vote.',
  whatIfRun: 'Try the rules',
  whatIfWrite: 'Write the what-if sheets',
  whatIfWritten: 'The what-if sheets are written.',
  whatIfTable: (form) => `${form}: score and rank under each rule`,
  whatIfHolds: 'As it holds',
  whatIfVariant: variantName,
  whatIfSentence,
  whatIfWithheld: 'too few ballots',
  changed: 'differs from what holds',
  weighted: 'Weighted over the raters',
  weightedOf: (classes) =>
    `Each class is counted apart and weighted: ${classes.map(({ label, weight }) => `${label} ${weight}`).join(', ')}. None where a class has fewer than 3 marks.`,
  openSheet: 'Open the results sheet',
  findings: 'To be looked at',
  next: 'On to the scoreboard',
} satisfies typeof zh;
