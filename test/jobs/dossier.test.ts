// Everything of the year from one workbook: what is in it, and what is missing and why.
import { type FileWorkbook, newWorkbook, openWorkbook } from '../../src/files';
import { loadVote } from '../../src/jobs/book';
import { closeVote } from '../../src/jobs/close-vote';
import { prepareDossier } from '../../src/jobs/dossier';
import { exportScheme, importScheme } from '../../src/jobs/scheme';
import { makeBallots } from '../../src/jobs/make-ballots';
import { insertFinishedSample } from '../../src/jobs/finished-sample';
import { known } from '../../src/kernel/assert';
import { DOSSIER_PARTS, type DossierPart } from '../../src/meeting/dossier';
import { stringsFor } from '../../src/strings/strings-for';
import { ours } from '../decision/counted';
import { ballotFiles, jobOn, sampleBook, valueOf } from '../support/book';
import { dossierOf, finishedBook, reasons, textOf, WRITER } from '../support/dossier';
import { describeWith } from '../support/needs';
import { convertAll } from '../support/soffice';

describe.each(['zh-CN', 'en-US'] as const)('the finished sample, %s', (language) => {
  const words = stringsFor(language).sheets;

  test('gives the whole dossier, and is not changed by it', async () => {
    const book = await finishedBook(words);
    const before = book.save();
    const made = await dossierOf(book, { words });
    expect(book.save()).toEqual(before);
    expect(reasons(made)).toEqual({});
    const { sheet, parts } = words.dossier;
    expect(made.files.map(({ name }) => name)).toEqual([
      `00 ${sheet}.xlsx`,
      ...DOSSIER_PARTS.map(
        (part, index) =>
          `${String(index + 1).padStart(2, '0')} ${parts[part]}.${part === 'newsletter' ? 'docx' : 'xlsx'}`,
      ),
    ]);
    // The contents page names every file, and where it is from.
    const contents = textOf(made, sheet);
    for (const { file, sources } of made.entries)
      for (const said of [file, ...sources]) expect(contents).toContain(said);
    expect(made.entries.map(({ sources }) => sources.length)).not.toContain(0);
  });
});

test('the finished sample is written at once, or not at all', async () => {
  const book = newWorkbook();
  const writes: number[] = [];
  const workbook = {
    ...book,
    apply: (...[plans, options]: Parameters<FileWorkbook['apply']>) => {
      writes.push(plans.length);
      return book.apply(plans, options);
    },
  };
  valueOf(await insertFinishedSample(jobOn(workbook), { files: ballotFiles }));
  expect(writes).toHaveLength(1);
  expect(valueOf(await book.sheets())).toHaveLength(known(writes[0], 'one write'));
});

test('what is to be checked is listed beside the contents, each once, with its part and place', async () => {
  const book = await finishedBook();
  const { files, entries } = await dossierOf(book);
  const contents = valueOf(openWorkbook(files[0]?.bytes ?? new Uint8Array(), 'contents'));
  const [, checks] = valueOf(await contents.read(valueOf(await contents.sheets()).map(({ name }) => name)));
  const lines = checks?.values.slice(4).map((line) => line.slice(1, 4));
  expect(lines).toEqual([
    ['对照检查', '提醒', expect.stringContaining('郑德福还没有交对照检查材料。')],
    ['整改台账和月报', '提醒', expect.stringContaining('“党务公开栏更新不及时”已逾期 6 天')],
  ]);
  expect(lines?.[1]?.[2]).toMatch(/^“整改台账”G\d+：/);
  const counts = entries.map(({ state }) => (state.kind === 'made' ? state.checks.length : null));
  expect(counts).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0]);
});

