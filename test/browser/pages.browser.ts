// The pages as they are shipped: they open, keep to their own policy, and speak to nobody.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { openChromium, serveDist, type Served, watch } from '../support/chromium';

const officeFiles = path.dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));

let browser: Browser;
let served: Served[] = [];
beforeAll(async () => {
  browser = await openChromium();
});
afterEach(async () => {
  await Promise.all(served.map((one) => one.close()));
  served = [];
});
afterAll(() => browser.close());

async function serve(folder: 'standalone' | 'excel'): Promise<Served> {
  const one = await serveDist(folder);
  served.push(one);
  return one;
}

test('the standalone page opens without an error and asks no other host', async () => {
  const { origin } = await serve('standalone');
  const page = await browser.newPage();
  const seen = watch(page, origin);
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => (document.getElementById('root')?.innerText.length ?? 0) > 0);
  expect(seen).toEqual({ errors: [], foreign: [] });
  await page.close();
});

test('the task pane opened outside Excel says something, and asks only for office.js', async () => {
  const { origin } = await serve('excel');
  const page = await browser.newPage();
  const seen = watch(page, origin);
  // Microsoft's own files, from the package instead of the network.
  await page.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) => {
    const file = new URL(route.request().url()).pathname.replace('/lib/1/hosted/', '').toLowerCase();
    return route.fulfill({
      contentType: 'text/javascript',
      body: readFileSync(path.join(officeFiles, file)),
    });
  });
  await page.goto(`${origin}/taskpane.html?screen=tally`);
  await page.waitForFunction(() => (document.getElementById('root')?.innerText.length ?? 0) > 0);
  expect(seen.errors).toEqual([]);
  expect(
    seen.foreign.filter((url) => !url.startsWith('https://appsforoffice.microsoft.com/lib/1/hosted/')),
  ).toEqual([]);
  await page.close();
});

test('a page fetches the language that it speaks, and says so where it cannot', async () => {
  const { origin } = await serve('standalone');
  const page = await browser.newPage({ locale: 'en-GB' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${origin}/`);
  await page.getByRole('main').waitFor();
  expect(
    asked.filter((url) => url.includes('strings-')).map((url) => url.replace(/^.*strings-|\..*$/g, '')),
  ).toEqual(['en-US']);
  await page.route('**/strings-*.js', (route) => route.abort());
  await page.reload();
  await page.getByText('could not be loaded completely').waitFor();
  await page.close();
});

test('a page cannot reach another host even if its code wanted to', async () => {
  const { origin } = await serve('standalone');
  const page = await browser.newPage();
  await page.goto(`${origin}/`);
  const outcome = await page.evaluate(
    () =>
      new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => {
          resolve(event.violatedDirective);
        });
        fetch('https://example.org/').catch(() => null);
      }),
  );
  expect(outcome).toBe('connect-src');
  await page.close();
});
