// Making a recount file, and checking the open workbook or such a file, in the pane.
import { screen, within } from '@testing-library/react';
import { type FileWorkbook, makeBook, openWorkbook } from '../../src/files';
import { prepareRecount } from '../../src/jobs/recount-file';
import { makeResults } from '../../src/jobs/results';
import { stringsFor } from '../../src/strings/strings-for';
import { countedSample } from '../decision/counted';
import { jobOn, reopened, valueOf } from '../support/book';
import { openPane, press, violations } from './kit';

const words = stringsFor('zh-CN').pane.verify;

async function balanced(): Promise<FileWorkbook> {
  const book = await countedSample();
  valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
  return reopened(book);
}

test('the open workbook is checked, and a recount file is handed out', async () => {
  const { user, asked } = openPane(await balanced(), { start: 'results' });
  await press(user, words.start);
  expect(await screen.findByText(words.verdict(true), {}, { timeout: 20_000 })).toBeVisible();
  expect(await violations()).toEqual([]);
  await press(user, words.make);
  expect(await screen.findByText(words.made(`${words.file}.xlsx`))).toBeVisible();
  expect(asked.downloads.map(({ name }) => name)).toEqual([`${words.file}.xlsx`]);
}, 60_000);

test('what was changed by hand is named', async () => {
  const book = await balanced();
  const [grid] = valueOf(await book.read(['结果 党员测评']));
  const value = grid?.values[12]?.[1] ?? null;
  const format = grid?.formats[12]?.[1] ?? '@';
  const edit = {
    sheet: '结果 党员测评',
    cell: 'B13',
    from: { value, format },
    to: { value: '别人', format },
  };
  expect(valueOf(await book.edit([edit]))).toEqual([]);
  const { user } = openPane(book, { start: 'results' });
  await press(user, words.start);
  const answer = within(await screen.findByRole('alert', {}, { timeout: 20_000 }));
  expect(answer.getByText(words.verdict(false))).toBeVisible();
  // By the second count, and by the sheet as it follows from the box.
  expect(answer.getAllByText(/“结果 党员测评”B13：应为 .*，现为 别人/)).toHaveLength(2);
}, 60_000);

test('a recount file opens with its own way: from Home to the check', async () => {
  const { plans } = valueOf(await prepareRecount(jobOn(await balanced())));
  const file = valueOf(openWorkbook(await makeBook(plans), 'recount.xlsx'));
  const { user } = openPane(file);
  expect(await screen.findByText(words.hintFile)).toBeVisible();
  await press(user, words.start);
  await screen.findByRole('region', { name: words.title });
  expect(screen.queryByRole('button', { name: words.make })).toBeNull();
  await press(user, words.start);
  expect(await screen.findByText(words.verdict(true), {}, { timeout: 20_000 })).toBeVisible();
}, 60_000);
