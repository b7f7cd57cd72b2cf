// The year's work in the pane: five parts, each with its state, its one action, its sheets and what is off.
import { screen, waitFor, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { newWorkbook } from '../../src/files';
import { YEAR_PARTS } from '../../src/jobs/year';
import { stringsFor } from '../../src/strings/strings-for';
import { bookWith, sampleBook, valueOf } from '../support/book';
import { button, openPane, press, typed, violations } from './kit';

const { pane: words } = stringsFor('zh-CN');
const { year } = words;

const ROSTER = typed('花名册', [
  ['姓名', '性别', '党内职务'],
  ['周国栋', '男', '书记'],
  ['林晓燕', '女', '委员'],
  ['陈志远', '男', null],
]);

const list = () => screen.findByRole('list', { name: year.list });

test('from Home one way leads to the five parts, each with its state in a word', async () => {
  const { user } = openPane(await sampleBook());
  await press(user, new RegExp(year.entry));
  expect(await screen.findByRole('heading', { level: 1, name: year.title })).toBeVisible();
  const rows = within(await list()).getAllByRole('button');
  expect(rows.map((row) => row.textContent)).toEqual([
    '征求意见已完成意见 6 条，归并为 5 条',
    '谈心谈话下一步应谈 32，已谈 31 · 还差 1',
    '对照检查进行中8 人，已交 7 人',
    '会议记录已完成应到 8，实到 8',
    '整改台账进行中共 5 项，已销号 2 项 · 逾期 3',
  ]);
  expect(await violations()).toEqual([]);
});

test('without a roster there is no way there', async () => {
  openPane(newWorkbook());
  await button(words.home.insertSample);
  expect(screen.queryByRole('button', { name: new RegExp(year.entry) })).toBeNull();
});

test.each(YEAR_PARTS)('%s: opened, made, its sheets shown, and back to where one was', async (part) => {
  const workbook = await bookWith(ROSTER);
  const { user, asked } = openPane(workbook, { start: 'year' });
  const { title, none } = year.parts[part];
  await user.click(within(await list()).getByRole('button', { name: new RegExp(`^${title}`) }));
  expect(await button(year.back)).toHaveFocus();
  expect(await violations()).toEqual([]);
  await press(user, year.start);
  const sheets = await screen.findByRole('region', { name: year.sheets });
  const made = valueOf(await workbook.sheets()).filter(({ kind }) => kind?.startsWith(part));
  expect(made.length).toBeGreaterThan(0);
  await user.click(within(sheets).getAllByRole('button')[0] ?? document.body);
  expect(asked.shown).toEqual([[made[0]?.name, undefined]]);
  expect(await screen.findByRole('region', { name: year.findings })).toBeVisible();
  expect(await violations()).toEqual([]);
  await press(user, year.back);
  const row = within(await list()).getByRole('button', { name: new RegExp(`^${title}`) });
  expect(row).toHaveFocus();
  expect(row).not.toHaveTextContent(none);
});

test('talks: relations with their numbers, and the one gap by name', async () => {
  const { user } = openPane(await sampleBook(), { start: 'year' });
  await user.click(within(await list()).getByRole('button', { name: new RegExp(year.parts.talks.title) }));
  const bar = await screen.findByRole('progressbar', { name: /党员之间: 应谈 28，已谈 27/ });
  expect(bar).toHaveAttribute('aria-valuenow', '27');
  expect(screen.getByText('孙立新：郑德福')).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('rectification: states in words, a report of the month asked for', async () => {
  const workbook = await sampleBook();
  const { user } = openPane(workbook, { start: 'year' });
  const { title, report, month, counts } = year.parts.rectification;
  await user.click(within(await list()).getByRole('button', { name: new RegExp(title) }));
  expect(await screen.findByRole('group', { name: counts })).toHaveTextContent('逾期 3已销号 2');
  const box = screen.getByLabelText(month);
  await user.clear(box);
  await user.type(box, '2021-03');
  await press(user, report);
  await waitFor(async () =>
    expect(valueOf(await workbook.sheets()).some(({ kind }) => kind === 'rectification/2021-03')).toBe(true),
  );
  expect(await violations()).toEqual([]);
});

test('the dossier: one button saves everything of the year as a zip, and says what is missing; the workbook stays', async () => {
  const workbook = await sampleBook();
  const before = workbook.save();
  const { user, asked } = openPane(workbook, { start: 'year' });
  await press(user, year.dossier.make);
  const said = await screen.findByText(year.dossier.done('全年工作材料.zip', 6));
  expect(within(said.parentElement ?? said).getAllByRole('listitem')[0]).toHaveTextContent(
    '计票结果：还没有开始做',
  );
  const [zip] = asked.downloads;
  expect(zip?.name).toBe('全年工作材料.zip');
  const files = unzipSync(new Uint8Array(await (zip?.content ?? new Blob()).arrayBuffer()));
  expect(Object.keys(files)).toHaveLength(10);
  expect(workbook.save()).toEqual(before);
  expect(await violations()).toEqual([]);
});
