// node scripts/screenshots.mjs: takes the pictures of the READMEs from the built standalone page (npm run build first),
// into docs/images. CHROMIUM_PATH says which Chromium, else /usr/bin/chromium; Chinese needs a font with it.
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';
import { requireTypeScript } from './typescript.mjs';

const require = requireTypeScript();
const { openChromium, serveDist } = require('../test/support/chromium.ts');
const { stringsFor } = require('../src/strings/strings-for.ts');

if (!existsSync(path.join(root, 'dist/standalone/index.html'))) {
  console.error('There is no page to photograph yet: npm run build');
  process.exit(2);
}
const folder = path.join(root, 'docs/images');
mkdirSync(folder, { recursive: true });

/** Windows' own font, or what is as narrow: others break the words of headings where nobody's Excel does. */
const OFFICE_FONT = `@font-face {
  font-family: 'Segoe UI';
  src: local('Segoe UI'), local('Carlito'), local('Liberation Sans'), local('DejaVu Sans Condensed');
}`;

const browser = await openChromium();
const served = await serveDist('standalone');
try {
  for (const language of ['zh-CN', 'en-US']) await takePictures(language);
} finally {
  await browser.close();
  await served.close();
}

/** Walks the path with the sample branch, and stops for a picture where there is something to see. */
async function takePictures(language) {
  const { pane: words } = stringsFor(language);
  const context = await browser.newContext({
    viewport: { width: 1440, height: 810 },
    deviceScaleFactor: 1.25,
    locale: language,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // Nobody could click the browser's own dialog.
  await page.addInitScript('delete window.showSaveFilePicker');
  const main = page.getByRole('main');
  const press = (name, nth = 0) => main.getByRole('button', { name, exact: true }).nth(nth).click();
  const picture = async (name) => {
    // What was clicked last should not look pressed.
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement?.blur()');
    await page.waitForTimeout(300);
    const file = path.join(folder, language === 'en-US' ? `${name}.png` : `${name}.${language}.png`);
    await page.screenshot({ path: file });
    console.log(path.relative(root, file));
  };

  await page.goto(`${served.origin}/`);
  await page.addStyleTag({ content: OFFICE_FONT });
  await main.getByRole('list', { name: words.steps.heading }).waitFor();
  await press(words.steps.roster.action);
  await press(words.roster.run);
  await main.getByText(words.roster.statistics).waitFor();
  await press(words.roster.next);
  await press(words.ballots.make.files);
  await main.getByRole('button', { name: words.ballots.next }).waitFor();
  await page.getByRole('button', { name: words.common.home }).click();
  await main.getByText(words.steps.tally.action).waitFor();
  await picture('pane');

  await press(words.steps.tally.action);
  await press(words.tally.useSample);
  await press(words.tally.openResults, 1);
  await main.getByText(words.tally.notGrade).scrollIntoViewIfNeeded();
  await picture('results');

  await press(words.tally.next);
  await press(words.results.next);
  await press(words.quarter.run);
  await main.getByRole('list', { name: words.quarter.ranking }).waitFor();
  await press(words.quarter.openSheet);
  await picture('scoreboard');
  await context.close();
}
