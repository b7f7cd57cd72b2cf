import type { FindingSentences, Places } from '../words';

const COLUMNS = {
  sex: 'Sex',
  education: 'Education',
  service: 'Service',
  standing: 'Membership',
  born: 'Birth date',
  joined: 'Joining date',
};
const WEEKDAYS = ['', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
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
  'name-missing': () => 'This row has no name. Add the name, or delete the row.',
  'name-length': ({ name }) => `The name “${name}” is very short or very long. Check it.`,
  'name-duplicate': ({ name, other }) =>
    `“${name}” stands in ${other} too, and nothing tells the two apart. If it is one person, delete a row; if two, add a note in brackets, such as “${name} (senior)”.`,
  'name-shared': ({ name, other, label }) =>
    `“${name}” is also the name in ${other}; ballots will print “${label}”.`,
  'sum-row': ({ text }) =>
    `“${text}” is taken for a row of totals, not for a person. Rename it if it is a name.`,
  'word-unknown': ({ column, text }) =>
    `${COLUMNS[column]} “${text}” is not a usual term and is not counted. Use a usual one.`,
  'date-invalid': ({ column, text }) =>
    `${COLUMNS[column]} “${text}” is not a date that can be read. Write 2021-03-15 or 2021-03.`,
  'date-ambiguous': ({ column, text, year }) =>
    `${COLUMNS[column]} “${text}” may be January or October ${String(year)} (typed as a number, 2021.10 becomes 2021.1). Write ${String(year)}-01 or ${String(year)}-10.`,
  'date-weekday': ({ column, date, weekday }) =>
    `${COLUMNS[column]} ${date} is a ${WEEKDAYS[weekday] ?? ''}, not the weekday written. Check it.`,
  'date-future': ({ column, date }) => `${COLUMNS[column]} ${date} lies in the future. Check it.`,
  'joined-too-young': ({ born, joined }) =>
    `Born ${born}, joined ${joined}: under 18 years of age. Check both.`,
  'secretary-count': ({ count }) =>
    count === 0
      ? 'Nobody is marked as secretary. Say who in the post column.'
      : `${String(count)} people are marked as secretary; there should be one. Check the posts.`,

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

  'score-missing': ({ name, indicator }) =>
    `${name} has no score for “${indicator}”. Empty is not zero, so there is no total for this person yet; write “absent” in the whole row for who does not take part.`,
  'score-not-number': ({ name, indicator, text }) =>
    `${name} has “${text}” for “${indicator}”, which is no number; there is no total for this person yet.`,
  'score-over-maximum': ({ name, indicator, score, maximum }) =>
    `${name} has ${String(score)} for “${indicator}”, above its maximum of ${String(maximum)}. Check it.`,
  'score-negative': ({ name, indicator, score }) =>
    `${name} has ${String(score)} for “${indicator}” (a deduction).`,
  'member-absent': ({ name }) => `${name} has no scores this quarter and is not counted or ranked.`,
  'member-unscored': ({ name }) => `${name} is on the roster but not on the score sheet. Check it.`,
  'member-unknown': ({ name }) => `${name} is on the score sheet but not on the roster. Check the name.`,
  'member-repeated': ({ name, other }) =>
    `${name} stands in ${other} too; this row is not counted. Delete one of them.`,
  'board-differs': ({ ours, theirs }) =>
    `The formula gives ${theirs}, our own sum ${ours}. Find out why before you publish.`,
};

export const places: Places = {
  place: ({ sheet, cell, file }) =>
    file ?? (sheet === undefined ? '' : cell === undefined ? `“${sheet}”` : `“${sheet}” ${cell}`),
  join: (place, sentence) => (place === '' ? sentence : `${place}: ${sentence}`),
  levels: { error: 'Error', warning: 'Warning', note: 'Note' },
};
