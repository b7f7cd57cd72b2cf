// The way through every screen of the standalone page, as a user goes it: with the mouse, or with the keyboard alone.
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { Language, Strings } from '../../src/strings';
import { guide as english } from '../../src/strings/en-US/guide';
import { stringsFor } from '../../src/strings/strings-for';
import { guide as chinese, type Guide } from '../../src/strings/zh-CN/guide';
import { type Served, watch } from './chromium';

/** Long enough for a machine that does other things besides. */
const PATIENCE = 60_000;

/** More stops of the Tab key than any screen has. */
const MOST_STOPS = 400;

export interface Walk {
  readonly page: Page;
  readonly main: Locator;
  readonly words: Strings['pane'];
  readonly guide: Guide;
  /** How the pane shows a text of ours. */
  readonly said: (text: string) => string;
  /** Presses a button or a tab. */
  readonly press: (target: Locator) => Promise<void>;
  /** What is done at every screen. */
  readonly see: (screen: string) => Promise<void>;
}

export interface WalkOptions extends BrowserContextOptions {
  readonly language: Language;
  readonly by: 'mouse' | 'keyboard';
  readonly said?: (text: string) => string;
  /** What the page is to find before it starts. */
  readonly before?: (page: Page) => Promise<void>;
  readonly see: (page: Page, screen: string) => Promise<void>;
}

/** Opens the page at the start of the way. */
export async function openWalk(browser: Browser, served: Served, options: WalkOptions): Promise<Walk> {
  const { language, by, said = (text) => text, before, see, ...more } = options;
  const page = await browser.newPage({
    locale: language,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    ...more,
  });
  page.setDefaultTimeout(PATIENCE);
  // The browser's own dialog for saving cannot be clicked from here; without it the page downloads.
  await page.addInitScript('delete window.showSaveFilePicker');
  await before?.(page);
  const seen = watch(page, served.origin);
  await page.goto(`${served.origin}/`);
  return {
    page,
    main: page.getByRole('main'),
    words: stringsFor(language).pane,
    guide: language === 'zh-CN' ? chinese : english,
    said,
    press: by === 'mouse' ? (target) => target.click() : (target) => pressByKey(page, target),
    see: async (screen) => {
      await see(page, screen);
      expect(seen).toEqual({ errors: [], foreign: [] });
    },
  };
}

