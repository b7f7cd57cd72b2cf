import { keyedCode } from '../kernel/fingerprint';
import { type Random, randomCode } from '../kernel/random';
import type { BallotFinding } from './findings';
import type { Ballot } from './judge-ballot';
import type { PaperBallot } from './paper-entry';
import { countedCode, readSerial } from './serial';
import { type BallotRules, voidReason } from './void-rules';
import type { Vote, VoteForm } from './vote';

/** Paper ballots as they go into the box. */
export interface PaperIntake {
  readonly ballots: readonly Ballot[];
  readonly codes: readonly string[];
  readonly duplicate: number;
  readonly foreign: number;
  readonly findings: readonly BallotFinding[];
}

/**
 * Sorts typed paper ballots. A typed serial is checked by its check character and refuses a repeat; on one left out
 * nothing but the number issued can be checked, so it gets a code from chance, which keeps the number of ballots right.
 */
export function takePaper(
  typed: readonly PaperBallot[],
  vote: Vote,
  { form, counted, voidedCodes = [] }: VoteForm,
  rules: BallotRules,
  random: Random,
): PaperIntake {
  const taken = new Set(counted);
  const voided = new Set(voidedCodes);
  const ballots: Ballot[] = [];
  const codes: string[] = [];
  const findings: BallotFinding[] = [];
  let [duplicate, foreign] = [0, 0];
  for (const [index, { serial: text, choices }] of typed.entries()) {
    const serial = text === '' ? null : readSerial(text);
    if (text !== '' && serial === null) {
      foreign++;
      findings.push({
        level: 'error',
        code: 'paper-serial-wrong',
        at: {},
        data: { number: index + 1, serial: text },
      });
      continue;
    }
    const code =
      serial === null
        ? keyedCode(vote.key, ['paper', form.id, randomCode(random, 24)], 16)
        : countedCode(vote.key, form.id, serial);
    if (voided.has(code)) {
      foreign++;
      findings.push({ level: 'error', code: 'ballot-foreign', at: {}, data: { reason: 'voided' } });
      continue;
    }
    if (serial !== null && taken.has(code)) {
      duplicate++;
      findings.push({ level: 'warning', code: 'ballot-already-counted', at: {}, data: { serial } });
      continue;
    }
    taken.add(code);
    codes.push(code);
    ballots.push({ status: voidReason(choices, form, rules) ?? 'valid', choices });
  }
  return { ballots, codes: codes.sort(), duplicate, foreign, findings };
}
