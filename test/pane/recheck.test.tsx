// The roster is checked again while somebody types: nothing is cleared, nothing steals the focus, the last edit counts.
import { act, screen, waitFor, within } from '@testing-library/react';
import type { FileWorkbook } from '../../src/files';
import type { CellEdit } from '../../src/workbook/edit';
import { stringsFor } from '../../src/strings/strings-for';
import type { CellValue } from '../../src/kernel/grid';
import { bookWith, valueOf } from '../support/book';
import { openPane, press, typed, violations } from './kit';

const { pane: words, failures } = stringsFor('zh-CN');
const { rosterWork: work } = words;

const MESSY = [
  ['姓名', '性别'],
  ['张　三', '男'],
  ['李四', '女'],
] as const;

const change = (cell: string, from: CellValue, to: CellValue): CellEdit => ({
  sheet: '花名册',
  cell,
  from: { value: from, format: 'General' },
  to: { value: to, format: 'General' },
});

/** The pane after its first check, and how often the workbook was read since. */
async function checked(): Promise<
  ReturnType<typeof openPane> & { readonly workbook: FileWorkbook; readonly reads: () => number }
> {
  const real = await bookWith(typed('花名册', MESSY));
  const reads: AbortSignal[] = [];
  const workbook: FileWorkbook = {
    ...real,
    read: (names, signal) => {
      if (signal) reads.push(signal);
      return real.read(names, signal);
    },
  };
  const opened = openPane(workbook, { start: 'roster' });
  await press(opened.user, words.roster.run);
  await screen.findByRole('region', { name: words.roster.findings });
  const before = reads.length;
  return { ...opened, workbook, reads: () => reads.length - before };
}

const settled = (): Promise<void> =>
  act(async () => {
    await new Promise((resolve) => setTimeout(resolve, 700));
  });

test('an edit changes the report in its place', async () => {
  const { workbook, edited, reads } = await checked();
  const link = screen.getByText(/比较时按“张三”/);
  const statistics = screen.getByRole('region', { name: words.roster.statistics });
  screen.getByRole('button', { name: words.roster.rerun }).focus();
  valueOf(await workbook.edit([change('A2', '张　三', '张三'), change('A3', '李四', '李 四')]));
  edited();
  // Nothing is taken away while it is being checked.
  expect(link).toBeVisible();
  await waitFor(() => expect(screen.getByText(/姓名中有空格，比较时按“李四”/)).toBeVisible());
  expect(screen.queryByText(/比较时按“张三”/)).toBeNull();
  expect(screen.getByRole('region', { name: words.roster.statistics })).toBe(statistics);
  expect(screen.getByRole('button', { name: words.roster.rerun })).toHaveFocus();
  expect(reads()).toBe(1);
  expect(screen.getByText(work.live)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('of many edits in a row the last is checked, once', async () => {
  const { workbook, edited, reads } = await checked();
  let name = '张　三';
  for (const next of ['张', '张三 丰', '张三丰']) {
    valueOf(await workbook.edit([change('A2', name, next)]));
    name = next;
  }
  // Told at once: on a slow machine the writing itself would take longer than the pane waits.
  for (let times = 0; times < 3; times++) edited();
  await waitFor(() => expect(screen.getByText(words.roster.clean)).toBeVisible());
  await settled();
  expect(reads()).toBe(1);
});

test('what the pane writes itself is not checked a second time', async () => {
  const { user, reads } = await checked();
  await user.click(screen.getByRole('button', { name: /^改 A2/ }));
  await screen.findByText(words.roster.clean);
  const after = reads();
  await settled();
  expect(reads()).toBe(after);
});

test('a roster that is gone is said, and the report of before stays until there is another', async () => {
  const { workbook, edited } = await checked();
  valueOf(await workbook.edit([change('A1', '姓名', '谁')]));
  edited();
  expect(await screen.findByText(failures['roster-missing']({ code: 'roster-missing' }))).toBeVisible();
  expect(screen.getByRole('region', { name: words.roster.findings })).toBeVisible();
  valueOf(await workbook.edit([change('A1', '谁', '姓名'), change('A2', '张　三', '张三')]));
  edited();
  expect(await screen.findByText(words.roster.clean)).toBeVisible();
  expect(screen.queryByText(failures['roster-missing']({ code: 'roster-missing' }))).toBeNull();
});

test('on other screens nothing is read; the way back brings what was typed meanwhile', async () => {
  const { user, workbook, edited, reads } = await checked();
  await user.click(screen.getByRole('button', { name: words.common.settings }));
  await screen.findByRole('radiogroup', { name: words.settings.theme });
  const before = reads();
  valueOf(await workbook.edit([change('A2', '张　三', '张三')]));
  edited();
  await settled();
  expect(reads()).toBe(before);
  await user.click(screen.getByRole('button', { name: words.common.home }));
  const steps = await screen.findByRole('list', { name: words.steps.heading });
  await waitFor(() => expect(within(steps).getAllByText(words.steps.done)).toHaveLength(1));
});
