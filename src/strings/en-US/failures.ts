import type { FailureSentences } from '../words';
import { reasons } from './reasons';
import { quarterFailures } from './quarter-findings';
import { decisionFailures } from './decision';

export const SCHEME_FAULTS: Readonly<Record<string, string>> = {
  'not-json': 'the file is not JSON',
  'unknown-format': 'it is not a scheme of this program',
  empty: 'it must not be empty',
  'too-long': 'the text is too long',
  'too-few': 'there are too few',
  'too-many': 'there are too many',
  'with-space': 'it must not hold a space',
  repeated: 'something stands twice',
  reserved: 'it must not start with #',
  'not-a-number': 'a number is expected',
  'not-whole': 'a whole number is expected',
  'out-of-range': 'it is outside the allowed range',
  'not-an-id': 'a short name in lower case is expected',
  'not-a-date': 'a date such as 2021-03-15 is expected',
  'not-a-choice': 'it is not one of the choices',
  'not-falling': 'the values must fall from the first to the last',
  'no-lowest': 'the last band must start at 0',
  'names-the-voter':
    'the row that a voter leaves blank for himself would name him; use slips instead (kind: slip), and everyone drops his own',
  'matrix-only': 'aspects and an overall grade belong to a matrix form, and a matrix form must have aspects',
  'score-only': 'lowest points belong to a score form, and each of its bands must have them',
  'not-bands': 'the bands must fall from the first to the last, which starts at 0',
  'not-for-raters': 'grades of several classes of raters cannot be weighted; choose a score with numbers',
  'not-for-kind': 'this kind of form cannot have such a limit',
};

