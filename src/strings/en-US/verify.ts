import type { Place } from '../../kernel/finding';
import type { VerifyCliWords, VerifyWords } from '../verify-words';
import type { verifyPane as chinese } from '../zh-CN/verify';

const CHECKS = {
  fingerprint: 'the box is the one that was counted (fingerprint)',
  count: 'a second, independent count gives the numbers, shares, scores, ranks and cap on the sheet',
  results: 'every number and formula of the results follows from the box',
  ledger: 'the ledger balances',
} as const;
const OUTCOMES = { passed: 'passed', failed: 'FAILED', skipped: 'not checked' } as const;

const placeText = ({ sheet = '', cell }: Place): string =>
  `“${sheet}”${cell === undefined ? '' : ` ${cell}`}`;
const shown = (text: string): string => (text === '' ? '(empty)' : text);

/** Checking a count. */
export const verify: VerifyWords = {
  check: ({ check, form, outcome, cells }) =>
    `${OUTCOMES[outcome]}  ${form}: ${CHECKS[check]}${cells > 0 ? ` (${String(cells)} cells)` : ''}`,
  deviation: ({ at, what, expected, found }) =>
    `${placeText(at)}${what === 'formula' ? ', formula' : ''}: should be ${shown(expected)}, is ${shown(found)}`,
  more: (count) => `… and ${String(count)} more`,
  verdict: (passed) =>
    passed
      ? 'Verified: the results agree with the ballot box.'
      : 'Not verified: look at the places listed, and publish nothing before it is clear why they differ.',
};

/** Checking a count on the command line. */
export const verifyCli: VerifyCliWords = {
  ...verify,
  usage: `  pingyi recount BOOK.xlsx --out RECOUNT.xlsx                                 a file to recount with: box, results, scheme, no key; for the appointed checker only
  pingyi verify BOOK.xlsx|RECOUNT.xlsx                                        check a count: fingerprint, second count, every formula, ledger`,
  recounted: (target) =>
    `The recount file is in ${target}. It holds the ballot box: give it to the appointed checker only, who deletes it afterwards. The checker runs: pingyi verify ${target}`,
};

/** “Check” on the Results screen. */
export const verifyPane: typeof chinese = {
  ...verify,
  title: 'Check the count',
  hint: 'For somebody who did not count. The recount file holds the ballot box: give it to the appointed checker only. It has no key, and no ballot in it leads to a voter.',
  hintFile:
    'This is a recount file. First compare the sheet “Read me first” with the ledger that was read out and signed, then press “Check”.',
  make: 'Download the recount file',
  file: 'Recount file',
  made: (file: string) =>
    `Saved as “${file}”. Give it to the appointed checker only, who deletes it afterwards.`,
  start: 'Check',
  startHint:
    'Counts the box a second time, works out scores, ranks and the cap apart from the first count, and compares every cell of the results in this workbook. Nothing is changed.',
};
