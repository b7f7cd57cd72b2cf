import { act, screen, within } from '@testing-library/react';
import { newWorkbook } from '../../src/files';
import { DEFAULT_SETTINGS, parseSettings } from '../../src/pane/settings';
import { loadStrings } from '../../src/strings';
import { stringsFor } from '../../src/strings/strings-for';
import { sampleBook, valueOf } from '../support/book';
import { meanwhile, openPane, press, violations } from './kit';

const zh = stringsFor('zh-CN').pane;
const en = stringsFor('en-US').pane;

test('the language changes at once, and is kept', async () => {
  const { user } = openPane(await sampleBook(), { start: 'settings' });
  const group = await screen.findByRole('radiogroup', { name: zh.settings.language });
  await user.click(within(group).getByRole('radio', { name: 'English' }));
  expect(await screen.findByRole('heading', { level: 1, name: en.settings.title })).toBeVisible();
  expect(document.documentElement.lang).toBe('en-US');
  expect(localStorage.getItem('pingyi.settings')).toContain('"language":"en-US"');
  await user.click(screen.getByRole('button', { name: en.common.home }));
  expect(await screen.findByText(en.app.purpose)).toBeVisible();
  // All but the name of the user's own sheet.
  expect(document.body.textContent.replace('花名册', '')).not.toMatch(/\p{Script=Han}/u);
});

test('who changes his mind while words are fetched gets what he chose last', async () => {
  const { user } = openPane(await sampleBook(), { start: 'settings' });
  const group = await screen.findByRole('radiogroup', { name: zh.settings.language });
  const choices = [
    within(group).getByRole('radio', { name: 'English' }),
    within(group).getByRole('radio', { name: '简体中文' }),
  ];
  act(() => choices.forEach((choice) => choice.click()));
  await meanwhile(() => Promise.all([loadStrings('en-US'), loadStrings('zh-CN')]));
  expect(screen.getByRole('heading', { level: 1, name: zh.settings.title })).toBeVisible();
  expect(document.documentElement.lang).toBe('zh-CN');
  await user.click(choices[0] ?? group);
  expect(await screen.findByRole('heading', { level: 1, name: en.settings.title })).toBeVisible();
});

test.each([
  ['zh-CN', '评议'],
  ['zh-TW', '评议'],
  ['en-GB', 'Pingyi'],
  ['fr-FR', '评议'],
])('a host in %s opens as %s', async (language, title) => {
  openPane(newWorkbook(), { language });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
});

test('sheets may speak another language than the pane', async () => {
  const workbook = newWorkbook();
  const { user } = openPane(workbook, { settings: { sheetLanguage: 'en-US' } });
  await press(user, zh.home.insertSample);
  await screen.findByText(zh.home.sample);
  expect(valueOf(await workbook.sheets()).map(({ name }) => name)).toContain('Roster');
});

test.each(['light', 'dark'] as const)('the settings are sound in %s', async (theme) => {
  openPane(newWorkbook(), { start: 'settings', settings: { theme } });
  await screen.findByRole('radiogroup', { name: zh.settings.theme });
  expect(document.documentElement.style.colorScheme).toBe(theme);
  expect(await violations()).toEqual([]);
});

test.each([
  [null, DEFAULT_SETTINGS],
  ['', DEFAULT_SETTINGS],
  ['{', DEFAULT_SETTINGS],
  ['null', DEFAULT_SETTINGS],
  ['[1]', DEFAULT_SETTINGS],
  ['{"theme":"dark"}', { ...DEFAULT_SETTINGS, theme: 'dark' }],
  ['{"theme":"pink","language":"en-US"}', { ...DEFAULT_SETTINGS, language: 'en-US' }],
])('settings stored as %j', (text, settings) => {
  expect(parseSettings(text)).toEqual(settings);
});
