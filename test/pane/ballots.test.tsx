// Ballots ordered, spare ones among them, and those that nobody got taken back: by the controls, read back by the jobs.
import { screen, waitFor, within } from '@testing-library/react';
import { ballotFiles, type FileWorkbook } from '../../src/files';
import { inspectWorkbook } from '../../src/jobs/inspect-workbook';
import { exportScheme, importScheme } from '../../src/jobs/scheme';
import { stringsFor } from '../../src/strings/strings-for';
import { voiding } from '../../src/strings/zh-CN/voiding';
import type { FileReading } from '../../src/workbook/ballot-files';
import { bookWith, collect, fillWithExcelJs, jobOn, sampleBook, valueOf } from '../support/book';
import { meanwhile, openPane, type Opened, press, typed, violations } from './kit';

const { pane: words } = stringsFor('zh-CN');

const formsOf = async (workbook: FileWorkbook) =>
  valueOf(await meanwhile(() => inspectWorkbook(jobOn(workbook)))).forms;

/** The ballots of the newest zip that was handed over. */
async function readings({ asked }: Opened): Promise<readonly FileReading[]> {
  await waitFor(() => expect(asked.downloads.length).toBeGreaterThan(0));
  const content = asked.downloads.at(-1)?.content ?? new Blob();
  const bytes = async (): Promise<Uint8Array> =>
    new Uint8Array(
      await new Promise<ArrayBuffer>((resolve, reject) => {
        // jsdom's blobs have no arrayBuffer of their own.
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result as ArrayBuffer);
        reader.onerror = () => reject(new Error('unreadable'));
        reader.readAsArrayBuffer(content);
      }),
    );
  return meanwhile(() => collect(ballotFiles.read([{ name: 'all.zip', bytes }])));
}

/** Types a number over the one that is there, and leaves the field. */
async function setTo({ user }: Opened, field: HTMLElement, value: number): Promise<void> {
  await user.clear(field);
  await user.type(field, String(value));
  await user.tab();
}

const confirmed = async ({ user }: Opened): Promise<void> => {
  const dialog = await screen.findByRole('alertdialog', { name: voiding.confirm.title });
  await user.click(within(dialog).getByRole('button', { name: voiding.confirm.yes }));
};

test('spare ballots are made with the others; what was not handed out is voided by number and by serial', async () => {
  const workbook = await sampleBook();
  const opened = openPane(workbook, { start: 'ballots' });
  const { user } = opened;
  const form = await screen.findByRole('group', { name: '党员测评' });
  await user.click(await screen.findByRole('checkbox', { name: '班子测评' }));
  await setTo(opened, within(form).getByRole('spinbutton', { name: words.ballots.spare }), 3);
  await press(user, words.ballots.make.files);
  await screen.findByText(/11 张测评票/);
  const made = await readings(opened);
  expect(made).toHaveLength(11);
  expect(await within(form).findByText(/已发出 11 张/)).toBeVisible();
  expect(await violations()).toEqual([]);

  const panel = await screen.findByRole('region', { name: voiding.title });
  await press(user, voiding.open);
  await user.selectOptions(within(panel).getByRole('combobox', { name: voiding.form }), '民主评议党员测评表');
  await setTo(opened, within(panel).getByRole('spinbutton', { name: voiding.count }), 2);
  await press(user, voiding.run);
  await confirmed(opened);
  expect(await within(panel).findByText(voiding.done(2))).toBeVisible();
  expect((await formsOf(workbook))[1]).toMatchObject({ issued: 9, voided: 2 });

  await user.click(within(panel).getByRole('radio', { name: voiding.ways.serials }));
  await user.selectOptions(within(panel).getByRole('combobox', { name: voiding.form }), '党员测评');
  const [first] = made;
  const serial = first?.result.ok ? (first.result.value?.serial ?? '') : '';
  await user.type(within(panel).getByRole('textbox', { name: voiding.serials }), `${serial}, 抄错的`);
  await press(user, voiding.run);
  await confirmed(opened);
  expect(await within(panel).findByText(voiding.done(1))).toBeVisible();
  expect(within(panel).getByText(voiding.kept.foreign(1))).toBeVisible();
  expect(await within(panel).findByText(voiding.standing('民主评议党员测评表', 8, 3, 0))).toBeVisible();
  expect(await within(form).findByText(/已发出 8 张/)).toBeVisible();
  expect(await violations()).toEqual([]);

  // Nothing is voided before a yes.
  await user.click(within(panel).getByRole('radio', { name: voiding.ways.count }));
  await setTo(opened, within(panel).getByRole('spinbutton', { name: voiding.count }), 4);
  await press(user, voiding.run);
  const dialog = await screen.findByRole('alertdialog');
  expect(dialog).toHaveTextContent(voiding.confirm.count('民主评议党员测评表', 4));
  await user.click(within(dialog).getByRole('button', { name: voiding.confirm.no }));
  expect((await formsOf(workbook))[1]).toMatchObject({ issued: 8, voided: 3 });
}, 60_000);

