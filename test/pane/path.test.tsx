// The whole path in the pane, on a workbook over a file: every step by its buttons.
import { screen, within } from '@testing-library/react';
import { newWorkbook } from '../../src/files';
import { stringsFor } from '../../src/strings/strings-for';
import { button, openPane, press, violations } from './kit';

const { pane: words } = stringsFor('zh-CN');

test.each(['light', 'dark'] as const)(
  'from an empty workbook to the scoreboard (%s)',
  async (theme) => {
    const workbook = newWorkbook();
    const { user, asked } = openPane(workbook, { settings: { theme } });
    const screenIsSound = async (): Promise<void> => {
      expect(await violations()).toEqual([]);
    };

    // First run: one action.
    await button(words.home.insertSample);
    await screenIsSound();
    await press(user, words.home.insertSample);

    expect(await screen.findByText(words.home.sample)).toBeVisible();
    const steps = screen.getByRole('list', { name: words.steps.heading });
    expect(within(steps).getByText(words.steps.next)).toBeVisible();
    await screenIsSound();

    await press(user, words.steps.roster.action);
    await press(user, words.roster.run);
    expect(await screen.findByText(words.roster.clean)).toBeVisible();
    const people = screen.getByRole('region', { name: words.roster.statistics });
    expect(people.textContent).toMatch(/党员8.*在职7.*退休1.*男6.*女2.*支委3.*研究生1.*本科4.*专科3/);
    await screenIsSound();

    await press(user, words.roster.next);
    const copies = await screen.findAllByRole('spinbutton', { name: words.ballots.copies });
    expect(copies.map((box) => (box as HTMLInputElement).value)).toEqual(['8', '8']);
    await screenIsSound();
    await press(user, words.ballots.make.files);
    await screen.findByText(/16 张测评票/);
    expect(asked.downloads.map(({ name }) => name)).toEqual(['青松路第三党支部测评票.zip']);
    await screenIsSound();

    await press(user, words.ballots.next);
    await button(words.tally.useSample);
    await screenIsSound();
    await press(user, words.tally.useSample);
    const bars = await screen.findAllByRole('img', { name: /优秀 \d+ 票/ });
    // Counted by hand from the sample's ballots (src/samples/sample.ts).
    expect(bars.map((bar) => bar.getAttribute('aria-label')?.replace(/^.*：/, ''))).toEqual([
      '优秀 1 票，合格 7 票，基本合格 0 票，不合格 0 票',
      '优秀 7 票，合格 1 票，基本合格 0 票，不合格 0 票',
      '优秀 1 票，合格 7 票，基本合格 0 票，不合格 0 票',
      '优秀 1 票，合格 7 票，基本合格 0 票，不合格 0 票',
      '优秀 7 票，合格 1 票，基本合格 0 票，不合格 0 票',
      '优秀 0 票，合格 7 票，基本合格 0 票，不合格 0 票，该项无效 1 票',
      '优秀 0 票，合格 7 票，基本合格 0 票，不合格 0 票，弃权 1 票',
      '优秀 0 票，合格 7 票，基本合格 1 票，不合格 0 票',
    ]);
    await screenIsSound();
    await user.click(screen.getAllByRole('button', { name: words.tally.openResults })[1] ?? document.body);
    expect(asked.shown).toEqual([['结果 党员测评', undefined]]);

    await press(user, words.tally.next);
    const present = await screen.findByRole('spinbutton', { name: words.results.present });
    expect(screen.getAllByText(words.results.imbalances['present-missing'])).toHaveLength(2);
    // The ledger lacks it; the sample's minutes say it.
    expect(present).toHaveValue('8');
    await press(user, words.results.write);
    expect(await screen.findByText(words.results.written)).toBeVisible();
    expect(screen.getAllByText(words.results.balanced)).toHaveLength(2);
    const cap = screen.getByRole('region', { name: words.results.cap });
    expect(cap.textContent).toContain('正式党员 8 人的 1/3 为 2.67，取整 2 人。');
    expect(cap.textContent).toContain('在名额内林晓燕、赵明辉');
    await screenIsSound();

    await press(user, words.results.next);
    expect(await screen.findByRole('combobox', { name: words.quarter.choose })).toHaveValue('2021Q1');
    await press(user, words.quarter.run);
    const ranks = await screen.findByRole('list', { name: words.quarter.ranking });
    expect(within(ranks).getAllByRole('listitem')[0]?.textContent).toMatch(/1林晓燕优秀97 分升 2 分/);
    await screenIsSound();

    // Home again: every step is done.
    await user.click(screen.getByRole('button', { name: words.common.home }));
    const done = await screen.findByRole('list', { name: words.steps.heading });
    expect(within(done).getAllByText(words.steps.done)).toHaveLength(5);
    await screenIsSound();

    const sheets = await workbook.sheets();
    expect(sheets.ok && sheets.value.map((sheet) => sheet.kind)).toEqual(
      expect.arrayContaining(['results/team', 'results/members', 'scoreboard/2021Q1']),
    );
  },
  60_000,
);

test('without a roster the sample can be skipped, and a roster that was typed meanwhile is found', async () => {
  const workbook = newWorkbook();
  const { user } = openPane(workbook);
  await press(user, words.home.skip);
  expect(screen.getByText(words.home.ownRoster)).toBeVisible();
  expect(screen.getByText(words.steps.ballots.blocked)).toBeVisible();
  const { typed } = await import('./kit');
  await workbook.apply([
    typed('党员名单', [
      ['姓名', '性别', '学历'],
      ['周国栋', '男', '本科'],
    ]),
  ]);
  await press(user, words.home.look);
  expect(await screen.findByText(words.steps.roster.done('党员名单'))).toBeVisible();
  expect(screen.queryByText(words.home.welcome)).toBeNull();
});
