import type { Ledger } from './ledger';
import { type FormTally, graded } from './tally';

/**
 * Why a ledger does not balance: due ≥ present ≥ issued ≥ returned = valid + spoiled, nothing in doubt, and for every
 * subject grades + blank + invalid = valid. In the order in which a teller checks.
 */
export const IMBALANCES = [
  'present-missing',
  'present-over-due',
  'issued-over-present',
  'returned-over-issued',
  'doubtful-left',
  'returned-differs',
  'subject-differs',
] as const;
export type Imbalance = (typeof IMBALANCES)[number];

/** Everything that keeps a form's ledger from balancing; nothing: it balances, and the result may be published. */
export function imbalances(ledger: Ledger, tally: FormTally): readonly Imbalance[] {
  const { due, present, issued, returned, valid, spoiled, doubtful } = ledger;
  const wrong: Readonly<Record<Imbalance, boolean>> = {
    'present-missing': present === null,
    'present-over-due': present !== null && present > due,
    'issued-over-present': present !== null && issued > present,
    'returned-over-issued': returned > issued,
    'doubtful-left': doubtful > 0,
    'returned-differs': returned !== valid + spoiled + doubtful,
    'subject-differs': tally.subjects.some(
      (subject) => graded(subject) + subject.blank + subject.invalid !== valid,
    ),
  };
  return IMBALANCES.filter((code) => wrong[code]);
}

export const balances = (ledger: Ledger, tally: FormTally): boolean => imbalances(ledger, tally).length === 0;
