// The shipped task pane, byte for byte, inside a frame that plays Excel on the web: Microsoft's own office.js gives it
// Office.onReady, Office.context and the requests; the test host answers them.
import { failureSentence } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import type { Sheet } from '../host';
import { refuseUnsupported } from '../host/chromium-transport';
import { shippedAddin, until } from '../support/addin';

const excel = shippedAddin();
const { press, see } = excel;
const sheetNames = (): readonly string[] => excel.host.book.sheets.map(({ name }) => name);

const kindOf = (sheet: Sheet | null): string =>
  sheet?.names.find(({ name }) => name === 'Pingyi.Sheet')?.formula ?? '';

test('the whole path on the sample branch, by clicking', async () => {
  await excel.open('/taskpane.html?screen=home', { sheet: 'Sheet1' });
  // Excel 2021 has 1.9 and nothing above: whatever else was asked for would be refused here.
  await refuseUnsupported(excel.opened.addin);
  const { pane } = stringsFor('zh-CN');
  await press(pane.home.insertSample);
  await see(pane.home.sample);
  expect(sheetNames().length).toBeGreaterThan(1);

  await press(pane.steps.roster.action);
  await press(pane.roster.run);
  await press(pane.roster.next);
  const download = excel.opened.page.waitForEvent('download');
  await press(pane.ballots.make.files);
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await press(pane.ballots.next);

  await press(pane.tally.useSample);
  await see(pane.count.piles.heading(16));
  // The formulas of the results, computed by the host and read back, agree with our own count.
  expect(await excel.opened.addin.getByText(/公式算出|没能读回/).count()).toBe(0);
  await press(pane.tally.next);
  await press(pane.results.next);
  await press(pane.quarter.run);
  await press(pane.quarter.openSheet);
  await until(() => kindOf(excel.host.book.active).startsWith('="scoreboard/'));
  expect(sheetNames().filter((name) => name.startsWith('Pingyi~'))).toEqual([]);
  expect(excel.host.book.settings.size).toBe(0);
  expect(Math.max(...excel.host.requests.map(({ sent }) => sent))).toBeLessThan(4 * 1024 * 1024);
  console.log(`${sheetNames().join(', ')}; ${excel.host.requests.length} requests`);
});

test('in English, while a cell is being edited', async () => {
  await excel.open('/taskpane.html?screen=roster', { language: 'en-US' });
  const strings = stringsFor('en-US');
  await see(strings.pane.roster.intro);
  excel.host.faults.refuseFrom(1, 'InvalidOperationInCellEditMode');
  await press(strings.pane.roster.run);
  await see(failureSentence({ code: 'cell-editing' }, strings));
});
