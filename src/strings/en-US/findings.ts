import type { FindingSentences, Places } from '../words';
import { quarterSentences } from './quarter';
import { roster } from './roster';

const REASONS = {
  'not-a-workbook': 'it is not an Excel workbook',
  'legacy-xls': 'it is an old .xls file; save it as .xlsx in Excel or WPS',
  'text-renamed': 'it is a text file (such as .csv) under another name; save it as .xlsx',
  encrypted: 'it is encrypted; remove the password to open it',
  truncated: 'it is incomplete, perhaps a broken download; get it again',
  damaged: 'its content is damaged; get it again',
  'too-large': 'it is larger than can be handled',
  'forbidden-content': 'it holds content that is not allowed (a document type or external entities)',
  empty: 'it is empty',
};

export const reasons = REASONS;

export const findings: FindingSentences = {
  ...roster,

  'ballot-foreign': ({ reason }) =>
    reason === 'session'
      ? 'This is not a ballot of this vote (another session); it was not counted.'
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
  'file-unreadable': ({ reason }) =>
    `This file cannot be read: ${REASONS[reason]}. If it holds a ballot, that is not counted yet.`,
  'file-not-ballot': () => 'This workbook holds no ballot and was passed over.',

  'returned-over-issued': ({ form, returned, issued }) =>
    `${form}: ${String(returned)} ballots came back, more than the ${String(issued)} issued. By the rules the whole vote is void and is held again. Nothing was written.`,
  'quorum-missed': ({ form, valid, due }) =>
    `${form}: ${String(valid)} valid ballots are not more than half of the ${String(due)} due. Follow your unit's rules.`,
  'no-ballots': ({ form }) => `${form}: no ballot has come back yet.`,
  'box-changed': ({ form }) =>
    `The ballot box of ${form} is not as the last count left it: a ballot was changed, added or removed. Nothing was written; restore a backup, or begin the vote again.`,
  'count-differs': ({ ours, theirs }) =>
    `The formula gives ${theirs}, the independent count ${ours}. Find out why before you publish.`,
  'cap-tied': ({ form, names, places }) =>
    `${form}: ${names} are equal and only ${String(places)} ${places === 1 ? 'place is' : 'places are'} left under the cap; the committee decides.`,

  ...quarterSentences,
};

export const places: Places = {
  place: ({ sheet, cell, file }) =>
    file ?? (sheet === undefined ? '' : cell === undefined ? `“${sheet}”` : `“${sheet}” ${cell}`),
  join: (place, sentence) => (place === '' ? sentence : `${place}: ${sentence}`),
  levels: { error: 'Error', warning: 'Warning', note: 'Note' },
};
