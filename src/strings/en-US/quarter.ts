import type { QuarterWords } from '../words';
import { quarterEntry } from './quarter-entry';
import { quarterPublish } from './quarter-publish';
import { bandList, quarterText } from './quarter-text';

export const quarter: QuarterWords = {
  scoreboardSheet: (quarter) => `Scoreboard ${quarter}`,
  scoreboardTitle: (quarter) => `Scoreboard, ${quarterText(quarter)}`,
  rank: 'Rank',
  name: 'Name',
  total: 'Total',
  band: 'Band',
  previous: 'Last quarter',
  change: 'Change',
  directions: { up: '▲ up', down: '▼ down', same: '= same' },
  trend: 'Trend',
  check: 'Check',
  own: 'Own sum',
  mean: 'Mean',
  spread: 'Std. deviation',
  bandCounts: 'In each band',
  scale: ['Trend scale', 'low, high'],
  notCounted: 'absent',
  balanced: 'agrees',
  differs: 'differs',
  agreement: 'Formulas agree',
  policy: (bands, previous, { rounding, trend, scaled }) =>
    [
      `Bands go by the ${rounding === 'whole' ? 'total rounded to a whole number' : 'unrounded total'}: ${bandList(bands)}; the best band is white on red, the last black on yellow. Equal totals share a rank.`,
      previous === null ? 'There is no score sheet of the quarter before.' : `Change is against ${previous}.`,
      trend ? 'The trend is the last four quarters on one scale; a gap or “·” is not counted.' : '',
      scaled ? 'Where an indicator does not hold for a member, the others are scaled up to the total.' : '',
      '“Absent” is not zero: no rank, not in the mean. “Formulas agree” counts totals that equal our own sum.',
    ]
      .filter(Boolean)
      .join(' '),
  borderline: (people, rounding) =>
    `On the boundary (bands go by the ${rounding === 'whole' ? 'total rounded to a whole number' : 'unrounded total'}): ${people
      .map(({ name, total, exact, rounded }) =>
        rounding === 'whole'
          ? `${name} with ${String(total)} is ${rounded ?? '–'}, unrounded it would be ${exact ?? '–'}`
          : `${name} with ${String(total)} is ${exact ?? '–'}, rounded first it would be ${rounded ?? '–'}`,
      )
      .join('; ')}.`,
  chartTitle: (quarter) => `Totals, ${quarterText(quarter)}`,
  signatures: 'Scored by: ______________    Checked by: ______________    Date: ______________',
  ...quarterEntry,
  ...quarterPublish,
};
