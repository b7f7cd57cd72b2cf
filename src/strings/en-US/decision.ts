import type { DecisionCliWords, DecisionFailures, DecisionSentences, DecisionWords } from '../words';

/** 2021Q1 → first quarter of 2021 */
const periodText = (period: string): string => {
  const quarter = ['', 'first', 'second', 'third', 'fourth'][Number(period.slice(5))] ?? '';
  return quarter === '' ? period.slice(0, 4) : `${quarter} quarter of ${period.slice(0, 4)}`;
};

const countsText = (counts: readonly { readonly label: string; readonly count: number }[]): string =>
  counts.map(({ label, count }) => `${label} ${String(count)}`).join(', ');

export const decision: DecisionWords = {
  closing: ({ forms, doubtful }) => [
    `Closing destroys: ${forms.map(({ title, ballots }) => `the box of ${title} (${String(ballots)} ballots)`).join(', ')}, the key of this vote, the codes of all serials, and the ballot sheets in the workbook.`,
    'No longer possible then: counting more ballots, settling doubtful ones, voiding, trying other rules, checking the count against the box. The results stay as values; the final grades stay.',
    'Other copies, backups and earlier versions of this workbook still hold the box: delete them too.',
    ...(doubtful > 0
      ? [`${String(doubtful)} doubtful ballots were not settled: they would never be counted.`]
      : []),
    ...forms
      .filter(({ isDecided }) => !isDecided)
      .map(
        ({ title }) =>
          `There are no final grades for “${title}” yet: they can still be set, but no longer held against the box.`,
      ),
  ],
  closedNote:
    'For Pingyi alone: this vote was closed. Box, key and codes are destroyed; only totals are kept here. Please change nothing.',
  decide: {
    sheet: (form) => `Grades ${form}`,
    title: (form) => `Final grades: ${form}`,
    note: ({ hasRecord }) =>
      `The ballots${hasRecord ? ' and the record' : ''} on the left only inform. On the right the committee writes the final grade it has agreed on. A grade other than the ballots suggest needs a reason. Probationary members get no grade. `,
    index: 'No.',
    name: 'Name',
    ballots: 'Ballots (for information)',
    record: 'Record (for information)',
    committee: 'Decided by the committee',
    blank: 'Blank',
    invalid: 'Invalid',
    suggested: 'Ballots say',
    undecided: 'Tied',
    mean: (period) =>
      period.length === 4 ? `Mean of ${periodText(period)}` : `Total, ${periodText(period)}`,
    noMean: 'Not counted',
    divergence: 'Ballots and record',
    divergences: { votes: 'Many votes, weak record', record: 'Strong record, few votes' },
    divergenceRule: ({ best, last, bestBand, lastBand }) =>
      `Ballots and record are said to differ where a member’s places by score and by mean, equals in the middle of theirs, are half of the members or more apart (from 4 members on); or where more than half give “${best}” and the mean is in “${lastBand}”, or more than half give “${last}” and the mean is in “${bestBand}”.`,
    final: 'Final grade',
    reason: 'Reason',
    remarks: 'Remarks',
    check: 'Check',
    notGraded: 'Not graded',
    probationary: 'Probationary: no grade',
    stray: 'Not on this form',
    open: 'Open',
    agrees: 'As suggested',
    explained: 'Explained',
    needsReason: 'Needs a reason',
    choiceTitle: 'Choose a grade',
    choice: (grades) => `One of: ${grades.join(', ')}.`,
    counts: 'Decided',
    cap: ({ grade, members, share, unrounded, limit }) =>
      `Cap on “${grade}”: ${share} of ${String(members)} formal members is ${unrounded}, so at most ${String(limit)}.`,
    inside: 'Inside the cap',
    over: 'Over the cap',
    overAgreed: 'Over, explained',
    override: 'Over the cap?',
    overrideReason: '← “Yes”, and why',
    yes: 'Yes',
    tied: (names, places) =>
      `${names.join(', ')} have equal scores and ${String(places)} place${places === 1 ? ' is' : 's are'} left: the committee decides.`,
    decides: 'The committee fixes the final grades. What the ballots say is not the final grade.',
    signatures: 'Secretary: ______________    Recorded by: ______________    Date: ______________',
    fingerprint: 'Box',
  },
  slip: {
    sheet: (form) => `Feedback ${form}`,
    file: (index, name) => `${String(index).padStart(2, '0')} ${name}`,
    title: (form) => `${form}: your result`,
    addressee: (name) => `To ${name}`,
    final: '1. Grade fixed by the committee',
    own: '2. Your ballots',
    group: (members) => `3. All ${String(members)} members together, without names`,
    grade: 'Grade',
    count: 'Ballots',
    share: 'Share',
    blank: 'Blank',
    invalid: 'Invalid',
    hidden: (least) =>
      `Fewer than ${String(least)} valid choices: to protect voters, no distribution is shown.`,
    few: (least) =>
      `Fewer than ${String(least)} valid choices: it could be guessed who chose what. Please do not try.`,
    unanimous: 'Everyone chose the same, so everyone’s choice is known. Please keep it to yourself.',
    groupHidden: {
      small: 'So few members or ballots that the group would show single people: not shown.',
      hidden: 'Somebody has so few marks that they are shown nowhere; the group would give them: not shown.',
      telling: 'The others were rated so much alike that the group would show single people: not shown.',
    },
    notGraded: 'Not graded this time',
    comments: '4. Your comments',
    signature: 'Signature: ______________    Told by: ______________    Date: ______________',
    note: 'Shares are of the valid ballots. This slip is for you alone: it is not posted or passed on. If you disagree, write it above or tell the committee.',
  },
  publication: {
    sheet: 'Result',
    title: 'Result of the appraisal',
    text: ({ unit, date, form, issued, returned, valid, spoiled, rated, notGraded, counts }) =>
      `${unit}${date === '' ? '' : `, ${date}`}. Secret ballot (${form}): ${String(issued)} issued, ${String(returned)} returned, ${String(valid)} valid, ${String(spoiled)} spoiled. The committee fixed the grades of ${String(rated)} members: ${countsText(counts)}${notGraded > 0 ? `; ${String(notGraded)} not graded` : ''}.`,
    ledger: 'Ledger',
    form: 'Form',
    due: 'Due',
    issued: 'Issued',
    returned: 'Returned',
    valid: 'Valid',
    spoiled: 'Spoiled',
    grades: 'Final grades',
    index: 'No.',
    name: 'Name',
    final: 'Grade',
    notGraded: 'Not graded',
    profile: (form) => `${form}: all members together, without names`,
    distribution: (form) => `${form}: distribution`,
    grade: 'Grade',
    share: 'Share',
    subject: 'Subject',
    blank: 'Blank',
    invalid: 'Invalid',
    hint: 'Note',
    hints: { hidden: 'Too few marks', few: 'Few marks', unanimous: 'Unanimous' },
    profileHidden:
      'So few members or ballots, or members rated so much alike, that the group would show single people: not shown.',
    note: 'Shares are of the valid ballots; blank and invalid marks are no grade. The committee fixed the final grades; they are not a number of votes. Only totals stand here: no single ballot, no serial, no reasons.',
    signatures: 'Secretary: ______________    Teller: ______________    Date: ______________',
  },
};

