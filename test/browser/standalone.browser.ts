// The whole path in the shipped page, by clicking, in a real Chromium: nothing is imitated and nothing leaves the page.
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openWorkbook } from '../../src/files';
import { openZip } from '../../src/files/zip-reader';
import type { Strings } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import { valueOf } from '../support/book';
import { openChromium, serveDist, type Served, type Watch, watch } from '../support/chromium';
import { violations } from '../support/sound';

const PICTURES = path.resolve(__dirname, '../../.cache/screenshots');

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist('standalone')]);
  await mkdir(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

interface Opened {
  readonly page: Page;
  readonly seen: Watch;
  readonly main: Locator;
}

async function open(options: BrowserContextOptions): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  const page = await context.newPage();
  // The browser's own dialog for saving cannot be clicked from here; without it the page downloads.
  await page.addInitScript('delete window.showSaveFilePicker');
  const seen = watch(page, served.origin);
  await page.goto(`${served.origin}/`);
  return { page, seen, main: page.getByRole('main') };
}

async function downloaded(
  page: Page,
  click: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), click()]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** The texts of the sheet in front, row by row, once it is the one whose tab is chosen. */
async function sheetTexts(
  page: Page,
  words: Strings['pane']['standalone'],
): Promise<readonly (readonly string[])[]> {
  const tabs = page.getByRole('tablist', { name: words.sheets, exact: true });
  const name = await tabs.getByRole('tab', { selected: true }).textContent();
  const table = page.getByRole('table', { name: words.sheet(name ?? ''), exact: true });
  await table.waitFor();
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
    );
}

test.each([
  { language: 'zh-CN', scheme: 'light', width: 1280 },
  { language: 'en-US', scheme: 'dark', width: 1280 },
  { language: 'en-US', scheme: 'light', width: 320 },
] as const)(
  'the whole path by clicking: $language, $scheme, $width px',
  async ({ language, scheme, width }) => {
    const strings = stringsFor(language);
    const words = strings.pane;
    const isNarrow = width < 900;
    const { page, seen, main } = await open({
      locale: language,
      colorScheme: scheme,
      viewport: { width, height: 800 },
    });
    const press = (name: string): Promise<void> => main.getByRole('button', { name, exact: true }).click();
    const toPane = async (): Promise<void> => {
      if (isNarrow) await page.getByRole('button', { name: words.standalone.showPane, exact: true }).click();
    };
    const isSound = async (name: string): Promise<void> => {
      await page.screenshot({ path: path.join(PICTURES, `${name}-${language}-${scheme}-${width}.png`) });
      expect(await violations(page)).toEqual([]);
      // Nothing may be wider than the pane.
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
      const body = main.locator('..');
      expect(await body.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    };

    await main.getByRole('list', { name: words.steps.heading }).waitFor();
    await isSound('1-home');

    await press(words.steps.roster.action);
    await press(words.roster.run);
    await main.getByText(words.roster.statistics).waitFor();
    await isSound('2-roster');

    await press(words.roster.next);
    await main.getByRole('button', { name: words.ballots.make.files }).waitFor();
    const zip = await downloaded(page, () => press(words.ballots.make.files));
    expect(zip.name).toMatch(/\.zip$/);
    expect([...openZip(zip.bytes).entries.keys()].filter((name) => name.endsWith('.xlsx'))).toHaveLength(16);
    await main.getByText(words.ballots.madeFiles(16, zip.name)).waitFor();
    await isSound('3-ballots');

    await press(words.ballots.next);
    await press(words.tally.useSample);
    const bars = main.getByRole('list', { name: words.tally.distribution });
    await bars.nth(1).waitFor();
    await isSound('4-tally');
    await main.getByRole('button', { name: words.tally.openResults }).nth(1).click();
    const results = await sheetTexts(page, words.standalone);
    const { names, grades } = known(language);
    // 优秀 7 and 合格 1 for two of them; the shares stand beside the counts.
    for (const name of names)
      expect(results.find((row) => row[1] === name)?.slice(2, 6)).toEqual(['7', '87.5%', '1', '12.5%']);
    expect(results.flat()).toEqual(expect.arrayContaining([...grades]));
    await isSound('5-results');

    await toPane();
    await press(words.tally.next);
    await main.getByText(words.results.present, { exact: true }).waitFor();
    await isSound('5-results-screen');
    await press(words.results.next);
    await press(words.quarter.run);
    await main.getByRole('list', { name: words.quarter.ranking }).waitFor();
    await isSound('6-quarter');
    await press(words.quarter.openSheet);
    const best = (await sheetTexts(page, words.standalone)).find((row) => row[0] === '1');
    expect(best).toEqual(expect.arrayContaining([names[0], '97']));
    await isSound('7-scoreboard');

    await toPane();
    await page.getByRole('button', { name: words.common.settings }).click();
    await main.getByRole('radiogroup').first().waitFor();
    await isSound('8-settings');

    const saved = await downloaded(page, () =>
      page.getByRole('button', { name: words.standalone.save, exact: true }).click(),
    );
    await page.getByText(words.standalone.saved(saved.name)).waitFor();
    const book = valueOf(openWorkbook(saved.bytes, saved.name));
    const sheets = valueOf(await book.sheets());
    expect(sheets.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['scheme', 'vote', 'results/team', 'results/members', 'scoreboard/2021Q1']),
    );
    const sheet = sheets.find(({ kind }) => kind === 'results/members');
    const [grid] = valueOf(await book.read([sheet?.name ?? '']));
    expect(grid?.values.find((row) => row[1] === names[0])?.slice(2, 6)).toEqual([7, 0.875, 1, 0.125]);

    expect(seen).toEqual({ errors: [], foreign: [] });
    await page.context().close();
  },
  120_000,
);

