// What tests of the shipped add-in share: dist/excel, byte for byte, in a frame that plays Excel on the web, in a real
// Chromium; the test host answers its requests.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { makeHost, type Host } from '../host';
import { openAddin, serveAddin, type Opened, type Served } from '../host/chromium-transport';
import type { FrameSettings } from '../host/parent-frame';
import { openChromium } from './chromium';

/** What `npm run build` left; EXCEL_DIST names another folder. */
export const ADDIN_FOLDER = path.resolve(process.env['EXCEL_DIST'] ?? 'dist/excel');

/** Where office.js comes from: the only place that the add-in asks besides its own. */
const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

export interface ShippedAddin {
  /** The host and the page of the last `open`. */
  readonly host: Host;
  readonly opened: Opened;
  /** Opens a page of the add-in beside a new workbook: in Chinese, in Excel 2021, unless told otherwise. */
  readonly open: (
    addin: string,
    more?: Partial<FrameSettings> & { readonly sheet?: string },
  ) => Promise<void>;
  /** Clicks the button of exactly this name. */
  readonly press: (name: string) => Promise<void>;
  /** Waits for the text. */
  readonly see: (text: string) => Promise<void>;
}

/** Sets up a test file: what a test opened is checked and closed after it, without an error, a gap or a foreign request. */
export function shippedAddin(): ShippedAddin {
  let browser: Browser;
  let served: Served;
  let host: Host;
  let opened: Opened;

  beforeAll(async () => {
    if (!existsSync(path.join(ADDIN_FOLDER, 'taskpane.html'))) throw new Error('run npm run build first');
    served = await serveAddin(ADDIN_FOLDER);
    browser = await openChromium();
  });

  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  afterEach(async () => {
    expect(opened.errors).toEqual([]);
    expect(opened.gaps).toEqual([]);
    expect(host.gaps).toEqual([]);
    expect(opened.foreign.filter((url) => !url.startsWith(CDN))).toEqual([]);
    await opened.close();
  });

  return {
    get host() {
      return host;
    },
    get opened() {
      return opened;
    },
    open: async (addin, { sheet = '花名册', ...more } = {}) => {
      host = makeHost({ sheet });
      opened = await openAddin(browser, served, host, {
        addin,
        language: 'zh-CN',
        sets: { ExcelApi: 1.9 },
        ...more,
      });
    },
    press: (name) => opened.addin.getByRole('button', { name, exact: true }).first().click(),
    see: (text) => opened.addin.getByText(text, { exact: false }).filter({ visible: true }).first().waitFor(),
  };
}

/** Asks again and again, as long as the test may take. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 50));
}
