// What the Chromium benchmark (test/bench/read-browser.ts) runs in a worker.
import { unzipSync } from 'fflate';
import { returnedFilesReader } from '../../src/files/returned-files';
import { readTogether } from '../../src/pane/loose-files';
import type { BallotReading, ReturnedFile } from '../../src/workbook/ballot-files';
import { inTurn } from '../bench/bench';
import { makeBallot, readingOf } from '../files/ballot-fixtures';
import { withSheetjs } from './sheetjs-ballot';

/** Milliseconds of each way, the fastest of some runs. */
export interface WorkerTimes {
  readonly bytesTogether: number;
  readonly bytesOneByOne: number;
  readonly ours: number;
  readonly zipOurs: number;
  readonly zipSheetJs: number;
}

const readReturnedFiles = returnedFilesReader();

/** Loose files are fetched by another process while we read: only where both cores are free does that show. */
const ROUNDS = 12;

type Check = (n: number, reading: BallotReading | null) => void;

const none: Check = () => undefined;
const isTrue: Check = (n, reading) => {
  if (JSON.stringify(reading) !== JSON.stringify(readingOf(makeBallot(n))))
    throw new Error(`ballot ${n} is wrong`);
};

/** Reads all; each is named by its number. */
async function ours(files: readonly ReturnedFile[], expected: number, check: Check): Promise<void> {
  let found = 0;
  for await (const { file, result } of readReturnedFiles(files)) {
    if (!result.ok) throw new Error(`${file} was not read`);
    check(numberOf(file), result.value);
    found++;
  }
  if (found !== expected) throw new Error(`${String(found)} of ${String(expected)} were read`);
}

const numberOf = (file: string): number => Number(/(\d+)\.xlsx$/.exec(file)?.[1]);

self.onmessage = async ({ data }: MessageEvent<readonly File[]>) => {
  const loose = data.filter(({ name }) => !name.endsWith('.zip'));
  const zip = data.find(({ name }) => name.endsWith('.zip'));
  if (!zip) throw new Error('a zip');
  const zipBytes = new Uint8Array(await zip.arrayBuffer());
  const looseOurs = (check: Check) =>
    ours(readTogether(loose.map((file) => ({ name: file.name, file }))), loose.length, check);
  const zipOurs = (check: Check) =>
    ours([{ name: 'all.zip', bytes: () => Promise.resolve(zipBytes) }], loose.length, check);
  const zipSheetJs = (check: Check): void => {
    for (const [name, bytes] of Object.entries(unzipSync(zipBytes)))
      check(numberOf(name), withSheetjs(bytes, 'array'));
  };
  // What is not true is not timed; and nobody's first run counts.
  await looseOurs(isTrue);
  await zipOurs(isTrue);
  zipSheetJs(isTrue);
  const times: WorkerTimes = await inTurn(ROUNDS, {
    ours: () => looseOurs(none),
    bytesTogether: () => new Blob(loose).arrayBuffer(),
    bytesOneByOne: async () => {
      for (const file of loose) await file.arrayBuffer();
    },
    zipOurs: () => zipOurs(none),
    zipSheetJs: () => {
      zipSheetJs(none);
    },
  });
  self.postMessage(times);
};
