// The second way to the client: a real browser, the add-in's pages as they are shipped, office.js from the package in
// place of the CDN, and the host in this process behind a page that plays Excel on the web.
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:https';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { certificateForLocalhost } from './certificate';
import { CLIENT_FILE } from './contract';
import type { EventEntry } from './events';
import type { Host } from './host';
import { parentFrame, type FrameSettings } from './parent-frame';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/** The page that plays Excel on the web, before the add-in is put into it. */
export const HOST_PAGE = '<!doctype html><title>Test host, not Excel</title><body></body>';

/** Serves the folder of the built add-in over https on localhost, and the page around it under `/host.html`. */
export interface Served {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export async function serveAddin(folder: string): Promise<Served> {
  const server = createServer(certificateForLocalhost(), (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'https://localhost');
    if (pathname === '/host.html') {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      response.end(HOST_PAGE);
      return;
    }
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    if (!statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[path.extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `https://localhost:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The add-in in its frame, and what the page around it has seen. */
export interface Opened {
  readonly page: Page;
  /** The add-in's own frame. */
  readonly addin: Frame;
  /** What the client asked of the page and it does not know; must be empty. */
  readonly gaps: readonly string[];
  /** Exceptions and console errors of either page. */
  readonly errors: readonly string[];
  /** Requests to other hosts than localhost. */
  readonly foreign: readonly string[];
  /** What the client saved as the document's settings, and what ribbon functions said at their end; in order. */
  readonly saved: readonly unknown[];
  /** Somebody else writes into a cell: the page hears of it when it asked to. Whether it did. */
  readonly colleagueTypes: (sheet: string, row: number, column: number, value: string) => boolean;
  /** The user presses a button of the ribbon that runs a function. */
  readonly pressRibbon: (action: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/**
 * Lets the client refuse by itself what the reported requirement sets do not have. It has the switch for it (its debug
 * file means to set it), but as shipped it leaves that to Excel.
 */
export async function refuseUnsupported(addin: Frame): Promise<void> {
  await addin.waitForFunction(() => typeof OfficeExtension !== 'undefined');
  await addin.evaluate(() => {
    const { Utility } = OfficeExtension as unknown as { readonly Utility: object };
    // On the very class that has the switch: on one that inherits from it, it would not be seen.
    for (let owner: object | null = Utility; owner; owner = Object.getPrototypeOf(owner) as object | null) {
      if (Object.hasOwn(owner, '_doApiNotSupportedCheck'))
        Object.assign(owner, { _doApiNotSupportedCheck: true });
    }
  });
}

/** An event as it travels here: category, event, whose, what happened, number. */
const asArray = ({ messageCategory, messageType, targetId, message, id }: EventEntry): readonly unknown[] => [
  messageCategory,
  messageType,
  targetId,
  message,
  id,
];

/** Opens the add-in as Excel on the web does: Microsoft's own scripts, unchanged, talk to this host. */
export async function openAddin(
  browser: Browser,
  served: Served,
  host: Host,
  settings: FrameSettings,
): Promise<Opened> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: settings.language });
  const page = await context.newPage();
  const seen = {
    gaps: [] as string[],
    errors: [] as string[],
    foreign: [] as string[],
    saved: [] as unknown[],
  };
  page.on('pageerror', (error) => seen.errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  page.on('request', (request) => {
    const url = request.url();
    if (/^https?:/.test(url) && !url.startsWith(`${served.origin}/`)) seen.foreign.push(url);
  });
  const folder = path.dirname(CLIENT_FILE);
  await page.route(`${CDN}**`, (route) => {
    const file = path.join(
      folder,
      new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '').toLowerCase(),
    );
    return route.fulfill({ contentType: 'text/javascript', body: readFileSync(file) });
  });
  await page.exposeFunction('answerAddin', (text: string) => host.answer(text));
  await page.exposeFunction('settingsSaved', (settings: unknown) => {
    seen.saved.push(settings);
  });
  await page.exposeFunction('reportGap', (what: string) => {
    seen.gaps.push(what);
  });
  await page.goto(`${served.origin}/host.html`);
  await page.evaluate(parentFrame, settings);
  const element = await page.waitForSelector('iframe');
  const addin = await element.contentFrame();
  if (!addin) throw new Error('the add-in has no frame');
  const tell = (event: string, data: unknown): Promise<boolean> =>
    page.evaluate(
      ([name, payload]) =>
        (globalThis as unknown as { tellAddin: (event: unknown, data: unknown) => boolean }).tellAddin(
          name,
          payload,
        ),
      [event, data] as const,
    );
  host.onEvents = (entries) => void tell('richApiMessage', { ArrayData: entries.map(asArray) });
  return {
    page,
    addin,
    ...seen,
    colleagueTypes: (name, row, column, value) => host.types(name, row, column, value, 'Remote'),
    pressRibbon: (action) => tell('appCommandInvoked', { 0: 'button', 1: action, 2: '{}' }),
    close: () => context.close(),
  };
}
