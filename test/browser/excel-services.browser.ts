// What office.js does for a page beside carrying requests, on the shipped pages: settings of the document, requirement
// sets, events, functions of the ribbon, and the buttons of the manifest.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { SCREENS, screenOf } from '../../src/pane/screens';
import { stringsFor } from '../../src/strings/strings-for';
import { makeHost, type Host } from '../host';
import {
  openAddin,
  refuseUnsupported,
  serveAddin,
  type Opened,
  type Served,
} from '../host/chromium-transport';
import type { FrameSettings } from '../host/parent-frame';
import { openChromium } from '../support/chromium';

const FOLDER = path.resolve(process.env['EXCEL_DIST'] ?? path.join(__dirname, '../../dist/excel'));
const { pane } = stringsFor('zh-CN');

let browser: Browser;
let served: Served;
let host: Host;
let opened: Opened;

beforeAll(async () => {
  if (!existsSync(path.join(FOLDER, 'taskpane.html'))) throw new Error('run npm run build first');
  served = await serveAddin(FOLDER);
  browser = await openChromium();
});

afterAll(async () => {
  await browser.close();
  await served.close();
});

async function open(addin: string, more: Partial<FrameSettings> = {}): Promise<void> {
  host = makeHost({ sheet: '花名册' });
  opened = await openAddin(browser, served, host, {
    addin,
    language: 'zh-CN',
    sets: { ExcelApi: 1.9 },
    ...more,
  });
  // Before office.js has heard from Excel there is no context, whatever its types say.
  await opened.addin.waitForFunction(() => {
    const { Office: office } = globalThis as unknown as { Office?: { context?: { document?: object } } };
    return office?.context?.document !== undefined;
  });
}

afterEach(async () => {
  expect(opened.errors).toEqual([]);
  expect(opened.gaps).toEqual([]);
  expect(host.gaps).toEqual([]);
  await opened.close();
});

const see = (text: string): Promise<void> =>
  opened.addin.getByText(text, { exact: false }).filter({ visible: true }).first().waitFor();
const press = (name: string): Promise<void> =>
  opened.addin.getByRole('button', { name, exact: true }).first().click();

describe('the buttons of the manifest', () => {
  const manifest = readFileSync(path.join(FOLDER, 'manifest.xml'), 'utf8');
  const addresses = [...manifest.matchAll(/<bt:Url [^>]*DefaultValue="([^"]+)"/g)].map(
    ([, address = '']) => new URL(address),
  );
  const panes = addresses.filter(({ pathname }) => pathname.endsWith('/taskpane.html'));

  test('each opens its own screen of the pane', async () => {
    expect(panes.map(({ search }) => search)).toEqual(
      ['roster', 'ballots', 'tally', 'quarter'].map((screen) => `?screen=${screen}`),
    );
    for (const { search } of panes) {
      expect(SCREENS).toContain(new URLSearchParams(search).get('screen'));
      await open(`/taskpane.html${search}`);
      const screen = screenOf(search);
      if (screen === 'home' || screen === 'settings') throw new Error(`${screen} has no button`);
      await opened.addin.getByRole('heading', { name: pane[screen].title }).first().waitFor();
      if (search !== panes.at(-1)?.search) await opened.close();
    }
  });

  test('none runs a function; the page of functions is there and says that it is ready', async () => {
    expect(manifest).not.toContain('ExecuteFunction');
    await open('/commands.html');
    const info = await opened.addin.evaluate(async () => (await Office.onReady()).host);
    expect(info).toBe('Excel');
    // Were there one, it would run, and Excel would hear that it is done.
    await opened.addin.evaluate(() => {
      Office.actions.associate('try', (event: Office.AddinCommands.Event) => event.completed());
    });
    await until(() => opened.pressRibbon('try'));
    await until(() => Promise.resolve(opened.saved.length > 0));
    expect(opened.saved).toHaveLength(1);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 100) throw new Error('it never happened');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('settings of the document are read, saved and read again', async () => {
  await open('/taskpane.html', { settings: { old: '"there"' } });
  const seen = await opened.addin.evaluate(async () => {
    const { settings } = Office.context.document;
    const old: unknown = settings.get('old');
    settings.set('new', { a: 1 });
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    settings.set('new', 'not saved');
    const again = await new Promise<Office.Settings>((resolve) =>
      settings.refreshAsync(({ value }) => resolve(value)),
    );
    return [old, again.get('new') as unknown, settings.get('never') as unknown];
  });
  expect(seen).toEqual(['there', { a: 1 }, null]);
  expect(opened.saved).toEqual([
    [
      ['old', '"there"'],
      ['new', '{"a":1}'],
    ],
  ]);
});

test('a requirement set that Excel does not report is refused by the client itself', async () => {
  await open('/taskpane.html');
  await see(pane.home.insertSample);
  await refuseUnsupported(opened.addin);
  const before = host.requests.length;
  const seen = await opened.addin.evaluate(async () => {
    const { requirements } = Office.context;
    const has = ['1.1', '1.9', '1.10', '1.13'].map((version) =>
      requirements.isSetSupported('ExcelApi', version),
    );
    const refused = await Excel.run(async (context) => {
      context.workbook.insertWorksheetsFromBase64('UEsDBA==');
      await context.sync();
    }).then(
      () => 'carried out',
      (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : String(error)),
    );
    return [...has, refused];
  });
  expect(seen).toEqual([true, true, false, false, 'ApiNotFound']);
  expect(host.requests.length).toBe(before);
});

test('what a colleague changes is told to whoever listens, and found by the pane when it reads', async () => {
  await open('/taskpane.html?screen=roster');
  expect(opened.colleagueTypes('花名册', 0, 0, '甲')).toBe(false);
  await opened.addin.evaluate(async () => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('花名册');
      sheet.onChanged.add((event) => {
        heard.push([event.address, event.source, event.changeType]);
        return Promise.resolve();
      });
      await context.sync();
    });
  });
  expect(opened.colleagueTypes('花名册', 3, 1, '乙')).toBe(true);
  await opened.addin.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
  expect(await opened.addin.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
    ['B4', 'Remote', 'RangeEdited'],
  ]);
  // The pane itself keeps nothing of the workbook: it reads again at each job.
  await press(pane.roster.run);
  await opened.addin.getByRole('alert').first().waitFor();
  const rows = [
    ['姓名', '性别', '学历'],
    ['张三', '男', '本科'],
    ['李四', '女', '本科'],
    ['王五', '男', '大专'],
  ];
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) opened.colleagueTypes('花名册', row, column, text);
  await press(pane.roster.run);
  await see(pane.roster.clean);
  // From then on it listens itself, and checks again without being asked.
  await see(pane.rosterWork.live);
  opened.colleagueTypes('花名册', 2, 0, '李 四');
  await see('比较时按“李四”');
  opened.colleagueTypes('花名册', 2, 0, '李四');
  await see(pane.roster.clean);
});
