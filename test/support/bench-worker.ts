// What the Chromium benchmark (test/bench/read-browser.ts) runs in a worker.
import { unzipSync } from 'fflate';
import * as SheetJS from 'xlsx';
import { returnedFilesReader } from '../../src/files/returned-files';
import { readTogether } from '../../src/pane/loose-files';
import type { ReturnedFile } from '../../src/workbook/ballot-files';

/** Milliseconds of each way, the fastest of some runs. */
export interface WorkerTimes {
  readonly bytesTogether: number;
  readonly bytesOneByOne: number;
  readonly ours: number;
  readonly zipOurs: number;
  readonly zipSheetJs: number;
}

async function fastest(runs: number, work: () => Promise<void>): Promise<number> {
  let best = Infinity;
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const readReturnedFiles = returnedFilesReader();

/** Reads all, and every one must be a ballot with twenty subjects. */
async function count(files: readonly ReturnedFile[], expected: number): Promise<void> {
  let found = 0;
  for await (const { result } of readReturnedFiles(files)) {
    if (result.ok && result.value?.marks.length === 20) found++;
  }
  if (found !== expected) throw new Error(`${String(found)} of ${String(expected)} were read`);
}

self.onmessage = async ({ data }: MessageEvent<readonly File[]>) => {
  const loose = data.filter(({ name }) => !name.endsWith('.zip'));
  const zip = data.find(({ name }) => name.endsWith('.zip'));
  if (!zip) throw new Error('a zip');
  const zipBytes = new Uint8Array(await zip.arrayBuffer());
  const times: WorkerTimes = {
    ours: await fastest(5, () =>
      count(readTogether(loose.map((file) => ({ name: file.name, file }))), loose.length),
    ),
    bytesTogether: await fastest(5, async () => {
      await new Blob(loose).arrayBuffer();
    }),
    bytesOneByOne: await fastest(2, async () => {
      for (const file of loose) await file.arrayBuffer();
    }),
    zipOurs: await fastest(5, () =>
      count([{ name: 'all.zip', bytes: () => Promise.resolve(zipBytes) }], loose.length),
    ),

    zipSheetJs: await fastest(2, async () => {
      for (const bytes of Object.values(unzipSync(zipBytes))) {
        SheetJS.read(bytes, {
          type: 'array',
          cellFormula: false,
          cellHTML: false,
          cellText: false,
          sheets: 0,
        });
      }
    }),
  };
  self.postMessage(times);
};
