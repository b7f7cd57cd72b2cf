// The engine behind a channel of messages, as a worker has it.
import { newWorkbook } from '../../src/files';
import { BLANK_PLAN, cell, row } from '../../src/workbook/cells';
import type { Engine } from '../../src/pane/engine/engine';
import { openWorkbook } from '../../src/files';
import { insertSample, sampleBallots } from '../../src/jobs/sample';
import { makeBallots } from '../../src/jobs/make-ballots';
import { openEngine } from '../support/engine';
import { collect, jobOn, reopened, returnedFile, sampleBook, valueOf } from '../support/book';

let engine: Engine;
let close: () => void;
beforeEach(() => {
  ({ engine, close } = openEngine());
});
afterEach(() => close());

test('a job runs over the channel as it runs beside the workbook', async () => {
  const seen: number[] = [];
  valueOf(await insertSample(jobOn(engine.workbook, { onProgress: ({ done }) => seen.push(done) })));
  const sheets = valueOf(await engine.workbook.sheets());
  const here = await sampleBook();
  expect(sheets.map(({ name, kind }) => [name, kind])).toEqual(
    valueOf(await here.sheets()).map(({ name, kind }) => [name, kind]),
  );
  expect(seen.length).toBeGreaterThan(0);
  const view = valueOf(await engine.view('花名册', { row: 0, rows: 2 }));
  expect(view.rows.map(({ row }) => row)).toEqual([0]);
  expect(view.rowCount).toBe(11);
});

test('a large sheet goes to the engine in parts, each in its place, beside a small one', async () => {
  const plans = [3, 1500, 2, 2500].map((rows, at) => ({
    ...BLANK_PLAN,
    kind: null,
    name: `S${at}`,
    columns: [9, 9, 9, 9],
    rows: Array.from({ length: rows }, (_, n) => row([n, n + 1, n + 2, n + 3].map((value) => cell(value)))),
  }));
  const here = newWorkbook();
  for (const workbook of [engine.workbook, here]) {
    valueOf(await workbook.apply(plans.slice(0, 2)));
    valueOf(await workbook.apply(plans.slice(2)));
  }
  expect(await engine.save()).toEqual(here.save());
});

test('a large file moves to the engine, small ones are copied', async () => {
  const [large, small] = [new Uint8Array(2 * 1024 * 1024), new Uint8Array(1000)];
  const files = [large, small].map((bytes, at) => ({
    name: `${at}.xlsx`,
    bytes: () => Promise.resolve(bytes),
  }));
  expect((await collect(engine.files.read(files))).length).toBe(2);
  expect([large.length, small.length]).toEqual([0, 1000]);
});

test('a file is opened, saved and opened again; what is no workbook leaves the present one', async () => {
  const bytes = (await sampleBook()).save();
  expect((await engine.open('a.xlsx', bytes)).ok).toBe(true);
  const refused = await engine.open('b.xlsx', new TextEncoder().encode('姓名,性别\n'));
  expect(refused).toEqual({
    ok: false,
    failure: { code: 'file-unreadable', file: 'b.xlsx', reason: 'text-renamed' },
  });
  expect(valueOf(await engine.workbook.sheets())[0]?.name).toBe('花名册');
  expect(await engine.save()).toEqual(bytes);
  await engine.create();
  expect(valueOf(await engine.workbook.sheets())).toEqual([]);
});

test('ballots are written and read in parts, all of them and each once', async () => {
  valueOf(await insertSample(jobOn(engine.workbook)));
  const made = valueOf(
    await makeBallots(jobOn(engine.workbook), {
      files: engine.files,
      orders: [{ form: 'team' }],
      copies: 300,
    }),
  );
  const files = await collect(made.forms[0]?.files ?? failing());
  expect(new Set(files.map(({ name }) => name)).size).toBe(300);
  const read = await collect(engine.files.read(files.map(returnedFile)));
  expect(read.map(({ file }) => file)).toEqual(files.map(({ name }) => name));
  expect(read.every(({ result }) => result.ok && result.value?.form === 'team')).toBe(true);
});

test('a zip of all of them counts as all of them', async () => {
  valueOf(await insertSample(jobOn(engine.workbook)));
  const files = valueOf(await sampleBallots(jobOn(engine.workbook), { files: engine.files }));
  const zip = await engine.files.zip(files);
  const bytes = async (): Promise<Uint8Array> => new Uint8Array(await zip.arrayBuffer());
  expect(await collect(engine.files.read([{ name: 'all.zip', bytes }]))).toHaveLength(16);
});

test('a file that can no longer be read is one failure among the others', async () => {
  const gone = { name: '走了.xlsx', bytes: () => Promise.reject(new DOMException('gone', 'NotFoundError')) };
  const [reading] = await collect(engine.files.read([gone]));
  expect(reading).toEqual({
    file: '走了.xlsx',
    result: { ok: false, failure: { code: 'file-missing', file: '走了.xlsx' } },
  });
});

test('Cancel stops the reading, and says so', async () => {
  valueOf(await insertSample(jobOn(engine.workbook)));
  const files = await collect(valueOf(await sampleBallots(jobOn(engine.workbook), { files: engine.files })));
  const many = Array.from({ length: 40 }, () => files).flat();
  const controller = new AbortController();
  const read: unknown[] = [];
  for await (const reading of engine.files.read(many.map(returnedFile), controller.signal)) {
    read.push(reading);
    if (read.length === 10) controller.abort();
  }
  expect(read.length).toBeLessThan(many.length);
  expect(read.at(-1)).toMatchObject({ result: { ok: false, failure: { code: 'cancelled' } } });
});

test('whoever stops taking stops the work', async () => {
  valueOf(await insertSample(jobOn(engine.workbook)));
  const made = valueOf(
    await makeBallots(jobOn(engine.workbook), {
      files: engine.files,
      orders: [{ form: 'team' }],
      copies: 200,
    }),
  );
  for await (const file of made.forms[0]?.files ?? failing()) {
    expect(file.name).toMatch(/\.xlsx$/);
    break;
  }
  // The engine still answers.
  expect(valueOf(await engine.workbook.sheets()).length).toBeGreaterThan(0);
});

test('a bug in the engine is thrown on this side', async () => {
  await expect(engine.open('a.xlsx', null as never)).rejects.toThrow(/null/);
});

test('what was saved opens beside the page', async () => {
  valueOf(await insertSample(jobOn(engine.workbook)));
  const { openWorkbook } = await import('../../src/files');
  const book = valueOf(openWorkbook(await engine.save(), 'a.xlsx'));
  expect(valueOf(await reopened(book).sheets())[0]?.name).toBe('花名册');
});

async function* failing(): AsyncGenerator<never> {
  yield* [];
  throw new Error('no form');
}

test('a new file of sheets of ours is made beside the present workbook, which stays', async () => {
  valueOf(await insertSample(jobOn(engine.workbook)));
  const before = await engine.save();
  const bytes = await engine.files.book([{ ...BLANK_PLAN, kind: null, name: '公布' }]);
  expect(await engine.save()).toEqual(before);
  const made = valueOf(openWorkbook(bytes, 'made.xlsx'));
  expect(valueOf(await made.sheets()).map(({ name }) => name)).toEqual(['公布']);
});
