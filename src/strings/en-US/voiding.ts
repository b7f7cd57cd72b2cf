import type { voiding as zh } from '../zh-CN/voiding';

const ballots = (n: number): string => `${n} ${n === 1 ? 'ballot' : 'ballots'}`;

export const voiding: typeof zh = {
  title: 'Void what was not handed out',
  hint: 'Spare ballots, torn ones and those that nobody took count as issued. Void them here after the meeting: they are taken off the number issued, so that the ledger balances. This cannot be undone.',
  standing: (form, issued, voided, counted) =>
    `${form}: ${issued} issued, ${voided} voided, ${counted} counted`,
  open: 'Some were not handed out',
  how: 'Which ones',
  ways: { count: 'By number', serials: 'By serial', files: 'By ballot file' },
  hints: {
    count:
      'Only the number goes down; nobody knows which ballots those were, and among returned ones they would still be genuine. Let two people count what is left, and destroy it at once. Of slips on one person each: how many of each person’s.',
    serials:
      'One a line; the serial stands at the foot of a ballot. Should one of these come back, it is refused.',
    files:
      'Put in the ballot files that were not handed out; folders and zips too. Filled ones are not voided. Should a voided one come back, it is refused.',
  },
  form: 'Form',
  count: 'How many',
  serials: 'Serials',
  run: 'Void',
  confirm: {
    title: 'Void these ballots?',
    count: (form, n) =>
      `${ballots(n)} of “${form}” will be taken off the number issued. This cannot be undone.`,
    serials: (form, n) => `${n} ${n === 1 ? 'serial' : 'serials'} of “${form}” will be void for good.`,
    files: (n) =>
      `Every ballot in ${n === 1 ? 'the file' : `the ${n} files`} that is not filled in will be void for good.`,
    yes: 'Void',
    no: 'Not now',
  },
  done: (voided) => (voided === 0 ? 'Nothing was voided.' : `${ballots(voided)} voided.`),
  kept: {
    filled: (n) => `Filled in, so not voided: ${n}.`,
    counted: (n) => `Counted already, so not voided: ${n}.`,
    voided: (n) => `Voided before: ${n}.`,
    foreign: (n) => `Not of this vote, or a wrong serial: ${n}.`,
  },
};
