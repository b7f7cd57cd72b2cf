// Every request of `apply` fails, with every error, before, in the middle and after: the workbook is then as before or
// as after, at once or at the latest when somebody looks at it again.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { Failure } from '../../src/workbook/failure';
import type { SheetKind, SheetPlan } from '../../src/workbook/sheet-plan';
import { fullPlan, planOf } from '../contract/plans';
import { startHost, type Host } from '../host';
import { EXCEL_ERRORS } from '../support/excel-errors';

/** So little that the build takes several requests. */
const SMALL = 120_000;

const OLD: readonly SheetPlan[] = [
  fullPlan(),
  planOf('vote', '内部', [['第一次']], { visibility: 'very-hidden' }),
  planOf('scheme', '方案', [['旧']]),
  planOf('box/team', '票箱', [['√', null, '√']]),
];
const NEW: readonly SheetPlan[] = [
  planOf('vote', '内部 2', [['第二次']], { visibility: 'very-hidden' }),
  fullPlan(),
  planOf('findings', '问题', [['新']]),
  planOf(null, '交给用户', [['分数']]),
];
const REMOVED: readonly SheetKind[] = ['box/team'];

let host: Host;

/** A workbook of a user, with sheets of ours from an earlier write. */
async function start(): Promise<void> {
  host = startHost({
    sheet: '花名册',
    fill: (book) => {
      book.sheet('花名册').cells.put(0, 0, { value: '甲一' });
      book.addSheet('备注');
    },
  });
  expect(await excelWorkbook().apply(OLD)).toEqual({ ok: true });
}

const write = (): ReturnType<ReturnType<typeof excelWorkbook>['apply']> =>
  excelWorkbook(SMALL).apply(NEW, { remove: REMOVED });

const look = (): string => JSON.stringify(host.book.snapshot());

let before = '';
let after = '';
/** Actions of each request of `apply`. */
let actions: readonly number[] = [];
/** Requests that were made before `apply`. */
let offset = 0;

beforeAll(async () => {
  await start();
  before = look();
  offset = host.requests.length;
  expect(await write()).toEqual({ ok: true });
  actions = host.requests.slice(offset).map((request) => request.actions);
  after = look();
});

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

/** What stands there now, and again after a look at the workbook with nothing in the way. */
async function outcome(): Promise<{ readonly now: string; readonly later: 'before' | 'after' }> {
  const name = (state: string): string =>
    state === before ? 'before' : state === after ? 'after' : 'between';
  const now = name(look());
  host.faults.heal();
  expect((await excelWorkbook().sheets()).ok).toBe(true);
  const later = name(look());
  if (later !== 'before' && later !== 'after') throw new Error(`neither as before nor as after: ${look()}`);
  return { now, later };
}

const counts = { runs: 0, mendedLater: 0 };

async function sweep(arm: (request: number) => void, request: number): Promise<Failure | null> {
  await start();
  arm(offset + request);
  const result = await write();
  const { now, later } = await outcome();
  counts.runs += 1;
  if (now === 'between') counts.mendedLater += 1;
  // What was reported is what is there, except that nobody can tell who is not answered any more.
  if (result.ok) expect(later).toBe('after');
  else if (result.failure.code !== 'write-unfinished')
    expect([result.failure, later]).toEqual([result.failure, 'before']);
  return result.ok ? null : result.failure;
}

test('the write takes several requests', () => {
  expect(actions.length).toBeGreaterThanOrEqual(6);
});

test.each(['before', 'after'] as const)(
  'one request fails, %s it was carried out, with every error',
  async (when) => {
    for (let request = 1; request <= actions.length; request++) {
      for (const code of EXCEL_ERRORS) await sweep((at) => host.faults.fail(at, code, when), request);
    }
  },
);

test('one request breaks off after any of its actions', async () => {
  for (const [at, count] of actions.entries()) {
    for (let action = 1; action < count; action++) {
      await sweep(
        (request) => host.faults.fail(request, 'GeneralException', 'middle', action / count),
        at + 1,
      );
    }
  }
});

test('the connection is cut, or the user begins to edit a cell, and mending at once fails too', async () => {
  for (let request = 1; request <= actions.length; request++) {
    for (const code of EXCEL_ERRORS) {
      const failure = await sweep((at) => host.faults.refuseFrom(at, code), request);
      expect(failure).not.toBeNull();
    }
  }
});

test('the connection is cut in the middle of a request and stays so', async () => {
  for (const [at, count] of actions.entries()) {
    for (let action = 1; action < count; action += 3) {
      await sweep((request) => {
        host.faults.fail(request, 'ConnectionFailure', 'middle', action / count);
        host.faults.refuseFrom(request + 1);
      }, at + 1);
    }
  }
});

test('mending is cut too, at each of its requests, and made again', async () => {
  for (const [at] of actions.entries()) {
    for (let mending = 1; mending <= 3; mending++) {
      for (const when of ['before', 'middle', 'after'] as const) {
        await sweep((request) => {
          host.faults.fail(request, 'GeneralException', 'after');
          host.faults.fail(request + mending, 'ConnectionFailure', when);
          host.faults.refuseFrom(request + mending + 1);
        }, at + 1);
      }
    }
  }
});

test('a cancelled write leaves nothing behind, whenever it is cancelled', async () => {
  for (let request = 1; request <= actions.length; request++) {
    await start();
    const control = new AbortController();
    host.faults.changeBefore(offset + request, () => control.abort());
    const result = await excelWorkbook(SMALL).apply(NEW, { remove: REMOVED, signal: control.signal });
    const { now } = await outcome();
    const last = request === actions.length;
    expect([result.ok, now]).toEqual([last, last ? 'after' : 'before']);
  }
});

test('reading fails, and changes nothing', async () => {
  await start();
  const first = host.requests.length;
  expect((await excelWorkbook().read(['花名册', '方案'])).ok).toBe(true);
  const requests = host.requests.length - first;
  for (let request = 1; request <= requests; request++) {
    for (const code of EXCEL_ERRORS) {
      host.faults.heal();
      host.faults.refuseFrom(host.requests.length + request, code);
      expect((await excelWorkbook().read(['花名册', '方案'])).ok).toBe(false);
    }
  }
  host.faults.heal();
  expect(look()).toBe(before);
  console.log(`reading: ${requests} requests × ${EXCEL_ERRORS.length} errors`);
});

afterAll(() => {
  const total = actions.reduce((sum, count) => sum + count, 0);
  console.log(
    `apply: ${actions.length} requests of ${total} actions, ${EXCEL_ERRORS.length} errors: ${counts.runs} faults, ` +
      `${counts.mendedLater} of them mended only by the next look`,
  );
});
