// The scheme changed by its controls, with a picture of the form that follows.
import { screen, waitFor, within } from '@testing-library/react';
import { exportScheme } from '../../src/jobs/scheme';
import { schemePane as words } from '../../src/strings/zh-CN/scheme-pane';
import { stringsFor } from '../../src/strings/strings-for';
import type { FileWorkbook } from '../../src/files';
import { bookWith, jobOn, valueOf } from '../support/book';
import { button, meanwhile, openPane, press, typed, violations } from './kit';

const { pane } = stringsFor('zh-CN');

const people = (): Promise<FileWorkbook> =>
  bookWith(
    typed('花名册', [
      ['姓名', '性别'],
      ['周国栋', '男'],
      ['林晓燕', '女'],
    ]),
  );

const stored = async (workbook: FileWorkbook) =>
  JSON.parse(valueOf(await meanwhile(() => exportScheme(jobOn(workbook)))));

const picture = (): Promise<HTMLElement> => screen.findByRole('table', { name: words.picture });

test('a form is changed with its picture, and saved as it stands in the picture', async () => {
  const workbook = await people();
  const { user } = openPane(workbook, { start: 'ballots' });
  await press(user, pane.ballots.editScheme);
  expect(await screen.findByRole('heading', { level: 1, name: pane.scheme.title })).toBeVisible();
  const form = await screen.findByRole('combobox', { name: words.form });
  await user.selectOptions(form, '党员测评');
  expect(within(await picture()).getByText('林晓燕')).toBeVisible();
  expect(await button(words.save)).toBeDisabled();

  const best = screen.getByRole('group', { name: words.grade(1) });
  const label = within(best).getByRole('textbox', { name: words.label });
  await user.clear(label);
  expect(best).toHaveTextContent(words.faults['empty'] ?? '');
  expect(await button(words.save)).toBeDisabled();
  await user.type(label, '先锋');
  await waitFor(async () => expect(within(await picture()).getByText('先锋')).toBeVisible());

  await user.selectOptions(screen.getByRole('combobox', { name: words.names.kind }), 'matrix');
  await waitFor(async () => expect(within(await picture()).getAllByText('德')).toHaveLength(2));
  await user.selectOptions(screen.getByRole('combobox', { name: words.names.paper }), 'a5');
  await user.selectOptions(screen.getByRole('combobox', { name: words.names.blankBallot }), 'ballot');
  expect(await violations()).toEqual([]);
  await press(user, words.save);
  expect(await screen.findByText(words.saved)).toBeVisible();
  expect(await stored(workbook)).toMatchObject({
    blankBallot: 'ballot',
    forms: [
      { id: 'team' },
      {
        id: 'members',
        kind: 'matrix',
        aspects: words.aspectsAtFirst,
        overall: '总评',
        cap: null,
        paper: 'a5',
        grades: [{ label: '先锋', points: 100 }, {}, {}, {}],
      },
    ],
  });
});

test('nobody leaves himself out of a list: the reason is said, and slips are offered', async () => {
  const workbook = await people();
  const { user } = openPane(workbook, { start: 'scheme' });
  await user.selectOptions(await screen.findByRole('combobox', { name: words.form }), '党员测评');
  const self = screen.getByRole('combobox', { name: words.names.selfRating });
  await user.selectOptions(self, 'excluded');
  expect(await screen.findByRole('alert')).toHaveTextContent(words.self.why);
  expect(self).toHaveValue('included');
  await press(user, words.self.slips);
  expect(screen.getByRole('combobox', { name: words.names.kind })).toHaveValue('slip');
  await press(user, words.save);
  expect(await screen.findByText(words.saved)).toBeVisible();
  const { forms } = await stored(workbook);
  expect(forms[1]).toMatchObject({ kind: 'slip', selfRating: 'excluded', cap: null });
});

test('once ballots are out another look is saved only after a yes', async () => {
  const workbook = await people();
  const { user } = openPane(workbook, { start: 'ballots' });
  await press(user, pane.ballots.make.files);
  await screen.findByText(/4 张测评票/);
  await press(user, pane.ballots.editScheme);
  await user.selectOptions(await screen.findByRole('combobox', { name: words.names.color }), 'red');
  await press(user, words.save);
  const dialog = await screen.findByRole('alertdialog');
  await user.click(within(dialog).getByRole('button', { name: pane.ballots.restartNo }));
  expect((await stored(workbook)).forms[0]).not.toHaveProperty('color');
  await press(user, words.save);
  const again = await screen.findByRole('alertdialog');
  await user.click(within(again).getByRole('button', { name: pane.ballots.restartYes }));
  expect(await screen.findByText(words.saved)).toBeVisible();
  expect((await stored(workbook)).forms[0]).toMatchObject({ color: 'red' });
});

test('forms are put in another order; a number out of its range is said at its field, and nothing is saved', async () => {
  const workbook = await people();
  const { user } = openPane(workbook, { start: 'scheme' });
  await user.selectOptions(await screen.findByRole('combobox', { name: words.form }), '党员测评');
  expect(await button(words.formDown)).toBeDisabled();
  await press(user, words.formUp);
  expect(await button(words.formUp)).toBeDisabled();
  const over = screen.getByRole('textbox', { name: words.capOver });
  await user.clear(over);
  await user.type(over, '4');
  expect(screen.getByRole('textbox', { name: words.capUnder })).toHaveAccessibleDescription(
    words.faults['out-of-range'] ?? '',
  );
  expect(await button(words.save)).toBeDisabled();
  await user.clear(over);
  await user.type(over, '1');
  await user.type(screen.getByRole('textbox', { name: words.quota }), '101');
  expect(screen.getByRole('textbox', { name: words.quota })).toHaveAccessibleDescription(
    words.faults['out-of-range'] ?? '',
  );
  await user.clear(screen.getByRole('textbox', { name: words.quota }));
  await press(user, words.save);
  expect(await screen.findByText(words.saved)).toBeVisible();
  const { forms } = await stored(workbook);
  expect(forms.map(({ id }: { readonly id: string }) => id)).toEqual(['members', 'team']);
}, 60_000);
