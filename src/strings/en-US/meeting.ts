import type { RectificationPart } from '../../meeting/rectification';
import type { MeetingCliWords, MeetingSentences, MeetingWords } from '../words';
import { WEEKDAYS } from './roster';

export const meeting: MeetingWords = {
  index: 'No.',
  name: 'Name',
  separator: ', ',
  dayHint: 'Write a day, such as 2021-03-10.',
  opinions: {
    log: {
      sheet: 'Opinions',
      title: 'Opinions collected',
      note: 'One line an opinion, in the words of the giver. Write “team” or a name for whom it is about. Where several mean the same, write the same sentence under “Merged into”. A giver is named only with consent, other names are not kept; there is no date, and each time the sheet is made anew it is sorted by code, so that nobody sees the order of arrival.',
      head: ['Code', 'About', 'Kind', 'Opinion', 'Merged into', 'How given', 'May be named', 'Given by'],
      giverHint: 'A name only where the giver agreed to be named (“yes” on the left).',
    },
    summary: {
      sheet: 'Opinions, merged',
      title: 'Opinions, merged',
      note: 'Sorted by whom they are about, not by arrival. The number is how many opinions were merged; givers are named only with their consent.',
      head: ['Code', 'About', 'Kind', 'Opinion', 'Given', 'Given by (with consent)'],
      none: 'No opinions yet.',
      withheld:
        'Fewer than 3 opinions are unsigned; one could guess who gave them, so they are not shown yet.',
      signatures: 'Compiled by: ____________    Secretary: ____________    Date: ____________',
    },
    code: (number) => `Opinion ${String(number)}`,
    team: 'team',
    categories: ['thinking', 'organisation', 'conduct', 'discipline', 'work', 'other'],
    ways: ['meeting', 'interview', 'box', 'questionnaire', 'visit', 'other'],
    consents: ['yes', 'no'],
  },
  selfExamination: {
    register: {
      sheet: 'Self-examination',
      title: 'Self-examination',
      note: 'One line for each person and aspect: problem, cause, measure. The aspects can be renamed in the headings of the progress sheet.',
      head: ['Name', 'Aspect', 'Problem', 'Cause', 'Measure'],
    },
    progress: {
      sheet: 'Self-examination, progress',
      title: 'Self-examination: who has handed in',
      note: '“√”: problem, cause and measure are there; “○”: a part of them. For what was handed in on paper, write the date. The pale yellow cells and the names of the aspects can be changed.',
      head: ['No.', 'Name', 'Filled', 'State', 'Handed in on'],
    },
    aspects: ['Politics', 'Thinking', 'Organising', 'Conduct', 'Discipline', 'Work'],
    states: { 'handed-in': 'handed in', part: 'in part', missing: 'missing' },
  },
  minutes: {
    sheet: 'Minutes',
    title: 'Minutes of the meeting',
    note: 'Fill in the pale yellow cells. Those present are counted from the attendance below.',
    meeting: 'Annual meeting and appraisal of the members',
    facts: {
      title: 'Meeting',
      day: 'Date',
      weekday: 'Weekday',
      place: 'Place',
      chair: 'In the chair',
      recorder: 'Recorded by',
      due: 'Due',
      present: 'Present',
      absent: 'Absent',
      officials: 'Officials',
    },
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    agenda: '1. Agenda and contributions',
    agendaHead: ['No.', 'Item', 'Spoke', 'In short'],
    items: [
      'Report on last year’s rectification and on the opinions collected',
      'The secretary examines the work of the committee',
      'Each member’s self-examination, criticism and self-criticism',
      'Anonymous ratings',
      'The official’s comments; the secretary sums up',
    ],
    decisions: '2. Decisions',
    decisionHead: ['No.', 'Decision', 'Responsible', 'Deadline'],
    attendance: '3. Attendance',
    attendanceHead: ['No.', 'Name', 'Attendance', 'Why absent'],
    everyone: 'everyone',
    marks: ['present', 'on leave', 'absent'],
    signatures: 'Chair: ____________    Recorder: ____________    Date: ____________',
  },
  rectification: {
    ledger: {
      sheet: 'Rectification',
      title: 'Rectification ledger',
      note: 'One line a problem: a clear goal, measure, responsible person and deadline, and a public pledge. The source is the code of an opinion (Opinion 3), a self-examination, the ratings. A date and a name of acceptance close the item. States are as of the date above the table.',
      head: [
        'No.',
        'Problem',
        'Source',
        'Goal',
        'Measure',
        'Responsible',
        'Deadline',
        'Pledge',
        'Progress',
        'Accepted on',
        'Accepted by',
        'State',
      ],
      asOf: 'As of',
      notice: 'Days of notice',
      noticeHint: 'Days before the deadline from which an item is due soon: a number from 0.',
    },
    states: { closed: 'closed', open: 'open', soon: 'due soon', overdue: 'overdue', undated: 'undated' },
    month: {
      sheet: (month) => `Rectification ${month}`,
      title: (month) => `Rectification in ${month}`,
      text: ({ unit, day, total, closedInMonth, counts }) =>
        `As of ${day}, ${unit === '' ? 'the unit' : unit} has ${String(total)} ${total === 1 ? 'item' : 'items'}: ${String(counts.closed)} closed (${String(closedInMonth)} of them this month), ${String(counts.open)} open, ${String(counts.soon)} due soon, ${String(counts.overdue)} overdue${counts.undated > 0 ? `, ${String(counts.undated)} without a deadline` : ''}.`,
      states: '1. In all',
      total: 'Total',
      items: '2. Item by item',
      head: ['No.', 'Problem', 'Responsible', 'Deadline', 'Progress', 'State'],
      signatures: 'Reported by: ____________    Secretary: ____________    Date: ____________',
    },
    pledges: {
      sheet: 'Pledges',
      title: 'What we pledge to put right',
      text: (unit) =>
        `For the problems found at the meeting ${unit === '' ? 'we pledge' : `${unit} pledges`} the following, and asks everyone to watch over it.`,
      head: ['No.', 'Problem', 'Pledge', 'Responsible', 'Until'],
      supervision: 'Tell the committee, or use the box. Telephone: ____________',
      signatures: 'Branch (seal): ____________    Secretary: ____________    Date: ____________',
    },
  },
  talks: {
    log: {
      sheet: 'Talks',
      title: 'Heart-to-heart talks',
      note: 'One line a talk, in the pale yellow cells. Names as on the roster, several with commas between; for a talk with somebody who is not on the roster, choose the relation. Then count again in the pane to see who is still missing.',
      head: ['Date', 'Relation', 'Who', 'With whom', 'Topic', 'Remarks'],
    },
    coverage: {
      sheet: 'Talks, coverage',
      title: 'Coverage of the talks',
      note: 'In each relation everyone of one side talks with everyone of the other, once is enough, whoever began. The pale yellow cells can be changed and added to: secretary, leaders, committee, members, people served, or names.',
      relations: '1. Relations',
      head: ['Relation', 'One side', 'Other side', 'At least', 'Due', 'Held', 'Missing'],
      leastHint: 'With how many people outside the roster each has to talk at least: a whole number from 1.',
      gaps: '2. Talks still missing',
      gapHead: ['Relation', 'Name', 'Missing', 'Not yet with'],
      everyone: (count) => `all ${String(count)} others`,
      outside: '(people outside the roster)',
      noGaps: 'Everyone who had to talk has talked.',
    },
    matrix: {
      sheet: 'Talks, matrix',
      title: 'Matrix of the talks',
      note: '“√”: have talked; empty: not yet. Everyone has a line of their own; both halves say the same.',
      held: 'Held',
    },
    relations: [
      ['Among the committee', 'committee', 'committee'],
      ['Among the leaders', 'leaders', 'leaders'],
      ['Among the members', 'members', 'members'],
      ['Secretary and people served', 'secretary', 'people served'],
    ],
  },
};

