// What each screen does when things are not as they should be.
import { screen, waitFor, within } from '@testing-library/react';
import { ballotFiles, type FileWorkbook, newWorkbook } from '../../src/files';
import { checkRoster } from '../../src/jobs/check-roster';
import { stringsFor } from '../../src/strings/strings-for';
import { bookWith, collect, jobOn, sampleBook, valueOf } from '../support/book';
import { sampleBallots } from '../../src/jobs/sample';
import { exportScheme, importScheme } from '../../src/jobs/scheme';
import { button, meanwhile, openPane, press, typed, violations } from './kit';

const { pane: words } = stringsFor('zh-CN');

const ROSTER = [
  ['姓名', '性别', '出生年月', '党内职务'],
  ['周国栋', '男', '1968-04', '书记'],
  ['周国栋', '男', '1968-04', null],
  ['林晓燕', '女', '1975-19', null],
  [null, '男', '1980-01', null],
] as const;

/** How many errors the roster has by the job itself: the screens have to say as many. */
async function errorsIn(workbook: FileWorkbook): Promise<number> {
  const { findings } = valueOf(await checkRoster(jobOn(workbook)));
  const errors = findings.filter(({ level }) => level === 'error').length;
  expect(errors).toBeGreaterThan(1);
  return errors;
}

/** A file as a user picks it; jsdom's own has no `text`. */
function picked(name: string, bytes: Uint8Array): File {
  return Object.assign(new File([bytes.slice()], name), {
    text: () => Promise.resolve(new TextDecoder().decode(bytes)),
  });
}

test('findings stand in groups by rule, the worst first, each with the way to its cell', async () => {
  const workbook = await bookWith(typed('花名册', ROSTER));
  await errorsIn(workbook);
  const { rules, rule } = words.rosterWork;
  const { user, asked } = openPane(workbook, { start: 'roster' });
  await press(user, words.roster.run);
  const errors = await screen.findByRole('region', { name: rule(rules['name-duplicate'], 1) });
  const warnings = screen.getByRole('region', { name: rule(rules['date-invalid'], 1) });
  expect(errors.compareDocumentPosition(warnings) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect(within(errors).getAllByRole('listitem')).toHaveLength(1);
  expect(errors).toHaveTextContent('周国栋');
  await user.click(within(warnings).getAllByRole('button')[0] ?? document.body);
  expect(asked.shown).toEqual([['花名册', 'C4']]);
  expect(await violations()).toEqual([]);
});

test('a roster with errors makes no ballots, and says where to mend it', async () => {
  const workbook = await bookWith(typed('花名册', ROSTER));
  const found = await errorsIn(workbook);
  const { user } = openPane(workbook, { start: 'ballots' });
  expect(await screen.findByRole('alert')).toHaveTextContent(words.roster.errors(found));
  expect(await button(words.ballots.make.files)).toBeDisabled();
  await press(user, words.steps.roster.action);
  expect(await screen.findByRole('heading', { level: 1, name: words.roster.title })).toBeVisible();
});

test('a failure is an alert with what to do, and details without a word of the user', async () => {
  const { user } = openPane(await bookWith(typed('别的', [['随便', '写写']])), { start: 'roster' });
  await press(user, words.roster.run);
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(/名册/);
  await user.click(within(alert).getByRole('button', { name: words.common.copyDetails }));
  await waitFor(async () =>
    expect(await navigator.clipboard.readText()).toBe('roster-missing\nPingyi 0.1.0 (excel)\nTest 1.0'),
  );
  expect(await violations()).toEqual([]);
});

test('ballots that differ from those handed out are made only after a yes', async () => {
  const workbook = await bookWith(
    typed('花名册', [
      ['姓名', '性别'],
      ['周国栋', '男'],
    ]),
  );
  const { user, asked } = openPane(workbook, { start: 'ballots' });
  await press(user, words.ballots.make.files);
  await screen.findByText(/2 张测评票/);
  // Meanwhile the scheme gets other grades.
  const scheme = JSON.parse(valueOf(await meanwhile(() => exportScheme(jobOn(workbook)))));
  scheme.forms[1].grades[0].label = '好样的';
  valueOf(await meanwhile(() => importScheme(jobOn(workbook), { json: JSON.stringify(scheme) })));

  await press(user, words.ballots.make.files);
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog).toHaveAccessibleName(words.ballots.restart);
  expect(await violations()).toEqual([]);
  await user.click(within(dialog).getByRole('button', { name: words.ballots.restartNo }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(asked.downloads).toHaveLength(1);

  await press(user, words.ballots.make.files);
  await user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: words.ballots.restartYes }),
  );
  await waitFor(() => expect(asked.downloads).toHaveLength(2));
});

