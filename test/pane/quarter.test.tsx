// The work of a quarter in the pane, on a real workbook: every figure below was worked out by hand.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { ballotFiles, type FileWorkbook } from '../../src/files';
import { exportIndicators, startIndicators } from '../../src/jobs/indicators';
import { sampleBallots } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { stringsFor } from '../../src/strings/strings-for';
import { madeUpUnit } from '../quarter/made-up-unit';
import { bookWith, collect, jobOn, returnedFile, sampleBook, valueOf } from '../support/book';
import { button, meanwhile, openPane, press, typed, violations } from './kit';

const { pane, sheets } = stringsFor('zh-CN');
const words = pane.quarterWork;

const tab = async (user: UserEvent, name: keyof typeof words.tabs): Promise<void> =>
  user.click(await screen.findByRole('tab', { name: words.tabs[name] }));

/** A file as a user picks it; jsdom's own cannot be read whole. */
const picked = (name: string, bytes: Uint8Array): File =>
  Object.assign(new File([bytes.slice()], name), {
    arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
  });

/** The points that an entry sheet holds, by name and heading. */
async function pointsOf(workbook: FileWorkbook, sheet: string): Promise<Record<string, unknown>> {
  const [grid] = valueOf(await meanwhile(() => workbook.read([sheet])));
  const heads = grid?.values[2] ?? [];
  return Object.fromEntries(
    (grid?.values.slice(4) ?? []).map((line) => [
      line[1],
      Object.fromEntries(line.flatMap((value, at) => (at < 2 || value === null ? [] : [[heads[at], value]]))),
    ]),
  );
}

const staff = (): Promise<FileWorkbook> =>
  bookWith(
    typed('花名册', [
      ['姓名', '性别', '人员类别'],
      ['周国栋', '男', '在职'],
      ['林晓燕', '女', '在职'],
      ['郑德福', '男', '退休'],
    ]),
  );

test('a ready-made set is taken, changed, refused while its sum is wrong, and saved', async () => {
  const workbook = await staff();
  const { user } = openPane(workbook, { start: 'quarter' });
  await user.click(
    await screen.findByRole('radio', { name: new RegExp(words.indicators.sets.party.slice(0, 4)) }),
  );
  await press(user, words.indicators.use);
  expect(await screen.findByText(words.indicators.sum(100, 100))).toBeVisible();
  expect(await violations()).toEqual([]);

  await press(user, words.indicators.edit('学习教育'));
  const maximum = screen.getByRole('textbox', { name: words.indicators.maximum });
  await user.clear(maximum);
  expect(await screen.findByText(words.number.bad)).toBeVisible();
  await user.type(maximum, '25');
  expect(screen.getByText(words.indicators.sum(105, 100))).toBeVisible();
  expect(await button(words.indicators.save)).toBeDisabled();
  expect(screen.getByText(words.indicators.mend)).toBeVisible();
  expect(await violations()).toEqual([]);

  // A change that was not saved outlives a look at another part.
  await tab(user, 'units');
  await tab(user, 'indicators');
  await press(user, words.indicators.edit('先锋作用'));
  const other = screen.getByRole('textbox', { name: words.indicators.maximum });
  await user.clear(other);
  await user.type(other, '10');
  await press(user, words.indicators.save);
  expect(await screen.findByText(words.indicators.saved('考核指标'))).toBeVisible();
  const { table, findings } = valueOf(await meanwhile(() => exportIndicators(jobOn(workbook))));
  expect(findings).toEqual([]);
  expect(table.indicators.map(({ name, maximum: most }) => [name, most])).toEqual([
    ['组织生活', 25],
    ['学习教育', 25],
    ['党费缴纳', 10],
    ['主题活动', 15],
    ['志愿服务', 15],
    ['先锋作用', 10],
    ['表彰加分', 5],
    ['违纪扣分', 20],
  ]);
});

