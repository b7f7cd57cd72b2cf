import { findBallot } from '../ballot/find-ballot';
import type { BallotFinding } from '../ballot/findings';
import { type HandedIn, takeIn } from '../ballot/intake';
import type { Vote } from '../ballot/vote';
import { known } from '../kernel/assert';
import { refusal, success } from '../kernel/result';
import { paced } from '../kernel/steps';
import type { TallyFinding } from '../tally/findings';
import { type BallotFiles, type FileReading, type ReturnedFile } from '../workbook/ballot-files';
import { readBallotSheets } from './ballot-sheets';
import { type Counting, countForm, type FormCount, openCounting } from './count-vote';
import { writeCounts } from './write-counts';
import type { Job, JobResult } from './job';
import type { TallyReport } from './reports';

export interface TallyOptions {
  readonly files: BallotFiles;
  /** Ballot files and zips; filled ballot sheets of the workbook are counted besides. */
  readonly returned: Iterable<ReturnedFile>;
}

/**
 * Takes in returned ballots, puts them into the shuffled ballot box and counts the whole box.
 * All or nothing: where more came back than went out, or the box was changed by hand, nothing is written.
 */
export async function tallyReturned(job: Job, options: TallyOptions): JobResult<TallyReport> {
  const opened = await openCounting(job);
  if (!opened.ok) return opened;
  const counting = opened.value;
  const { vote, scheme, sheets } = counting;
  const handedIn = await gather(job, counting, options);
  if (!handedIn.ok) return handedIn;
  const intake = await paced(takeIn(handedIn.value, vote, scheme), job.pause);
  const counts: FormCount[] = [];
  for (const entry of vote.forms) {
    const fresh = known(intake.forms.get(entry.form.id), 'every form of the vote has its part of the intake');
    const count = await countForm(job, counting, entry, {
      ballots: (earlier) => [...earlier, ...fresh.ballots],
      codes: fresh.codes,
      refused: fresh,
    });
    if (!count.ok) return count;
    counts.push(count.value);
    job.onProgress?.({ step: 'count', done: counts.length, total: vote.forms.length });
  }

  const findings: (BallotFinding | TallyFinding)[] = [
    ...intake.findings,
    ...counts.flatMap((count) => count.findings),
  ];
  const stopped = counts.some((count) => count.stopped);
  const recount = handedIn.value.length === 0 && sheets.some((sheet) => sheet.kind?.startsWith('results/'));
  const { counted, doubtful } = intake.piles;
  // Where only refused files were handed in there is nothing new to write.
  const wrote = !stopped && (counted + doubtful > 0 || recount);
  if (wrote) {
    const written = await writeCounts(job, vote, counts);
    if (!written.ok) return written;
    findings.push(...written.value);
  }
  return success({
    forms: counts.map((count) => count.report),
    intake: intake.piles,
    findings,
    stopped,
    wrote,
  });
}

/** Everything handed in: the filled ballot sheets of the workbook, then the files, one at a time. */
async function gather(
  job: Job,
  { sheets, vote }: Counting,
  options: TallyOptions,
): JobResult<readonly HandedIn[]> {
  const inside = await readBallotSheets(job, sheets, vote);
  if (!inside.ok) return inside;
  const handedIn: HandedIn[] = [...inside.value];
  for await (const reading of options.files.read(options.returned, job.signal)) {
    const { result } = reading;
    if (!result.ok && result.failure.code !== 'file-unreadable') return result;
    handedIn.push(handedInOf(reading, vote));
    job.onProgress?.({ step: 'read', done: handedIn.length, total: 0 });
  }
  return job.signal?.aborted === true ? refusal({ code: 'cancelled' }) : success(handedIn);
}

/** What a file turned out to be; where its names are gone, by what stands on its sheets. */
function handedInOf({ file, result, sheets = [] }: FileReading, vote: Vote): HandedIn {
  const at = { file };
  if (!result.ok) {
    const { failure } = result;
    return { at, what: { unreadable: failure.code === 'file-unreadable' ? failure.reason : 'damaged' } };
  }
  const printed = { ...vote, printed: vote.forms.map(({ form }) => form) };
  const known = sheets.map((grid) => findBallot(grid, printed));
  const found = known.find((one) => one.kind === 'found');
  if (found) return { at, what: found.reading, byContent: true };
  const isBroken = result.value === null && known.some((one) => one.kind === 'broken');
  return { at, what: isBroken ? { unreadable: 'ballot-broken' } : result.value };
}
