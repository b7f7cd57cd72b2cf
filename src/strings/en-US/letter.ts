import type { Role, Topic } from '../../letter/facts';
import type { PlaceName } from '../../letter/newsletter';
import type { LetterWords } from '../../letter/words';
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
  'committee-pairs': 'pairs of the committee who talked',
  examined: 'self-examinations handed in',
  agenda: 'items of the agenda',
  decisions: 'decisions',
  items: 'items of the rectification ledger',
  closed: 'items closed',
};

/** What the newsletter does not say, because the workbook does not yet. */
export const PLACE_NAMES: Readonly<Record<PlaceName, string>> = {
  ...TOPIC_NAMES,
  unit: 'name of the unit',
  today: 'date',
  day: 'day of the meeting',
  weekday: 'day of the meeting',
  secretary: 'secretary',
  chair: 'chair',
  title: 'name of the meeting',
  place: 'place of the meeting',
  officials: 'officials',
  ledgers: 'count of the ballots',
  grades: 'final grades',
  'item-list': 'agenda',
  'decision-list': 'decisions',
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

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

export const letter: LetterWords = {
  newsletter: {
    title: ['{unit}: {title}', 'Newsletter'],
    sections: [
      {
        heading: 'The branch',
        paragraphs: [
          [
            [
              '{unit} has {members} {members:member|members}: {formal} formal and {probationary} probationary.',
              'The branch has {members} {members:member|members}: {formal} formal and {probationary} probationary.',
            ],
            [
              '{in-service} {in-service:is|are} in service and {retired} retired; {women} {women:is a woman|are women}.',
            ],
            [
              'It is led by a committee of {committee}, with {secretary} as its secretary.',
              'It is led by a committee of {committee}.',
            ],
          ],
        ],
      },
      {
        heading: 'Preparation',
        paragraphs: [
          [
            ['{given} {given:opinion was|opinions were} collected, and merged into {merged}.'],
            [
              '{talks} heart-to-heart {talks:talk was|talks were} held; {committee-pairs} {committee-pairs:pair|pairs} of the committee and {pairs} {pairs:pair|pairs} of members talked with each other.',
            ],
            ['{examined} {examined:self-examination was|self-examinations were} handed in.'],
          ],
        ],
      },
      {
        heading: 'The meeting',
        paragraphs: [
          [
            [
              'The meeting ({title}) took place on {weekday}, {day}. Place: {place}.',
              'The meeting ({title}) took place on {weekday}, {day}.',
              'The meeting took place on {weekday}, {day}.',
            ],
            ['{due} {due:member was|members were} due and {present} {present:was|were} present.'],
            ['{chair} took the chair; also there: {officials}.', '{chair} took the chair.'],
          ],
          [['There {agenda:was|were} {agenda} {agenda:item|items} on the agenda: {item-list}.']],
        ],
      },
      {
        heading: 'Results',
        paragraphs: [
          [['Voting was by secret ballot. {ledgers}']],
          [
            ['The committee fixed the grades of {rated} {rated:member|members}: {grades}.'],
            ['{not-graded} {not-graded:member was|members were} not graded.'],
          ],
        ],
      },
      {
        heading: 'Next steps',
        paragraphs: [
          [['The meeting made {decisions} {decisions:decision|decisions}: {decision-list}.']],
          [
            [
              'The rectification ledger has {items} {items:item|items}, {closed} of which {closed:is|are} closed; the others have a goal, a measure, somebody responsible and a deadline each.',
            ],
          ],
        ],
      },
    ],
    heading: (number, text) => `${String(number)}. ${text}`,
    space: ' ',
    ledger: '{form}: {issued} issued, {returned} returned, {valid} valid, {spoiled} spoiled.',
    grade: '{label} {grade}',
    listed: '({number}) {text}',
    between: { ledgers: ' ', grades: ', ', listed: '; ' },
    day: ({ year, month, day }) => `${String(day)} ${MONTHS[month - 1] ?? ''} ${String(year)}`,
    weekday: (weekday) => WEEKDAYS[weekday] ?? '',
    closing: ['{unit}', '{today}'],
  },
};

export const letterCli: LetterCliWords = {
  usage: `  pingyi newsletter BOOK.xlsx --out FILE.docx                                the newsletter, from the workbook's own numbers
  pingyi lint BOOK.xlsx TEXT.docx|TEXT.txt|-                                        check any text: numbers, names, days, slips`,
  made: (target) => `The newsletter is in ${target}`,
  missing: (places) =>
    `Not in the workbook yet, so not in it: ${[...new Set(places.map((place) => PLACE_NAMES[place]))].join(', ')}`,
  badTarget: (target) => `--out ${target} must end in .docx`,
  linted: (sentences) => `${sentencesText(sentences)}, nothing against the workbook`,
  found: (sentences, findings) => `${sentencesText(sentences)}, ${String(findings)} to look at`,
};