/** Two members of the sample whom seven of eight call excellent (src/samples/sample.ts). */
const known = (language: 'zh-CN' | 'en-US') =>
  language === 'zh-CN'
    ? ({ names: ['林晓燕', '赵明辉'], grades: ['优秀', '合格', '基本合格', '不合格'] } as const)
    : ({ names: ['Lin Xiaoyan', 'Zhao Minghui'], grades: ['Excellent', 'Qualified'] } as const);

test('what cannot be opened is refused in a sentence, and the present workbook stays', async () => {
  const { page, seen, main } = await open({ locale: 'zh-CN' });
  const { pane: words, failures } = stringsFor('zh-CN');
  await main.getByRole('list', { name: words.steps.heading }).waitFor();
  const input = page.locator('input[type=file]').first();
  await input.setInputFiles({
    name: '名单.xlsx',
    mimeType: '',
    buffer: Buffer.from('姓名,性别\n周国栋,男\n'),
  });
  await page
    .getByRole('alert')
    .getByText(
      failures['file-unreadable']({ code: 'file-unreadable', file: '名单.xlsx', reason: 'text-renamed' }),
    )
    .waitFor();
  expect(await violations(page)).toEqual([]);
  expect(await page.getByRole('tab').first().textContent()).toBe('花名册');
  expect(seen).toEqual({ errors: [], foreign: [] });
  await page.context().close();
});