test('slips on one person each are one form', async () => {
  const book = await sampleBook();
  const job = jobOn(book);
  const scheme = JSON.parse(valueOf(await exportScheme(job))) as { readonly forms: object[] };
  Object.assign(scheme.forms[1] ?? {}, { kind: 'slip', cap: null });
  valueOf(await importScheme(job, { json: JSON.stringify(scheme), restart: true }));
  valueOf(await makeBallots(job, { files: ballotFiles, restart: true }));
  const { files } = await dossierOf(book);
  const forms = known(
    files.find(({ name }) => name.includes('测评表样')),
    'the forms',
  );
  const sheets = valueOf(await valueOf(openWorkbook(forms.bytes, forms.name)).sheets());
  expect(sheets.map(({ name }) => name)).toHaveLength(2);
});

describe('what is missing', () => {
  test('before the count: what stands on it was not begun', async () => {
    const made = await dossierOf(await sampleBook());
    expect(reasons(made)).toEqual({
      results: 'not begun',
      decisions: 'not begun',
      slips: 'not begun',
      publication: 'not begun',
      bulletins: 'not begun',
      recommendation: 'not begun',
    });
    expect(textOf(made, '目录')).toContain('缺：还没有开始做');
    // A newsletter tells what there is, and the list says what it does not.
    expect(textOf(made, '目录')).toContain('没有写进去：参加评议人数、计票结果、最终等次。');
  });

  test('a box that was changed by hand: all that stands on it is refused, and the contents page says so', async () => {
    const book = await finishedBook();
    const { info, grid } = await ours(book, 'box/members');
    const at = grid.values.findIndex((line) => line.includes('合格'));
    const column = grid.values[at]?.indexOf('合格') ?? 0;
    const cell = `${String.fromCharCode(65 + column)}${String(at + 1)}`;
    const skipped = await book.edit([
      {
        sheet: info.name,
        cell,
        from: { value: '合格', format: '@' },
        to: { value: '优秀', format: '@' },
      },
    ]);
    expect(valueOf(skipped)).toEqual([]);
    expect(reasons(await dossierOf(book))).toEqual({
      results: 'vote-damaged',
      decisions: 'vote-damaged',
      slips: 'vote-damaged',
      publication: 'vote-damaged',
      recommendation: 'vote-damaged',
      newsletter: 'vote-damaged',
    });
  });

  test('of a closed vote there are grades, slips, publication and recommendation; results and forms are gone', async () => {
    const book = await finishedBook();
    const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
    valueOf(await closeVote(jobOn(book), { session: vote.session }));
    expect(reasons(await dossierOf(book))).toEqual({
      forms: 'vote-closed',
      results: 'vote-closed',
    });
  });

  test('an empty workbook is refused, and Cancel leaves nothing', async () => {
    const empty = jobOn(newWorkbook());
    expect(await prepareDossier(empty, WRITER)).toMatchObject({
      failure: { code: 'dossier-empty' },
    });
    const signal = AbortSignal.abort();
    expect(await prepareDossier(jobOn(await sampleBook(), { signal }), WRITER)).toMatchObject({
      failure: { code: 'cancelled' },
    });
  });
});

describeWith('LibreOffice')('LibreOffice', () => {
  test.each(['zh-CN', 'en-US'] as const)('opens and prints every file, %s', async (language) => {
    const words = stringsFor(language).sheets;
    const { files } = await dossierOf(await finishedBook(words), { words });
    const printed = convertAll(files, 'pdf');
    expect([...printed.keys()]).toEqual(files.map(({ name }) => name));
    const pages = (part: DossierPart): number =>
      latin1(printed.get(files[DOSSIER_PARTS.indexOf(part) + 1]?.name ?? '')).match(/\/Type ?\/Page\b/g)
        ?.length ?? 0;
    // What is handed to one person, or posted, is on the pages that were meant: nothing runs over the edge.
    expect([pages('slips'), pages('forms'), pages('minutes'), pages('pledges')]).toEqual([8, 2, 1, 1]);
  });
});

const latin1 = (bytes: Uint8Array = new Uint8Array()): string => new TextDecoder('latin1').decode(bytes);
