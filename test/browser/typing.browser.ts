// The standalone page as a spreadsheet: typing, copying, filling, taking back, by keyboard and by mouse, in a real Chromium.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { openWorkbook } from '../../src/files';
import type { CellValue } from '../../src/kernel/grid';
import { stringsFor } from '../../src/strings/strings-for';
import { readFile } from 'node:fs/promises';
import { openChromium, serveDist, type Served, type Watch, watch } from '../support/chromium';

const PICTURES = path.resolve(__dirname, '../../.cache/screenshots');
const { pane, sheets } = stringsFor('zh-CN');
const words = pane.standalone;

let browser: Browser;
let served: Served;
let page: Page;
let seen: Watch;
beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist('standalone')]);
  await mkdir(PICTURES, { recursive: true });
});
afterAll(async () => {
  await browser.close();
  await served.close();
});
afterEach(async () => {
  expect(seen).toEqual({ errors: [], foreign: [] });
  await page.context().close();
});

/** Opens the page on the sample, or on a workbook of one sheet. */
async function open(rows?: readonly (readonly CellValue[])[]): Promise<void> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'zh-CN',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  page = await context.newPage();
  await page.addInitScript('delete window.showSaveFilePicker');
  seen = watch(page, served.origin);
  await page.goto(`${served.origin}/`);
  await page.getByRole('list', { name: pane.steps.heading }).waitFor();
  if (!rows) return;
  const book = new ExcelJS.Workbook();
  book.addWorksheet('花名册').addRows(rows.map((row) => [...row]));
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: '支部.xlsx',
      mimeType: '',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    });
  await page.getByText('支部.xlsx').waitFor();
  await page.getByRole('table', { name: words.sheet('花名册') }).waitFor();
}

const cell = (row: number, column: number) =>
  page.locator(`tr[data-row="${row}"] > td[data-column="${column}"]`);
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** What the saved file holds, as the file's own reader sees it. */
async function saved(sheet = '花名册'): Promise<readonly (readonly CellValue[])[]> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: words.save, exact: true }).click(),
  ]);
  const opened = openWorkbook(new Uint8Array(await readFile(await download.path())), 'x.xlsx');
  if (!opened.ok) throw new Error(opened.failure.code);
  const read = await opened.value.read([sheet]);
  if (!read.ok) throw new Error(read.failure.code);
  return (read.value[0]?.values ?? []).map((row) => [...row]);
}
const shows = (row: number, column: number, text: string): Promise<void> =>
  page
    .waitForFunction(
      ([at, of, wanted]) =>
        document.querySelector(`tr[data-row="${at}"] > td[data-column="${of}"]`)?.textContent === wanted,
      [row, column, text] as const,
    )
    .then(() => undefined);

test('a roster is typed by keyboard alone, and the file holds what was typed', async () => {
  await open([['姓名', '性别', '出生日期', '身份证号']]);
  await cell(1, 0).click();
  for (const text of ['赵一帆', 'Tab', '男', 'Tab', '1980-5-1', 'Tab', '110105194912310021', 'Enter']) {
    if (text === 'Tab' || text === 'Enter') await press(text);
    else await page.keyboard.type(text);
  }
  await shows(1, 3, '110105194912310021');
  expect(await cell(2, 3).getAttribute('aria-current')).toBe('true');
  await press('Home');
  await page.keyboard.type('=1+1');
  await press('Enter');
  await shows(2, 0, '=1+1');
  expect(await saved()).toEqual([
    ['姓名', '性别', '出生日期', '身份证号'],
    ['赵一帆', '男', 29342, '110105194912310021'],
    ['=1+1'],
  ]);
});

test('an input method writes into the cell from its first stroke on', async () => {
  await open([['姓名']]);
  await cell(1, 0).click();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'zhao', selectionStart: 4, selectionEnd: 4 });
  await session.send('Input.insertText', { text: '赵' });
  await press('Enter');
  await shows(1, 0, '赵');
});

test('copied, pasted from another spreadsheet, filled, cleared, taken back and done again', async () => {
  await open([
    ['序号', '姓名', '得分'],
    [1, '赵一帆', 90],
    [2, '钱二', 85.5],
  ]);
  await page.evaluate(() => navigator.clipboard.writeText('孙三\t88\r\n"李\n四"\t007\r\n'));
  await cell(3, 1).click();
  await press('Control+v');
  await shows(4, 2, '007');
  // 1, 2 go on as 3, 4 by dragging the handle.
  await cell(1, 0).click();
  await press('Shift+ArrowDown');
  const handle = page.getByTitle(words.typing.fill);
  const from = await handle.boundingBox();
  const to = await cell(4, 0).boundingBox();
  if (!from || !to) throw new Error('nothing to drag');
  await page.mouse.move(from.x + 4, from.y + 4);
  await page.mouse.down();
  await page.mouse.move(to.x + 10, to.y + 6, { steps: 4 });
  await page.mouse.up();
  await shows(4, 0, '4');
  await cell(1, 2).click();
  await press('Shift+ArrowDown', 'Control+c');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('90\n85.5');
  await press('Delete');
  await shows(2, 2, '');
  await press('Control+z');
  await shows(2, 2, '85.5');
  await press('Control+z');
  await shows(4, 0, '');
  await press('Control+y');
  await shows(4, 0, '4');
  expect(await saved()).toEqual([
    ['序号', '姓名', '得分'],
    [1, '赵一帆', 90],
    [2, '钱二', 85.5],
    [3, '孙三', 88],
    [4, '李\n四', '007'],
  ]);
});