test('another ready-made set takes the place of a table only when that is confirmed, and is written only when it is saved', async () => {
  const workbook = await staff();
  valueOf(await startIndicators(jobOn(workbook), { set: 'party' }));
  const { user } = openPane(workbook, { start: 'quarter' });
  const tableNow = async () =>
    valueOf(await meanwhile(() => exportIndicators(jobOn(workbook)))).table.indicators.map(
      ({ name }) => name,
    );
  const party = await tableNow();
  const choice = await screen.findByRole('combobox', { name: words.indicators.another });
  await user.selectOptions(choice, words.indicators.sets.team);
  await press(user, words.indicators.replace);
  expect(await screen.findByText(words.indicators.replaceText(8, 0))).toBeVisible();
  await user.click(await screen.findByRole('button', { name: words.indicators.replaceNo }));
  expect(await button(words.indicators.edit('组织生活'))).toBeVisible();

  await press(user, words.indicators.replace);
  await user.click(await screen.findByRole('button', { name: words.indicators.replaceYes }));
  await waitFor(() =>
    expect(screen.queryByRole('button', { name: words.indicators.edit('组织生活') })).toBeNull(),
  );
  expect(await violations()).toEqual([]);
  expect(await tableNow()).toEqual(party);
  await press(user, words.indicators.save);
  expect(await screen.findByText(words.indicators.saved('考核指标'))).toBeVisible();
  expect(await tableNow()).not.toContain('组织生活');
});

test('an event names who took part and gives them their points, an attendance list too, under the ceilings', async () => {
  const workbook = await staff();
  valueOf(await startIndicators(jobOn(workbook), { set: 'party' }));
  const { user, view } = openPane(workbook, { start: 'quarter' });
  await tab(user, 'scores');
  const event = await screen.findByRole('region', { name: words.scores.event });
  const date = within(event).getByLabelText(words.scores.date);
  await user.clear(date);
  await user.type(date, '2021-05-03');
  await user.selectOptions(within(event).getByRole('combobox', { name: words.scores.indicator }), '学习教育');
  await user.click(within(event).getByRole('radio', { name: words.scores.some }));
  expect(within(event).getByRole('button', { name: words.scores.record })).toBeDisabled();
  await user.click(within(event).getByRole('checkbox', { name: '林晓燕' }));
  expect(await violations()).toEqual([]);
  await user.click(within(event).getByRole('button', { name: words.scores.record }));
  expect(await within(event).findByText(words.scores.recorded(3, '2021Q2考核'))).toBeVisible();
  // Four points each time; who was not there has none, and that is a zero: the event did take place.
  expect(await pointsOf(workbook, '2021Q2考核')).toMatchObject({
    周国栋: { '学习教育（20）': 0 },
    林晓燕: { '学习教育（20）': 4 },
    郑德福: { '学习教育（20）': 0, '先锋作用（15）': '免' },
  });

  const list = screen.getByRole('region', { name: words.scores.attendance });
  await user.selectOptions(within(list).getByRole('combobox', { name: words.scores.indicator }), '志愿服务');
  const input = view.container.querySelector<HTMLInputElement>('input[accept*=csv]');
  if (!input) throw new Error('no place to pick a list');
  const csv = '姓名,2021-04-02,2021-04-09,2021-04-16,2021-04-23\n周国栋,√,√,√,√\n林晓燕,√,,,\n';
  await user.upload(input, picked('签到.csv', new TextEncoder().encode(csv)));
  // Five points each, cut at fifteen: four times there is fifteen, not twenty.
  await waitFor(async () =>
    expect(await pointsOf(workbook, '2021Q2考核')).toMatchObject({
      周国栋: { '志愿服务（15）': 15, '学习教育（20）': 0 },
      林晓燕: { '志愿服务（15）': 5, '学习教育（20）': 4 },
      郑德福: { '志愿服务（15）': 0 },
    }),
  );
  expect(await screen.findByText(/周国栋的“志愿服务”活动共 20 分，按上限记 15 分/)).toBeVisible();
});

