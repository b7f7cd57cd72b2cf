// npm run icons: draws assets/*.png. The pictures are committed; this is their source.
// Drawn on a 16 × 16 board as SVG and photographed by Chromium (CHROMIUM_PATH, else /usr/bin/chromium).
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { root } from './run.mjs';

const INK = '#1F3864';
const BLUE = '#2E75B6';
// Excel's sizes, and the two that browsers ask for when the page is installed.
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 192, 512];
// Ribbon buttons need no more than these three: 100 %, 200 % and the large button at 250 %.
const BUTTON_SIZES = [16, 32, 80];

const sheet = `<path d="M2.5 1.5h11v13h-11z" fill="#fff" stroke="${INK}"/>`;
const tick = (d, width = 2) =>
  `<path d="${d}" fill="none" stroke="#C55A11" stroke-width="${width}" stroke-linejoin="round" stroke-linecap="round"/>`;
const bar = (x, y, width, height, fill) =>
  `<path d="M${x} ${y}h${width}v${height}h-${width}z" fill="${fill}"/>`;

// The buttons stand on Excel's light and dark ribbons alike, so their main colour is between the two.
const PICTURES = {
  icon: [SIZES, `${sheet}<path d="M5 4h6" stroke="#8496B0"/>${tick('M5 9.5l2.2 2.5L11 7')}`],
  check: [
    BUTTON_SIZES,
    `<circle cx="5" cy="5" r="3" fill="${BLUE}"/><path d="M0 14v-2a5 3.5 0 0 1 10 0v2z" fill="${BLUE}"/>` +
      tick('M9.5 7.5l2 2.2L15 4.5'),
  ],
  ballots: [
    BUTTON_SIZES,
    `<path d="M4.5 1.5h7v7h-7z" fill="#fff" stroke="${BLUE}"/>${tick('M6.3 4.8l1.4 1.5L10 3.5', 1.5)}` +
      `${bar(1, 8, 14, 7, BLUE)}${bar(4, 10, 8, 1, '#fff')}`,
  ],
  tally: [
    BUTTON_SIZES,
    [
      [7, 4, 3],
      [4, 7, 3],
      [9, 3, 2],
    ]
      .map(([best, good, poor], row) => {
        const y = 2 + row * 5;
        return (
          bar(1, y, best, 3, BLUE) +
          bar(1 + best, y, good, 3, '#9DC3E6') +
          bar(1 + best + good, y, poor, 3, '#F4B183')
        );
      })
      .join(''),
  ],
  scoreboard: [
    BUTTON_SIZES,
    bar(1, 9, 4, 6, '#9DC3E6') + bar(6, 2, 4, 13, BLUE) + bar(11, 6, 4, 9, '#F4B183'),
  ],
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-sync',
  ],
});
const page = await browser.newPage();
mkdirSync(path.join(root, 'assets'), { recursive: true });
for (const [name, [sizes, drawing]] of Object.entries(PICTURES)) {
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" style="display:block" width="${size}" height="${size}" viewBox="0 0 16 16">${drawing}</svg></body>`,
    );
    await page.screenshot({ path: path.join(root, 'assets', `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
