// Everything of the year from one workbook: what is in it, what is missing and why, and that nothing in it tells a voter.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { type FileWorkbook, makeBook, newWorkbook, openWorkbook } from '../../src/files';
import { loadVote } from '../../src/jobs/book';
import { closeVote } from '../../src/jobs/close-vote';
import { makeDecisions } from '../../src/jobs/decide';
import { type Dossier, prepareDossier } from '../../src/jobs/dossier';
import { mayBeCopied } from '../../src/jobs/dossier-parts';
import { insertFinishedSample } from '../../src/jobs/finished-sample';
import type { Job } from '../../src/jobs/job';
import type { SheetWords } from '../../src/jobs/words';
import { makeResults } from '../../src/jobs/results';
import { sampleBallots } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { known } from '../../src/kernel/assert';
import { DOSSIER_PARTS, type DossierPart } from '../../src/meeting/dossier';
import { stringsFor } from '../../src/strings/strings-for';
import { isSheetKind } from '../../src/workbook/sheet-plan';
import { ours } from '../decision/counted';
import { ballotFiles, collect, jobOn, returnedFile, sampleBook, strings, valueOf } from '../support/book';
import { describeWith } from '../support/needs';
import { convertAll } from '../support/soffice';

const dossierOf = async (book: FileWorkbook, more: Partial<Job> = {}): Promise<Dossier> =>
  valueOf(await prepareDossier(jobOn(book, more), { book: makeBook }));

/** The sample at the end of its year, in each language: made once, and opened for each test. */
const finished = new Map<string, Uint8Array>();

async function finishedBook(words: SheetWords = strings.sheets): Promise<FileWorkbook> {
  const book = newWorkbook();
  const made = finished.get(words.language);
  if (made) return valueOf(openWorkbook(made, 'book.xlsx'));
  valueOf(await insertFinishedSample(jobOn(book, { words }), { files: ballotFiles }));
  finished.set(words.language, book.save());
  return book;
}

