// Nothing in a dossier tells a voter or a giver, and copies leave the workbook of named kinds of sheets alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkbook } from '../../src/files';
import { loadVote } from '../../src/jobs/book';
import { makeDecisions } from '../../src/jobs/decide';
import { mayBeCopied } from '../../src/jobs/dossier-copies';
import { makeResults } from '../../src/jobs/results';
import { sampleBallots } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { known } from '../../src/kernel/assert';
import { isSheetKind } from '../../src/workbook/sheet-plan';
import { ours } from '../decision/counted';
import { ballotFiles, collect, jobOn, returnedFile, sampleBook, valueOf } from '../support/book';
import { allText, dossierOf, finishedBook, reasons, textOf } from '../support/dossier';

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
    ...['#blank', '#over', '票箱 ', 'Pingyi.', 'dc:creator', 'lastModifiedBy', 'dcterms:'],
  ];
  const inWorkbooks = ['<f>', '<f ', 'docProps', 'hidden', 'definedName name="Pingyi'];
  for (const { name, bytes } of made.files) {
    const text = allText(bytes);
    const isBook = name.endsWith('.xlsx');
    const told = [...secrets, ...(isBook ? inWorkbooks : [])].filter((secret) => text.includes(secret));
    expect([name, told]).toEqual([name, []]);
    if (!isBook) continue;
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
  ...['decisions/members', 'scoreboard/2021', 'scoreboard/2021Q1', 'bulletin/2021Q1', 'recommendation/2021'],
];
const PRIVATE = [
  ...[
    'scheme',
    'vote',
    'closed',
    'recount',
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
