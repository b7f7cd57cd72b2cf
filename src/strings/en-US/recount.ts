import type { RecountWords } from '../../tally/recount-words';

/** The file for whoever checks a count. */
export const recount: RecountWords = {
  sheet: 'Read me first',
  title: 'Recount file',
  warning:
    'Only for the person appointed to check. This file holds the ballot box: how every ballot was marked, without names. Do not post, pass on or keep it; delete it when the check is done.',
  session: (session, day) =>
    `Session ${session}, made on ${day}. It holds neither the key nor codes of serials: no ballot can be made from it, and none leads to a voter.`,
  facts: '1. Compare with the ledger that was read out and signed',
  form: 'Form',
  fingerprint: 'Fingerprint of the box',
  voters: (members, formal) =>
    `Due by the roster: ${String(members)}, of them ${String(formal)} formal members. The roster is not in this file: ask for it, and for who was present and how many ballots were issued.`,
  how: '2. How to check',
  steps: [
    'Compare the table above: ballots and fingerprint are those that were read out and signed. Another fingerprint means another ballot box.',
    'On a computer of your own, open this file on the Pingyi page and press “Check” on the Results screen, or run: pingyi verify FILE. The ballots are counted a second time, scores, ranks and the cap are worked out apart from the first count, and every cell is compared.',
    'You can also count by hand: a row of a “Box” sheet is a ballot (in shuffled order), and every number on a “Results” sheet is a formula over the box, to be seen in its cell.',
    'Compare the “Results” sheets with what was posted or read out.',
  ],
  holds:
    'This file shows that the results follow from the box. That the ballots in the box are genuine is for the serials, the check codes and the tellers at the intake; this file cannot prove it.',
  signatures: 'Checked by: ________________    Date: ____________    Finding: ____________________',
  recordSheet: 'Facts of the vote',
  recordNote:
    'For the program that checks. Do not change it: with one character changed, nothing can be checked.',
};
