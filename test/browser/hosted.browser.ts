// What an administrator gets from `npm run build`: folders to host, a manifest for each, and nginx settings that work.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { stringsFor } from '../../src/strings/strings-for';
import { makeHost } from '../host';
import { HOST_PAGE, openAddin } from '../host/chromium-transport';
import { openChromium } from '../support/chromium';
import { describeWith } from '../support/needs';
import { ask, serveByNginx } from '../support/nginx';

const root = path.resolve(__dirname, '../..');
const host = path.join(root, 'dist/host');
const ENVIRONMENTS = ['microsoft', 'china', 'closed'] as const;
const office = path.dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));

const text = (...parts: readonly string[]): string => readFileSync(path.join(host, ...parts), 'utf8');
const only = (source: string, pattern: RegExp): string => {
  const found = [...source.matchAll(new RegExp(pattern, 'g'))].map(([, one = '']) => one);
  expect(found).toHaveLength(1);
  return found[0] ?? '';
};

/** A manifest made by the script that the build uses. */
const manifest = (name: string, options: object): string =>
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { manifestFor } from './scripts/host.mjs';
       process.stdout.write(manifestFor(${JSON.stringify(name)}, ${JSON.stringify(options)}));`,
    ],
    { cwd: root, encoding: 'utf8' },
  );

describe('manifests', () => {
  const development = readFileSync(path.join(root, 'manifest.xml'), 'utf8');
  const made = ENVIRONMENTS.flatMap((name) =>
    [false, true].map((trial) => manifest(name, { base: 'https://intranet.example/pingyi/', trial })),
  );

  test('each copy has a GUID and a name of its own, and the version of package.json', () => {
    const all = [development, ...made];
    const ids = all.map((xml) => only(xml, /<Id>([0-9a-f-]{36})<\/Id>/));
    expect(new Set(ids).size).toBe(7);
    const names = all.map((xml) => only(xml, /<DisplayName DefaultValue="([^"]+)"/));
    expect(names).toEqual([
      '评议（开发）',
      '评议',
      '评议（试用）',
      '评议',
      '评议（试用）',
      '评议（内网）',
      '评议（内网）（试用）',
    ]);
    const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      readonly version: string;
    };
    expect(new Set(all.map((xml) => only(xml, /<Version>([^<]+)<\/Version>/)))).toEqual(
      new Set([`${version}.0`]),
    );
  });

  test('every address is that of the host, and its file is there', () => {
    for (const xml of made) {
      const addresses = [...xml.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(([, one = '']) => one);
      expect(addresses.length).toBeGreaterThan(20);
      for (const address of addresses) {
        expect(address).toMatch(/^https:\/\/intranet\.example\/pingyi\/[a-z]/);
        const file = new URL(address).pathname.replace('/pingyi/', '');
        expect([file, existsSync(path.join(host, 'closed/www', file))]).toEqual([file, true]);
      }
    }
  });

  test('an address that is none is refused with a sentence, before anything is built', () => {
    for (const base of ['http://pingyi.example', 'https://pingyi.example/?a=1', 'pingyi.example']) {
      try {
        execFileSync(process.execPath, ['scripts/build.mjs', '--base', base], { cwd: root, stdio: 'pipe' });
        throw new Error(`${base} was taken`);
      } catch (error) {
        const { status, stderr } = error as { readonly status?: number; readonly stderr?: Buffer };
        expect([status, String(stderr)]).toEqual([2, expect.stringContaining(base)]);
      }
    }
  });
});

describe('folders to host', () => {
  test.each([
    ['microsoft', 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js'],
    ['china', 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js'],
    ['closed', 'office-js/office.js'],
  ])('%s takes office.js from %s and may load scripts from there only', (name, address) => {
    for (const page of ['taskpane.html', 'commands.html']) {
      const html = text(name, 'www', page);
      expect(html).toContain(`<script src="${address}"></script>`);
      const scripts = only(html, /script-src ([^;]+);/);
      expect(scripts).toBe(address.startsWith('https') ? `'self' ${new URL(address).origin}` : "'self'");
    }
  });

  test('what lies in the closed network is what Microsoft made, byte for byte', () => {
    const folder = path.join(host, 'closed/www/office-js');
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'LICENSE.md')
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
    expect(files).toEqual(expect.arrayContaining(['office.js', 'excel-win32-16.01.js']));
    for (const file of files)
      expect([
        file,
        readFileSync(path.join(folder, file)).equals(readFileSync(path.join(office, file))),
      ]).toEqual([file, true]);
  });

  test('nothing of Microsoft lies in the others, and no folder holds what is not to be served', () => {
    for (const name of ENVIRONMENTS) {
      const files = readdirSync(path.join(host, name, 'www'), { recursive: true, encoding: 'utf8' });
      expect(files.filter((file) => /nginx\.conf|manifest\.xml|\.map$/.test(file))).toEqual([]);
      expect(files.some((file) => file.startsWith('office-js'))).toBe(name === 'closed');
    }
  });
});

describeWith('nginx')('nginx with the settings of the build', () => {
  let server: Awaited<ReturnType<typeof serveByNginx>>;
  let browser: Browser;
  beforeAll(async () => {
    server = await serveByNginx(path.join(host, 'closed'), { path: '/host.html', html: HOST_PAGE });
    browser = await openChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  test('every answer carries the security headers, also a refusal', async () => {
    for (const [file, status] of [
      ['/taskpane.html?screen=tally', 200],
      ['/assets/icon-32.png', 200],
      ['/office-js/office.js', 200],
      ['/standalone/index.html', 200],
      ['/nowhere.html', 404],
      ['/assets/', 404],
      ['/.git/config', 403],
      ['/..%2fmanifest.xml', 400],
    ] as const) {
      const { headers, ...answer } = await ask(`${server.origin}${file}`);
      expect([file, answer.status]).toEqual([file, status]);
      if (status === 400) continue;
      expect(headers).toMatchObject({
        'content-security-policy': "frame-ancestors 'self'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'cross-origin',
        'strict-transport-security': expect.stringMatching(/^max-age=/),
      });
      // Office shows the pages in a frame, and refuses icons with a Cache-Control.
      expect(Object.keys(headers)).not.toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^(x-frame-options|cross-origin-opener-policy|cache-control)$/),
        ]),
      );
      expect(headers.server).toBe('nginx');
    }
  });

  test('scripts come compressed, and unchanged files are not sent again', async () => {
    const script = readdirSync(path.join(host, 'closed/www')).find((file) => /^taskpane\..*\.js$/.test(file));
    const url = `${server.origin}/${script ?? ''}`;
    const first = await ask(url, { 'accept-encoding': 'gzip' });
    expect(first.headers['content-encoding']).toBe('gzip');
    expect(first.headers['content-type']).toMatch(/javascript/);
    const again = await ask(`${server.origin}/assets/icon-32.png`);
    const known = await ask(`${server.origin}/assets/icon-32.png`, {
      'if-none-match': String(again.headers.etag),
    });
    expect([again.status, known.status]).toEqual([200, 304]);
  });

  test('the bare address leads to the page for those without Excel', async () => {
    const { status, headers } = await ask(`${server.origin}/`);
    expect([status, headers.location]).toEqual([302, expect.stringMatching(/\/standalone\/index\.html$/)]);
  });

  test.each(['zh-CN', 'en-US'] as const)(
    'the add-in works from it, without any other host (%s)',
    async (language) => {
      const { pane } = stringsFor(language);
      const excel = makeHost({ sheet: 'Sheet1' });
      const opened = await openAddin(browser, server, excel, {
        addin: '/taskpane.html',
        language,
        sets: { ExcelApi: 1.9 },
      });
      await opened.addin.getByRole('button', { name: pane.home.insertSample, exact: true }).first().click();
      await opened.addin
        .getByText(pane.home.sample, { exact: false })
        .filter({ visible: true })
        .first()
        .waitFor();
      expect(excel.book.sheets.length).toBeGreaterThan(1);
      expect({ errors: opened.errors, foreign: opened.foreign, gaps: opened.gaps }).toEqual({
        errors: [],
        foreign: [],
        gaps: [],
      });
      await opened.close();
    },
  );
});
