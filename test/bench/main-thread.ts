import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { defaultScheme } from '../../src/ballot/default-scheme';
import { planScheme } from '../../src/ballot/scheme-sheet';
import { ballotFiles, newWorkbook, zipStream } from '../../src/files';
import { makeBallots } from '../../src/jobs/make-ballots';
import { rectOf } from '../../src/kernel/address';
import { known } from '../../src/kernel/assert';
import { planRoster } from '../../src/roster/plan-roster';
import { stringsFor } from '../../src/strings/strings-for';
import { BALLOT_NAMES, type BallotFiles } from '../../src/workbook/ballot-files';
import { cell, row } from '../../src/workbook/cells';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { jobOn, valueOf } from '../support/book';
import { openChromium, serveDist } from '../support/chromium';
import type { Row } from './bench';

const FOLDER = path.resolve('.cache/bench-main-thread');
const BOOK = path.join(FOLDER, 'book.xlsx');
const ZIP = path.join(FOLDER, 'ballots.zip');
const MEMBERS = 1000;
const SUBJECTS = 20;
const BALLOTS = 10_000;
/** What a person does not feel; the browser reports tasks from here on. */
const MOST_MS = 50;

const strings = stringsFor('zh-CN');
const words = strings.pane;

/** A workbook of a thousand members with ten thousand ballots out, and those ballots, filled, in one zip. */
export async function prepare(): Promise<void> {
  assert(existsSync('dist/standalone/index.html'), 'npm run build comes first');
  if (existsSync(ZIP)) return;
  mkdirSync(FOLDER, { recursive: true });
  const book = newWorkbook();
  const { roster, ballot } = strings.sheets;
  const plain = defaultScheme('示例单位', '', ballot);
  const items = Array.from({ length: SUBJECTS }, (_, at) => `某某${at + 1}`);
  const forms = plain.forms
    .filter(({ id }) => id === 'members')
    .map((form) => ({ ...form, subjects: { from: 'list', items } as const }));
  const people = Array.from({ length: MEMBERS }, (_, at) =>
    row([
      cell(at + 1),
      cell(`成员${at + 1}`),
      cell(at % 2 ? '男' : '女'),
      cell('1980-01'),
      cell('2010-07-01'),
    ]),
  );
  valueOf(
    await book.apply([planRoster(roster.sheet, people, roster), planScheme({ ...plain, forms }, ballot)]),
  );
  const filled: BallotFiles = {
    ...ballotFiles,
    write: (template, slips, signal) => ballotFiles.write(marked(template), slips, signal),
  };
  const made = valueOf(await makeBallots(jobOn(book), { files: filled, copies: BALLOTS }));
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(known(made.forms[0], 'the form').files)) chunks.push(chunk);
  writeFileSync(BOOK, book.save());
  writeFileSync(ZIP, Buffer.concat(chunks));
}

/** The ballot with a mark in each row, one grade further each time. */
function marked(template: SheetPlan): SheetPlan {
  const marks = rectOf(template.names[BALLOT_NAMES.marks] ?? 'A1');
  return {
    ...template,
    rows: template.rows.map((line, at) => {
      const nth = at - marks.row;
      if (nth < 0 || nth >= marks.rows) return line;
      const place = marks.column + (nth % marks.columns);
      return {
        ...line,
        cells: line.cells.map((one, column) => (column === place && one ? { ...one, value: '√' } : one)),
      };
    }),
  };
}

/** How long each job takes in the standalone page, and the longest time that its main thread stands still. */
export async function run(): Promise<readonly Row[]> {
  const [browser, served] = await Promise.all([openChromium(), serveDist('standalone')]);
  try {
    const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(watchTasks);
    await page.goto(`${served.origin}/`);
    const main = page.getByRole('main');
    await main.getByRole('list', { name: words.steps.heading }).waitFor();
    const rows: Row[] = [];
    const step = async (what: string, work: () => Promise<void>): Promise<void> => {
      await tasks(page);
      const start = performance.now();
      await work();
      const ms = performance.now() - start;
      // What follows a job (looking at the workbook again, drawing the sheet) belongs to it.
      await page.waitForTimeout(1500);
      const found = await tasks(page);
      const longest = Math.round(Math.max(0, ...found));
      const said = longest <= MOST_MS ? 'met' : 'MISSED';
      const target = `${said}: longest ${longest || `under ${MOST_MS}`} ms, ${found.length} over ${MOST_MS}`;
      rows.push({ what, files: BALLOTS, subjects: SUBJECTS, ms, target });
    };
    const press = (name: string): Promise<void> => main.getByRole('button', { name, exact: true }).click();
    const goTo = (title: string): Promise<void> =>
      main
        .getByRole('button', { name: new RegExp(title) })
        .first()
        .click();
    const hasEnded = (end: Locator): Promise<void> => end.first().waitFor({ timeout: 120_000 });
    const counted = main.getByRole('button', { name: words.tally.more, exact: true });

    await step('open the workbook', async () => {
      await page.locator('input[type=file]').first().setInputFiles(BOOK);
      await hasEnded(page.getByText('book.xlsx'));
      await hasEnded(main.getByText(words.steps.roster.done(strings.sheets.roster.sheet)));
    });
    await goTo(words.steps.tally.title);
    await step('count the ballots of a zip', async () => {
      await main.locator('input[type=file]').first().setInputFiles(ZIP);
      await hasEnded(counted);
    });
    await press(words.tally.more);
    await step('the same ballots once more', async () => {
      await main.locator('input[type=file]').first().setInputFiles(ZIP);
      await hasEnded(counted);
    });
    await press(words.tally.more);
    await step('recount', async () => {
      await press(words.tally.recount);
      await hasEnded(counted);
    });
    return rows;
  } finally {
    await browser.close();
    await served.close();
  }
}

/** Takes the long tasks noticed since the last time, in milliseconds. */
const tasks = (page: Page): Promise<number[]> =>
  page.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));

// Runs in the page.
function watchTasks(): void {
  const seen: number[] = [];
  Object.assign(globalThis, { longTasks: seen });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}
