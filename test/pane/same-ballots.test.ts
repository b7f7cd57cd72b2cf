// The pane and the command line make the same files; and ballots that were stopped on the way count as issued in neither.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ballots } from '../../src/cli/commands/ballots';
import type { Options } from '../../src/cli/options';
import type { Job } from '../../src/jobs/job';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import { refusal, success } from '../../src/kernel/result';
import type { Engine } from '../../src/pane/engine/engine';
import type { Host, Place } from '../../src/pane/host';
import { fileBallots } from '../../src/pane/make-ballots';
import { collect, jobOn, sampleBook, seeded, strings, valueOf } from '../support/book';
import { openEngine } from '../support/engine';

let engine: Engine;
let close: () => void;
let folder = '';
beforeEach(async () => {
  ({ engine, close } = openEngine());
  folder = mkdtempSync(join(tmpdir(), 'pingyi-same-'));
  const bytes = (await sampleBook()).save();
  writeFileSync(join(folder, 'book.xlsx'), bytes);
  valueOf(await engine.open('book.xlsx', bytes));
});
afterEach(() => {
  jest.restoreAllMocks();
  close();
  rmSync(folder, { recursive: true, force: true });
});

const OPTIONS = { restart: false, paper: false } as Options;

/** The command as `pingyi ballots book.xlsx …` calls it, with chance that can be drawn again. */
function fromCommandLine(options: Partial<Options>) {
  const random = seeded(7);
  jest.spyOn(crypto, 'getRandomValues').mockImplementation((array) => {
    const bytes = array as unknown as Uint8Array;
    bytes.set(random(bytes.length));
    return array;
  });
  return ballots({
    book: join(folder, 'book.xlsx'),
    rest: [],
    options: { ...OPTIONS, ...options },
    strings,
  });
}

interface Handed {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The pane's side: its engine, and places or downloads that are kept. */
function paneHost(withPlaces: boolean): { readonly host: Host; readonly handed: Promise<Handed>[] } {
  const handed: Promise<Handed>[] = [];
  const place = (name: string): Place => ({
    name,
    fill: async (chunks, signal) => {
      const bytes = Buffer.concat(await collect(chunks));
      if (signal?.aborted === true) return refusal({ code: 'cancelled' });
      handed.push(Promise.resolve({ name, bytes: new Uint8Array(bytes) }));
      return success(undefined);
    },
    leave: () => Promise.resolve(),
  });
  const host = {
    files: () => Promise.resolve(engine.files),
    download: (name: string, content: Blob) => {
      handed.push(content.arrayBuffer().then((buffer) => ({ name, bytes: new Uint8Array(buffer) })));
    },
    ...(withPlaces && { askPlace: (name: string) => Promise.resolve(success(place(name))) }),
  } as unknown as Host;
  return { host, handed };
}

const ORDERS = [
  { form: 'team', isWanted: true, copies: 3, spare: 2 },
  { form: 'members', isWanted: true, copies: 3, spare: 2 },
] as const;

const fromPane = async (job: Partial<Job>, as: 'files' | 'paper', withPlaces = false) => {
  const { host, handed } = paneHost(withPlaces);
  const asked = await host.askPlace?.('all.zip');
  const place = asked ? valueOf(asked) : null;
  const made = await fileBallots(jobOn(engine.workbook, job), ORDERS, {
    ...{ as, host, place },
    restart: false,
    name: 'all.zip',
  });
  return { made, handed: await Promise.all(handed) };
};

test.each([
  ['files', false],
  ['files', true],
  ['paper', false],
] as const)(
  'of one chance they make the same %s, byte for byte (written bit by bit: %s)',
  async (as, withPlaces) => {
    const done = await fromCommandLine({
      out: join(folder, 'all.zip'),
      copies: '3',
      spare: '2',
      paper: as === 'paper',
    });
    expect(done.kind).toBe('done');
    const { made, handed } = await fromPane({ random: seeded(7) }, as, withPlaces);
    expect(valueOf(made)).toMatchObject({ count: 10, file: 'all.zip' });
    const zip = readFileSync(join(folder, 'all.zip'));
    expect(handed).toHaveLength(1);
    expect(Buffer.from(handed[0]?.bytes ?? []).equals(zip)).toBe(true);
    // Of another chance they would not be.
    const other = paneHost(false);
    const again = await fileBallots(jobOn(await sampleBook(), { random: seeded(8) }), ORDERS, {
      ...{ as, host: other.host, place: null },
      restart: false,
      name: 'all.zip',
    });
    valueOf(again);
    expect(Buffer.from((await other.handed[0])?.bytes ?? []).equals(zip)).toBe(false);
  },
);

test('and the workbooks then know the same vote', async () => {
  await fromCommandLine({ out: join(folder, 'all.zip'), copies: '3', spare: '2' });
  await fromPane({ random: seeded(7) }, 'files');
  const theirs = readFileSync(join(folder, 'book.xlsx'));
  expect(Buffer.from(await engine.save()).equals(theirs)).toBe(true);
});

const standing = async () =>
  valueOf(await inspectWorkbook(jobOn(engine.workbook))).forms.map(({ issued, voided }) => [issued, voided]);

test.each([false, true])(
  'stopped on the way, none is handed over or issued (bit by bit: %s)',
  async (bitByBit) => {
    const controller = new AbortController();
    const { made, handed } = await fromPane(
      {
        signal: controller.signal,
        onProgress: ({ step, done }) => {
          if (step === 'make' && done >= 2) controller.abort();
        },
      },
      'files',
      bitByBit,
    );
    expect(made).toEqual({ ok: false, failure: { code: 'making-stopped', count: 10 } });
    expect(handed).toEqual([]);
    expect(await standing()).toEqual([
      [0, 5],
      [0, 5],
    ]);
  },
);

test('where they cannot be stored, none counts as issued', async () => {
  const { host } = paneHost(false);
  const failure = { code: 'file-write-failed', file: 'all.zip', detail: 'QuotaExceededError' } as const;
  const made = await fileBallots(jobOn(engine.workbook), ORDERS, {
    ...{ as: 'files', host, restart: false, name: 'all.zip' },
    place: {
      name: 'all.zip',
      fill: () => Promise.resolve(refusal(failure)),
      leave: () => Promise.resolve(),
    },
  });
  expect(made).toEqual({ ok: false, failure });
  expect(await standing()).toEqual([
    [0, 5],
    [0, 5],
  ]);
});
