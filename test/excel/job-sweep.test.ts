// Every request of every job that writes fails, with Excel's errors, before, in the middle and after: the workbook is
// then as before or as after, at once or when somebody looks at it again, and running the job again completes it.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { Result } from '../../src/kernel/result';
import type { Failure } from '../../src/workbook/failure';
import { type Book, calculate, type Host, startHost } from '../host';
import { EXCEL_ERRORS } from '../support/excel-errors';
import { remembered } from '../support/remembered';
import { type SweptJob, sweptJob, sweptJobs } from './swept-jobs';

/** One error of each kind that our code tells apart: all of them at each request would take minutes (`sweep.test.ts` has that). */
const KINDS: readonly string[] = [
  'ConnectionFailure',
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'ResponsePayloadSizeLimitExceeded',
];

/** The answer gets lost, or no more answers come. */
const LOST = ['ConnectionFailure', 'InvalidOperationInCellEditMode'] as const;

/** All the others take turns: twelve requests in a row see each of them. */
const TURNS = 12;

// A minute in all on an idle machine; a busy one may take several.
jest.setTimeout(300_000);

/** After these the job does not know what stands in the workbook. */
const UNSURE = 'write-unfinished' satisfies Failure['code'];

const compute = remembered(calculate);
const counts = { runs: 0, requests: 0, mendedLater: 0, again: 0 };
const sizes: string[] = [];

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
interface Peace {
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

async function disturbed(
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

let all: readonly Peace[] = [];

beforeAll(async () => {
  const done: Peace[] = [];
  for (const job of await sweptJobs(compute)) done.push(await inPeace(job));
  all = done;
});

/** Each request of each job. */
async function eachRequest(work: (peace: Peace, request: number) => Promise<void>): Promise<void> {
  for (const peace of all)
    for (let request = 1; request <= peace.requests; request++) await work(peace, request);
}

test('each job changes what it should', () => {
  expect(all.filter(({ before, after }) => before === after).map(({ job }) => job.name)).toEqual([
    'checkRoster',
    'tallyReturned (recount)',
  ]);
  for (const { job, requests } of all) {
    sizes.push(`${job.name} ${requests}`);
    counts.requests += requests;
  }
});

/** Jobs that write and are not run here, and which one stands for each: they hand the same plans to the same call. */
const STANDS_FOR: Readonly<Record<string, string>> = {
  importIndicators: 'startIndicators',
  saveIndicators: 'startIndicators',
  fillFromEvents: 'makeEntrySheet',
  importAttendance: 'makeEventLog',
  writeRollUp: 'buildYear',
  undoFixes: 'fixRoster',
  // Marks are a note and a fill; writing them again, or taking them off, is all that can be left to do.
  markFindings: 'reportFindings',
};

test('no job that writes is left out', () => {
  const folder = path.resolve(__dirname, '../../src/jobs');
  const verbs =
    /^export (?:async function|const) ((?:start|import|make|build|insert|tally|decide|enter|void|report|mark|fix|undo|map|fill|close|record|remove)[A-Z]\w*|writeRollUp)\b/gm;
  const jobs = readdirSync(folder).flatMap((file) =>
    [...readFileSync(path.join(folder, file), 'utf8').matchAll(verbs)].map(([, name = '']) => name),
  );
  const swept = new Set(all.map(({ job }) => job.name.replace(/ \(.*/, '')));
  expect(jobs.length).toBeGreaterThan(20);
  expect(jobs.filter((name) => !swept.has(STANDS_FOR[name] ?? name))).toEqual([]);
});

test('a request is refused, with every error', async () => {
  const seen = new Set<string>();
  await eachRequest(async (peace, request) => {
    const turn = EXCEL_ERRORS.filter((code, at) => KINDS.includes(code) || (at + request) % TURNS === 0);
    for (const [at, code] of turn.entries()) {
      await disturbed(peace, ({ faults }) => faults.fail(request, code), at === 0);
      seen.add(`${peace.job.name} ${code}`);
    }
  });
  for (const { job } of all.filter(({ requests }) => requests >= TURNS))
    expect(EXCEL_ERRORS.filter((code) => !seen.has(`${job.name} ${code}`))).toEqual([]);
});

test('a request is carried out, and its answer is lost', async () => {
  await eachRequest(async (peace, request) => {
    for (const code of LOST)
      await disturbed(peace, ({ faults }) => faults.fail(request, code, 'after'), code === LOST[0]);
  });
});

test('a request breaks off half-way', async () => {
  await eachRequest(async (peace, request) => {
    for (const share of [0.5, 0.9])
      await disturbed(
        peace,
        ({ faults }) => faults.fail(request, 'GeneralException', 'middle', share),
        share === 0.5,
      );
  });
});

test('nothing more is answered until the pane is opened again', async () => {
  await eachRequest(async (peace, request) => {
    for (const code of LOST) {
      const result = await disturbed(
        peace,
        ({ faults }) => faults.refuseFrom(request, code),
        code === LOST[0],
      );
      if (request === 1) expect(result.ok).toBe(false);
    }
    for (const when of ['middle', 'after'] as const)
      await disturbed(peace, ({ faults }) => {
        faults.fail(request, 'ConnectionFailure', when);
        faults.refuseFrom(request + 1);
      });
  });
});

test('Excel is slow, and the user cancels', async () => {
  await eachRequest(async (peace, request) => {
    const control = new AbortController();
    const arm = ({ faults }: Host): void => {
      faults.slow(1);
      faults.changeBefore(request, () => control.abort());
    };
    await disturbed(peace, arm, true, control.signal);
  });
});

afterAll(() => {
  console.log(
    `${all.length} jobs, ${counts.requests} requests (${sizes.join(', ')}), ${EXCEL_ERRORS.length} errors: ` +
      `${counts.runs} faults, ${counts.mendedLater} of them mended only by the next look, ${counts.again} jobs done again`,
  );
});
