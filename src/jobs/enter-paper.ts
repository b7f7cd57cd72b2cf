import type { BallotFinding } from '../ballot/findings';
import { compareEntries, type EntryDifference, type PaperBallot } from '../ballot/paper-entry';
import { takePaper } from '../ballot/paper-intake';
import { assert } from '../kernel/assert';
import { refusal, success } from '../kernel/result';
import type { TallyFinding } from '../tally/findings';
import { countForm, openCounting } from './count-vote';
import { writeCounts } from './write-counts';
import type { Job, JobResult } from './job';
import type { FormReport } from './reports';

export interface PaperOptions {
  readonly form: string;
  readonly first: readonly PaperBallot[];
  /** The same heap in the same order, typed by another clerk who did not see the first; absent: one clerk. */
  readonly second?: readonly PaperBallot[];
}

/** What came of typed paper ballots. */
export type PaperReport =
  /** The clerks differ: nothing is counted until they agree. */
  | { readonly kind: 'differs'; readonly differences: readonly EntryDifference[] }
  | {
      readonly kind: 'counted';
      readonly form: FormReport;
      readonly counted: number;
      readonly duplicate: number;
      readonly foreign: number;
      readonly findings: readonly (BallotFinding | TallyFinding)[];
      readonly stopped: boolean;
      readonly wrote: boolean;
    };

/** Puts typed paper ballots into the shuffled box and counts it. All or nothing, as with files. */
export async function enterPaper(job: Job, options: PaperOptions): JobResult<PaperReport> {
  const { first, second } = options;
  const differences = second ? compareEntries(first, second) : [];
  if (differences.length > 0) return success({ kind: 'differs', differences });
  const opened = await openCounting(job);
  if (!opened.ok) return opened;
  const counting = opened.value;
  const { vote, scheme } = counting;
  const entry = vote.forms.find(({ form }) => form.id === options.form);
  if (!entry) return refusal({ code: 'form-missing', form: options.form });
  const { subjects, grades } = entry.form;
  for (const { choices } of first) {
    assert(choices.length === subjects.length, 'a typed ballot has one choice a subject');
    assert(
      choices.every((choice) => typeof choice !== 'number' || grades[choice] !== undefined),
      'a typed grade is one of the form',
    );
  }
  const { ballots, codes, duplicate, foreign, findings } = takePaper(first, vote, entry, scheme, job.random);
  const count = await countForm(job, counting, entry, {
    ballots: (earlier) => [...earlier, ...ballots],
    codes,
    refused: { duplicate, foreign, altered: 0 },
  });
  if (!count.ok) return count;
  const { report, stopped } = count.value;
  const wrote = !stopped && ballots.length > 0;
  const all: (BallotFinding | TallyFinding)[] = [...findings, ...count.value.findings];
  if (wrote) {
    const written = await writeCounts(job, vote, [count.value]);
    if (!written.ok) return written;
    all.push(...written.value);
  }
  return success({
    kind: 'counted',
    form: report,
    counted: ballots.length,
    duplicate,
    foreign,
    findings: all,
    stopped,
    wrote,
  });
}