export const failures: FailureSentences = {
  'file-missing': ({ file }) => `“${file}” was not found. Check its name and place.`,
  'file-exists': ({ file }) =>
    `“${file}” exists already and was not overwritten. Choose another name, or move that file away.`,
  'file-read-only': ({ file }) =>
    `“${file}” is open elsewhere or read-only and cannot be written. Close it and try again.`,
  'file-unreadable': ({ file, reason }) => `“${file}” cannot be opened: ${reasons[reason]}.`,
  'file-write-failed': ({ file, detail }) =>
    `“${file}” could not be written (${detail}). The old file is unchanged. Check space and permissions.`,
  'table-missing': ({ table }) =>
    `There is no table named “${table}” in this workbook. It may have been deleted, renamed or turned into a plain range; choose again.`,
  'file-changed': ({ file }) =>
    `“${file}” was changed by another program meanwhile. Nothing was written; run the command again on what is there now.`,
  'file-newer': ({ file }) =>
    `“${file}” was changed by another program after it was opened. Nothing was written, so that those changes are kept: use “Save as” with another name.`,
  'sheet-missing': ({ sheet }) => `The workbook has no sheet “${sheet}”.`,
  'sheet-name-taken': ({ sheet }) =>
    `You have a sheet of your own called “${sheet}”. Nothing was written; rename it first.`,
  'sheet-protected': ({ sheet }) =>
    `“${sheet}” is protected and cannot be written. Unprotect the sheet first.`,
  'workbook-protected': () =>
    'The structure of the workbook is protected, so no sheet can be added. Unprotect the workbook first.',
  'workbook-read-only': () => 'The workbook is open read-only. Save a copy and try again.',
  'cell-editing': () => 'A cell is being edited. Press Enter to finish it, then try again.',
  'too-large': () => 'There is too much data for one step. Do it in parts.',
  'connection-lost': () => 'The connection to Excel was lost. Look at the workbook, then try again.',
  'write-unfinished': () =>
    'Excel stopped answering in the middle of writing, and nobody knows yet whether it was finished. Open the Pingyi pane again: it puts the workbook back as it was before, or as it should be after. No ballot is lost or counted twice. Then try again.',
  'being-written': () =>
    'Somebody is writing in this workbook with Pingyi at this moment (or another window is, or it was interrupted just now). Wait two minutes, then try again.',
  'write-interrupted': ({ file }) =>
    `In “${file}” something was not written to its end. Open it in Excel, open the Pingyi pane and let it put things right, save, and open it here again; or take a copy from before.`,
  'host-error': ({ hostCode }) =>
    `Excel did not finish this step (${hostCode}). Try again; if it fails again, copy the details and ask for help.`,
  cancelled: () => 'Cancelled. The workbook is unchanged.',
  'roster-missing': () =>
    'No roster was found: no sheet has a header with “Name” and another column such as sex or education. Prepare the roster, or check its header.',
  'roster-empty': ({ sheet }) => `There is nobody in the roster “${sheet}” yet. Fill in the names first.`,
  'scheme-missing': () => 'The workbook has no appraisal scheme yet. Make ballots, or import a scheme.',
  'scheme-invalid': ({ path, detail }) =>
    `The appraisal scheme is not valid${path === '' ? '' : ` (${path})`}: ${SCHEME_FAULTS[detail] ?? detail}. Correct it and try again.`,
  'form-missing': ({ form }) => `The scheme has no form “${form}”.`,
  'subjects-invalid': ({ form, detail }) =>
    `“${form}” has ${{ none: 'nobody and nothing to rate', 'too-many': 'more than 100 subjects', repeated: 'a subject twice' }[detail]}. Correct the roster or the scheme.`,
  'roster-errors': ({ sheet, count }) =>
    `The roster “${sheet}” has ${String(count)} ${count === 1 ? 'error' : 'errors'}, so the ballots would be wrong. Check and correct it first.`,
  'anonymity-weakened': ({ form, key }) =>
    `Ballots of “${form}” are out, so “${key}” can no longer change: new ballots would look different from the old ones, and the few of one kind could be known. Change it back, or begin the vote again (issued ballots become void).`,
  'void-too-many': ({ form, most }) =>
    `Of “${form}” at most ${String(most)} more ballots can be voided: the others were counted. Nothing was written.`,
  'making-stopped': ({ count }) =>
    `Stopped; no ballot file was stored. The ${String(count)} ballots count as voided, not as issued.`,
  'slip-unnamed': ({ form, example }) =>
    `“${form}” has one slip a person, and a serial does not say whom its slip is about. Name the slip (such as ${example}), or give the ballot files. Nothing was written.`,
  'vote-missing': () =>
    'No ballots were made from this workbook yet, so returned ones cannot be recognised. Make ballots first.',
  'decision-invalid': ({ detail }) =>
    ({
      'no-reason': 'Say why you decide so; the reason is kept with the result.',
      'too-long': 'The reason is too long; keep it within 100 characters.',
      'no-such-ballot':
        'This doubtful ballot is no longer in the box; it may be decided already. Look again.',
      'row-left-open': 'A doubtful row is still open; choose for each, then confirm.',
      'row-not-open':
        'Only doubtful rows can be decided; a mark outside the table can be given to one empty row. Choose again.',
    })[detail],
  'paper-unreadable': ({ file, line, column, found, fault }) =>
    `“${file}”, line ${String(line)}${column === '' ? '' : `, “${column}”`}: ${
      {
        'column-missing': 'this column is missing. Each row of the form needs one, under its own name.',
        'column-unknown': 'the form has no such row. Remove the column, or correct its name.',
        'not-a-choice': `“${found}” is no grade, nor 0 (blank), * (more than one) or ? (not a mark).`,
        'serial-wrong': `a character of the serial “${found}” is wrong. Compare it with the paper.`,
        empty:
          column === ''
            ? 'there is no ballot.'
            : 'is empty. Write 0 for blank, so that a row forgotten is none.',
      }[fault]
    } No ballot was counted.`,
  'vote-damaged': ({ sheet, cell }) =>
    `“${sheet}” ${cell} was changed by hand, so counting cannot go on from it. Restore a backup, or begin the vote again.`,
  'rehearsal-elsewhere': () =>
    'This workbook already has a roster or sheets of an appraisal. A rehearsal never mixes with real work: open a new, empty workbook and rehearse there.',
  'rehearsal-missing': () => 'There is no rehearsal in this workbook.',
  'rehearsal-differs': ({ form }) =>
    `“${form}” was not made from the mended roster of the rehearsal, so the known answers do not fit. Clear the repeated row (Xu Chunmei), leave the other names as they are, and make the ballots again.`,
  'sheet-kept': ({ sheet }) =>
    `“${sheet}” cannot be removed: it holds what cannot be made again (ballots, or what somebody typed).`,
  'sample-counted': () =>
    'The ballots of the sample were counted. Ballots of your own need a vote of their own: begin the vote again, and the count of the sample goes.',
  'vote-differs': ({ form }) =>
    `“${form}” no longer asks what the issued ballots ask (subjects or grades changed). Change it back, or begin the vote again (issued ballots become void).`,
  'sheet-damaged': ({ sheet }) =>
    `A part of “${sheet}” cannot be found (rows, columns or names may have been deleted). Nothing was written, so that nothing is lost: undo that change, or restore a copy.`,
  'scores-missing': ({ quarter }) =>
    `There is no score sheet for ${quarter}. Make a sheet with “${quarter}” in its name and “Name” in its header.`,
  'quarter-invalid': ({ text }) => `“${text}” is not a quarter. Write 2021Q1.`,
  'month-invalid': ({ text }) => `“${text}” is not a month. Write 2021-03.`,
  'dossier-empty': () =>
    'There is nothing in this workbook to make a dossier of yet. Begin with the roster and the year’s work.',
  'rectification-missing': () => 'The workbook has no rectification ledger yet. Make it first.',
  ...quarterFailures,
  ...decisionFailures,
};
