import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import webpack from 'webpack';
import { known } from '../../src/kernel/assert';
import { stringsFor } from '../../src/strings/strings-for';
import { openProfile, serveDist } from '../support/chromium';
import type { Row } from './bench';

const ROOT = process.cwd();
const OUT = path.join(ROOT, '.cache/bench-worker');
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const SUBJECTS = 20;
/** A click on Cancel is heard within this time. */
const CANCEL_MS = 500;

interface Made {
  readonly ms: number;
  readonly bytes: number;
  readonly progress: number;
}

/** The worker as the pages would load it: one file. */
export async function prepare(): Promise<void> {
  assert(existsSync('dist/standalone/index.html'), 'npm run build comes first');
  const { ts } = (await import(path.join(ROOT, 'swc.config.js'))) as { ts: object };
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        target: 'webworker',
        entry: path.join(ROOT, 'test/files/ballot-worker.ts'),
        output: { path: OUT, filename: 'worker.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [{ test: /\.ts$/, exclude: /node_modules/, use: { loader: 'swc-loader', options: ts } }],
        },
      },
      (error, stats) => {
        if (error ?? stats?.hasErrors()) reject(error ?? new Error(stats?.toString()));
        else resolve();
      },
    );
  });
}

/** How the built page hands the zip over: written bit by bit into a file that was chosen, or downloaded in one piece. */
const WAYS = ['to a file', 'as a download'] as const;

const { pane: words } = stringsFor('zh-CN');

/** The page itself, in a browser of its own, so that its largest memory is of this run alone. */
async function onThePage(way: (typeof WAYS)[number], files: number): Promise<Row> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pingyi-bench-'));
  const served = await serveDist('standalone');
  const context = await openProfile(folder, { locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  try {
    const browser = known(context.browser(), 'a profile has its browser');
    const page = await context.newPage();
    await page.addInitScript(way === 'to a file' ? chooseFile : noChoice);
    await page.goto(`${served.origin}/`);
    const main = page.getByRole('main');
    const press = (name: string): Promise<void> => main.getByRole('button', { name, exact: true }).click();
    await main.getByRole('list', { name: words.steps.heading }).waitFor();
    await press(words.steps.roster.action);
    await press(words.roster.run);
    await press(words.roster.next);
    await main.getByRole('checkbox').first().uncheck();
    const copies = main.getByRole('spinbutton', { name: words.ballots.copies }).nth(1);
    await copies.fill(String(files));
    await copies.press('Enter');
    const before = await peaksOf(browser);
    const start = performance.now();
    await press(words.ballots.make.files);
    await main.getByRole('button', { name: words.ballots.next }).waitFor({ timeout: 300_000 });
    const ms = performance.now() - start;
    const after = await peaksOf(browser);
    const grown = (type: 'renderer' | 'browser'): string => `${type} +${after[type] - before[type]} MB`;
    return {
      what: `the page, ${way}`,
      ...{ files, subjects: 8, ms, peak: after.renderer },
      target: `${grown('renderer')}, ${grown('browser')}`,
    };
  } finally {
    await context.close();
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Making ballots in a worker of Chromium, with progress; 10,000 take about as much memory as 1,000; Cancel is heard at once. */
export async function run(): Promise<readonly Row[]> {
  if (!existsSync(CHROMIUM)) {
    console.log('make-ballots-browser: skipped, there is no Chromium here');
    return [];
  }
  const worker = await readFile(path.join(OUT, 'worker.js'));
  const server = createServer(({ url }, response) => {
    const isWorker = url === '/worker.js';
    response.setHeader('content-type', isWorker ? 'text/javascript' : 'text/html');
    response.end(isWorker ? worker : '<!doctype html><title>ballots</title>');
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  assert(address && typeof address === 'object');
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${address.port}/`);
    const rows: Row[] = [];
    for (const files of [1000, 10_000, 40_000]) {
      const made = await page.evaluate(makeInWorker, files);
      assert.equal(made.progress, files);
      const { renderer: peak } = await peaksOf(browser);
      rows.push({
        what: 'Chromium worker',
        files,
        subjects: SUBJECTS,
        ms: made.ms,
        ...(Number.isFinite(peak) && { peak }),
      });
    }
    const took = await page.evaluate(cancelInWorker, 100_000);
    const target = `${took <= CANCEL_MS ? 'met' : 'MISSED'}: at most ${CANCEL_MS} ms`;
    rows.push({ what: 'Cancel, heard after', files: 100_000, subjects: SUBJECTS, ms: took, target });
    for (const way of WAYS) for (const files of [1000, 9999]) rows.push(await onThePage(way, files));
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

/** The largest memory so far of the page's process and of the browser's own, which keeps blobs; in MB, where the system tells (Linux). */
async function peaksOf(browser: Browser): Promise<Readonly<Record<'renderer' | 'browser', number>>> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peak = (wanted: string): number => {
    const found = processInfo
      .filter(({ type }) => type === wanted)
      .map(({ id }) => `/proc/${id}/status`)
      .filter((file) => existsSync(file))
      .map((file) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? NaN));
    return found.length === 0 ? NaN : Math.round(Math.max(...found) / 1024);
  };
  return { renderer: peak('renderer'), browser: peak('browser') };
}

// Those below run in the page.

/** In the place of the dialog, which nobody can click here: a real file, in the browser's own file system. */
function chooseFile(): void {
  Object.assign(window, {
    showSaveFilePicker: async ({ suggestedName }: { suggestedName: string }) =>
      (await navigator.storage.getDirectory()).getFileHandle(suggestedName, { create: true }),
  });
}

function noChoice(): void {
  delete (window as { showSaveFilePicker?: unknown }).showSaveFilePicker;
}

function makeInWorker(count: number): Promise<Made> {
  return new Promise((resolve, reject) => {
    const hand = new Worker('/worker.js');
    let progress = 0;
    hand.onerror = (event) => {
      reject(new Error(event.message));
    };
    hand.onmessage = ({ data }) => {
      if ('progress' in data) progress = data.progress;
      if ('done' in data) {
        hand.terminate();
        resolve({ ...data.done, progress });
      }
    };
    hand.postMessage({ make: count });
  });
}

function cancelInWorker(count: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const hand = new Worker('/worker.js');
    let asked = 0;
    hand.onerror = (event) => {
      reject(new Error(event.message));
    };
    hand.onmessage = ({ data }) => {
      if ('progress' in data && data.progress >= 1000 && asked === 0) {
        asked = performance.now();
        hand.postMessage({ cancel: true });
      }
      if ('stopped' in data) {
        hand.terminate();
        resolve(performance.now() - asked);
      }
    };
    hand.postMessage({ make: count });
  });
}
