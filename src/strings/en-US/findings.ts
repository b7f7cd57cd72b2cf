import type { FindingSentences, Places } from '../words';
import { letterSentences } from './letter';
import { meetingSentences } from './meeting-findings';
import { IMBALANCES, RULE_NAMES } from './count-rules';
import { quarterSentences } from './quarter-findings';
import { decisionSentences } from './decision';
import { privacy } from './privacy';
import { reasons } from './reasons';
import { roster } from './roster';

/** Why a ballot is doubtful. */
export const DOUBTS = {
  beside: 'a mark stands beside its row',
  unknown: 'a cell holds something that is no mark',
  stray: 'a mark stands above or below the table, or in an inserted row',
  names: 'its names are gone, and it was known by its content',
};

export const findings: FindingSentences = {
  ...roster,
  ...privacy,

  'ballot-foreign': ({ reason }) =>
    reason === 'session'
      ? 'This is not a ballot of this vote (another session); it was not counted.'
      : reason === 'voided'
        ? 'This ballot was voided before it was handed out; it was not counted.'
        : reason === 'form'
          ? 'This vote has no such form; the ballot was not counted.'
          : 'Serial and seal do not fit: it may be forged. It was not counted.',
  'ballot-altered': ({ what, expected, found }) =>
    `The ballot was altered: ${{ subject: 'a subject', grade: 'a grade', layout: 'the table' }[what]} was “${expected}” and is now “${found}”. It was not counted; find out why.`,
  'ballot-repeated': ({ serial }) => `Serial ${serial} came twice with the same content; it is counted once.`,
  'ballot-already-counted': ({ serial }) => `Serial ${serial} was counted before and is not counted again.`,
  'ballot-conflict': ({ serial }) =>
    `Serial ${serial} came with two different contents. Nobody can tell which is genuine, so it is one spoiled ballot.`,
  'ballot-without-serial': () =>
    'This ballot has no serial, so a repeat could not be told; it was not counted. Make ballots with serials on the Ballots screen.',
  'ballot-doubtful': ({ reason }) =>
    `This ballot is doubtful: ${DOUBTS[reason]}. It is in the box and counts once someone has decided.`,
  'paper-serial-wrong': ({ number, serial }) =>
    `Paper ballot ${String(number)}: the serial “${serial}” has a wrong character, so the ballot was not counted. Check it and type this ballot again.`,
  'file-unreadable': ({ reason }) =>
    `This file cannot be read: ${reasons[reason]}. If it holds a ballot, that is not counted yet.`,
  'file-not-ballot': () => 'This workbook holds no ballot and was passed over.',

  'returned-over-issued': ({ form, returned, issued }) =>
    `${form}: ${String(returned)} ballots came back, more than the ${String(issued)} issued. By the rules the whole vote is void and is held again. Nothing was written.`,
  'quorum-missed': ({ form, valid, due }) =>
    `${form}: ${String(valid)} valid ballots are not more than half of the ${String(due)} due. Follow your unit's rules.`,
  'no-ballots': ({ form }) => `${form}: no ballot has come back yet.`,
  'ballots-doubtful': ({ form, count }) =>
    `${form}: ${String(count)} doubtful ${count === 1 ? 'ballot waits' : 'ballots wait'} for a decision; until then the result is not final.`,
  'ballots-blank': ({ form, count }) =>
    `${form}: ${String(count)} ${count === 1 ? 'ballot has' : 'ballots have'} no mark at all and ${count === 1 ? 'is' : 'are'} counted as valid, every row an abstention.`,
  'ballots-one-blank': ({ form, count }) =>
    `${form}: ${String(count)} ${count === 1 ? 'ballot leaves' : 'ballots leave'} just one row blank. If it is the voter's own, the blank names him; let everyone rate everyone, themselves included.`,
  'box-changed': ({ form }) =>
    `The ballot box of ${form} is not as the last count left it: a ballot was changed, added or removed. Nothing was written; restore a backup, or begin the vote again.`,
  'count-unchecked': () =>
    'Written, but Excel’s own figures could not be read back to compare. Count once more, without new ballots.',
  'count-differs': ({ ours, theirs }) =>
    `The formula gives ${theirs}, the independent count ${ours}. Find out why before you publish.`,
  'cap-tied': ({ form, names, places }) =>
    `${form}: ${names} are equal and only ${String(places)} ${places === 1 ? 'place is' : 'places are'} left under the cap; the committee decides.`,

  'ledger-unbalanced': ({ form, what }) =>
    `${form}: the ledger does not balance (${IMBALANCES[what]}). Publish when it does.`,
  'rules-changed': ({ form, rule, before, now }) =>
    `${form}: a rule of counting was changed after ballots went out: ${RULE_NAMES[rule]} was “${before}” and is now “${now}”. Rules are agreed before the vote; the results sheet says so.`,
  'cap-members-differ': ({ form, members, rated }) =>
    `${form}: the cap is a share of the ${String(members)} formal members on the roster, but the form rates ${String(rated)}. Check the roster.`,
  'marks-hidden': ({ form, count }) =>
    `${form}: ${String(count)} ${count === 1 ? 'subject has' : 'subjects have'} fewer than 3 marks; the distribution and score are not shown, or they would tell who chose what.`,

  ...quarterSentences,
  ...meetingSentences,
  ...decisionSentences,
  ...letterSentences,
};

export const places: Places = {
  place: ({ sheet, cell, file }) =>
    file !== undefined
      ? `${file}${cell === undefined ? '' : ` (${cell})`}`
      : sheet === undefined
        ? ''
        : cell === undefined
          ? `“${sheet}”`
          : `“${sheet}” ${cell}`,
  join: (place, sentence) => (place === '' ? sentence : `${place}: ${sentence}`),
  levels: { error: 'Error', warning: 'Warning', note: 'Note' },
};
