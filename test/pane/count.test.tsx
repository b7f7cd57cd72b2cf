// Intake, doubtful ballots and paper ballots in the pane: by keyboard, on a real workbook over a file.
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { ballotFiles, type FileWorkbook } from '../../src/files';
import { checkBoxes } from '../../src/jobs/check-boxes';
import { makeBallots } from '../../src/jobs/make-ballots';
import { tallyReturned } from '../../src/jobs/tally-returned';
import type { PaperEntry } from '../../src/ballot/paper-entry';
import { listPaperForms } from '../../src/jobs/paper-forms';
import { readDesk } from '../../src/jobs/paper-typing';
import { known } from '../../src/kernel/assert';
import { fetchDraft } from '../../src/pane/draft-store';
import { stringsFor } from '../../src/strings/strings-for';
import { BLANK_PLAN, cell } from '../../src/workbook/cells';
import type { MadeFile } from '../../src/workbook/ballot-files';
import {
  collect,
  fillWithExcelJs,
  jobOn,
  marksOf,
  readingOf,
  reopened,
  returnedFile,
  sampleBook,
  valueOf,
} from '../support/book';
import { button, meanwhile, openPane, press, violations } from './kit';

const { pane: words } = stringsFor('zh-CN');
const MEMBERS = 8;

/** A workbook with eight member ballots out. */
async function withBallots(): Promise<{ readonly book: FileWorkbook; readonly files: readonly MadeFile[] }> {
  const book = await sampleBook();
  const made = valueOf(
    await makeBallots(jobOn(book), { files: ballotFiles, orders: [{ form: 'members' }], copies: 8 }),
  );
  return { book, files: await collect(known(made.forms[0], 'the form').files) };
}

const tally = async (book: FileWorkbook, files: readonly MadeFile[]) =>
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: files.map(returnedFile) }));

const members = async (book: FileWorkbook) =>
  (await meanwhile(() => tally(book, []))).forms.find(({ form }) => form === 'members');

/** One √ a cell too far right in the rows named. */
const missed = (file: MadeFile, letters: string, rows: readonly number[]): Promise<MadeFile> =>
  fillWithExcelJs(
    file,
    marksOf(letters).map((cells, row) => (rows.includes(row) ? [...cells, '√'] : cells)),
  );

describe('the count screen', () => {
  test('a box that is not as the last count left it is said on Home and on the count screen', async () => {
    const { book, files } = await withBallots();
    await tally(
      book,
      await Promise.all(files.slice(0, 2).map((file) => fillWithExcelJs(file, marksOf('ABCDABCD')))),
    );
    const sound = openPane(reopened(book));
    await screen.findByRole('list', { name: words.steps.heading });
    expect(screen.queryByRole('alert')).toBeNull();
    sound.view.unmount();

    const [grid] = valueOf(await book.read(['票箱 党员测评']));
    const rows = (grid?.values ?? [])
      .slice(0, 2)
      .map((line) => ({ cells: line.map((value) => cell(value)) }));
    valueOf(await book.apply([{ ...BLANK_PLAN, kind: 'box/members', name: '票箱 党员测评', rows }]));
    const { user } = openPane(reopened(book));
    const said = words.count.box.changed('民主评议党员测评表', '');
    expect(await screen.findByText(said)).toBeVisible();
    await press(user, new RegExp(`^${words.steps.tally.title}`));
    expect(await screen.findByText(said)).toBeVisible();
    expect(await violations()).toEqual([]);
    await press(user, words.tally.recount);
    expect(await screen.findByText(words.count.box.stopped)).toBeVisible();
  });

  test('every pile, the fingerprints, and the way to what waits', async () => {
    const { book, files } = await withBallots();
    const [one, two, three] = files;
    const given = [
      await missed(known(one, 'a ballot'), 'AB-ABAAA', [2]),
      await fillWithExcelJs(known(two, 'a ballot'), marksOf('BBBBBBBB')),
      { ...(await fillWithExcelJs(known(two, 'a ballot'), marksOf('CCCCCCCC'))), name: '又.xlsx' },
      await fillWithExcelJs(known(three, 'a ballot'), marksOf('ABCDABCD')),
    ];
    const { user, view } = openPane(book, { start: 'tally' });
    await button(words.tally.pickFiles);
    const input = known(
      view.container.querySelector<HTMLInputElement>('input[accept=".xlsx,.zip"]'),
      'a place to pick files',
    );
    await user.upload(
      input,
      given.map(({ name, bytes }) => new File([bytes.slice()], name)),
    );
    const piles = await screen.findByRole('region', { name: words.count.piles.heading(4) });
    expect(piles.textContent).toMatch(/有效1无效1存疑1重复1非本次0改动0读不了0不是票0/);
    expect(piles).toHaveTextContent(words.count.piles.reason('两份内容不同', 1));
    const code = known(
      valueOf(await meanwhile(() => checkBoxes(jobOn(book)))).find(({ form }) => form === 'members'),
      'a box',
    );
    expect(view.container.textContent.replaceAll(' ', '')).toContain(code.fingerprint);
    expect(await screen.findByText(words.count.box.doubtful(1))).toBeVisible();
    expect(await violations()).toEqual([]);
    await press(user, words.count.box.decide);
    expect(await screen.findByRole('heading', { level: 1, name: words.doubtful.title })).toBeVisible();
  });
});