const FACTS = { place: 'place', chair: 'chair', recorder: 'recorder' };

const PARTS: Readonly<Record<RectificationPart, string>> = {
  goal: 'goal',
  measure: 'measure',
  responsible: 'responsible person',
  deadline: 'deadline',
  pledge: 'pledge',
};

const days = (count: number): string => `${String(count)} ${count === 1 ? 'day' : 'days'}`;

const by = (responsible: string): string => (responsible === '' ? '' : ` (${responsible})`);

export const meetingSentences: MeetingSentences = {
  'day-unreadable': ({ text }) => `“${text}” is not understood as a day. Write 2021-03-10.`,
  'day-weekday': ({ date, weekday }) =>
    `${date} is a ${WEEKDAYS[weekday] ?? ''}, not the weekday written. Check the date.`,
  'talk-day-missing': () => 'This talk has no date, so it does not count yet. Add it.',
  'talk-side-missing': () =>
    'This talk does not say who talked with whom, so it does not count yet. Add the names.',
  'talk-stranger': ({ name }) =>
    `${name} is not on the roster. Check the name; for a talk with people served, choose that relation.`,
  'talk-with-oneself': ({ name }) => `${name} stands on both sides. Check the names.`,
  'talk-topic-missing': () => 'The topic of the talk is missing. Add it.',
  'talk-planned': ({ date }) => `${date} is still to come, so this talk does not count yet.`,
  'talk-late': ({ date, meeting }) =>
    `The talk on ${date} is later than the meeting on ${meeting}. Talks come before the meeting; check the date.`,
  'relation-unknown': ({ relation }) =>
    `The coverage sheet has no relation “${relation}”. Choose another, or add it there.`,
  'relation-stranger': ({ relation, name }) =>
    `“${name}” in “${relation}” is not on the roster. Write a name as on the roster, or secretary, leaders, committee, members, people served.`,
  'relation-empty': ({ relation }) =>
    `Nobody belongs to “${relation}”: the roster has no such posts. Write names on the coverage sheet, or delete the line.`,

  'opinion-text-missing': () => 'The opinion itself is missing. Add it, or delete the line.',
  'opinion-target-missing': () => 'It does not say whom the opinion is about. Write “team” or a name.',
  'opinion-target-unknown': ({ target }) =>
    `“${target}” is not on the roster. Write “team” or a name as on the roster.`,
  'opinion-consent-unclear': () =>
    'Whether the giver may be named is not clear; taken as a no. Choose yes or no.',
  'opinion-giver-missing': () => 'The giver agreed to be named, but no name is written.',
  'opinion-givers-removed': ({ count }) =>
    `${String(count)} ${count === 1 ? 'opinion names a giver who' : 'opinions name givers who'} did not agree to it; the name is not read, and goes when the sheet is made anew.`,
  'opinions-withheld': ({ count }) =>
    `Fewer than 3 opinions are unsigned; one could guess who gave them, so ${String(count)} ${count === 1 ? 'is' : 'are'} left out of the summary. Collect some more.`,

  'exam-missing': ({ name }) => `${name} has not handed in a self-examination yet.`,
  'exam-part': ({ name, aspects }) =>
    `${name} has not filled in all of ${aspects.join(', ')} (problem, cause, measure).`,
  'exam-late': ({ name, date, meeting }) =>
    `${name} handed in on ${date}, after the meeting on ${meeting}. Check the date.`,
  'exam-copied': ({ name, other }) =>
    `This problem of ${name} is word for word that of ${other}. Ask for it in the member’s own words.`,
  'exam-stranger': ({ name }) =>
    `${name} is not on the roster; what was written is kept at the end. Check the name.`,

  'minutes-day-missing': () => 'The date of the meeting is missing. Add it.',
  'minutes-day-differs': ({ date, meeting }) =>
    `The minutes say ${date}, the scheme says ${meeting}. Check the date.`,
  'minutes-fact-missing': ({ fact }) => `The ${FACTS[fact]} is missing. Add it.`,
  'minutes-official-missing': () =>
    'No official is named. Where somebody came from the higher level, add the name.',
  'minutes-unmarked': ({ names, count }) =>
    `Nobody has said whether ${count === 1 ? 'this person' : `these ${String(count)} people`} came: ${names.join(', ')}.`,
  'minutes-quorum': ({ present, due }) =>
    `${String(present)} of ${String(due)} were present, no more than half. Check the attendance.`,
  'minutes-reason-missing': ({ name }) => `${name} was absent; the reason is missing.`,
  'minutes-chair-absent': ({ name }) => `${name} was in the chair, but is not marked as present. Check it.`,
  'minutes-item-silent': ({ item }) => `For “${item}” the speakers or what was said are missing. Add them.`,
  'minutes-items-few': ({ count, usual }) =>
    `The agenda has ${String(count)} of the usual ${String(usual)} items. Check whether one was left out.`,
  'minutes-speaker-unknown': ({ name }) =>
    `${name} spoke, but is neither on the roster nor among the officials. Check the name.`,
  'minutes-speaker-absent': ({ name }) => `${name} spoke, but is not marked as present. Check it.`,
  'minutes-decisions-missing': () => 'No decision is written down. Add what the meeting settled.',

  'rectify-problem-missing': () => 'The problem is missing. Add it, or delete the line.',
  'rectify-unclear': ({ parts }) => `Not clear yet: ${parts.map((part) => PARTS[part]).join(', ')}. Add it.`,
  'rectify-source-missing': () =>
    'The source is missing. Write the code of an opinion, or self-examination, ratings and so on.',
  'rectify-source-unknown': ({ source }) => `“${source}” names an opinion that there is not. Check the code.`,
  'rectify-stranger': ({ name }) => `${name} is not on the roster. Write a name, or the committee.`,
  'rectify-overdue': ({ problem, responsible, days: late }) =>
    `“${problem}”${by(responsible)} is ${days(late)} overdue. Press for it, accept it, or move the deadline.`,
  'rectify-soon': ({ problem, responsible, days: left }) =>
    `“${problem}”${by(responsible)} is due ${left === 0 ? 'today' : `in ${days(left)}`}.`,
  'rectify-accepted-early': ({ date }) =>
    `${date} is still to come, so the item is not closed. Check the date.`,
  'rectify-accepted-undated': () =>
    'Accepted by somebody, but without a date, so the item is not closed. Add the date.',
  'rectify-acceptor-missing': () => 'Closed, but nobody is named who accepted it. Add the name.',
  'rectify-acceptor-same': ({ name }) =>
    `${name} is responsible for it and cannot accept it too. Let somebody else accept it.`,
  'opinions-unanswered': ({ codes }) =>
    `Opinions about the team that no item answers: ${codes.join(', ')}. Write their codes as sources in the ledger.`,
};

