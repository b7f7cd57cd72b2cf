// What office.js does for a page beside carrying requests, on the shipped pages: settings of the document, requirement
// sets, events, functions of the ribbon, and the buttons of the manifest.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { SCREENS, screenOf } from '../../src/pane/screens';
import { stringsFor } from '../../src/strings/strings-for';
import { refuseUnsupported } from '../host/chromium-transport';
import type { FrameSettings } from '../host/parent-frame';
import { ADDIN_FOLDER, shippedAddin, until } from '../support/addin';

const { pane } = stringsFor('zh-CN');
const excel = shippedAddin();
const { press, see } = excel;

/** Before office.js has heard from Excel there is no context, whatever its types say. */
async function open(page: string, more: Partial<FrameSettings> = {}): Promise<void> {
  await excel.open(page, more);
  await excel.opened.addin.waitForFunction(() => {
    const { Office: office } = globalThis as unknown as { Office?: { context?: { document?: object } } };
    return office?.context?.document !== undefined;
  });
}

describe('the buttons of the manifest', () => {
  const manifest = readFileSync(path.join(ADDIN_FOLDER, 'manifest.xml'), 'utf8');
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
      await excel.opened.addin.getByRole('heading', { name: pane[screen].title }).first().waitFor();
      if (search !== panes.at(-1)?.search) await excel.opened.close();
    }
  });

  test('none runs a function; the page of functions is there and says that it is ready', async () => {
    expect(manifest).not.toContain('ExecuteFunction');
    await open('/commands.html');
    const info = await excel.opened.addin.evaluate(async () => (await Office.onReady()).host);
    expect(info).toBe('Excel');
    // Were there one, it would run, and Excel would hear that it is done.
    await excel.opened.addin.evaluate(() => {
      Office.actions.associate('try', (event: Office.AddinCommands.Event) => event.completed());
    });
    await until(() => excel.opened.pressRibbon('try'));
    await until(() => excel.opened.saved.length > 0);
    expect(excel.opened.saved).toHaveLength(1);
  });
});

test('settings of the document are read, saved and read again', async () => {
  await open('/taskpane.html', { settings: { old: '"there"' } });
  const seen = await excel.opened.addin.evaluate(async () => {
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
  expect(excel.opened.saved).toEqual([
    [
      ['old', '"there"'],
      ['new', '{"a":1}'],
    ],
  ]);
});

test('a requirement set that Excel does not report is refused by the client itself', async () => {
  await open('/taskpane.html');
  await see(pane.home.insertSample);
  await refuseUnsupported(excel.opened.addin);
  const before = excel.host.requests.length;
  const seen = await excel.opened.addin.evaluate(async () => {
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
  expect(excel.host.requests.length).toBe(before);
});

test('what a colleague changes is told to whoever listens, and found by the pane when it reads', async () => {
  await open('/taskpane.html?screen=roster');
  expect(excel.opened.colleagueTypes('花名册', 0, 0, '甲')).toBe(false);
  await excel.opened.addin.evaluate(async () => {
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
  expect(excel.opened.colleagueTypes('花名册', 3, 1, '乙')).toBe(true);
  await excel.opened.addin.waitForFunction(
    () => (window as unknown as { heard: unknown[] }).heard.length > 0,
  );
  expect(await excel.opened.addin.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
    ['B4', 'Remote', 'RangeEdited'],
  ]);
  // The pane itself keeps nothing of the workbook: it reads again at each job.
  await press(pane.roster.run);
  await excel.opened.addin.getByRole('alert').first().waitFor();
  const rows = [
    ['姓名', '性别', '学历'],
    ['张三', '男', '本科'],
    ['李四', '女', '本科'],
    ['王五', '男', '大专'],
  ];
  for (const [row, texts] of rows.entries())
    for (const [column, text] of texts.entries()) excel.opened.colleagueTypes('花名册', row, column, text);
  await press(pane.roster.run);
  await see(pane.roster.clean);
  // From then on it listens itself, and checks again without being asked.
  await see(pane.rosterWork.live);
  excel.opened.colleagueTypes('花名册', 2, 0, '李 四');
  await see('比较时按“李四”');
  excel.opened.colleagueTypes('花名册', 2, 0, '李四');
  await see(pane.roster.clean);
});
