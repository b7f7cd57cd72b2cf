// Every screen of the shipped pane, walked as a user walks it: no violation, nothing wider than the pane, in both
// languages, both themes and Windows contrast, with the mouse and by keyboard alone; and once in a language that nobody
// speaks. SCREENS=FOLDER keeps a picture of each look.
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openChromium, serveDist, type Served } from '../support/chromium';
import { pseudo, speakPseudo } from '../support/pseudo';
import { lowContrast, overflowing, violations } from '../support/sound';
import { openWalk, walk } from '../support/walk';

const PICTURES = process.env['SCREENS'];

let browser: Browser;
let served: Served;
beforeAll(async () => {
  [browser, served] = await Promise.all([openChromium(), serveDist('standalone')]);
});
afterAll(async () => {
  await browser.close();
  await served.close();
});

const picture = async (page: Page, name: string): Promise<void> => {
  if (PICTURES === undefined) return;
  await page.screenshot({ path: path.join(PICTURES, `${name}.png`), fullPage: true });
};

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active' | 'none';
}

/** The first is the one in which a screen is examined whole. */
type Looks = readonly [Look & { readonly colorScheme: 'light' | 'dark' }, ...Look[]];

const LIGHT_FIRST: Looks = [
  { name: 'light', width: 320, colorScheme: 'light' },
  { name: 'wide', width: 800 },
  { name: 'dark', width: 420, colorScheme: 'dark' },
];
const DARK_FIRST: Looks = [
  { name: 'dark', width: 320, colorScheme: 'dark' },
  { name: 'wide', width: 800 },
  { name: 'light', width: 420, colorScheme: 'light' },
  { name: 'contrast', width: 420, forcedColors: 'active' },
];

/** Looks at a page as another system would show it, once it has followed. */
async function lookAs(page: Page, { width, name: _, ...colours }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 1200 });
  await page.emulateMedia(colours);
  const { colorScheme } = colours;
  if (colorScheme)
    await page.waitForFunction((isDark) => {
      const [red = 0] =
        /\d+/.exec(getComputedStyle(document.querySelector('main') ?? document.body).color) ?? [];
      return Number(red) > 128 === isDark;
    }, colorScheme === 'dark');
  // Colours fade from one to the other: half-way they are nobody's.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
  });
}

test.each([
  { language: 'zh-CN', by: 'mouse', looks: LIGHT_FIRST },
  { language: 'en-US', by: 'keyboard', looks: DARK_FIRST },
] as const)('every screen is sound: $language, by $by', async ({ language, by, looks }) => {
  const [first] = looks;
  const trouble: string[] = [];
  const see = async (page: Page, screen: string): Promise<void> => {
    for (const look of looks) {
      if (look !== first) await lookAs(page, look);
      const found = [
        ...(look === first ? await violations(page) : look.name === 'wide' ? [] : await lowContrast(page)),
        ...(await overflowing(page)),
      ];
      trouble.push(...found.map((one) => `${screen}, ${look.name}: ${one}`));
      await picture(page, `${screen}-${language}-${look.name}`);
    }
    await lookAs(page, { ...first, forcedColors: 'none' });
  };
  const way = await openWalk(browser, served, {
    language,
    by,
    colorScheme: first.colorScheme,
    viewport: { width: 320, height: 1200 },
    see,
  });
  await walk(way);
  expect(trouble).toEqual([]);
  await way.page.close();
});

test('in a language that nobody speaks no text of another one shows, and nothing is too wide', async () => {
  const trouble: string[] = [];
  const way = await openWalk(browser, served, {
    language: 'zh-CN',
    by: 'mouse',
    viewport: { width: 320, height: 1200 },
    said: pseudo,
    before: speakPseudo,
    see: async (page, screen) => {
      const found = [...(await overflowing(page)), ...(await chineseIn(page))];
      trouble.push(...found.map((one) => `${screen}: ${one}`));
      await picture(page, `${screen}-pseudo`);
    },
  });
  await walk(way);
  expect(trouble).toEqual([]);
  await way.page.close();
});

/** Chinese texts and names on the screen: the sheets of this walk are English, so they are no data either. */
const chineseIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const root = document.querySelector('main')?.parentElement ?? document.body;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode.textContent ?? '');
    const NAMES = ['aria-label', 'title', 'placeholder'];
    for (const one of root.querySelectorAll(NAMES.map((name) => `[${name}]`).join()))
      for (const name of NAMES) texts.push(one.getAttribute(name) ?? '');
    // The name of the language, in itself.
    return texts.filter((text) => /\p{Script=Han}/u.test(text) && text !== '简体中文');
  });
