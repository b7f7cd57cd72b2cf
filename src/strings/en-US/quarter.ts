import type { QuarterCliWords, QuarterFailures, QuarterSentences, QuarterWords } from '../words';

/** 2021Q1 → first quarter of 2021 */
const quarterText = (quarter: string): string =>
  `${['', 'first', 'second', 'third', 'fourth'][Number(quarter.slice(5))] ?? ''} quarter of ${quarter.slice(0, 4)}`;

const bandList = (bands: readonly { readonly label: string; readonly from: number }[]): string =>
  bands.map(({ label, from }) => `${label} ≥ ${String(from)}`).join(', ');

const plural = (count: number, one: string): string => `${String(count)} ${one}${count === 1 ? '' : 's'}`;

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
      `Bands go by the ${rounding === 'whole' ? 'total rounded to a whole number' : 'unrounded total'}: ${bandList(bands)}; the best band is pale red, the last pale yellow. Equal totals share a rank.`,
      previous === null ? 'There is no score sheet of the quarter before.' : `Change is against ${previous}.`,
      trend ? 'The trend is the last four quarters on one scale; “·” is not counted.' : '',
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
  indicators: {
    sheet: 'Indicators',
    note: 'Pale yellow cells may be changed; one line an indicator. The maxima of indicators of kind “points” sum to the total; bonus and deduction come on top. “Per event” lets the event log give points; ceilings cut what it gives. Classes: in service, retired, formal, probationary; several are fine, empty means everyone.',
    settings: {
      format: 'Format (leave it)',
      title: 'Title',
      total: 'Total (sum of all maxima of points)',
      exempted: 'Exempt: scale = the others are scaled up, full = granted in full',
      rounding: 'Bands: none = unrounded total, whole = rounded first',
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
    note: 'Type points into the pale yellow cells. For who does not take part this quarter (joined late, on leave) write “absent” in one cell and leave the row empty: not counted is not zero. Where a single indicator does not hold write “exempt” and give the reason in the indicator table. Deductions are typed as positive numbers.',
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
  year: {
    sheet: (year) => `Scoreboard ${year}`,
    title: (year) => `Scoreboard of the year ${year}`,
    quarters: ['Q1', 'Q2', 'Q3', 'Q4'],
    counted: 'Quarters',
    mean: 'Mean',
    policy: ({ weights, needed, bands }) =>
      `The year is the ${weights.every((weight) => weight === weights[0]) ? 'mean' : `weighted mean (weights ${weights.join(', ')})`} of the quarters that count; a quarter that does not is left out, never zero. At least ${plural(needed, 'quarter')} must count. Bands: ${bands.replaceAll('、', ', ')}; the best is pale red, the last pale yellow. Equal means share a rank. The trend is the four quarters on one scale.`,
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
    score: 'Ballot score',
    result: 'Result and reason',
    committee: 'The committee’s own reason (kept)',
    reasons: {
      inside: 'Recommended: meets the rule, inside the cap',
      tied: 'Open: equal at the edge of the cap',
      'over-cap': 'Not: meets the rule, over the cap',
      'mean-below': 'Not: the mean is below the best band',
      'ballots-below': 'Not: the ballots’ median is not the best grade',
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

export const quarterSentences: QuarterSentences = {
  'score-missing': ({ name, indicator }) =>
    `${name} has no score for “${indicator}”. Empty is not zero, so there is no total for this person yet; write “absent” in the whole row for who does not take part.`,
  'score-not-number': ({ name, indicator, text }) =>
    `${name} has “${text}” for “${indicator}”, which is no number; there is no total for this person yet.`,
  'score-over-maximum': ({ name, indicator, score, maximum }) =>
    `${name} has ${String(score)} for “${indicator}”, above its maximum of ${String(maximum)}. Check it.`,
  'score-over-year': ({ name, indicator, score, ceiling }) =>
    `${name} has ${String(score)} for “${indicator}” over the year, above the ceiling of ${String(ceiling)}. Check it.`,
  'score-negative': ({ name, indicator, score }) =>
    `${name} has ${String(score)} for “${indicator}” (a deduction).`,
  'score-exempt': ({ name, indicator }) =>
    `“${indicator}” does not hold for ${name}, so the points in the cell are not counted. Delete them, or change the indicators.`,
  'exemption-unstated': ({ name, indicator }) =>
    `The cell exempts ${name} from “${indicator}”, but the indicator table gives no reason. Add it there.`,
  'member-absent': ({ name }) => `${name} has no scores this quarter and is not counted or ranked.`,
  'member-unscored': ({ name }) => `${name} is on the roster but not on the score sheet. Check it.`,
  'member-unknown': ({ name }) => `${name} is on the score sheet but not on the roster. Check the name.`,
  'member-repeated': ({ name, other }) =>
    `${name} stands in ${other} too; this row is not counted. Delete one of them.`,
  'board-unchecked': () =>
    'Written, but Excel’s own figures could not be read back to compare. Build it once more.',
  'board-differs': ({ ours, theirs }) =>
    `The formula gives ${theirs}, our own sum ${ours}. Find out why before you publish.`,
  'maximum-sum': ({ sum, total }) =>
    `The maxima of points sum to ${String(sum)}, not ${String(total)}. Change the maxima or the total.`,
  'ceiling-unreachable': ({ indicator, ceiling, value, reach }) =>
    `The ${ceiling} ceiling of “${indicator}”, ${String(value)}, cannot be reached: at most ${String(reach)} can be scored.`,
  'event-over-ceiling': ({ indicator, points, ceiling }) =>
    `“${indicator}” gives ${String(points)} for each event, more than its ceiling of ${String(ceiling)}.`,
  'exemption-unknown': ({ name, indicator }) =>
    `${name} is exempt from “${indicator}”, which is no indicator. Check the name.`,
  'indicator-unknown': ({ indicator }) =>
    `“${indicator}” is not in the indicator table; it still counts. Change the heading, or add it to the table.`,
  'indicator-missing': ({ indicator }) => `The score sheet has no column “${indicator}”.`,
  'event-date': ({ text }) =>
    `The date “${text}” is not understood, so this line gives no points. Write 2021-03-05.`,
  'event-indicator': ({ indicator }) =>
    `There is no indicator “${indicator}”, so this line gives no points. Check the name.`,
  'event-nobody': ({ what }) => `“${what}” names nobody who took part, so it gives no points.`,
  'event-stranger': ({ name }) =>
    `${name} stands in the event log but not in the score sheet, and gets no points. Check the name.`,
  'fill-changed': ({ name, indicator, from, to }) =>
    `${name} had ${from} for “${indicator}”; by the event log it is ${String(to)} now.`,
  'fill-capped': ({ name, indicator, raw, given }) =>
    `${name} would have ${String(raw)} for “${indicator}”; the ceilings leave ${String(given)}.`,
  'quarters-few': ({ name, counted, needed }) =>
    `${name} has ${plural(counted, 'quarter')} that count, fewer than ${String(needed)}, so there is no mean.`,
  'candidates-tied': ({ names, places }) =>
    `${names} are equal and only ${String(places)} ${places === 1 ? 'place is' : 'places are'} left; the committee decides.`,
  'unit-unreadable': ({ reason }) => `This workbook is not in the roll-up (${reason}).`,
  'unit-errors': ({ count }) =>
    `Its score sheet has ${plural(count, 'error')}; the unit corrects them, then roll up again.`,
};

const INDICATOR_FAULTS: Readonly<Record<string, string>> = {
  'not-json': 'the file is not JSON',
  'unknown-format': 'it is not an indicator table of this program',
  empty: 'it must not be empty',
  'too-long': 'the text is too long',
  'too-few': 'the number is wrong',
  'too-many': 'there are too many',
  repeated: 'something stands twice',
  reserved: 'that name cannot be used',
  'not-a-number': 'a number is expected',
  'not-whole': 'a whole number is expected',
  'out-of-range': 'it is outside the allowed range',
  'not-a-choice': 'it is not one of the choices',
};

export const quarterFailures: QuarterFailures = {
  'indicators-invalid': ({ path, detail }) =>
    `The indicator table is not valid${path === '' ? '' : ` (${path})`}: ${INDICATOR_FAULTS[detail] ?? detail}. Correct it and try again.`,
  'indicators-missing': () =>
    'The workbook has no indicator table yet. Start from a ready-made set, or import one.',
  'indicator-missing': ({ indicator }) => `There is no indicator “${indicator}”. Check the name.`,
  'events-missing': () => 'The workbook has no event log yet. Add one first.',
  'attendance-unreadable': ({ file }) =>
    `“${file}” has no column of names, so it cannot be read as an attendance list.`,
  'scores-exist': ({ quarter, sheet }) =>
    `${quarter} has a score sheet of your own, “${sheet}”; none was added. Go on with it, or rename it first.`,
  'year-invalid': ({ text }) => `“${text}” is not a year. Write 2021.`,
};

export const quarterCli: QuarterCliWords = {
  usage: `  pingyi scoreboard BOOK.xlsx --quarter 2021Q1 | --year 2021                  scoreboard of a quarter or a year
  pingyi indicators BOOK.xlsx [--set party|team|empty] [--import FILE.json]   print, start or import the indicators
  pingyi entry BOOK.xlsx --quarter 2021Q2                                     make the score sheet, people of last quarter
  pingyi events BOOK.xlsx [--import FILE.csv|--sheet NAME] [--indicator NAME] [--date 2021-05-03] [--what TEXT]   event log, attendance
  pingyi fill BOOK.xlsx --quarter 2021Q2                                      points from the event log
  pingyi bulletin BOOK.xlsx --quarter 2021Q1 [--date 2021-04-06]              quarterly bulletin
  pingyi recommend BOOK.xlsx --year 2021 [--form members]                     candidates for the best grade
  pingyi rollup FOLDER --quarter 2021Q1 [--csv FILE.csv] [--out BOOK.xlsx]    many units in one table`,
  badDate: (text) => `“${text}” is not a date. Write 2021-05-03.`,
  badSet: (text) => `There is no set “${text}”: choose party, team or empty.`,
  yearHead: (year) => `Scoreboard of ${year}`,
  yearRow: ({ rank, name, mean, band, counted }) =>
    mean === null
      ? `  –  ${name}  not counted`
      : `  ${String(rank)}  ${name}  ${mean}  ${band ?? ''}  (${plural(counted, 'quarter')})`,
  indicators: (count, total) => `${plural(count, 'indicator')}, total ${String(total)}`,
  entry: ({ sheet, members, from, filled }) =>
    `“${sheet}”: ${plural(members, 'member')}${from === null ? '' : `, people as in ${from}`}${filled > 0 ? `, ${plural(filled, 'cell')} filled from the event log` : ''}`,
  events: ({ sheet, lines, added }) => `“${sheet}”: ${plural(lines, 'line')}, ${String(added)} added now`,
  bulletin: (sheet, from, to) => `“${sheet}” is made, posted from ${from} to ${to}`,
  candidate: ({ name, mean, reason }) => `  ${name}  ${mean ?? 'not counted'}  ${reason}`,
  cap: (limit, unrounded) => `At most ${String(limit)} (${unrounded})`,
  unit: ({ unit, counted, mean, spread }) =>
    `  ${unit}  ${plural(counted, 'member')}  mean ${mean ?? '–'}  deviation ${spread ?? '–'}`,
  rollUp: (units, quarter) => `Roll-up ${quarter}: ${plural(units, 'unit')}`,
};
