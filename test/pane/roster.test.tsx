// The Roster screen at work: a filter, fixes with their preview and the way back, marks, the sheet of findings, columns.
import { screen, waitFor, within } from '@testing-library/react';
import type { FileWorkbook } from '../../src/files';
import { stringsFor } from '../../src/strings/strings-for';
import { bookWith, valueOf } from '../support/book';
import { openPane, press, typed, violations } from './kit';

// Each test opens dialogs and looks at them with axe: long on a busy machine.
const { pane: words } = stringsFor('zh-CN');
const { rosterWork: work } = words;

const MESSY = [
  ['姓名', '男女', '入党时间'],
  ['张　三', '男', '2008.6.25'],
  ['李　四', '女', '二〇一〇年'],
] as const;

const valuesOf = async (workbook: FileWorkbook): Promise<unknown> =>
  valueOf(await workbook.read(['花名册']))[0]?.values;

async function checked(): Promise<ReturnType<typeof openPane> & { readonly workbook: FileWorkbook }> {
  const workbook = await bookWith(typed('花名册', MESSY));
  const opened = openPane(workbook, { start: 'roster' });
  await press(opened.user, words.roster.run);
  await screen.findByRole('region', { name: words.roster.findings });
  return { ...opened, workbook };
}

test('all of a kind: old and new are shown first, and one step takes it back', async () => {
  const { user, workbook } = await checked();
  const before = await valuesOf(workbook);
  const group = await screen.findByRole('region', { name: work.rule(work.rules['name-spaces'], 2) });
  await user.click(within(group).getByRole('button', { name: work.fixAll(2) }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('A2 张 三 → 张三');
  expect(await violations()).toEqual([]);
  expect(await valuesOf(workbook)).toEqual(before);
  await user.click(within(dialog).getByRole('button', { name: work.doFix }));
  expect(await screen.findByText(work.fixed(2), { exact: false })).toBeVisible();
  await waitFor(() => expect(screen.queryByRole('region', { name: /姓名有空格/ })).toBeNull());
  expect(JSON.stringify(await valuesOf(workbook))).toMatch(/张三.*李四/);
  await press(user, work.undo);
  await waitFor(async () => expect(await valuesOf(workbook)).toEqual(before));
  expect(await screen.findByRole('region', { name: work.rule(work.rules['name-spaces'], 2) })).toBeVisible();
});

test('one cell, and a filter by rule', async () => {
  const { user, workbook } = await checked();
  await user.selectOptions(screen.getByLabelText(work.filter), 'date-text');
  await waitFor(() => expect(screen.queryByRole('region', { name: /姓名有空格/ })).toBeNull());
  await user.click(screen.getByRole('button', { name: /^改 C2/ }));
  await waitFor(async () => {
    const values = (await valuesOf(workbook)) as readonly (readonly unknown[])[];
    expect(values.slice(1).map((row) => [row[0], row[2]])).toEqual([
      ['张　三', 39624],
      ['李　四', '二〇一〇年'],
    ]);
  });
});

test('marks, a sheet of findings, a mapping that the workbook remembers', async () => {
  const { user, workbook, asked } = await checked();
  const mark = screen.getByRole('switch', { name: work.mark });
  await user.click(mark);
  await waitFor(() => expect(mark).toBeChecked());
  await user.click(mark);
  await waitFor(() => expect(mark).not.toBeChecked());
  await press(user, work.list);
  await waitFor(() => expect(asked.shown).toEqual([['花名册检查', undefined]]));
  await user.selectOptions(screen.getByLabelText('男女'), 'sex');
  await waitFor(async () =>
    expect(valueOf(await workbook.sheets()).map(({ kind }) => kind)).toContain('columns'),
  );
  await waitFor(() => expect(screen.getByLabelText('男女')).toHaveValue('sex'));
  expect(await violations()).toEqual([]);
});

test('where the roster is: chosen from the sheets, or by what is selected, and remembered', async () => {
  const other = typed('名单', [
    ['姓名', '性别'],
    ['王五', '男'],
    ['赵六', '女'],
  ]);
  const workbook = await bookWith(typed('花名册', MESSY), other);
  const { user, asked, view } = openPane(workbook, { start: 'roster' });
  const where = await screen.findByLabelText(work.where);
  await within(where).findByRole('option', { name: '名单' });
  await waitFor(() => expect(where).toHaveDisplayValue(work.automatic('花名册')));
  await user.selectOptions(where, '名单');
  expect(await screen.findByText(words.roster.sheet('名单'))).toBeVisible();
  expect(where).toHaveDisplayValue('名单');
  expect(await screen.findByText(words.roster.clean)).toBeVisible();

  asked.selection = { sheet: '名单', area: 'A1:B2' };
  await press(user, work.selected.excel);
  await waitFor(() => expect(where).toHaveDisplayValue('名单 A1:B2'));
  expect(await screen.findByText(/下面还有 1 行像是人员/)).toBeVisible();
  expect(await violations()).toEqual([]);

  // A choice without a roster is refused; the one of before stays.
  asked.selection = { sheet: '名单', area: 'B1:B2' };
  await press(user, work.selected.excel);
  expect(await screen.findByText(/没有找到花名册/)).toBeVisible();
  expect(where).toHaveDisplayValue('名单 A1:B2');

  // Opened again, the pane knows before anybody checks.
  view.unmount();
  openPane(workbook, { start: 'roster' });
  await waitFor(() => expect(screen.getByLabelText(work.where)).toHaveDisplayValue('名单 A1:B2'));
  expect(screen.queryByText(words.roster.statistics)).toBeNull();

  await user.selectOptions(screen.getByLabelText(work.where), work.automatic(null));
  expect(await screen.findByText(words.roster.sheet('花名册'))).toBeVisible();
});

test('marks follow: a fix, another roster, and the way to another screen', async () => {
  const other = typed('名单', [
    ['姓名', '性别'],
    ['王　五', '男'],
  ]);
  const real = await bookWith(typed('花名册', MESSY), other);
  const marked: Record<string, readonly string[]> = {};
  const workbook: FileWorkbook = {
    ...real,
    mark: (sheet, marks, signal) => {
      marked[sheet] = marks.map(({ cell }) => cell);
      return real.mark(sheet, marks, signal);
    },
  };
  const { user } = openPane(workbook, { start: 'roster' });
  await press(user, words.roster.run);
  await user.click(await screen.findByRole('switch', { name: work.mark }));
  await waitFor(() => expect(marked['花名册']).toContain('A2'));
  await user.click(screen.getByRole('button', { name: /^改 A2/ }));
  await waitFor(() => expect(marked['花名册']).not.toContain('A2'));
  expect(marked['花名册']).toContain('A3');

  await user.click(screen.getByRole('button', { name: words.common.settings }));
  await screen.findByRole('radiogroup', { name: words.settings.theme });
  await user.click(screen.getByRole('button', { name: words.common.home }));
  const steps = await screen.findByRole('list', { name: words.steps.heading });
  await user.click(await within(steps).findByRole('button', { name: /^花名册/ }));
  expect(await screen.findByRole('switch', { name: work.mark })).toBeChecked();

  const where = await screen.findByLabelText(work.where);
  await within(where).findByRole('option', { name: '名单' });
  await user.selectOptions(where, '名单');
  await waitFor(() => expect(marked).toEqual({ 花名册: [], 名单: ['A2'] }));
});
