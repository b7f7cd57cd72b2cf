// Deciding, telling, publishing and closing in the pane, on a real workbook over a file.
import { screen, within } from '@testing-library/react';
import { unzipSync } from 'fflate';
import { type FileWorkbook, openWorkbook } from '../../src/files';
import { loadVote } from '../../src/jobs/book';
import { checkDecisions, makeDecisions } from '../../src/jobs/decide';
import { makeResults } from '../../src/jobs/results';
import { known } from '../../src/kernel/assert';
import { stringsFor } from '../../src/strings/strings-for';
import { countedSample } from '../decision/counted';
import { jobOn, reopened, valueOf } from '../support/book';
import { button, meanwhile, openPane, press, violations } from './kit';

const strings = stringsFor('zh-CN');
const { decision: words } = strings.pane;

/** Counted, with who came: every ledger balances. */
async function balanced(): Promise<FileWorkbook> {
  const book = await countedSample();
  valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
  return reopened(book);
}

async function decided(): Promise<FileWorkbook> {
  const book = await balanced();
  valueOf(await makeDecisions(jobOn(book), { changes: { accept: true } }));
  return reopened(book);
}

/** jsdom's blobs give their bytes to a reader only. */
const bytesOf = (blob: Blob | undefined): Promise<Uint8Array> =>
  meanwhile(
    () =>
      new Promise((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
        reader.readAsArrayBuffer(known(blob, 'a download'));
      }),
  );

const partOf = (name: string) => screen.findByRole('region', { name });

test('the sheet is made and shown; what is open is said; suggestions are taken where nothing stands', async () => {
  const book = await balanced();
  const { user, asked } = openPane(book, { start: 'results' });
  await press(user, words.decide.make);
  const counts = await screen.findByRole('status', { name: words.decide.counts });
  expect(counts.textContent).toMatch(/优秀0合格0基本合格0不合格0不定等0待定8/);
  const sheet = strings.sheets.decision.decide.sheet('党员测评');
  expect(asked.shown).toEqual([[sheet, undefined]]);
  const part = within(await partOf(words.decide.title));
  expect(part.getByText(/还有 8 人没有定等/)).toBeVisible();
  expect(await violations()).toEqual([]);

  await press(user, words.decide.accept);
  expect(await screen.findByText(words.decide.complete)).toBeVisible();
  expect(screen.getByRole('status', { name: words.decide.counts }).textContent).toMatch(/优秀2合格6/);
  const stand = valueOf(await meanwhile(() => checkDecisions(jobOn(book))));
  expect(stand.judgement.counts).toEqual([2, 6, 0, 0]);
});

test('the record of another year or quarter may stand beside the ballots', async () => {
  const book = await balanced();
  const { user } = openPane(book, { start: 'results' });
  const choice = await screen.findByRole('combobox', { name: words.decide.period });
  await user.selectOptions(choice, '2020Q4');
  await press(user, words.decide.make);
  await screen.findByRole('status', { name: words.decide.counts });
  const stand = valueOf(await meanwhile(() => checkDecisions(jobOn(book))));
  expect(stand.period).toBe('2020Q4');
});

test('what the committee typed is checked, and the way leads to the cell', async () => {
  const book = await balanced();
  const list = [
    ['姓名', '最终等次'],
    ['孙立新', '基本合格'],
  ];
  const made = valueOf(await makeDecisions(jobOn(book), { changes: { list } }));
  const found = known(
    made.findings.find(({ code }) => code === 'decision-needs-reason'),
    'a finding',
  );
  const { user, asked } = openPane(reopened(book), { start: 'results' });
  await press(user, words.decide.check);
  expect(await screen.findByText(/孙立新定为“基本合格”/)).toBeVisible();
  await press(user, strings.pane.common.goTo(strings.places.place(found.at)));
  expect(asked.shown).toEqual([[found.at.sheet, found.at.cell]]);
});

