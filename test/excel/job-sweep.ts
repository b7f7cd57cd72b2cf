// What the sweeps of the jobs share: each job that writes is run in peace, then disturbed; the workbook is then as before
// or as after, at once or when somebody looks at it again, and running the job again completes it.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { Result } from '../../src/kernel/result';
import type { Failure } from '../../src/workbook/failure';
import { type Book, calculate, type Host, startHost } from '../host';
import { EXCEL_ERRORS } from '../support/excel-errors';
import { remembered } from '../support/remembered';
import { type SweptJob, sweptJob, sweptJobs } from './swept-jobs';

/** After these the job does not know what stands in the workbook. */
const UNSURE = 'write-unfinished' satisfies Failure['code'];

const compute = remembered(calculate);
const counts = { runs: 0, mendedLater: 0, again: 0 };

/** All that a user could lose. The order of a box says nothing and is dealt anew; so are the numbers of the writes. */
function essence(book: Book): string {
  const { sheets, ...rest } = book.plain() as Snapshot;
  const plain = sheets.map(({ names, cells, ...sheet }) => {
    const kept = names.filter(({ name }) => name !== 'Pingyi.Run');
    const isBox = names.some(({ name, formula }) => name === 'Pingyi.Sheet' && formula.startsWith('="box/'));
    return { ...sheet, names: kept, cells: isBox ? cells.map((row) => JSON.stringify(row)).sort() : cells };
  });
  return JSON.stringify({ ...rest, sheets: plain });
}

interface Snapshot {
  readonly sheets: readonly {
    readonly names: readonly { readonly name: string; readonly formula: string }[];
    readonly cells: readonly unknown[];
  }[];
}

/** What a job is measured by: run in peace. */
export interface Peace {
  readonly job: SweptJob;
  readonly before: string;
  readonly after: string;
  readonly requests: number;
}

let host: Host;

const open = (book: Book): void => {
  host = startHost({ book: book.copy(), calculate: compute });
};

async function inPeace(job: SweptJob): Promise<Peace> {
  open(job.start);
  const before = essence(host.book);
  const result = await job.run(sweptJob());
  expect([job.name, result]).toMatchObject([job.name, { ok: true }]);
  const requests = host.requests.length;
  const after = essence(host.book);
  expect(host.gaps).toEqual([]);
  return { job, before, after, requests };
}

/**
 * Runs a job while something goes wrong, and holds the workbook against what peace left.
 *
 * @param again whether it is also done again afterwards, when it came to nothing
 */
export async function disturbed(
  { job, before, after }: Peace,
  arm: (host: Host) => void,
  again = true,
  signal?: AbortSignal,
): Promise<Result<unknown, Failure>> {
  open(job.start);
  arm(host);
  const result = await job.run(sweptJob(signal ? { signal } : {}));
  host.faults.heal();
  const isWaiting = host.book.settings.size > 0;
  if (!(await excelWorkbook().sheets()).ok) throw new Error('Excel is back, and does not answer');
  const later = essence(host.book);
  const isWhole = later === before || later === after;
  if (!isWhole && job.inPlace !== true) throw new Error(`${job.name}: neither as before nor as after`);
  counts.runs += 1;
  if (isWaiting) counts.mendedLater += 1;
  // What was reported is what is there.
  if (result.ok) expect(later === after).toBe(true);
  else if (result.failure.code !== UNSURE && job.inPlace !== true)
    expect([result.failure, later === before]).toEqual([result.failure, true]);
  // Done again on the same files, it comes out as if nothing had happened: none lost, none counted twice.
  if (again && (later !== after || job.onceOnly === true)) {
    await job.run(sweptJob());
    counts.again += 1;
    if (essence(host.book) !== after) throw new Error(`${job.name}: done again, it comes out differently`);
  }
  expect(host.gaps).toEqual([]);
  return result;
}

/** Every job that writes, run in peace. */
export async function allInPeace(): Promise<readonly Peace[]> {
  const done: Peace[] = [];
  for (const job of await sweptJobs(compute)) done.push(await inPeace(job));
  return done;
}

/** Each request of each job. */
export async function eachRequest(
  all: readonly Peace[],
  work: (peace: Peace, request: number) => Promise<void>,
): Promise<void> {
  for (const peace of all)
    for (let request = 1; request <= peace.requests; request++) await work(peace, request);
}

/** What the run was, for whoever reads its log. */
export function summary(all: readonly Peace[]): string {
  const sizes = all.map(({ job, requests }) => `${job.name} ${requests}`).join(', ');
  return (
    `${all.length} jobs (${sizes}), ${EXCEL_ERRORS.length} errors: ${counts.runs} faults, ` +
    `${counts.mendedLater} of them mended only by the next look, ${counts.again} jobs done again`
  );
}
