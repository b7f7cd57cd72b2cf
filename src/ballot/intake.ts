import type { Place } from '../kernel/finding';
import type { Steps } from '../kernel/steps';
import type { BallotReading } from '../workbook/ballot-files';
import type { UnreadableReason } from '../workbook/failure';
import type { BallotFinding } from './findings';
import {
  type Ballot,
  isDoubtful,
  judgeBallot,
  reasonOf,
  settled,
  type SpoilReason,
  SPOILS,
  type Verdict,
} from './judge-ballot';
import { countedCode } from './serial';
import type { BallotRules } from './void-rules';
import type { Vote } from './vote';

/** Something handed in: a reading, a sound workbook that is no ballot (null), or a file that cannot be read. */
export interface HandedIn {
  readonly at: Place;
  readonly what: BallotReading | null | { readonly unreadable: UnreadableReason };
  /** The reading was found by its content, without the names: a person has to agree to it. */
  readonly byContent?: boolean;
}

/** Where everything that was handed in ended up; the piles sum to `handedIn`. */
export interface Piles {
  readonly handedIn: number;
  /** Valid and spoiled together. */
  readonly counted: number;
  readonly valid: number;
  /** Void ballots by reason. */
  readonly spoiled: Readonly<Record<SpoilReason, number>>;
  /** Genuine, in the box, and waiting for a person's decision. */
  readonly doubtful: number;
  readonly duplicate: number;
  readonly foreign: number;
  readonly altered: number;
  readonly unreadable: number;
  /** Sound workbooks that are no ballots. */
  readonly other: number;
}

/** One form's part of an intake. */
export interface FormIntake {
  /** New ballots; nothing leads from one to its file. */
  readonly ballots: readonly Ballot[];
  /** Codes of their serials, sorted: their order says nothing. */
  readonly codes: readonly string[];
  readonly duplicate: number;
  readonly foreign: number;
  readonly altered: number;
}

export interface Intake {
  readonly piles: Piles;
  readonly forms: ReadonlyMap<string, FormIntake>;
  readonly findings: readonly BallotFinding[];
}

type Genuine = Extract<Verdict, { kind: 'genuine' }> & { readonly at: Place };

/**
 * Sorts what was handed in: every ballot ends in exactly one pile, whatever the order it came in.
 * The same ballot twice is one ballot; one serial with two contents is one spoiled ballot, since nobody can tell which is the voter's.
 */
export function* takeIn(handedIn: readonly HandedIn[], vote: Vote, scheme: BallotRules): Steps<Intake> {
  const findings: BallotFinding[] = [];
  const forms = new Map(
    vote.forms.map(({ form }) => [
      form.id,
      { ballots: [] as Ballot[], codes: [] as string[], duplicate: 0, foreign: 0, altered: 0 },
    ]),
  );
  const piles = {
    handedIn: handedIn.length,
    counted: 0,
    valid: 0,
    spoiled: Object.fromEntries(SPOILS.map((reason) => [reason, 0])) as Record<SpoilReason, number>,
    doubtful: 0,
    duplicate: 0,
    foreign: 0,
    altered: 0,
    unreadable: 0,
    other: 0,
  };
  const setAside = (
    pile: 'duplicate' | 'foreign' | 'altered',
    form: string,
    ...found: readonly BallotFinding[]
  ): void => {
    piles[pile]++;
    const part = forms.get(form);
    if (part) part[pile]++;
    findings.push(...found);
  };

  const rules = {
    ...scheme,
    session: vote.session,
    key: vote.key,
    printed: vote.forms.map(({ form }) => form),
  };
  const counted = new Set(vote.forms.flatMap((entry) => entry.counted));
  const voided = new Set(vote.forms.flatMap((entry) => entry.voidedCodes ?? []));
  const bySerial = new Map<string, [Genuine, ...Genuine[]]>();
  for (const { at, what, byContent } of handedIn) {
    yield;
    if (what === null) {
      piles.other++;
      findings.push({ level: 'warning', code: 'file-not-ballot', at, data: {} });
      continue;
    }
    if ('unreadable' in what) {
      piles.unreadable++;
      findings.push({ level: 'error', code: 'file-unreadable', at, data: { reason: what.unreadable } });
      continue;
    }
    const verdict = judgeBallot(what, rules);
    if (verdict.kind === 'foreign') {
      setAside('foreign', what.form, {
        level: 'error',
        code: 'ballot-foreign',
        at,
        data: { reason: verdict.reason },
      });
    } else if (verdict.kind === 'unnumbered') {
      setAside('foreign', what.form, { level: 'error', code: 'ballot-without-serial', at, data: {} });
    } else if (verdict.kind === 'altered') {
      const { expected, found } = verdict;
      setAside('altered', verdict.form.id, {
        level: 'error',
        code: 'ballot-altered',
        at: { ...at, cell: verdict.cell },
        data: { what: verdict.what, expected, found },
      });
    } else {
      const { serial, form } = verdict;
      const code = countedCode(vote.key, form.id, serial);
      const same = bySerial.get(code);
      if (voided.has(code))
        setAside('foreign', form.id, {
          level: 'error',
          code: 'ballot-foreign',
          at,
          data: { reason: 'voided' },
        });
      else if (counted.has(code))
        setAside('duplicate', form.id, {
          level: 'note',
          code: 'ballot-already-counted',
          at,
          data: { serial },
        });
      else {
        const ballot: Ballot = byContent ? { ...verdict.ballot, status: 'doubtful-names' } : verdict.ballot;
        if (same) same.push({ ...verdict, ballot, at });
        else bySerial.set(code, [{ ...verdict, ballot, at }]);
      }
    }
  }

  for (const [code, group] of bySerial) {
    const [first, ...others] = group;
    const { serial, form } = first;
    const isConflict = inConflict(group);
    const part = forms.get(form.id);
    const ballot: Ballot = isConflict
      ? { status: 'conflict', choices: first.ballot.choices.map(settled) }
      : (group.find((one) => one.ballot.status !== 'doubtful-names') ?? first).ballot;
    part?.ballots.push(ballot);
    part?.codes.push(code);
    if (isDoubtful(ballot)) {
      piles.doubtful++;
      findings.push({
        level: 'warning',
        code: 'ballot-doubtful',
        at: first.at,
        data: { reason: reasonOf(ballot) },
      });
    } else {
      piles.counted++;
      if (ballot.status === 'valid') piles.valid++;
      else piles.spoiled[ballot.status]++;
    }
    if (isConflict)
      findings.push({ level: 'error', code: 'ballot-conflict', at: first.at, data: { serial } });
    for (const { at } of others) {
      setAside(
        'duplicate',
        form.id,
        isConflict
          ? { level: 'error', code: 'ballot-conflict', at, data: { serial } }
          : { level: 'warning', code: 'ballot-repeated', at, data: { serial } },
      );
    }
  }
  for (const part of forms.values()) part.codes.sort();
  return { piles, forms, findings };
}

/** Do copies of one ballot say different things? A copy that lost its names, but has the same marks, does not. */
function inConflict([first, ...others]: readonly [Genuine, ...Genuine[]]): boolean {
  const said = ({ ballot }: Genuine): string => JSON.stringify(ballot.choices);
  const statuses = new Set(
    [first, ...others].map(({ ballot }) => ballot.status).filter((status) => status !== 'doubtful-names'),
  );
  return statuses.size > 1 || others.some((other) => said(other) !== said(first));
}