test('an own workbook of 5,000 rows is opened, scrolls through and is checked', async () => {
  const { page, seen, main } = await open({ locale: 'zh-CN' });
  const { pane: words } = stringsFor('zh-CN');
  await main.getByRole('list', { name: words.steps.heading }).waitFor();
  const rows = Array.from({ length: 5000 }, (_, at) => [`成员${at + 1}`, at % 2 === 0 ? '男' : '女', '本科']);
  const bytes = await longBook(rows);
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '大名册.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByText('大名册.xlsx').waitFor();
  await page.getByRole('cell', { name: '成员1', exact: true }).waitFor();
  const region = page.getByRole('region', { name: words.standalone.scrollable });
  expect(await region.locator('tr').count()).toBeLessThan(200);
  await region.evaluate((box) => {
    box.scrollTop = box.scrollHeight;
  });
  await page.getByRole('cell', { name: '成员5000', exact: true }).waitFor();
  // 5,001 rows and the letters, and 20 more to go on typing into.
  expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe('5022');
  await page.screenshot({ path: path.join(PICTURES, 'long.png') });
  expect(await violations(page)).toEqual([]);

  await main.getByRole('button', { name: words.steps.roster.action }).click();
  await main.getByRole('button', { name: words.roster.run }).click();
  await main.getByText(words.roster.statistics).waitFor();
  await page.screenshot({ path: path.join(PICTURES, 'long-roster.png') });
  expect(seen).toEqual({ errors: [], foreign: [] });
  await page.context().close();
});

test('unsaved work is lost only after a yes; the safe answer has the focus', async () => {
  const { page, seen, main } = await open({ locale: 'zh-CN' });
  const { pane: words } = stringsFor('zh-CN');
  await main.getByRole('button', { name: words.steps.roster.action }).click();
  await main.getByRole('button', { name: words.roster.run }).click();
  await main.getByRole('button', { name: words.roster.next }).click();
  await downloaded(page, () => main.getByRole('button', { name: words.ballots.make.files }).click());
  await page.getByText(words.standalone.unsaved).waitFor();
  const opener = page.getByRole('button', { name: words.standalone.open, exact: true });
  await opener.click();
  const dialog = page.getByRole('alertdialog', { name: words.standalone.discard });
  await dialog.waitFor();
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: path.join(PICTURES, 'discard.png') });
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await main.getByRole('button', { name: words.ballots.make.files }).waitFor();
  await opener.click();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: words.standalone.discardYes }).click(),
  ]);
  await chooser.setFiles({
    name: '花名册.xlsx',
    mimeType: '',
    buffer: Buffer.from(await longBook([['周国栋', '男', '本科']])),
  });
  await page.getByText('花名册.xlsx', { exact: true }).waitFor();
  // The pane starts over with the other workbook.
  await main.getByText(words.steps.roster.done('花名册')).waitFor();
  expect(seen).toEqual({ errors: [], foreign: [] });
  await page.context().close();
});

test('a count is cancelled from the page, and the workbook is as it was', async () => {
  const { page, seen, main } = await open({ locale: 'zh-CN' });
  const { pane: words } = stringsFor('zh-CN');
  await main.getByRole('list', { name: words.steps.heading }).waitFor();
  await main
    .getByRole('button', { name: new RegExp(words.steps.tally.title) })
    .first()
    .click();
  const bytes = Buffer.from(await longBook([['周国栋', '男', '本科']]));
  const files = Array.from({ length: 3000 }, (_, at) => ({
    name: `票${at}.xlsx`,
    mimeType: '',
    buffer: bytes,
  }));
  await main.locator('input[type=file]').first().setInputFiles(files);
  await main.getByRole('button', { name: words.common.cancel }).click();
  await main.getByText(stringsFor('zh-CN').failures.cancelled({ code: 'cancelled' })).waitFor();
  expect(await page.getByRole('tab').allTextContents()).not.toContain('结果 党员测评');
  expect(seen).toEqual({ errors: [], foreign: [] });
  await page.context().close();
});

async function longBook(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const { newWorkbook } = await import('../../src/files');
  const { BLANK_PLAN, cell, row } = await import('../../src/workbook/cells');
  const book = newWorkbook();
  const lines = [['姓名', '性别', '学历'], ...rows].map((values) => row(values.map((value) => cell(value))));
  valueOf(await book.apply([{ ...BLANK_PLAN, kind: null, name: '花名册', rows: lines }]));
  return book.save();
}
