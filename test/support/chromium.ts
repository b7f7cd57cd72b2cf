// What browser tests share: a server for a folder of dist, and a Chromium that reaches nothing else.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

/** What the build left. Tests and benchmarks run in the project's folder. */
const DIST = path.resolve('dist');

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  // Not `content-encoding: gzip`: the page unpacks it itself.
  '.gz': 'application/gzip',
};

export interface Served {
  /** http://localhost:PORT, without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Serves dist/FOLDER on a free port of this machine, as a plain static host would. */
export async function serveDist(folder: 'standalone' | 'excel'): Promise<Served> {
  const base = path.join(DIST, folder);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = path.join(
      base,
      path.normalize(pathname === '/' ? '/index.html' : decodeURIComponent(pathname)),
    );
    stat(file).then(
      () => {
        response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
        createReadStream(file).pipe(response);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const LAUNCH = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
  ],
};

/** The machine's Chromium (CHROMIUM_PATH says where); names of other hosts lead nowhere. */
export const openChromium = (): Promise<Browser> => chromium.launch(LAUNCH);

/** The same as a person has it: what pages store lies in a folder. Else a window is a private one, which keeps it in memory. */
export const openProfile = (folder: string, options: BrowserContextOptions): Promise<BrowserContext> =>
  chromium.launchPersistentContext(folder, { ...LAUNCH, ...options });

export interface Watch {
  /** Errors of the page: exceptions, console errors (among them every breach of the page's own policy). */
  readonly errors: string[];
  /** Requests to any host but the page's own. */
  readonly foreign: string[];
}

/** Writes down what a page does wrong, from now on. */
export function watch(page: Page, origin: string): Watch {
  const seen: Watch = { errors: [], foreign: [] };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${origin}/`)) seen.foreign.push(url);
  });
  return seen;
}
