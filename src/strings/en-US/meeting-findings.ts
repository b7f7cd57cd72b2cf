import type { RectificationPart } from '../../meeting/rectification';
import type { MeetingCliWords, MeetingSentences } from '../words';
import { WEEKDAYS } from './roster';

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
  'opinions-alike': ({ codes: [a, b] }) =>
    `${a} and ${b} are worded much alike. Where they mean the same, merge both into one sentence.`,
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
    'The source is missing. Write the code of an opinion, a line of a form, self-examination and so on.',
  'rectify-source-unknown': ({ source }) => `“${source}” names an opinion that there is not. Check the code.`,
  'rectify-result-unknown': ({ form, text }) =>
    `The source names the form “${form}”, but “${text}” is not on it. Write an aspect or a name as on the form.`,
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