test('the board of a year, the bulletin with its days, and a recommendation with every reason', async () => {
  const workbook = await sampleBook();
  const returned = await collect(valueOf(await sampleBallots(jobOn(workbook), { files: ballotFiles })));
  valueOf(await tallyReturned(jobOn(workbook), { files: ballotFiles, returned: returned.map(returnedFile) }));
  const { user, asked } = openPane(workbook, { start: 'quarter' });
  await user.selectOptions(await screen.findByRole('combobox', { name: pane.quarter.choose }), '2020');
  await press(user, pane.quarter.run);
  const year = await screen.findByRole('list', { name: words.board.ranking });
  expect(
    within(year)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual([
    '1林晓燕优秀95 分计 1 季',
    '2赵明辉优秀93.5 分计 1 季',
    '3周国栋优秀90 分计 1 季',
    '4陈志远良好86.5 分计 1 季',
    '5王秀兰良好82 分计 1 季',
    '6吴建华良好80 分计 1 季',
    '7孙立新合格76 分计 1 季',
    '–郑德福不计入',
  ]);

  await tab(user, 'publish');
  const day = await screen.findByLabelText(words.publish.from);
  await user.clear(day);
  await user.type(day, '2021-04-26');
  await press(user, words.publish.make);
  expect(await screen.findByText(words.publish.made('2021-04-26', '2021-05-02'))).toBeVisible();
  await press(user, words.publish.copy);
  await waitFor(async () => expect(await navigator.clipboard.readText()).toMatch(/平均 85.13 分/));
  await press(user, words.publish.open);
  expect(asked.shown).toEqual([['通报 2021Q1', undefined]]);

  await press(user, words.publish.recommend);
  const candidates = await screen.findByRole('list', { name: words.publish.candidates });
  const { reasons } = sheets.quarter.recommendation;
  const said = within(candidates).getAllByRole('listitem');
  expect(said).toHaveLength(8);
  expect(said.filter((one) => one.textContent.includes(reasons.inside))).toHaveLength(2);
  expect(screen.getByText(words.publish.cap(2, '2.67', 8))).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('many workbooks are rolled up one by one; a broken one is named; sheet and long table are to be had', async () => {
  const units = [await sampleBook(), await madeUpUnit(20, ['2021Q1'])];
  const workbook = await sampleBook();
  const { user, asked, view } = openPane(workbook, { start: 'quarter' });
  await tab(user, 'units');
  await button(words.units.pickFiles);
  const input = view.container.querySelector<HTMLInputElement>('input[accept=".xlsx"]');
  if (!input) throw new Error('no place to pick workbooks');
  await user.upload(input, [
    ...units.map((unit, at) => picked(`第${String(at + 1)}支部.xlsx`, unit.save())),
    picked('~$第1支部.xlsx', new Uint8Array(8)),
    picked('坏了.xlsx', new TextEncoder().encode('不是工作簿')),
  ]);
  expect(await screen.findByText(words.units.taken(3))).toBeVisible();
  await user.selectOptions(screen.getByRole('combobox'), '2021Q1');
  await press(user, words.units.run);
  const list = await screen.findByRole('list', { name: words.units.list });
  // The sample: (97 + 96 + 92 + 88.5 + 85 + 85 + 78.5 + 59) ÷ 8 = 85.125; its squares away from that sum to 1044.375.
  expect(list.textContent).toContain('平均 85.13，标准差 11.43，计分 8 人');
  expect(screen.getByText(/其实是文本/)).toBeVisible();
  expect(await violations()).toEqual([]);

  await press(user, words.units.csv);
  expect(asked.downloads.map(({ name }) => name)).toEqual([words.units.csvName('2021Q1')]);
  await press(user, words.units.write);
  await press(user, words.units.open);
  expect(asked.shown).toEqual([['汇总 2021Q1', undefined]]);
});
