import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import webpack from 'webpack';
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
      const peak = await rendererPeak(browser);
      rows.push({
        what: 'Chromium worker',
        files,
        subjects: SUBJECTS,
        ms: made.ms,
        ...(peak !== null && { peak }),
      });
    }
    const took = await page.evaluate(cancelInWorker, 100_000);
    const target = `${took <= CANCEL_MS ? 'met' : 'MISSED'}: at most ${CANCEL_MS} ms`;
    rows.push({ what: 'Cancel, heard after', files: 100_000, subjects: SUBJECTS, ms: took, target });
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

/** The largest memory of the page's process so far, in MB, where the system tells (Linux). */
async function rendererPeak(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => `/proc/${id}/status`)
    .filter((file) => existsSync(file))
    .map((file) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0));
  return peaks.length === 0 ? null : Math.round(Math.max(...peaks) / 1024);
}

// The two below run in the page.

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