test('moving and selecting as in every spreadsheet; Tab leads out at the edge', async () => {
  await open([
    ['甲', '乙', '丙'],
    [1, 2, 3],
    [4, 5, 6],
  ]);
  await cell(0, 0).click();
  await press('Control+ArrowDown', 'Control+ArrowRight');
  expect(await cell(2, 2).getAttribute('aria-current')).toBe('true');
  await press('Control+Home', 'F2', 'End');
  await page.keyboard.type('等');
  await press('ArrowLeft', 'Escape');
  await shows(0, 0, '甲');
  // What readers hear.
  await page
    .getByRole('status')
    .filter({ hasText: words.typing.cell('A1', '甲') })
    .waitFor({ state: 'attached' });
  await press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe('TEXTAREA');
});

test('a sheet of ours keeps its locked cells, and says which; those to be filled in take values', async () => {
  await open();
  const scheme = sheets.ballot.schemeSheet;
  await page.getByRole('tab', { name: scheme }).click();
  await page.getByRole('table', { name: words.sheet(scheme) }).waitFor();
  await cell(0, 0).click();
  await page.keyboard.type('x');
  await press('Enter');
  await page
    .getByRole('alert')
    .filter({ hasText: words.typing.locked('A1') })
    .waitFor();
  const unit = page.getByRole('cell', { name: '青松路第三党支部', exact: true }).first();
  await unit.click();
  await page.keyboard.type('青松路第四党支部');
  await press('Enter');
  await page.getByRole('cell', { name: '青松路第四党支部', exact: true }).waitFor();
  await page.screenshot({ path: path.join(PICTURES, 'typing-scheme.png') });
  expect((await saved(scheme)).flat()).toContain('青松路第四党支部');
});

test('5,000 rows: to the end, and typed into there; how long the page stood still is printed', async () => {
  await open([['姓名', '得分'], ...Array.from({ length: 5000 }, (_, at) => [`成员${at + 1}`, at % 100])]);
  await cell(1, 0).click();
  await page.evaluate(() => {
    const found: number[] = [];
    Object.assign(globalThis, { longTasks: found });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) found.push(Math.round(entry.duration));
    }).observe({ entryTypes: ['longtask'] });
  });
  await press('Control+End');
  await page.getByRole('cell', { name: '成员5000', exact: true }).waitFor();
  await press('Home', 'ArrowDown');
  await page.keyboard.type('成员5001');
  await press('Enter');
  await shows(5001, 0, '成员5001');
  // The next cell is in view, as the last of them was.
  const box = await page.getByRole('region', { name: words.scrollable }).boundingBox();
  const next = await cell(5002, 0).boundingBox();
  expect((next?.y ?? 0) + (next?.height ?? 0)).toBeLessThanOrEqual((box?.y ?? 0) + (box?.height ?? 0));
  const tasks = await page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks);
  console.log(`long tasks while going to the end of 5,000 rows and typing there: ${JSON.stringify(tasks)}`);
  await page.screenshot({ path: path.join(PICTURES, 'typing-long.png') });
  expect((await saved())[5001]).toEqual(['成员5001']);
  // All of it is copied, also what was never in view.
  await cell(5001, 0).click();
  await press('Control+a');
  let copied = '';
  // Rows that were never in view are fetched first; until they are here, nothing is copied.
  for (let tries = 0; tries < 100 && copied.split('\n').length !== 5002; tries++) {
    await press('Control+c');
    copied = await page.evaluate(() => navigator.clipboard.readText());
  }
  expect(copied.split('\n')).toHaveLength(5002);
  expect(copied.split('\n').filter((line) => line.trim() === '')).toEqual([]);
});

test('the pane checks the roster again while it is typed, and the cursor stays in the sheet', async () => {
  await open([
    ['姓名', '性别'],
    ['赵一帆', '男'],
    ['钱二', '女'],
  ]);
  const main = page.getByRole('main');
  await main.getByRole('button', { name: pane.steps.roster.action }).click();
  await main.getByRole('button', { name: pane.roster.run }).click();
  await main.getByText(pane.roster.clean).waitFor();
  await main.getByText(pane.rosterWork.live).waitFor();
  await cell(3, 0).click();
  await page.keyboard.type('赵一帆');
  await press('Tab');
  await page.keyboard.type('男');
  await press('Enter');
  await main
    .getByRole('heading', { name: pane.rosterWork.rule(pane.rosterWork.rules['name-duplicate'], 1) })
    .waitFor();
  // Typing goes on where it was.
  await press('Home');
  await page.keyboard.type('孙三');
  await press('Enter');
  await shows(4, 0, '孙三');
  await cell(3, 0).click();
  await page.keyboard.type('李四');
  await press('Enter');
  await main.getByText(pane.roster.clean).waitFor();
});