test('unused files are voided, filled ones stay', async () => {
  const workbook = await sampleBook();
  const opened = openPane(workbook, { start: 'ballots' });
  const { user } = opened;
  await user.click(await screen.findByRole('checkbox', { name: '班子测评' }));
  await press(user, words.ballots.make.files);
  await screen.findByText(/8 张测评票/);
  const { makeBallots } = await import('../../src/jobs/make-ballots');
  const files = await meanwhile(async () => {
    const made = await makeBallots(jobOn(workbook), {
      files: ballotFiles,
      orders: [{ form: 'members', copies: 2 }],
    });
    const [form] = valueOf(made).forms;
    const [unused, filled] = await collect(form?.files ?? failing());
    if (!unused || !filled) throw new Error('two files');
    return [unused, await fillWithExcelJs(filled, [['√']])];
  });
  const panel = await screen.findByRole('region', { name: voiding.title });
  await press(user, voiding.open);
  await user.click(within(panel).getByRole('radio', { name: voiding.ways.files }));
  await user.upload(
    within(panel).getByLabelText(words.tally.pickFiles, { selector: 'input' }),
    files.map(({ name, bytes }) =>
      Object.assign(new File([bytes.slice()], name), {
        arrayBuffer: () => Promise.resolve(bytes.slice().buffer),
      }),
    ),
  );
  await confirmed(opened);
  expect(await within(panel).findByText(voiding.done(1))).toBeVisible();
  expect(within(panel).getByText(voiding.kept.filled(1))).toBeVisible();
  expect((await formsOf(workbook))[1]).toMatchObject({ issued: 9, voided: 1 });
}, 60_000);

test('slips are counted as issued under their form, and a class of raters has its own number of copies', async () => {
  const workbook = await bookWith(
    typed('花名册', [
      ['姓名', '性别'],
      ['周国栋', '男'],
      ['林晓燕', '女'],
    ]),
  );
  valueOf(
    await importScheme(jobOn(workbook), {
      json: await (async () => {
        const sample = await sampleBook();
        const scheme = JSON.parse(valueOf(await exportScheme(jobOn(sample))));
        const [team, { cap: _, ...members }] = scheme.forms;
        return JSON.stringify({
          ...scheme,
          forms: [
            { ...team, raters: { label: '群众', due: 5, weight: 100 } },
            { ...members, cap: null, kind: 'slip' },
          ],
        });
      })(),
    }),
  );
  const { user } = openPane(workbook, { start: 'ballots' });
  const copies = await screen.findAllByRole('spinbutton', { name: words.ballots.copies });
  expect(copies.map((box) => (box as HTMLInputElement).value)).toEqual(['5', '2']);
  await press(user, words.ballots.make.files);
  // Five of the team, and two slips on each of two members.
  await screen.findByText(/9 张测评票/);
  const slips = await screen.findByRole('group', { name: '党员测评' });
  expect(await within(slips).findByText(/已发出 4 张/)).toBeVisible();
  const panel = await screen.findByRole('region', { name: voiding.title });
  expect(await within(panel).findByText(voiding.standing('民主评议党员测评表', 4, 0, 0))).toBeVisible();
  await press(user, voiding.open);
  const [count] = within(panel).getAllByRole('spinbutton', { name: voiding.count });
  expect(count).toHaveAttribute('aria-valuemax', '5');
  await user.selectOptions(within(panel).getByRole('combobox', { name: voiding.form }), '民主评议党员测评表');
  expect(count).toHaveAttribute('aria-valuemax', '2');
}, 60_000);

function failing(): never {
  throw new Error('one form was ordered');
}