/** Everything that a file holds, as one text. */
const allText = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${new TextDecoder().decode(part)}`)
    .join('\n');

const reasons = ({ entries }: Dossier): Partial<Record<DossierPart, string>> =>
  Object.fromEntries(
    entries.flatMap(({ part, state }) =>
      state.kind === 'missing' ? [[part, state.reason?.code ?? 'not begun']] : [],
    ),
  );

const textOf = ({ files }: Dossier, part: string): string =>
  allText(
    known(
      files.find(({ name }) => name.includes(part)),
      part,
    ).bytes,
  );

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
      ...DOSSIER_PARTS.map((part, index) => `${String(index + 1).padStart(2, '0')} ${parts[part]}.xlsx`),
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

describe('privacy', () => {
  test('no ballot, box, key, code, serial, session, formula, hidden sheet, name or property in any file', async () => {
    const book = await finishedBook();
    const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
    const made = await dossierOf(book);
    const serials = (await collect(valueOf(await sampleBallots(jobOn(book), { files: ballotFiles })))).map(
      ({ name }) => name.replace(/^.*?-|\.xlsx$/g, ''),
    );
    const secrets = [
      vote.key,
      vote.session,
      ...vote.forms.flatMap(({ counted }) => counted),
      ...serials,
      ...[
        '#blank',
        '#over',
        '票箱 ',
        '<f>',
        '<f ',
        'docProps',
        'Pingyi.',
        'hidden',
        'definedName name="Pingyi',
      ],
    ];
    for (const { name, bytes } of made.files) {
      const text = allText(bytes);
      expect([name, secrets.filter((secret) => text.includes(secret))]).toEqual([name, []]);
      const sheets = valueOf(await valueOf(openWorkbook(bytes, name)).sheets());
      expect(sheets.filter(({ kind, visibility }) => kind !== null || visibility !== 'visible')).toEqual([]);
    }
  });

  test('it says nothing of the order in which ballots lie in the box: dealt anew, every byte is the same', async () => {
    const book = await finishedBook();
    const first = await dossierOf(book);
    const order = (await ours(book, 'box/members')).grid.values;
    valueOf(await makeResults(jobOn(book)));
    expect((await ours(book, 'box/members')).grid.values).not.toEqual(order);
    expect(await dossierOf(book)).toEqual(first);
  });

  test('why a grade was given stands in the committee’s sheet alone', async () => {
    const book = await finishedBook();
    const reason = '只有支委会知道的理由';
    const list = [
      ['姓名', '最终等次', '理由', '备注'],
      ['孙立新', '基本合格', reason, ''],
    ];
    valueOf(await makeDecisions(jobOn(book), { changes: { list } }));
    const { files } = await dossierOf(book);
    const telling = files.filter(({ bytes }) => allText(bytes).includes(reason)).map(({ name }) => name);
    expect(telling).toEqual(['07 等次评定.xlsx']);
  });

  test('of opinions there is the summary: nobody who did not agree, and nothing where fewer than three are unsigned', async () => {
    const book = await finishedBook();
    const { info, grid } = await ours(book, 'opinions');
    // A name beside an opinion whose giver did not agree, as somebody may type it before the sheet is made anew.
    const row = grid.values.findIndex((line) => line[6] === '不同意');
    valueOf(
      await book.edit([
        {
          sheet: info.name,
          cell: `H${String(row + 1)}`,
          from: { value: null, format: '@' },
          to: { value: '诸葛无名', format: '@' },
        },
      ]),
    );
    const made = await dossierOf(book);
    for (const { bytes } of made.files) expect(allText(bytes)).not.toContain('诸葛无名');
    expect(textOf(made, '征求意见')).toContain('党务公开栏更新不及时');
  });

  test('one or two marks are shown nowhere: not in the results, on the slips, or in the committee’s sheet', async () => {
    const book = await sampleBook();
    const job = jobOn(book);
    const files = await collect(valueOf(await sampleBallots(job, { files: ballotFiles })));
    const two = ['班子', '党员'].flatMap((form) =>
      files.filter(({ name }) => name.startsWith(form)).slice(0, 2),
    );
    valueOf(await tallyReturned(job, { files: ballotFiles, returned: two.map(returnedFile) }));
    valueOf(await makeResults(job, { present: { count: 8 } }));
    const names = ['周国栋', '林晓燕', '陈志远', '王秀兰', '赵明辉', '孙立新', '吴建华', '郑德福'];
    const list = [['姓名', '最终等次', '理由'], ...names.map((name) => [name, '合格', '会议研究'])];
    valueOf(await makeDecisions(job, { changes: { list } }));
    const made = await dossierOf(book);
    expect(reasons(made)).toMatchObject({ bulletins: 'not begun' });
    for (const part of ['计票结果', '等次评定', '个人反馈单', '评议结果公布']) {
      const { bytes } = known(
        made.files.find(({ name }) => name.includes(part)),
        part,
      );
      const copy = valueOf(openWorkbook(bytes, part));
      const grids = valueOf(await copy.read(valueOf(await copy.sheets()).map(({ name }) => name)));
      // On the lines about somebody the columns of grades, the first after the name, have no number.
      const lines = grids.flatMap(({ values }) => values.filter((line) => names.includes(String(line[1]))));
      const told = lines.filter((line) => line.slice(2, 6).some((value) => typeof value === 'number'));
      expect([part, told]).toEqual([part, []]);
    }
    expect(textOf(made, '个人反馈单')).toContain(job.words.decision.slip.hidden(3));
  });

  // A kind that is new has to be put on one side by whoever adds it.
  const COPIED = [
    ...['opinions/summary', 'talks', 'talks/coverage', 'talks/matrix', 'self-examination'],
    ...[
      'self-examination/progress',
      'minutes',
      'rectification',
      'rectification/pledges',
      'rectification/2021-03',
    ],
    ...[
      'decisions/members',
      'scoreboard/2021',
      'scoreboard/2021Q1',
      'bulletin/2021Q1',
      'recommendation/2021',
    ],
  ];
  const PRIVATE = [
    ...[
      'scheme',
      'vote',
      'closed',
      'findings',
      'columns',
      'indicators',
      'events',
      'opinions',
      'rollup/2021Q1',
    ],
    ...['ballot/members', 'box/members', 'results/members', 'classes/members', 'whatif/members'],
    ...['scores/2021Q1', 'rehearsal/roster'],
  ];

  test('a copy is made of these kinds of sheets and of no other', () => {
    const all = [...COPIED, ...PRIVATE];
    expect(all.filter((kind) => !isSheetKind(kind))).toEqual([]);
    expect(all.filter((kind) => isSheetKind(kind) && mayBeCopied(kind))).toEqual(COPIED);
    const source = readFileSync(path.resolve(__dirname, '../../src/workbook/sheet-plan.ts'), 'utf8');
    const [, union = ''] = /export type SheetKind =([^;]+);/.exec(source) ?? [];
    const stems = [...union.matchAll(/['`]([a-z-]+(?:\/[a-z]+)?)(?:\/\$\{string\})?['`]/g)].map(
      ([, stem = '']) => stem,
    );
    expect(stems.length).toBeGreaterThan(20);
    expect(stems.filter((stem) => !all.some((kind) => kind === stem || kind.startsWith(`${stem}/`)))).toEqual(
      [],
    );
  });
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
  expect(counts).toEqual([0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0]);
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
    });
  });

  test('of a closed vote there are grades, slips and the publication; results and forms are gone', async () => {
    const book = await finishedBook();
    const vote = known(valueOf(await loadVote(jobOn(book), valueOf(await book.sheets()))), 'a vote');
    valueOf(await closeVote(jobOn(book), { session: vote.session }));
    expect(reasons(await dossierOf(book))).toEqual({
      forms: 'vote-closed',
      results: 'vote-closed',
      recommendation: 'vote-closed',
    });
  });

  test('an empty workbook is refused, and Cancel leaves nothing', async () => {
    const empty = jobOn(newWorkbook());
    expect(await prepareDossier(empty, { book: makeBook })).toMatchObject({
      failure: { code: 'dossier-empty' },
    });
    const signal = AbortSignal.abort();
    expect(await prepareDossier(jobOn(await sampleBook(), { signal }), { book: makeBook })).toMatchObject({
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
