// Every request of every job that writes fails once, before, in the middle and after: nothing is lost, half-written or
// counted twice.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { EXCEL_ERRORS } from '../support/excel-errors';
import { allInPeace, disturbed, eachRequest, type Peace, summary } from './job-sweep';

/** Errors that our code tells apart; each request sees two of them. */
const KINDS: readonly string[] = [
  'ConnectionFailure',
  'GeneralException',
  'InvalidOperationInCellEditMode',
  'ResponsePayloadSizeLimitExceeded',
];

/** All the others take turns: twelve requests in a row see each of them (at each request: `sweep.test.ts`, for `apply`). */
const TURNS = 12;

/** The answer gets lost: they take turns. */
const LOST = ['ConnectionFailure', 'InvalidOperationInCellEditMode'] as const;

// A minute in all on an idle machine; a busy one may take several.
jest.setTimeout(600_000);

let all: readonly Peace[] = [];

beforeAll(async () => {
  all = await allInPeace();
});

test('each job changes what it should', () => {
  expect(all.filter(({ before, after }) => before === after).map(({ job }) => job.name)).toEqual([
    'checkRoster',
    'tallyReturned (recount)',
  ]);
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
  await eachRequest(all, async (peace, request) => {
    const turn = EXCEL_ERRORS.filter((code, at) =>
      KINDS.includes(code) ? (KINDS.indexOf(code) + request) % 2 === 0 : (at + request) % TURNS === 0,
    );
    for (const [at, code] of turn.entries()) {
      await disturbed(peace, ({ faults }) => faults.fail(request, code), at === 0);
      seen.add(`${peace.job.name} ${code}`);
    }
  });
  for (const { job } of all.filter(({ requests }) => requests >= TURNS))
    expect(EXCEL_ERRORS.filter((code) => !seen.has(`${job.name} ${code}`))).toEqual([]);
});

test('a request is carried out, and its answer is lost', async () => {
  await eachRequest(all, async (peace, request) => {
    await disturbed(peace, ({ faults }) => faults.fail(request, LOST[request % 2 === 0 ? 0 : 1], 'after'));
  });
});

test('a request breaks off half-way', async () => {
  await eachRequest(all, async (peace, request) => {
    const share = request % 2 === 0 ? 0.5 : 0.9;
    await disturbed(peace, ({ faults }) => faults.fail(request, 'GeneralException', 'middle', share));
  });
});

afterAll(() => console.log(summary(all)));
