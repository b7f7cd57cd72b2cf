import type { Place } from '../../kernel/finding';
import type { VerifyCliWords } from '../words';

const CHECKS = {
  fingerprint: 'the box is the one that was counted (fingerprint)',
  count: 'a second, independent count gives the numbers on the sheet',
  results: 'every number and formula of the results follows from the box',
  ledger: 'the ledger balances',
} as const;
const OUTCOMES = { passed: 'passed', failed: 'FAILED', skipped: 'not checked' } as const;

const placeText = ({ sheet = '', cell }: Place): string =>
  `“${sheet}”${cell === undefined ? '' : ` ${cell}`}`;

/** Checking a count on the command line. */
export const verifyCli: VerifyCliWords = {
  usage:
    '  pingyi verify BOOK.xlsx                                                     check a count: fingerprint, second count, every formula, ledger',
  check: ({ check, form, outcome, cells }) =>
    `${OUTCOMES[outcome]}  ${form}: ${CHECKS[check]}${cells > 0 ? ` (${String(cells)} cells)` : ''}`,
  deviation: ({ at, what, expected, found }) =>
    `  ${placeText(at)}${what === 'formula' ? ', formula' : ''}: should be ${expected === '' ? '(empty)' : expected}, is ${found === '' ? '(empty)' : found}`,
  more: (count) => `  … and ${String(count)} more, see --json`,
  verdict: (passed) =>
    passed
      ? 'Verified: the results agree with the ballot box.'
      : 'Not verified: look at the places listed, and publish nothing before it is clear why they differ.',
};