export const decisionSentences: DecisionSentences = {
  'decision-open': ({ count, names }) =>
    `${String(count)} member${count === 1 ? ' has' : 's have'} no final grade yet: ${names}.`,
  'decision-unknown-grade': ({ name, text, grades }) =>
    `${name}: “${text}” is no grade of this form. Write one of: ${grades}.`,
  'decision-needs-reason': ({ name, grade, suggested }) =>
    `${name} gets “${grade}”, ${suggested === '' ? 'where the ballots suggest nothing' : `but the ballots suggest “${suggested}”`}. Please write the reason.`,
  'decision-over-cap': ({ grade, count, limit, unrounded }) =>
    `“${grade}” was given to ${String(count)}, the cap is ${String(limit)} (${unrounded} rounded down). Give fewer; or agree to go over it with “Yes” and a reason.`,
  'decision-over-cap-agreed': ({ grade, count, limit }) =>
    `“${grade}” was given to ${String(count)}, over the cap of ${String(limit)}: agreed to by the committee, with a reason.`,
  'decision-probationary': ({ name }) =>
    `${name} is probationary and gets no grade. Please take the grade away.`,
  'decision-stray': ({ name }) => `${name} is not on this form: the grade written there does not count.`,
  'decision-stale': ({ sheet }) =>
    `Ballots were counted after “${sheet}” was made: its figures are old. Make it anew; what was typed stays.`,
  'decision-divergent': ({ name, kind }) =>
    kind === 'votes'
      ? `${name}: many votes, but a weak record. Please discuss before deciding.`
      : `${name}: a strong record, but few votes. Please discuss before deciding.`,
};