test('a scheme that is none is refused and said so; a good one is taken', async () => {
  const { user, asked, view } = openPane(await sampleBook(), { start: 'ballots' });
  await waitFor(async () => expect(await button(words.ballots.exportScheme)).toBeEnabled());
  await press(user, words.ballots.exportScheme);
  await waitFor(() => expect(asked.downloads.map(({ name }) => name)).toEqual([words.ballots.schemeName]));
  const input = view.container.querySelector<HTMLInputElement>('input[accept*=json]');
  if (!input) throw new Error('no place to pick a scheme');
  await user.upload(input, picked('scheme.json', new TextEncoder().encode('{"format":"other"}')));
  expect(await screen.findByRole('alert')).toHaveTextContent(/方案/);
  const good = valueOf(await meanwhile(async () => exportScheme(jobOn(await sampleBook()))));
  await user.upload(input, picked('scheme.json', new TextEncoder().encode(good)));
  expect(await screen.findByText(words.ballots.imported)).toBeVisible();
});

test('counting foreign and broken files says so by file, and counts none of them', async () => {
  const [mine, other] = [await sampleBook(), await sampleBook()];
  // The other workbook's vote is another one: its sample becomes a vote of its own as soon as ballots are made.
  const made = openPane(other, { start: 'ballots' });
  await press(made.user, words.ballots.make.files);
  await screen.findByText(/16 张测评票/);
  made.view.unmount();
  const foreign = await meanwhile(async () =>
    collect(valueOf(await sampleBallots(jobOn(other), { files: ballotFiles }))),
  );

  const { user, view } = openPane(mine, { start: 'tally' });
  await button(words.tally.pickFiles);
  const input = view.container.querySelector<HTMLInputElement>('input[accept=".xlsx,.zip"]');
  if (!input) throw new Error('no place to pick files');
  const [one] = foreign;
  if (!one) throw new Error('no ballot');
  await user.upload(input, [picked('别的票.xlsx', one.bytes), picked('坏了.xlsx', one.bytes.slice(0, 400))]);

  const errors = await screen.findByRole('region', { name: words.levels.error });
  expect(errors).toHaveTextContent('别的票.xlsx');
  expect(errors).toHaveTextContent('坏了.xlsx');
  const piles = screen.getByRole('region', { name: words.count.piles.heading(2) });
  expect(piles.textContent).toMatch(/有效0无效0存疑0重复0非本次1改动0读不了1不是票0/);
  expect(within(piles).getByText(words.count.piles.sum(2))).toBeVisible();
  expect(await violations()).toEqual([]);
});

test('before any ballot was made, counting points to making them', async () => {
  const { user } = openPane(
    await bookWith(
      typed('花名册', [
        ['姓名', '性别'],
        ['周国栋', '男'],
      ]),
    ),
    { start: 'tally' },
  );
  expect(await screen.findByText(words.tally.notYet)).toBeVisible();
  await press(user, words.steps.ballots.action);
  expect(await screen.findByRole('heading', { level: 1, name: words.ballots.title })).toBeVisible();
});

test('ballots as sheets of the workbook', async () => {
  const workbook = await bookWith(
    typed('花名册', [
      ['姓名', '性别'],
      ['周国栋', '男'],
      ['林晓燕', '女'],
    ]),
  );
  const { user } = openPane(workbook, { start: 'ballots' });
  const [team] = await screen.findAllByRole('checkbox');
  await user.click(team ?? document.body);
  await press(user, words.ballots.make.sheets);
  expect(await screen.findByText(words.ballots.madeSheets(2))).toBeVisible();
  const sheets = valueOf(await meanwhile(() => workbook.sheets()));
  expect(sheets.filter(({ kind }) => kind?.startsWith('ballot/members/'))).toHaveLength(2);
});

test('with nothing to make, nothing can be made', async () => {
  const { user } = openPane(await sampleBook(), { start: 'ballots' });
  for (const box of await screen.findAllByRole('checkbox')) await user.click(box);
  expect(await button(words.ballots.make.files)).toBeDisabled();
  expect(screen.getByText(words.ballots.nothing)).toBeVisible();
});

test('no scores, no scoreboard: the screen begins with the indicators, and the board says what is missing', async () => {
  const { user } = openPane(newWorkbook(), { start: 'quarter' });
  expect(await screen.findByText(words.quarterWork.indicators.start)).toBeVisible();
  await user.click(screen.getByRole('tab', { name: words.quarterWork.tabs.board }));
  expect(await screen.findByText(words.quarter.none)).toBeVisible();
  expect(await violations()).toEqual([]);
});
