import type { QuarterFailures, QuarterSentences } from '../words';
import { plural } from './quarter-text';
import { reasons } from './reasons';

/** Why a unit’s workbook is not in the roll-up. */
const UNIT_REASONS: Readonly<Record<string, string>> = {
  ...reasons,
  'scores-missing': 'it has no scores for this quarter',
  'file-missing': 'the file is gone',
  'write-interrupted': 'a write was interrupted; open it in Excel and let Pingyi mend it',
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
  'unit-unreadable': ({ reason }) =>
    `This workbook is not in the roll-up (${UNIT_REASONS[reason] ?? reason}).`,
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
