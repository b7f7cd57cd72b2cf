// The standalone page on one's own machine: it opens without a network, can be installed, and opens and saves files on the disk.
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ballotFiles, openWorkbook } from '../../src/files';
import { failureSentence } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import { collect } from '../support/book';
import { openChromium, serveDist, type Served, watch } from '../support/chromium';

const strings = stringsFor('zh-CN');
const { pane } = strings;
const words = pane.standalone;

let browser: Browser;
let context: BrowserContext;
let served: Served;
beforeEach(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist('standalone')]);
  context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
});
afterEach(async () => {
  await browser.close();
  await served.close();
});

const ready = (page: Page): Promise<void> =>
  page.getByRole('main').getByRole('list', { name: pane.steps.heading }).waitFor();

test('once visited, the page works with its server gone', async () => {
  const page = await context.newPage();
  const seen = watch(page, served.origin);
  await page.goto(`${served.origin}/`);
  await ready(page);
  // The worker has everything before it is ready.
  await page.evaluate(() => navigator.serviceWorker.ready);
  await served.close();
  const again = await context.newPage();
  // The browser's own dialog for saving cannot be clicked from here; without it the page downloads.
  await again.addInitScript('delete window.showSaveFilePicker');
  const later = watch(again, served.origin);
  await again.goto(`${served.origin}/index.html?screen=roster`);
  const main = again.getByRole('main');
  // Parts that were never opened before come from the store as well.
  await main.getByRole('button', { name: pane.roster.run }).click();
  await main.getByText(pane.roster.statistics).waitFor();
  await main.getByRole('button', { name: pane.roster.next }).click();
  const download = again.waitForEvent('download');
  await main.getByRole('button', { name: pane.ballots.make.files }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  expect([seen, later]).toEqual([
    { errors: [], foreign: [] },
    { errors: [], foreign: [] },
  ]);
});

test('browsers offer to install it', async () => {
  const page = await context.newPage();
  await page.goto(`${served.origin}/`);
  await ready(page);
  await page.evaluate(() => navigator.serviceWorker.ready);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = (await session.send('Page.getInstallabilityErrors')) as {
    readonly installabilityErrors: readonly { readonly errorId: string }[];
  };
  // A window of tests counts as a private one, where nothing is installed.
  expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
    [],
  );
  const { errors, data } = (await session.send('Page.getAppManifest')) as {
    readonly errors: readonly unknown[];
    readonly data: string;
  };
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ short_name: '评议', display: 'standalone' });
});

describe('files on the disk', () => {
  let page: Page;
  beforeEach(async () => {
    page = await context.newPage();
    // Only the browser's dialogs are replaced: the files are real ones, in the browser's own file system.
    await page.addInitScript(() => {
      const pick = async (name = '支部.xlsx'): Promise<FileSystemFileHandle> => {
        const root = await navigator.storage.getDirectory();
        return root.getFileHandle(name, { create: true });
      };
      Object.assign(window, {
        showOpenFilePicker: async () => [await pick()],
        showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) =>
          'isClosed' in window
            ? Promise.reject(new DOMException('closed', 'AbortError'))
            : pick(suggestedName.endsWith('.zip') ? suggestedName : undefined),
      });
    });
    await page.goto(`${served.origin}/`);
    await ready(page);
  });

  const click = (name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();
  const onDisk = async (): Promise<readonly string[]> => {
    const bytes = await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle('支部.xlsx')).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    });
    const opened = openWorkbook(Uint8Array.from(bytes), '支部.xlsx');
    if (!opened.ok) throw new Error(opened.failure.code);
    const read = await opened.value.read(['花名册']);
    return read.ok ? (read.value[0]?.values.map((row) => String(row[1] ?? '')) ?? []) : [];
  };
  const type = async (text: string): Promise<void> => {
    await page.locator('tr[data-row="20"] > td[data-column="1"]').click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.getByRole('cell', { name: text, exact: true }).waitFor();
    await page.getByText(words.unsaved, { exact: true }).waitFor();
  };

  test('saved once, then saved back without a question, and found among the recent ones', async () => {
    await type('甲');
    await click(words.save);
    await page.getByText(words.saved('支部.xlsx')).waitFor();
    expect(await onDisk()).toContain('甲');
    await type('乙');
    await page.keyboard.press('Control+s');
    await page.getByText(words.unsaved, { exact: true }).waitFor({ state: 'detached' });
    expect(await onDisk()).toEqual(expect.not.arrayContaining(['甲']));
    expect(await onDisk()).toContain('乙');
    // Another day: the list remembers it.
    await page.reload();
    await ready(page);
    await click(words.disk.more);
    await page.getByRole('menuitem', { name: '支部.xlsx' }).click();
    await page.getByRole('cell', { name: '乙', exact: true }).waitFor();
    await click(words.disk.more);
    await page.getByRole('menuitem', { name: words.disk.forget }).click();
    await page.getByRole('menuitem', { name: '支部.xlsx' }).waitFor({ state: 'detached' });
  });

  test('a file that somebody else changed meanwhile is not written over', async () => {
    await type('甲');
    await click(words.save);
    await page.getByText(words.saved('支部.xlsx')).waitFor();
    await page.evaluate(async () => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle('支部.xlsx');
      const { size } = await handle.getFile();
      const stream = await handle.createWritable({ keepExistingData: true });
      // Behind the end of the archive, where programs put what readers pass over.
      await stream.write({ type: 'write', position: size, data: new Uint8Array(8) });
      await stream.close();
    });
    await type('乙');
    await click(words.save);
    await page.getByText(failureSentence({ code: 'file-newer', file: '支部.xlsx' }, strings)).waitFor();
    expect(await onDisk()).not.toContain('乙');
  });

  test('a zip of ballots goes into the file that was chosen', async () => {
    const main = page.getByRole('main');
    await main
      .getByRole('button', { name: new RegExp(pane.steps.ballots.title) })
      .first()
      .click();
    await main.getByRole('button', { name: pane.ballots.make.files, exact: true }).click();
    const name = pane.ballots.zipName('青松路第三党支部');
    await main.getByText(pane.ballots.madeFiles(16, name)).waitFor();
    const bytes = await page.evaluate(async (zip) => {
      const root = await navigator.storage.getDirectory();
      const file = await (await root.getFileHandle(zip)).getFile();
      return [...new Uint8Array(await file.arrayBuffer())];
    }, name);
    const read = await collect(
      ballotFiles.read([{ name, bytes: () => Promise.resolve(Uint8Array.from(bytes)) }]),
    );
    expect(read.filter(({ result }) => result.ok && result.value !== null)).toHaveLength(16);
  });

  test('whoever closes the dialog has made nothing', async () => {
    await page.evaluate(() => Object.assign(window, { isClosed: true }));
    const main = page.getByRole('main');
    await main
      .getByRole('button', { name: new RegExp(pane.steps.ballots.title) })
      .first()
      .click();
    const form = main.getByRole('group', { name: '党员测评' });
    const standing = await form.textContent();
    await main.getByRole('button', { name: pane.ballots.make.files, exact: true }).click();
    await main.getByText(failureSentence({ code: 'cancelled' }, strings)).waitFor();
    expect(await form.textContent()).toBe(standing);
  });
});
