// What every screen has to stand up to in a real browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong, colours included; but in a sheet the colours are the workbook's own. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const dummies = '[data-tabster-dummy]';
    const runs = [
      await axe.run({ exclude: [dummies] }, { rules: { 'color-contrast': { enabled: false } } }),
      await axe.run({ exclude: [dummies, 'tbody'] }, { runOnly: ['color-contrast'] }),
    ];
    return runs
      .flatMap((run) => run.violations)
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join('\n')}`);
  });
}

/** What is too faint to read, as the page looks now; asked of a page that was looked at whole before. */
export async function lowContrast(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    const run = await axe.run(
      { exclude: ['[data-tabster-dummy]', 'tbody'] },
      { runOnly: ['color-contrast'] },
    );
    return run.violations.flatMap(({ nodes }) => nodes.map(({ html }) => `faint: ${html.slice(0, 200)}`));
  });
}

/** What is wider than its place: the page, the pane, or a text that runs out of the window. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const main = document.querySelector('main');
    const boxes = [document.documentElement, ...(main?.parentElement ? [main.parentElement] : [])];
    const wide = boxes
      .filter((box) => box.scrollWidth > box.clientWidth)
      .map((box) => `${box.tagName} ${String(box.scrollWidth)} > ${String(box.clientWidth)}`);
    const out = [...(main?.querySelectorAll('button, p, span, li, td, th, label, h2') ?? [])]
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1)
      .filter((one) => one.closest('[data-scrolls]') === null && one.checkVisibility())
      .map((one) => `${one.tagName} ${one.textContent.slice(0, 60)}`);
    return [...wide, ...out];
  });