export const decisionFailures: DecisionFailures = {
  'vote-closed': ({ day }) =>
    `This vote was closed on ${day}. Its box, key and codes are destroyed: nothing can be counted, decided on, voided or checked again. The results still stand on their sheets. To hold the next vote, make ballots and begin again.`,
  'count-missing': ({ form }) => `“${form}” was not counted yet. Count its ballots first.`,
  'not-balanced': ({ form }) =>
    `The ledger of “${form}” does not balance, or ballots still wait for a decision, so nothing is published. Settle them and count again.`,
  'form-not-decidable': ({ form }) =>
    `“${form}” does not ask for a grade of each member: there is none to fix.`,
  'decisions-missing': ({ form }) =>
    `There is no sheet of final grades for “${form}” yet. Make it, and let the committee fill it in.`,
  'decisions-incomplete': ({ form, open, errors }) =>
    `The final grades of “${form}” are not finished: ${[
      ...(open > 0 ? [`${String(open)} open`] : []),
      ...(errors > 0 ? [`${String(errors)} to be put right`] : []),
    ].join(', ')}. Complete the sheet first.`,
  'decision-list-invalid': ({ detail, text }) =>
    ({
      'no-headings': 'The list has no columns “name” and “final grade”. Please add headings.',
      'unknown-name': `“${text}” in the list is not on this form. Check the name; nothing was written.`,
      'unknown-grade': `“${text}” in the list is no grade of this form. Correct it; nothing was written.`,
    })[detail],
  'close-unconfirmed': ({ session }) =>
    `That is not the session of this vote, so it was not closed. Its session is ${session}: type it to confirm.`,
};

export const decisionCli: DecisionCliWords = {
  usage: `  pingyi decide BOOK.xlsx [--form ID] [--period 2021|2021Q1] [--accept | --set LIST.csv] [--override REASON]   make or fill the sheet of final grades
  pingyi decide BOOK.xlsx --statement TEXT.txt                                check a text that is to be published
  pingyi slips BOOK.xlsx --out SLIPS.xlsx|SLIPS.zip [--form ID]               a feedback slip for each member
  pingyi publish BOOK.xlsx --out COPY.xlsx [--names]                          what may be posted: no box, no key, no reasons
  pingyi close BOOK.xlsx [--yes --session CODE]                               close the vote: destroys box, key and codes`,
  decided: ({ title, counts, notGraded, open }) =>
    `${title}: ${countsText(counts)}, not graded ${String(notGraded)}, open ${String(open)}`,
  member: ({ name, suggested, final }) => `  ${name}: ballots say ${suggested}, final grade ${final}`,
  undecided: 'open',
  slips: (count, target) => `${String(count)} feedback slips are in ${target}. Each is for its member alone.`,
  published: (target) => `What may be posted is in ${target}`,
  closeHow: (session) =>
    `Nothing was changed. To close the vote run: pingyi close BOOK.xlsx --yes --session ${session}`,
  closed: (day) =>
    `The vote was closed on ${day}: box, key and codes are destroyed. Delete other copies and backups too.`,
  badTarget: (target) => `--out ${target} must end in .xlsx or .zip`,
};
