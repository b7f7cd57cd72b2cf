import { createReadStream, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { zipSync } from 'fflate';
import webpack from 'webpack';
import { openChromium } from '../support/chromium';
import type { WorkerTimes } from '../support/bench-worker';
import type { Row } from './bench';
import { judge } from './bench';
import { prepare as prepareFiles } from './read-ballots';

const FILES = 1000;
const FOLDER = path.resolve('.cache/bench/E-20');
const OUT = path.resolve('.cache/bench-browser');
const ZIP = path.join(OUT, 'all.zip');
const sources = Array.from({ length: FILES }, (_, n) => path.join(FOLDER, `${n}.xlsx`));

/** The ballots, one zip of them, and the worker's program. */
export async function prepare(): Promise<void> {
  await prepareFiles();
  mkdirSync(OUT, { recursive: true });
  if (!existsSync(ZIP)) {
    const files = sources.map((file): [string, Uint8Array] => [path.basename(file), readFileSync(file)]);
    writeFileSync(ZIP, zipSync(Object.fromEntries(files), { level: 0 }));
  }
  await bundle();
}

const bundle = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const { ts } = createRequire(path.resolve('package.json'))('./swc.config.js') as { ts: object };
    webpack(
      {
        mode: 'production',
        target: 'webworker',
        entry: path.resolve('test/support/bench-worker.ts'),
        output: { path: OUT, filename: 'worker.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: { rules: [{ test: /\.ts$/, use: { loader: 'swc-loader', options: ts } }] },
        performance: false,
      },
      (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      },
    );
  });

const PAGE = `<!doctype html><input type="file" multiple><script>
  const read = (files) => new Promise((resolve, reject) => {
    const worker = new Worker('/worker.js');
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(files);
  });
</script>`;

/** Reading in a worker of Chromium: loose files beside merely reading their bytes, one zip beside SheetJS. */
export async function run(): Promise<readonly Row[]> {
  const server = createServer((request, response) => {
    if (request.url === '/worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      createReadStream(path.join(OUT, 'worker.js')).pipe(response);
    } else {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end(PAGE);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/`);
    await page.setInputFiles('input', [...sources, ZIP]);
    const times = await page.evaluate<WorkerTimes>("read([...document.querySelector('input').files])");
    const { ours, bytesTogether, bytesOneByOne, zipOurs, zipSheetJs } = times;
    const row = (what: string, ms: number, rest: Partial<Row> = {}): Row => ({
      what,
      files: FILES,
      subjects: 20,
      ms,
      ...rest,
    });
    const against = (ms: number, own: number, target: Parameters<typeof judge>[1]): Partial<Row> => ({
      ratio: ms / own,
      target: judge(ms / own, target),
    });
    return [
      row('Chromium worker: ours, loose files', ours),
      row('only their bytes, all together', bytesTogether, against(bytesTogether, ours, { atMost: 1.5 })),
      row('only their bytes, one by one', bytesOneByOne, { ratio: bytesOneByOne / ours }),
      row('Chromium worker: ours, one zip', zipOurs),
      row('SheetJS 0.18.5, one zip', zipSheetJs, against(zipSheetJs, zipOurs, { atLeast: 10 })),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}