test('slips and the copy are refused with their sentence until all is decided', async () => {
  const { user, asked } = openPane(await balanced(), { start: 'results' });
  await press(user, words.slips.whole);
  const missing = strings.failures['decisions-missing']({ code: 'decisions-missing', form: '党员测评' });
  expect(await screen.findByText(missing)).toBeVisible();
  await press(user, words.publication.make);
  expect(await within(await partOf(words.publication.title)).findByText(missing)).toBeVisible();
  expect(asked.downloads).toEqual([]);
});

test('the copy is refused where a ledger does not balance', async () => {
  const { user, asked } = openPane(await countedSample(), { start: 'results' });
  await press(user, words.publication.make);
  expect(await within(await partOf(words.publication.title)).findByText(/计票报告单不平/)).toBeVisible();
  expect(asked.downloads).toEqual([]);
});

test('slips come as one file or a file each, the copy as a workbook of its own', async () => {
  const { user, asked } = openPane(await decided(), { start: 'results' });
  await press(user, words.slips.whole);
  await screen.findByText(/8 份反馈单已存为/);
  await press(user, words.slips.single);
  await screen.findByText(/\.zip/);
  await user.click(await screen.findByRole('checkbox', { name: words.publication.names }));
  await press(user, words.publication.make);
  expect(await screen.findByText(/优秀 2 名、合格 6 名、基本合格 0 名、不合格 0 名/)).toBeVisible();
  const [whole, single, copy] = asked.downloads;
  expect([whole?.name, single?.name, copy?.name]).toEqual([
    '民主评议党员测评表 反馈单.xlsx',
    '民主评议党员测评表 反馈单.zip',
    '公布件.xlsx',
  ]);
  const sheetsOf = async (blob: Blob | undefined) =>
    valueOf(await valueOf(openWorkbook(await bytesOf(blob), 'a.xlsx')).sheets()).map(({ name }) => name);
  expect(await sheetsOf(whole?.content)).toEqual(['反馈单 党员测评']);
  expect(Object.keys(unzipSync(await bytesOf(single?.content)))).toHaveLength(8);
  expect(await sheetsOf(copy?.content)).toEqual(['评议结果', '结果 班子测评', '结果 党员测评']);
});

test('closing asks twice, then says what can no longer be done; grades can still be told', async () => {
  const book = await decided();
  const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
  const { user, asked } = openPane(book, { start: 'results' });
  await press(user, words.closing.preview);
  const dialog = within(await screen.findByRole('alertdialog'));
  expect(dialog.getByText(/民主评议党员测评表的票箱（8 张票）/)).toBeVisible();
  const yes = dialog.getByRole('button', { name: words.closing.yes });
  expect(yes).toBeDisabled();
  await user.type(dialog.getByRole('textbox'), 'XXXX');
  expect(yes).toBeDisabled();
  await user.clear(dialog.getByRole('textbox'));
  await user.type(dialog.getByRole('textbox'), vote.session.toLowerCase());
  expect(await violations()).toEqual([]);
  await user.click(yes);
  expect(await screen.findByText(/本次投票已在 .* 结束/)).toBeVisible();
  expect(screen.queryByRole('region', { name: words.closing.title })).toBeNull();
  await press(user, words.slips.whole);
  await screen.findByText(/8 份反馈单已存为/);
  expect(asked.downloads).toHaveLength(1);
});

test('leaving the dialog changes nothing; Home says that a vote was closed', async () => {
  const book = await decided();
  const before = book.save();
  const first = openPane(book, { start: 'results' });
  await press(first.user, words.closing.preview);
  await first.user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: words.closing.no }),
  );
  expect(await button(words.closing.preview)).toBeVisible();
  expect(book.save()).toEqual(before);
  first.view.unmount();

  const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
  const { closeVote } = await import('../../src/jobs/close-vote');
  valueOf(await closeVote(jobOn(book), { session: vote.session }));
  openPane(reopened(book));
  expect(await screen.findByText(words.closing.closed('2021-03-31'))).toBeVisible();
});