describe('the gallery of doubtful ballots', () => {
  test('shown, read by key, taken back, decided with a reason; the result follows at once', async () => {
    const { book, files } = await withBallots();
    await tally(book, [
      await missed(known(files[0], 'a ballot'), 'AB--BAAA', [2, 3]),
      await fillWithExcelJs(known(files[1], 'a ballot'), marksOf('BBBBBBBB')),
    ]);
    const { user } = openPane(book, { start: 'doubtful' });
    expect(await screen.findByText(words.doubtful.place(1, 1))).toBeVisible();
    expect(screen.getByText(words.count.doubts.beside)).toBeVisible();
    const pictures = screen.getAllByRole('table');
    expect(
      pictures.map((one) =>
        within(one)
          .getAllByRole('cell')
          .map(({ textContent }) => textContent),
      ),
    ).toEqual([0, 1].map(() => ['', '', '', '', '', '√']));
    expect(await violations()).toEqual([]);

    // All by key: the first row, taken back, both rows, the reason.
    await user.keyboard('3{Backspace}20');
    expect(screen.getByText(words.doubtful.decided('合格'))).toBeVisible();
    expect(screen.getByText(words.doubtful.decided('弃权'))).toBeVisible();
    const before = (await members(book))?.ledger;
    expect(before).toMatchObject({ valid: 1, doubtful: 1 });
    expect(await button(words.doubtful.submit)).toBeDisabled();
    expect(screen.getByRole('textbox')).toHaveFocus();
    await user.keyboard('二人看过原件{Enter}');
    expect(await screen.findByText(words.doubtful.none)).toBeVisible();
    const said = words.doubtful.ledger({ returned: 2, valid: 2, spoiled: 0, doubtful: 0 });
    expect(screen.getByText(new RegExp(said))).toBeVisible();
    const after = await members(book);
    expect(after?.tally.subjects[2]).toMatchObject({ counts: [0, 2, 0, 0], blank: 0 });
    expect(after?.tally.subjects[3]).toMatchObject({ counts: [0, 1, 0, 0], blank: 1 });
  });

  test('a mark below the table is given to the empty row that it belongs to', async () => {
    const { book, files } = await withBallots();
    await tally(book, [
      await fillWithExcelJs(known(files[0], 'a ballot'), [...marksOf('AB--BAAA'), ['', '√']]),
    ]);
    const { user } = openPane(book, { start: 'doubtful' });
    const row = await screen.findByRole('combobox', { name: words.doubtful.strayRow('√', null) });
    expect(screen.getByText(words.doubtful.strays)).toBeVisible();
    // Where it stands: in words, and in a picture of that place.
    const last = readingOf(known(files[0], 'a ballot')).subjects.at(-1) ?? '';
    const place = words.doubtful.strayPlace('below', last, '合格');
    expect(screen.getByText(place)).toBeVisible();
    const picture = within(screen.getByRole('table', { name: place })).getAllByRole('cell');
    expect(picture.map(({ textContent }) => textContent)).toEqual(['', '', '√', '', '', '']);
    // Only the rows with nothing in them are named.
    expect(within(row).getAllByRole('option')).toHaveLength(3);
    await user.type(screen.getByRole('textbox'), '二人看过原件');
    expect(await button(words.doubtful.submit)).toBeEnabled();
    await user.selectOptions(row, '3');
    // The column that it stands in says the grade, until the person says another.
    const grade = screen.getByRole('combobox', { name: new RegExp(words.doubtful.strayGrade('√', null)) });
    expect(grade).toHaveDisplayValue('合格');
    await user.selectOptions(grade, words.doubtful.strayChoose);
    expect(await button(words.doubtful.submit)).toBeDisabled();
    await user.selectOptions(grade, '合格');
    expect(await violations()).toEqual([]);
    await press(user, words.doubtful.submit);
    expect(await screen.findByText(words.doubtful.none)).toBeVisible();
    const after = await members(book);
    expect(after?.ledger).toMatchObject({ valid: 1, doubtful: 0 });
    expect(after?.tally.subjects[2]).toMatchObject({ counts: [0, 0, 0, 0], blank: 1 });
    expect(after?.tally.subjects[3]).toMatchObject({ counts: [0, 1, 0, 0], blank: 0 });
  });

  test('several, moved between by arrows; one is voided', async () => {
    const { book, files } = await withBallots();
    await tally(
      book,
      await Promise.all(files.slice(0, 2).map((file, n) => missed(file, 'AA-AAAAA', [2, 4 + n]))),
    );
    const { user } = openPane(book, { start: 'doubtful' });
    await screen.findByText(words.doubtful.place(1, 2));
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByText(words.doubtful.place(2, 2))).toBeVisible();
    // What was chosen and not written yet is still there when one comes back.
    await user.keyboard('3{ArrowRight}{ArrowLeft}');
    expect(await screen.findByText(words.doubtful.place(1, 2))).toBeVisible();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByText(words.doubtful.decided('基本合格'))).toBeVisible();
    await user.click(screen.getByRole('button', { name: words.doubtful.undo }));
    expect(screen.queryByText(words.doubtful.decided('基本合格'))).toBeNull();
    await user.keyboard('{ArrowLeft}');
    expect(await screen.findByText(words.doubtful.place(1, 2))).toBeVisible();
    await user.keyboard('v');
    expect(screen.getByRole('radio', { name: words.doubtful.void })).toBeChecked();
    await user.keyboard('看不清{Enter}');
    expect(await screen.findByText(words.doubtful.place(1, 1))).toBeVisible();
    expect((await members(book))?.ledger).toMatchObject({ spoiled: 1, doubtful: 1 });
  });
});

