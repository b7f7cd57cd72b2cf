// The newsletter made and saved, and a text held against the workbook.
import { screen, within } from '@testing-library/react';
import { makeDecisions } from '../../src/jobs/decide';
import { SAMPLE_NEWSLETTER } from '../../src/samples/sample';
import { loadGuide } from '../../src/strings/guide';
import { stringsFor } from '../../src/strings/strings-for';
import { jobOn, sampleBook, valueOf } from '../support/book';
import { countedSample } from '../decision/counted';
import { button, openPane, press, violations } from './kit';

const { pane: words } = stringsFor('zh-CN');

test('from the year: the newsletter is saved, read on the screen, and what it lacks is said', async () => {
  const { letter } = await loadGuide('zh-CN');
  const { user, asked } = openPane(await sampleBook(), { start: 'year' });
  await press(user, new RegExp(words.letter.title));
  expect(await screen.findByRole('heading', { level: 1, name: words.letter.title })).toHaveFocus();
  await press(user, letter.make);
  const text = await screen.findByRole('region', { name: letter.text });
  expect(text).toHaveTextContent('应到党员8名，实到8名');
  expect(screen.getByText(letter.missing(['rated', 'ledgers', 'grades']))).toBeVisible();
  expect(asked.downloads.map(({ name }) => name)).toEqual([letter.file]);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: words.year.title }));
  expect(await screen.findByRole('heading', { level: 1, name: words.year.title })).toBeVisible();
});

test('a pasted text: each finding with its sentence and the way to its cell; changed, it asks to be checked again', async () => {
  const { letter } = await loadGuide('zh-CN');
  const book = await countedSample();
  valueOf(await makeDecisions(jobOn(book), { changes: { accept: true } }));
  const { user, asked } = openPane(book, { start: 'letter' });
  const box = await screen.findByRole('textbox', { name: letter.paste });
  expect(await button(letter.start)).toBeDisabled();
  await user.click(box);
  await user.paste(SAMPLE_NEWSLETTER.zh);
  await press(user, letter.start);
  expect(await screen.findByText(letter.found(2, 4))).toBeVisible();
  const panel = screen.getByRole('region', { name: letter.check });
  expect(panel).toHaveTextContent('文字写“7名在职党员参加评议”');
  expect(panel).toHaveTextContent('没有写“基本合格”的人数');
  expect(panel).toHaveTextContent('没有写发出、收回、有效张数');
  await user.click(within(panel).getAllByRole('button', { name: /定等/ })[0] ?? document.body);
  expect(asked.shown.map(([sheet]) => sheet)).toEqual(['定等 党员测评']);
  expect(await violations()).toEqual([]);
  await user.type(box, '。');
  expect(await screen.findByText(letter.changed)).toBeVisible();
});

test('a file is opened and checked at once; one that cannot be read is an alert', async () => {
  const { letter } = await loadGuide('zh-CN');
  const { user } = openPane(await sampleBook(), { start: 'letter' });
  await button(letter.open);
  const input = screen.getByLabelText(letter.open, { selector: 'input' });
  const file = (name: string, text: string): File => {
    const bytes = new TextEncoder().encode(text);
    return Object.assign(new File([bytes], name), { arrayBuffer: () => Promise.resolve(bytes.buffer) });
  };
  await user.upload(input, file('稿.txt', '应到8名，实到7名。'));
  expect(await screen.findByText(letter.found(1, 1))).toBeVisible();
  expect(screen.getByRole('textbox', { name: letter.paste })).toHaveValue('应到8名，实到7名。');
  await user.upload(input, file('稿.docx', '%PDF-1.7 \0\u0001'));
  expect(await screen.findByRole('alert')).toHaveTextContent(/稿\.docx/);
});
