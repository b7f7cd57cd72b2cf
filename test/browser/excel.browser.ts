// The shipped task pane, byte for byte, inside a frame that plays Excel on the web: Microsoft's own office.js gives it
// Office.onReady, Office.context and the requests; the test host answers them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { failureSentence, type Language } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import { makeHost, type Host, type Sheet } from '../host';
import {
  openAddin,
  refuseUnsupported,
  serveAddin,
  type Opened,
  type Served,
} from '../host/chromium-transport';
import { openChromium } from '../support/chromium';

/** What `npm run build` left; EXCEL_DIST names another folder. */
const FOLDER = path.resolve(process.env['EXCEL_DIST'] ?? path.join(__dirname, '../../dist/excel'));

let browser: Browser;
let served: Served;
let host: Host;
let opened: Opened;

beforeAll(async () => {
  if (!existsSync(path.join(FOLDER, 'taskpane.html'))) throw new Error('run npm run build first');
  served = await serveAddin(FOLDER);
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(language: Language, screen: string, version = 1.9): Promise<void> {
  host = makeHost({ sheet: 'Sheet1' });
  const addin = `/taskpane.html?screen=${screen}`;
  opened = await openAddin(browser, served, host, { addin, language, sets: { ExcelApi: version } });
}

afterEach(async () => {
  expect(opened.errors).toEqual([]);
  expect(opened.gaps).toEqual([]);
  expect(host.gaps).toEqual([]);
  const cdn = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
  expect(opened.foreign.filter((url) => !url.startsWith(cdn))).toEqual([]);
  await opened.close();
});

const press = (name: string): Promise<void> =>
  opened.addin.getByRole('button', { name, exact: true }).first().click();
const see = (text: string): Promise<void> =>
  opened.addin.getByText(text, { exact: false }).filter({ visible: true }).first().waitFor();
const sheetNames = (): readonly string[] => host.book.sheets.map(({ name }) => name);

const kindOf = (sheet: Sheet | null): string =>
  sheet?.names.find(({ name }) => name === 'Pingyi.Sheet')?.formula ?? '';

async function waitUntil(holds: () => boolean): Promise<void> {
  for (let tries = 0; !holds(); tries++) {
    if (tries > 200) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('the whole path on the sample branch, by clicking', async () => {
  await open('zh-CN', 'home');
  // Excel 2021 has 1.9 and nothing above: whatever else was asked for would be refused here.
  await refuseUnsupported(opened.addin);
  const { pane } = stringsFor('zh-CN');
  await press(pane.home.insertSample);
  await see(pane.home.sample);
  expect(sheetNames().length).toBeGreaterThan(1);

  await press(pane.steps.roster.action);
  await press(pane.roster.run);
  await press(pane.roster.next);
  const download = opened.page.waitForEvent('download');
  await press(pane.ballots.make.files);
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await press(pane.ballots.next);

  await press(pane.tally.useSample);
  await see(pane.count.piles.heading(16));
  // The formulas of the results, computed by the host and read back, agree with our own count.
  expect(await opened.addin.getByText(/公式算出|没能读回/).count()).toBe(0);
  await press(pane.tally.next);
  await press(pane.results.next);
  await press(pane.quarter.run);
  await press(pane.quarter.openSheet);
  await waitUntil(() => kindOf(host.book.active).startsWith('="scoreboard/'));
  expect(sheetNames().filter((name) => name.startsWith('Pingyi~'))).toEqual([]);
  expect(host.book.settings.size).toBe(0);
  expect(Math.max(...host.requests.map(({ sent }) => sent))).toBeLessThan(4 * 1024 * 1024);
  console.log(`${sheetNames().join(', ')}; ${host.requests.length} requests`);
});

test('in English, while a cell is being edited', async () => {
  await open('en-US', 'roster');
  const strings = stringsFor('en-US');
  await see(strings.pane.roster.intro);
  host.faults.refuseFrom(1, 'InvalidOperationInCellEditMode');
  await press(strings.pane.roster.run);
  await see(failureSentence({ code: 'cell-editing' }, strings));
});
