import type { QuarterWords } from '../words';
import { quarterText } from './quarter-text';

/** Words of what is typed: the indicator table, entry sheets, the event log. */
export const quarterEntry: Pick<QuarterWords, 'indicators' | 'entry' | 'events'> = {
  indicators: {
    sheet: 'Indicators',
    note: 'Pale yellow cells may be changed; one line an indicator. The maxima of indicators of kind “points” sum to the total; bonus and deduction come on top. “Per event” lets the event log give points; ceilings cut what it gives. Classes: in service, retired, formal, probationary; several are fine, empty means everyone.',
    settings: {
      format: 'Format (leave it)',
      title: 'Title',
      total: 'Total (sum of all maxima of points)',
      exempted: 'Exempt: scale the others up, or full points',
      rounding: 'Bands by total: none, or whole = rounded',
      weights: 'Weights of the four quarters in the year',
      quartersNeeded: 'Quarters that a year needs',
      postingDays: 'Days that a bulletin hangs',
    },
    head: {
      name: 'Indicator',
      group: 'Group',
      kind: 'Kind',
      maximum: 'Maximum',
      perEvent: 'Per event',
      perQuarter: 'Quarter ceiling',
      perYear: 'Year ceiling',
      classes: 'Holds for',
    },
    exemptions: 'Exemptions (by decision, with the reason; indicator * = not assessed at all)',
    exemptionHead: { name: 'Name', indicator: 'Indicator', reason: 'Reason' },
    kinds: { points: 'points', bonus: 'bonus', deduction: 'deduction' },
    classes: {
      'in-service': 'in service',
      retired: 'retired',
      formal: 'formal',
      probationary: 'probationary',
    },
    separator: ', ',
    titles: {
      party: 'Quarterly indicators for branch members',
      team: 'Quarterly indicators for a team',
      empty: 'Quarterly indicators',
    },
    sets: {
      party: [
        { name: 'Branch life', group: 'Branch life' },
        { name: 'Study', group: 'Study' },
        { name: 'Dues', group: 'Dues' },
        { name: 'Activities', group: 'Service' },
        { name: 'Volunteer service', group: 'Service' },
        { name: 'Vanguard role', group: 'Vanguard' },
        { name: 'Honours', group: 'On top' },
        { name: 'Breaches', group: 'On top' },
      ],
      team: [
        { name: 'Tasks done', group: 'Tasks' },
        { name: 'Quality', group: 'Quality' },
        { name: 'Safety', group: 'Safety' },
        { name: 'Training', group: 'Learning' },
        { name: 'Cooperation', group: 'Cooperation' },
        { name: 'Improvements', group: 'On top' },
        { name: 'Mistakes', group: 'On top' },
      ],
    },
  },
  entry: {
    sheet: (quarter) => `${quarter} scores`,
    title: (quarter) => `Scores, ${quarterText(quarter)}`,
    note: 'Type points into the pale yellow cells. For who does not take part this quarter (joined late, on leave) write “absent” in one cell and leave the row empty: not counted is not zero. Where a single indicator does not hold write “exempt” and give the reason in the indicator table. Deductions are typed as positive numbers. Write what there is to say into the remarks: they stay when this sheet is updated or filled, notes of your own on its cells do not.',
    heading: (name, maximum) => `${name} (${String(maximum)})`,
    index: 'No.',
    sum: 'Sum',
    remarks: 'Remarks',
    exempt: 'exempt',
    rule: ({ kind, perEvent, ceiling, perYear }) =>
      [
        kind === 'points' ? '' : kind,
        perEvent === null ? '' : `${String(perEvent)} each`,
        `at most ${String(ceiling)}`,
        perYear === null ? '' : `${String(perYear)} a year`,
      ]
        .filter(Boolean)
        .join(', '),
    notes: {
      joined: (quarter, notCounted) =>
        `Not on the score sheet of the ${quarterText(quarter)}: joined since. Who is not assessed this quarter gets “${notCounted}” in the row.`,
      wasAbsent: (quarter) => `Not counted in the ${quarterText(quarter)}.`,
      exempt: (reason) => `Exempt: ${reason}`,
      classes: (classes) => `Holds only for: ${classes}.`,
    },
    validationTitle: 'Not a score',
    validation: (maximum, notCounted) =>
      `Type a number from 0 to ${String(maximum)}, or “${notCounted}” or “exempt”.`,
  },
  events: {
    sheet: 'Event log',
    title: 'Event log',
    note: 'One line an event: day, indicator, what it was, who took part (names apart by commas, or “all”), who was absent. “Fill” puts the points into the score sheet. An empty “Points each” means what the indicator gives.',
    head: ['Date', 'Indicator', 'Event', 'Who took part', 'Who was absent', 'Points each'],
    everyone: 'all',
    separator: ', ',
  },
};
