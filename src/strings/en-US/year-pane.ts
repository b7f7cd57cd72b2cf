import type { PaneStrings } from '../zh-CN/pane';
import { plural } from './quarter-text';

/** Words of the screen of the year's work. */
export const yearPane: PaneStrings['year'] = {
  title: 'The year’s work',
  intro: 'What stands around the appraisal. Each has a sheet to fill in; here it is sorted and counted.',
  entry: 'The year’s work',
  entryText: 'Opinions, talks, self-examination, minutes, rectification',
  list: 'The parts of the year',
  back: 'Back to the year’s work',
  look: 'Look again',
  statuses: { none: 'No sheet yet', open: 'Under way', next: 'Next', done: 'Done' },
  sheets: 'Sheets',
  findings: 'To be checked',
  fine: 'Nothing is off.',
  start: 'Make the sheet',
  again: 'Sort and count',
  more: (count) => `${String(count)} more, see the sheet`,
  dossier: {
    title: 'The year’s papers',
    hint: 'Everything of the year at once: a file for each part, and a contents page that says where it is from and what is missing. Values only, nothing of the ballot box, its key or serials; the workbook stays as it is.',
    make: 'Make the dossier',
    done: (file, missing) =>
      missing === 0
        ? `Saved as “${file}”; nothing is missing.`
        : `Saved as “${file}”; ${plural(missing, 'part')} missing:`,
  },
  parts: {
    opinions: {
      title: 'Opinions',
      intro: 'Write down each opinion; merged, they make a summary. Who did not agree to be named is not.',
      none: 'Write down opinions, and merge them',
      state: (given, merged) =>
        given === 0 ? 'No opinions yet' : `${String(given)} given, ${String(merged)} when merged`,
      list: 'Opinions, merged',
      withheld: 'Fewer than 3 opinions are unsigned; they are not shown yet.',
      count: (count) => `${String(count)} given`,
    },
    talks: {
      title: 'Talks',
      intro: 'Write down each talk; counted by relation, with the names of who is still missing.',
      none: 'Write down talks, and count who has to talk',
      state: (done, required) => `${String(done)} of ${String(required)} held`,
      left: (missing) => `${String(missing)} missing`,
      list: 'Relations',
      gaps: 'Talks still missing',
      gap: (name, partners, missing) =>
        partners.length === 0
          ? `${name}: ${String(missing)} more`
          : partners.length > 6
            ? `${name}: ${partners.slice(0, 6).join(', ')} and ${String(partners.length - 6)} more`
            : `${name}: ${partners.join(', ')}`,
    },
    'self-examination': {
      title: 'Self-examination',
      intro: 'Six aspects for everyone: problem, cause, measure; and who has not handed in yet.',
      none: 'Everyone’s self-examination, and who has not handed in',
      state: (handedIn, people) => `${String(handedIn)} of ${String(people)} handed in`,
      missing: 'Not handed in',
      part: 'In part',
      late: 'Everyone has handed in.',
    },
    minutes: {
      title: 'Minutes',
      intro: 'Date, attendance, agenda, contributions, decisions; weekday and numbers are checked.',
      none: 'Attendance, agenda, contributions and decisions',
      state: (due, present) => `${String(present)} of ${String(due)} present`,
      unmarked: (count) => `attendance of ${String(count)} not marked yet`,
      facts: 'The meeting',
      day: 'Date',
      due: 'Due',
      present: 'Present',
      absent: 'Absent',
      items: 'Agenda',
      decisions: 'Decisions',
      officials: 'Officials',
    },
    rectification: {
      title: 'Rectification',
      intro:
        'Goal, measure, responsible person, deadline and pledge; accepted items are closed. A page of pledges is made too.',
      none: 'Problems, measures, deadlines and pledges',
      state: (closed, total) =>
        total === 0 ? 'No problems yet' : `${String(closed)} of ${String(total)} closed`,
      late: (overdue, soon) =>
        [
          ...(overdue > 0 ? [`${String(overdue)} overdue`] : []),
          ...(soon > 0 ? [`${String(soon)} due soon`] : []),
        ].join(', '),
      counts: 'States',
      states: { closed: 'closed', open: 'open', soon: 'due soon', overdue: 'overdue', undated: 'undated' },
      count: (state, count) => `${state} ${String(count)}`,
      list: 'Overdue and due soon',
      item: (deadline, responsible) =>
        responsible === '' ? `due ${deadline}` : `due ${deadline}, ${responsible}`,
      month: 'Month',
      report: 'Make the report',
      reported: (sheet) => `The report is in “${sheet}”.`,
    },
  },
};