describe('paper ballots', () => {
  const startTyping = async (user: UserEvent, clerks: 'one' | 'two' = 'one'): Promise<void> => {
    await user.selectOptions(await screen.findByRole('combobox'), 'members');
    await user.click(screen.getByRole('radio', { name: words.paper[clerks] }));
    await press(user, words.paper.start);
    expect(await screen.findByRole('group', { name: words.paper.pad })).toHaveFocus();
  };
  const row = (key: string): string => key.repeat(MEMBERS);
  const placeOf = async (book: FileWorkbook) => valueOf(await listPaperForms(jobOn(book)));
  /** Waits until what is kept on the machine is as it should be. */
  const draftOf = async (book: FileWorkbook, isDone: (entry: PaperEntry) => boolean): Promise<void> => {
    const place = await placeOf(book);
    await waitFor(async () => {
      const desk = readDesk((await fetchDraft(place)) ?? '', place.forms);
      expect(desk && isDone(desk.first)).toBe(true);
    });
  };

  test('one person: a key a row, Enter for the next, undo, running count, into the box', async () => {
    const { book } = await withBallots();
    const { user } = openPane(book, { start: 'paper' });
    await screen.findByRole('combobox');
    expect(await violations()).toEqual([]);
    await startTyping(user);
    await user.keyboard(`${row('1')}{Enter}${row('2')}{Enter}{Backspace}{Backspace}0{Enter}3`);
    expect(screen.getByText(words.paper.done(2))).toBeVisible();
    expect(screen.getByText(words.paper.inHand(3))).toBeVisible();
    const last = known(screen.getAllByRole('row').at(-1), 'a row');
    expect(
      within(last)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['', '1', '0', '0', '0', '1', '0']);
    expect(await violations()).toEqual([]);
    // A ballot in hand is not lost by counting too early.
    expect(await button(words.paper.finishOne(2))).toBeDisabled();
    await user.keyboard('{Backspace}');
    await press(user, words.paper.finishOne(2));
    expect(await screen.findByText(words.paper.counted(2, '民主评议党员测评表'))).toBeVisible();
    const form = await members(book);
    expect(form?.ledger).toMatchObject({ returned: 2, valid: 2 });
    expect(form?.tally.subjects.map(({ counts, blank }) => [...counts, blank])).toEqual([
      ...Array.from({ length: 7 }, () => [1, 1, 0, 0, 0]),
      [1, 0, 0, 0, 1],
    ]);
  });

  test('closed in the middle and opened again: it goes on; what lies on the machine says nothing, and goes when counted', async () => {
    const { book, files } = await withBallots();
    const { serial } = readingOf(known(files[0], 'a ballot'));
    const first = openPane(book, { start: 'paper' });
    await first.user.selectOptions(await screen.findByRole('combobox'), 'members');
    await first.user.click(screen.getByRole('switch', { name: words.paper.serials }));
    await press(first.user, words.paper.start);
    expect(await screen.findByRole('textbox')).toHaveFocus();
    await first.user.keyboard(`${serial}{Enter}${row('4')}{Enter}`);
    await first.user.keyboard('{Enter}12');
    const kept = (): readonly string[] =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('pingyi.paper.'))
        .map((key) => localStorage.getItem(key) ?? '');
    await draftOf(book, ({ ballots, choices }) => ballots.length === 1 && choices.length === 2);
    expect(kept()).toHaveLength(1);
    const text = kept().join('');
    for (const readable of [text, atob(text)]) {
      expect(readable).not.toContain(serial);
      expect(readable).not.toContain('choices');
    }
    first.view.unmount();

    const { user } = openPane(reopened(book), { start: 'paper' });
    expect(await screen.findByText(words.paper.resumed)).toBeVisible();
    expect(screen.getByText(words.paper.done(1))).toBeVisible();
    await user.click(await screen.findByText(words.paper.inHand(2)));
    await user.keyboard('3'.repeat(6));
    await user.keyboard('{Enter}');
    await press(user, words.paper.finishOne(2));
    expect(await screen.findByText(words.paper.counted(2, '民主评议党员测评表'))).toBeVisible();
    await waitFor(() => expect(kept()).toEqual([]));
  });

  test('another workbook does not open the draft', async () => {
    const [mine, other] = [await withBallots(), await withBallots()];
    const one = openPane(mine.book, { start: 'paper' });
    await startTyping(one.user);
    await one.user.keyboard(`${row('1')}{Enter}`);
    await draftOf(mine.book, ({ ballots }) => ballots.length === 1);
    one.view.unmount();
    const [place, others] = [await placeOf(mine.book), await placeOf(other.book)];
    // Even under its name: the key is another.
    localStorage.setItem(
      `pingyi.paper.${others.session}`,
      localStorage.getItem(`pingyi.paper.${place.session}`) ?? '',
    );
    expect(await fetchDraft({ ...place, draftKey: others.draftKey })).toBeNull();
    expect(await fetchDraft(others)).toBeNull();
    openPane(other.book, { start: 'paper' });
    expect(await button(words.paper.start)).toBeVisible();
    expect(screen.queryByText(words.paper.resumed)).toBeNull();
  });

  test('two people: the second sees nothing of the first; locked until every cell agrees', async () => {
    const { book } = await withBallots();
    const { user } = openPane(book, { start: 'paper' });
    await startTyping(user, 'two');
    await user.keyboard(`${row('1')}{Enter}${row('2')}{Enter}`);
    await press(user, words.paper.finishFirst);
    expect(await screen.findByText(words.paper.done(0))).toBeVisible();
    expect(screen.getByRole('group', { name: words.paper.pad })).toHaveFocus();
    await user.keyboard(`${row('1')}{Enter}${'2'.repeat(7)}3{Enter}`);
    await press(user, words.paper.finishSecond);
    expect(await screen.findByText(words.paper.different(1))).toBeVisible();
    expect(await button(words.paper.finishOne(2))).toBeDisabled();
    expect(await violations()).toEqual([]);
    // A look at the paper, typed once more.
    await user.keyboard('3');
    expect(await screen.findByText(words.paper.agree(2))).toBeVisible();
    await press(user, words.paper.finishOne(2));
    expect(await screen.findByText(words.paper.counted(2, '民主评议党员测评表'))).toBeVisible();
    expect((await members(book))?.tally.subjects[7]?.counts).toEqual([1, 0, 1, 0]);
  });

  test('given up only after a question', async () => {
    const { book } = await withBallots();
    const { user } = openPane(book, { start: 'paper' });
    await startTyping(user);
    await user.keyboard(`${row('1')}{Enter}`);
    await press(user, words.paper.leave);
    const dialog = await screen.findByRole('alertdialog');
    await user.click(within(dialog).getByRole('button', { name: words.paper.leaveNo }));
    expect(screen.getByText(words.paper.done(1))).toBeVisible();
    await press(user, words.paper.leave);
    const again = await screen.findByRole('alertdialog');
    // The page behind is hidden from screen readers now, and has to come back for them.
    await waitFor(() => expect(screen.queryByRole('main')).toBeNull());
    await user.click(within(again).getByRole('button', { name: words.paper.leaveYes }));
    expect(await button(words.paper.start)).toBeVisible();
  });

  test('a serial with a wrong character stays in hand', async () => {
    const { book, files } = await withBallots();
    const { serial } = readingOf(known(files[0], 'a ballot'));
    const wrong = serial.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const { user } = openPane(book, { start: 'paper' });
    await user.selectOptions(await screen.findByRole('combobox'), 'members');
    await user.click(screen.getByRole('switch', { name: words.paper.serials }));
    await press(user, words.paper.start);
    await user.keyboard(`${wrong}{Enter}`);
    expect(await screen.findByText(words.paper.serialWrong)).toBeVisible();
    expect(screen.getByRole('textbox')).toHaveFocus();
    await user.clear(screen.getByRole('textbox'));
    await user.keyboard(`${serial}{Enter}${row('1')}{Enter}`);
    expect(await screen.findByText(words.paper.done(1))).toBeVisible();
  });
});
