import type { Role, Topic } from '../../letter/facts';
import type { LetterCliWords, LetterSentences } from '../words';
import { WEEKDAYS } from './roster';

/** What a number is about. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  members: 'members',
  formal: 'formal members',
  probationary: 'probationary members',
  'in-service': 'members in service',
  retired: 'retired members',
  women: 'women',
  committee: 'people on the committee',
  due: 'due',
  present: 'present',
  issued: 'ballots issued',
  returned: 'ballots returned',
  valid: 'valid ballots',
  spoiled: 'spoiled ballots',
  rated: 'members rated',
  grade: 'grade',
  'not-graded': 'not graded',
  given: 'opinions collected',
  merged: 'opinions when merged',
  talks: 'talks',
  pairs: 'pairs who talked',
  examined: 'self-examinations handed in',
  agenda: 'items of the agenda',
  decisions: 'decisions',
  items: 'items of the rectification ledger',
  closed: 'items closed',
};

const ROLES: Readonly<Record<Role, string>> = { secretary: 'the secretary', chair: 'in the chair' };

const named = (topic: Topic, of: string): string =>
  topic === 'grade' ? `“${of}”` : `${TOPIC_NAMES[topic]}${of === '' ? '' : ` (${of})`}`;

/** The sentence; of a long one its beginning. */
const quoted = (sentence: string): string =>
  `In: “${sentence.length > 100 ? `${sentence.slice(0, 100)}…` : sentence}”`;

export const letterSentences: LetterSentences = {
  'letter-count-differs': ({ topic, of, figure, actual, sentence }) =>
    `The text says “${figure}”; the workbook has ${String(actual)} for ${named(topic, of)}. ${quoted(sentence)}`,
  'letter-unsourced': ({ topic, of, figure, sentence }) =>
    `“${figure}” cannot be checked: the workbook does not give ${named(topic, of)} yet, or not for good. ${quoted(sentence)}`,
  'letter-grade-missing': ({ grade, actual, sentence }) =>
    `The text does not say how many got “${grade}”${actual === null ? '' : ` (${String(actual)})`}; write 0 where nobody did. ${quoted(sentence)}`,
  'letter-ledger-missing': ({ missing, sentence }) =>
    `The text gives a result, but not how many ballots were ${missing.join(', ')}: nobody can check it. ${quoted(sentence)}`,
  'letter-sum': ({ topic, stated, parts, sum, sentence }) =>
    `The text contradicts itself: ${String(stated)} for ${TOPIC_NAMES[topic]}, but ${parts.join(' + ')} is ${String(sum)}. ${quoted(sentence)}`,
  'letter-more': ({ more, most, stated, limit, sentence }) =>
    `The text contradicts itself: ${String(stated)} for ${TOPIC_NAMES[more]} is more than ${String(limit)} for ${TOPIC_NAMES[most]}. ${quoted(sentence)}`,
  'letter-day-differs': ({ stated, actual, sentence }) =>
    `The text says that the meeting was on ${stated}; the workbook says ${actual}. ${quoted(sentence)}`,
  'letter-day-impossible': ({ figure, sentence }) =>
    `“${figure}” is no day of the calendar. ${quoted(sentence)}`,
  'letter-weekday': ({ date, stated, actual, sentence }) =>
    `${date} is a ${WEEKDAYS[actual] ?? ''}, not a ${WEEKDAYS[stated] ?? ''}. ${quoted(sentence)}`,
  'letter-name-unknown': ({ name, sentence }) =>
    `“${name}” is neither on the roster nor among the officials. Check the name. ${quoted(sentence)}`,
  'letter-name-near': ({ name, known, sentence }) =>
    `“${name}” looks like “${known}” with a letter wrong. Check the name. ${quoted(sentence)}`,
  'letter-role-differs': ({ role, name, actual, sentence }) =>
    `The text has ${name} as ${ROLES[role]}, the workbook ${actual}. ${quoted(sentence)}`,
  'letter-doubled': ({ text, sentence }) => `“${text}” seems to stand twice. ${quoted(sentence)}`,
  'letter-plural': ({ text, better, sentence }) => `“${text}” should be “${better}”. ${quoted(sentence)}`,
};

const sentencesText = (count: number): string => `${String(count)} ${count === 1 ? 'sentence' : 'sentences'}`;

export const letterCli: LetterCliWords = {
  usage: `  pingyi lint BOOK.xlsx TEXT.txt|-                                            check any text: numbers, names, days, slips`,
  linted: (sentences) => `${sentencesText(sentences)}, nothing against the workbook`,
  found: (sentences, findings) => `${sentencesText(sentences)}, ${String(findings)} to look at`,
};
