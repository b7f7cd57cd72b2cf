import type { MeetingCliWords, MeetingSentences, MeetingWords } from '../words';
import { WEEKDAYS } from './roster';

export const meeting: MeetingWords = {
  index: 'No.',
  name: 'Name',
  separator: ', ',
  dayHint: 'Write a day, such as 2021-03-10.',
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
  'relation-empty': ({ relation }) =>
    `Nobody belongs to “${relation}”: the roster has no such posts. Write names on the coverage sheet, or delete the line.`,
};

export const meetingCli: MeetingCliWords = {
  usage: `  pingyi talks BOOK.xlsx                                                      talks: log, coverage, matrix`,
  relation: ({ label, required, done }) =>
    `  ${label}: due ${String(required)}, held ${String(done)}, missing ${String(required - done)}`,
  talks: (sheet, count) => `“${sheet}”: ${String(count)} ${count === 1 ? 'talk counts' : 'talks count'}`,
};