export const meetingCli: MeetingCliWords = {
  usage: `  pingyi opinions BOOK.xlsx                                                   opinions: as collected, and merged
  pingyi talks BOOK.xlsx                                                      talks: log, coverage, matrix
  pingyi self-examination BOOK.xlsx                                           self-examinations, and who has handed in
  pingyi minutes BOOK.xlsx                                                    minutes of the meeting
  pingyi rectification BOOK.xlsx [--month 2021-03]                            ledger and pledges, or the report of a month`,
  relation: ({ label, required, done }) =>
    `  ${label}: due ${String(required)}, held ${String(done)}, missing ${String(required - done)}`,
  talks: (sheet, count) => `“${sheet}”: ${String(count)} ${count === 1 ? 'talk counts' : 'talks count'}`,
  opinions: (sheet, given, merged) => `“${sheet}”: ${String(given)} given, ${String(merged)} when merged`,
  opinion: ({ code, target, text, count }) => `  ${code}  ${target}: ${text} (${String(count)})`,
  selfExamination: (sheet, { handedIn, people }) =>
    `“${sheet}”: ${String(handedIn)} of ${String(people)} handed in`,
  examination: ({ label, whole, state }) => `  ${label}: ${state} (${String(whole)}/6)`,
  minutes: (sheet, facts) =>
    facts === null
      ? `“${sheet}” is made; fill it in`
      : `“${sheet}”: due ${String(facts.due)}, present ${String(facts.present)}, agenda ${String(facts.items)}, decisions ${String(facts.decisions)}`,
  rectification: (sheet, counts) =>
    `“${sheet}”: ${counts.map(([state, count]) => `${state} ${String(count)}`).join(', ')}`,
  month: (sheet) => `“${sheet}” is made`,
};
