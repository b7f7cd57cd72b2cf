// The same path on the standalone page, in a real Chromium that stays open: one unit after the other, by clicking.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { newWorkbook, openWorkbook } from '../../src/files';
import { loadVote } from '../../src/jobs/book';
import { known } from '../../src/kernel/assert';
import { randomBelow, shuffle } from '../../src/kernel/random';
import { stringsFor } from '../../src/strings/strings-for';
import { readBox } from './at-once';
import { tallyBallots } from '../../src/tally/tally';
import type { MadeFile } from '../../src/workbook/ballot-files';
import { jobOn, seeded, valueOf } from './book';
import { openChromium, serveDist, type Watch, watch } from './chromium';
import { countsOf, type Drawn, drawUnit, filled, sheetsOf, type Soaked } from './soak';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const { pane: words } = stringsFor('zh-CN');

/** A page that is used again and again. */
export interface SoakPage {
  readonly soakOnce: (seed: number) => Promise<Soaked>;
  /** What its program holds, in bytes, after a collection. */
  readonly held: () => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openSoakPage(): Promise<SoakPage> {
  const [browser, served] = await Promise.all([openChromium(), serveDist('standalone')]);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript('delete window.showSaveFilePicker; delete window.showOpenFilePicker');
  const seen = watch(page, served.origin);
  await page.goto(`${served.origin}/`);
  await page.getByRole('list', { name: words.steps.heading }).waitFor();
  const session = await context.newCDPSession(page);
  return {
    soakOnce: (seed) => soakOnce(page, seen, seed),
    held: () => heldBy(session),
    close: () => closeAll(browser, served.close),
  };
}

async function closeAll(browser: Browser, stop: () => Promise<void>): Promise<void> {
  await browser.close();
  await stop();
}

async function heldBy(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = (await session.send('Runtime.getHeapUsage')) as { readonly usedSize: number };
  return usedSize;
}

async function download(page: Page, click: () => Promise<void>): Promise<Uint8Array> {
  const [file] = await Promise.all([page.waitForEvent('download'), click()]);
  return new Uint8Array(await readFile(await file.path()));
}

/** Opens a unit's workbook, checks, makes ballots, hands them in filled, saves, and compares what was saved with what was drawn. */
async function soakOnce(page: Page, seen: Watch, seed: number): Promise<Soaked> {
  const random = seeded(seed);
  const unit = drawUnit(seed, random);
  const name = `单位${seed}.xlsx`;
  const book = newWorkbook();
  valueOf(await book.apply(sheetsOf(unit)));
  const main = page.getByRole('main');
  const press = (label: string): Promise<void> =>
    main.getByRole('button', { name: label, exact: true }).first().click();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(book.save()) });
  const yes = page.getByRole('button', { name: words.standalone.discardYes });
  if (await yes.isVisible()) await yes.click();
  await page.getByText(name, { exact: true }).waitFor();
  await press(words.steps.roster.action);
  await press(words.roster.run);
  await press(words.roster.next);
  const zip = unzipSync(await download(page, () => press(words.ballots.make.files)));
  const expected: Drawn = new Map();
  const returned: MadeFile[] = [];
  for (const [path, bytes] of Object.entries(zip)) {
    if (!path.endsWith('.xlsx') || randomBelow(random, 10) === 0) continue;
    const file = { name: path.split('/').at(-1) ?? path, bytes };
    const form = file.name.startsWith('班子') ? 'team' : 'members';
    returned.push(await filled(file, form, expected, random));
  }
  await press(words.ballots.next);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(words.tally.pickFiles)]);
  await chooser.setFiles(
    shuffle(returned, random).map((file) => ({
      name: file.name,
      mimeType: XLSX,
      buffer: Buffer.from(file.bytes),
    })),
  );
  await main.getByRole('button', { name: words.tally.more, exact: true }).waitFor();

  const bytes = await download(page, () =>
    page.getByRole('button', { name: words.standalone.save, exact: true }).click(),
  );
  const saved = valueOf(openWorkbook(bytes, name));
  const sheets = valueOf(await saved.sheets());
  const vote = known(valueOf(await loadVote(jobOn(saved), sheets)), 'ballots were made');
  for (const { form } of vote.forms) {
    const box = sheets.find(({ kind }) => kind === `box/${form.id}`);
    const drawn = expected.get(form.id);
    assert.equal(box === undefined, drawn === undefined);
    if (!box || !drawn) continue;
    const [grid] = valueOf(await saved.read([box.name]));
    const ballots = valueOf(readBox(known(grid, 'the box is read'), form));
    assert.deepEqual(countsOf(tallyBallots(form, ballots)), drawn);
  }
  assert.deepEqual(seen, { errors: [], foreign: [] });
  return { members: unit.members.length, ballots: returned.length, requests: 0 };
}
