import type { QuarterWords } from '../words';
import { plural, quarterText } from './quarter-text';

/** Words of what is made of the quarters: the year's board, bulletin, recommendation, roll-up. */
export const quarterPublish: Pick<QuarterWords, 'year' | 'bulletin' | 'recommendation' | 'rollUp'> = {
  year: {
    sheet: (year) => `Scoreboard ${year}`,
    title: (year) => `Scoreboard of the year ${year}`,
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    counted: 'Quarters',
    mean: 'Mean',
    policy: ({ weights, needed, bands }) =>
      `The year is the ${weights.every((weight) => weight === weights[0]) ? 'mean' : `weighted mean (weights ${weights.join(', ')})`} of the quarters that count; a quarter that does not is left out, never zero. At least ${plural(needed, 'quarter')} must count. Bands: ${bands.replaceAll('、', ', ')}; the best is white on red, the last black on yellow. Equal means share a rank. The trend is the four quarters on one scale.`,
  },
  bulletin: {
    sheet: (quarter) => `Bulletin ${quarter}`,
    title: (quarter) => `Bulletin, ${quarterText(quarter)}`,
    text: ({ unit, quarter, counted, absent, mean, highest, lowest, bands }) =>
      `${unit === '' ? 'Our unit' : unit} has finished its assessment for the ${quarterText(quarter)}: ${plural(counted, 'member')} assessed${absent > 0 ? `, ${String(absent)} not counted` : ''}. Mean ${mean}, highest ${highest}, lowest ${lowest}; ${bands.map(({ label, count }) => `${label} ${String(count)}`).join(', ')}. The results are posted below.`,
    posting: (from, to, days) => `Posted from ${from} to ${to} (${plural(days, 'day')})`,
    objection: 'Objection (which indicator, and why)',
    objectionHow:
      'Whoever objects writes it into the column or tells the committee while this is posted; what proves right is corrected and posted again.',
    signatures: 'Unit (seal): ______________    Secretary: ______________    Date: ______________',
  },
  recommendation: {
    sheet: (year) => `Recommendation ${year}`,
    title: (year) => `Recommendation for the best grade, ${year}`,
    rule: ({ grade, band, from, members, limit, unrounded }) =>
      `The rule: the year’s mean is in the band “${band}” (≥ ${String(from)}), and more than half of the ballots give “${grade}”. Those are ranked by mean, then by the score of the ballots, and cut at the cap: of ${plural(members, 'member')} that is ${unrounded}, so at most ${String(limit)}. Who is equal at the edge is not decided by the program.`,
    mean: 'Mean of the year',
    ballots: 'Median grade',
    result: 'Result and reason',
    committee: 'The committee’s own reason (kept)',
    reasons: {
      inside: 'Recommended: meets the rule, inside the cap',
      tied: 'Open: equal at the edge of the cap',
      'over-cap': 'Not: meets the rule, over the cap',
      'mean-below': 'Not: the mean is below the best band',
      'ballots-below': 'Not: the ballots’ median is not the best grade',
      'too-few': 'Not recommended: fewer than 3 marks, which are not shown',
      'no-mean': 'Not: too few quarters count',
      'not-rated': 'Not: was not rated',
    },
    tied: (names, places) =>
      `${names.join(', ')} are equal, places left: ${String(places)}; the committee decides.`,
    decides: 'This is a recommendation; the committee fixes the grades together with everyday performance.',
    signatures: 'Secretary: ______________    Commissioners: ______________    Date: ______________',
  },
  rollUp: {
    sheet: (quarter) => `Roll-up ${quarter}`,
    title: (quarter) => `All units, ${quarterText(quarter)}`,
    unit: 'Unit',
    counted: 'Counted',
    absent: 'Absent',
    spread: 'Std. dev.',
    highest: 'Highest',
    lowest: 'Lowest',
    overall: 'Overall',
    file: 'File',
    note: 'One line a unit, best mean first. “Overall” is over people, not a mean of means; means and deviations have two decimals. Bands are by each unit’s own boundaries.',
  },
};
