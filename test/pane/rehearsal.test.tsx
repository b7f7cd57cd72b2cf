// The rehearsal as it is walked in the pane: begun, its faults seen and mended, counted, compared with the answers, taken
// away; and the list of what was written, from which a closed vote loses nothing.
import { screen, within } from '@testing-library/react';
import { type FileWorkbook, newWorkbook } from '../../src/files';
import { buildScoreboard } from '../../src/jobs/build-scoreboard';
import { closeVote } from '../../src/jobs/close-vote';
import { loadVote } from '../../src/jobs/book';
import { fixRoster } from '../../src/jobs/fix-roster';
import { makeBallots } from '../../src/jobs/make-ballots';
import { insertRehearsal, rehearsalBallots } from '../../src/jobs/rehearsal';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { known } from '../../src/kernel/assert';
import { stringsFor } from '../../src/strings/strings-for';
import { guide } from '../../src/strings/zh-CN/guide';
import { countedSample } from '../decision/counted';
import { ballotFiles, bookWith, collect, jobOn, returnedFile, valueOf } from '../support/book';
import { button, meanwhile, openPane, press, typed, violations } from './kit';

const strings = stringsFor('zh-CN');
const words = guide.rehearsal;

const partOf = (name: string) => screen.findByRole('region', { name });

/** What can be fixed is fixed; the row that stands twice is cleared by hand. */
async function mend(workbook: FileWorkbook, sheet: string): Promise<void> {
  valueOf(await fixRoster(jobOn(workbook)));
  const [grid] = valueOf(await workbook.read([sheet]));
  const twice = known(grid, 'the roster is there').values[15] ?? [];
  const edits = twice.map((value, column) => ({
    sheet,
    cell: `${String.fromCharCode(65 + column)}16`,
    from: { value, format: grid?.formats[15]?.[column] ?? '' },
    to: { value: null, format: '' },
  }));
  expect(valueOf(await workbook.edit(edits))).toEqual([]);
}

/** Counted as the way through says; `left` ballots stay away. */
async function rehearsed(left = 0): Promise<FileWorkbook> {
  const workbook = newWorkbook();
  const job = jobOn(workbook);
  const { rosterSheet } = valueOf(await insertRehearsal(job));
  await mend(workbook, rosterSheet);
  valueOf(await makeBallots(job, { files: ballotFiles }));
  const files = await collect(valueOf(await rehearsalBallots(job, { files: ballotFiles })));
  const returned = files.slice(left).map(returnedFile);
  valueOf(await tallyReturned(job, { files: ballotFiles, returned }));
  return workbook;
}

test('begun in an empty workbook, its faults are there, and are mended one by one; the way leads to each cell', async () => {
  const workbook = newWorkbook();
  const { user, asked } = openPane(workbook, { start: 'rehearsal' });
  await press(user, words.start);
  expect(await screen.findByRole('note')).toHaveTextContent(strings.pane.rehearsal.banner);
  await press(user, new RegExp(`^${strings.pane.rehearsal.entry}`));

  const faults = within(await partOf(words.faults));
  expect(faults.getAllByText(words.isThere)).toHaveLength(6);
  expect(within(await partOf(words.answers)).getByText(words.notCounted)).toBeVisible();
  expect(await violations()).toEqual([]);
  await press(user, strings.pane.common.goTo('B16'));
  const [sheet, cell] = known(asked.shown[0], 'a place was shown');
  expect(cell).toBe('B16');

  await meanwhile(() => mend(workbook, sheet));
  await press(user, words.again);
  expect(await faults.findAllByText(words.isMended)).toHaveLength(3);
  // What only the branch can know stays: a day that is none, an age, and a word for something else.
  expect(faults.getAllByText(words.isThere)).toHaveLength(3);
});

test.each([
  { left: 0, off: 0 },
  // The first ballot and its copy: the valid ones of the form, and each of its five rows.
  { left: 2, off: 6 },
])('counted without $left of the files, $off figures differ from the answers', async ({ left, off }) => {
  openPane(await rehearsed(left), { start: 'rehearsal' });
  const answers = within(await partOf(words.answers));
  expect(await answers.findByText(off === 0 ? words.same : words.different(off))).toBeVisible();
  expect(answers.queryAllByText(words.differs)).toHaveLength(off);
  expect(answers.getAllByRole('row', { name: /^发出 12 12/ })).toHaveLength(2);
});

test('a scoreboard is held against the places that were worked out by hand', async () => {
  const workbook = newWorkbook();
  valueOf(await insertRehearsal(jobOn(workbook)));
  valueOf(await buildScoreboard(jobOn(workbook), { quarter: '2021Q1' }));
  openPane(workbook, { start: 'rehearsal' });
  const board = within(await screen.findByRole('table', { name: words.board }));
  expect(board.getAllByText(words.agrees)).toHaveLength(12);
  expect(board.getByRole('row', { name: /谢永刚/ })).toHaveTextContent('第 11 名，59.5 分，不合格');
  expect(screen.getByText(words.same)).toBeVisible();
});

test('it goes only after a yes, and what is the user’s stays', async () => {
  const workbook = await bookWith(typed('备忘', [['会议室已订']]));
  valueOf(await insertRehearsal(jobOn(workbook)));
  const { user } = openPane(workbook, { start: 'rehearsal' });
  await press(user, words.remove);
  expect(await button(words.removeNo)).toHaveFocus();
  await press(user, words.removeNo);
  expect(valueOf(await workbook.sheets())).toHaveLength(4);
  await press(user, words.remove);
  await press(user, words.removeYes);
  expect(await screen.findByText(strings.pane.home.welcome)).toBeVisible();
  expect(valueOf(await workbook.sheets()).map(({ name }) => name)).toEqual(['备忘']);
});

test('beside a roster of one’s own it does not begin', async () => {
  const workbook = await bookWith(
    typed('花名册', [
      ['姓名', '性别'],
      ['周国栋', '男'],
    ]),
  );
  openPane(workbook, { start: 'rehearsal' });
  expect(await screen.findByText(words.elsewhere)).toBeVisible();
  expect(screen.queryByRole('button', { name: words.start })).toBeNull();
});

test('results can be taken away while the ballots are there; once the vote is closed, they are all that is left, and stay', async () => {
  const workbook = await countedSample();
  const job = jobOn(workbook);
  const sheets = valueOf(await workbook.sheets());
  const results = known(
    sheets.find(({ kind }) => kind === 'results/team'),
    'results of the team',
  ).name;
  const open = openPane(workbook, { start: 'made' });
  await press(open.user, guide.made.removeOf(results));
  await press(open.user, guide.made.removeNo);
  expect(await button(guide.made.removeOf(results))).toBeVisible();
  open.view.unmount();

  const vote = known(valueOf(await loadVote(job, sheets)), 'a vote');
  valueOf(await closeVote(job, { session: vote.session }));
  openPane(workbook, { start: 'made' });
  const line = (await screen.findByText(results)).closest('li');
  expect(within(known(line, 'a line')).getByText(new RegExp(guide.made.keeping.ballots))).toBeVisible();
  expect(screen.queryByRole('button', { name: guide.made.removeOf(results) })).toBeNull();
});

test('counted on another day, the count leads on to the results', async () => {
  const { user } = openPane(await countedSample(), { start: 'tally' });
  await press(user, strings.pane.tally.next);
  expect(await screen.findByRole('heading', { level: 1, name: strings.pane.results.title })).toBeVisible();
});