/** Goes on with Tab, and with the arrow among tabs, until the target has the focus; then Enter. */
async function pressByKey(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    const at = await target.evaluate((wanted) => {
      const { activeElement } = document;
      if (wanted === activeElement) return 'here';
      const isTab = activeElement?.role === 'tab' || activeElement?.getAttribute('role') === 'tab';
      return isTab && wanted.parentElement === activeElement.parentElement ? 'among tabs' : 'elsewhere';
    });
    if (at === 'here') return page.keyboard.press('Enter');
    await page.keyboard.press(at === 'elsewhere' ? 'Tab' : 'ArrowRight');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

/** Opens every screen, in the order of the path, and looks at each. */
export async function walk(way: Walk): Promise<void> {
  const { page, main, words, guide, said, press, see } = way;
  const button = (name: string): Locator =>
    main.getByRole('button', { name: said(name), exact: true }).first();
  const text = (what: string): Locator => main.getByText(said(what), { exact: true }).first();
  const list = (name: string): Locator => main.getByRole('list', { name: said(name), exact: true });
  const steps = list(words.steps.heading);
  const home = async (): Promise<void> => {
    const title = page.getByRole('heading', { level: 1 });
    while ((await title.textContent()) !== said(words.home.title))
      await press(page.locator('header').getByRole('button').first());
    await steps.waitFor();
  };
  const step = async (at: number): Promise<void> => {
    await home();
    await press(steps.getByRole('listitem').nth(at).getByRole('button').first());
  };
  /** A quiet entry: its name goes on after these words. */
  const entry = async (name: string): Promise<void> => {
    await home();
    await press(main.getByRole('button', { name: said(name) }).last());
  };

  await steps.waitFor();
  await press(main.locator('summary'));
  await see('home');

  await step(0);
  await press(button(words.roster.run));
  await text(words.roster.statistics).waitFor();
  await press(main.locator('summary'));
  await see('roster');

  await press(button(words.roster.next));
  await press(button(guide.preview.run));
  await text(guide.preview.title).waitFor();
  await see('ballots');
  await press(button(words.ballots.editScheme));
  await see('scheme');
  await press(page.locator('header').getByRole('button').first());
  await press(button(words.ballots.make.files));
  await button(words.ballots.next).waitFor();
  await see('ballots-made');

  await press(button(words.ballots.next));
  await button(words.tally.useSample).waitFor();
  await see('tally');
  await press(button(words.count.box.paper));
  await button(words.paper.start).waitFor();
  await see('paper');
  await press(button(words.paper.start));
  await main
    .getByText(said(words.paper.inHand(1)))
    .first()
    .waitFor();
  await see('paper-pad');

  await step(2);
  await press(button(words.tally.useSample));
  await button(words.tally.next).waitFor();
  await see('tally-counted');

  await press(button(words.tally.next));
  await button(words.results.write).waitFor();
  await press(button(guide.preview.run));
  await text(guide.preview.title).waitFor();
  await see('results');
  await press(button(words.results.write));
  await text(words.results.written).waitFor();
  await see('results-written');
  await press(button(words.verify.start));
  await text(words.verify.verdict(true)).waitFor();
  await see('results-verified');

  await step(4);
  const tabs = main.getByRole('tab');
  const panel = main.getByRole('tabpanel');
  await tabs.first().waitFor();
  for (const [at, name] of (await tabs.allTextContents()).entries()) {
    await press(tabs.nth(at));
    await panel.locator('[role=progressbar]').waitFor({ state: 'detached' });
    await panel.locator('*').first().waitFor();
    await see(`quarter-${String(at)}`);
    if (name !== said(words.quarterWork.tabs.board)) continue;
    await press(button(words.quarter.run));
    await button(words.quarter.openSheet).waitFor();
    await see('quarter-board');
  }

  await entry(words.year.entry);
  const parts = list(words.year.list).getByRole('button');
  await parts.first().waitFor();
  await see('year');
  const count = await parts.count();
  for (let at = 0; at < count; at++) {
    await press(parts.nth(at));
    await button(words.year.back).waitFor();
    await see(`year-${String(at)}`);
    await press(button(words.year.back));
    await parts.first().waitFor();
  }
  await press(button(words.year.dossier.make));
  await main.getByRole('status').waitFor();
  await see('year-dossier');
  await press(main.getByRole('button', { name: said(words.letter.title) }));
  await press(button(guide.letter.make));
  await main.getByLabel(said(guide.letter.text), { exact: true }).waitFor();
  await main.getByRole('textbox').fill('2021-03-15');
  await press(button(guide.letter.start));
  await main.getByRole('status').nth(1).waitFor();
  await see('letter');

  await entry(words.made.entry);
  await list(words.made.title).waitFor();
  await see('made');

  await press(page.locator('header').getByRole('button').last());
  await text(words.settings.about).waitFor();
  await see('settings');

  await entry(words.rehearsal.entry);
  await press(button(guide.rehearsal.start));
  await button(guide.rehearsal.leaveYes).waitFor();
  await see('rehearsal-asked');
  await press(button(guide.rehearsal.leaveYes));
  await page.getByRole('note').waitFor();
  await steps.waitFor();
  await see('rehearsal-home');
  await step(0);
  await press(button(words.roster.run));
  await text(words.roster.findings).waitFor();
  await see('rehearsal-roster');
  await entry(words.rehearsal.entry);
  await text(guide.rehearsal.faults).waitFor();
  await see('rehearsal');
}
