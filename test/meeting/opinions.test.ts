import fc from 'fast-check';
import { makeOpinions } from '../../src/jobs/opinions';
import type { CellValue } from '../../src/kernel/grid';
import { alikeOpinions } from '../../src/meeting/alike';
import { disclosable, mergeOpinions } from '../../src/meeting/merge-opinions';
import { readOpinions } from '../../src/meeting/opinions';
import { planOpinions } from '../../src/meeting/plan-opinions';
import { jobOn, reopened, sampleBook, strings, valueOf } from '../support/book';
import { asSheet } from '../support/our-sheet';
import { basisOf } from './made-up-branch';
import { gridOfKind, type } from './typing';

const words = strings.sheets.meeting;

interface Given {
  readonly code?: string;
  readonly about?: string;
  readonly text?: string;
  readonly merged?: string;
  readonly consent?: string;
  readonly giver?: string;
}

const line = ({
  code = '',
  about = '班子',
  text = '学习太少',
  merged,
  consent,
  giver,
}: Given): readonly CellValue[] =>
  [code, about, '思想', text, merged, '意见箱', consent, giver].map((value) => value || null);

const read = (given: readonly Given[]) =>
  readOpinions(asSheet(planOpinions({ unit: '', lines: given.map(line) }, words)), basisOf());

const merge = (given: readonly Given[]) => mergeOpinions(read(given).opinions, basisOf());

test('opinions of one wording about one target are one; about two, two', () => {
  const merged = merge([
    { text: '学习太少', merged: '学习不够' },
    { text: '想多学一点', merged: '学习不够' },
    { text: '学习不够' },
    { text: '学习不够', about: '孙立新' },
  ]);
  expect(merged.map(({ text, target, opinions }) => [text, target.kind, opinions.length])).toEqual([
    ['学习不够', 'team', 3],
    ['学习不够', 'member', 1],
  ]);
});

test('a number stays with its opinion, whatever comes later; a new one gets the next', () => {
  const numbers = (given: readonly Given[]) => merge(given).map(({ number, text }) => [number, text]);
  const first = [
    { code: '意见1', text: '乙' },
    { code: '意见2', text: '丙' },
  ];
  expect(numbers([{ text: '甲' }, ...first])).toEqual([
    [1, '乙'],
    [2, '丙'],
    [3, '甲'],
  ]);
  // Merged, the two keep the lower number; taken apart again, one of them keeps it.
  expect(numbers(first.map((one) => ({ ...one, merged: '丁' })))).toEqual([[1, '丁']]);
  expect(numbers(first.map((one) => ({ ...one, code: '意见1' }))).map(([number]) => number)).toEqual([1, 2]);
});

test.each<[string, Given, readonly string[], string | null]>([
  ['agreed', { consent: '同意', giver: '李桂芳' }, [], '李桂芳'],
  ['agreed in other words', { consent: '是', giver: '李桂芳' }, [], '李桂芳'],
  ['did not agree', { consent: '不同意', giver: '李桂芳' }, ['opinion-givers-removed'], null],
  ['nobody asked', { giver: '李桂芳' }, ['opinion-givers-removed'], null],
  [
    'unclear',
    { consent: '也许', giver: '李桂芳' },
    ['opinion-consent-unclear', 'opinion-givers-removed'],
    null,
  ],
  ['agreed, no name', { consent: '同意' }, ['opinion-giver-missing'], null],
  ['unsigned', {}, [], null],
  ['nothing said', { text: '', about: '班子' }, ['opinion-text-missing'], null],
  ['about nobody', { about: '' }, ['opinion-target-missing'], null],
  ['about a stranger', { about: '李桂芳' }, ['opinion-target-unknown'], null],
  ['about a member, with a space', { about: '孙 立新' }, [], null],
])('%s', (_, given, codes, giver) => {
  const { opinions, findings } = read([given]);
  expect(findings.map(({ code }) => code)).toEqual(codes);
  expect(opinions.map((opinion) => opinion.giver)).toEqual(given.text === '' ? [] : [giver]);
});

test('fewer than three unsigned opinions are not shown; three are, and so are signed ones', () => {
  const unsigned = ['甲', '乙', '丙'].map((text) => ({ text }));
  const signed = { text: '丁', consent: '同意', giver: '李桂芳' };
  const texts = (given: readonly Given[]) => disclosable(merge(given)).map(({ text }) => text);
  expect(texts([...unsigned.slice(0, 2), signed])).toEqual(['丁']);
  expect(texts([...unsigned, signed])).toHaveLength(4);
  expect(texts([signed])).toEqual(['丁']);
  // One of the two who said it did not sign: shown, the name would tell who the other was not.
  expect(texts([signed, { text: '丁' }])).toEqual([]);
});

/** Every cell of every sheet of the opinions, as one text. */
const everything = async (book: Awaited<ReturnType<typeof sampleBook>>): Promise<string> =>
  JSON.stringify([
    (await gridOfKind(book, 'opinions')).values,
    (await gridOfKind(book, 'opinions/summary')).values,
  ]);

test('a giver who did not agree is named nowhere: not in the sheets, the report or the findings', async () => {
  const book = await sampleBook();
  const grid = await gridOfKind(book, 'opinions');
  const free = grid.values.findLastIndex(([code]) => code !== null) + 2;
  await type(book, 'opinions', {
    [`B${String(free)}`]: '班子',
    [`D${String(free)}`]: '会议太长',
    [`G${String(free)}`]: '不同意',
    [`H${String(free)}`]: '韩梅英',
    [`H${String(free - 1)}`]: '韩梅英',
  });
  const report = valueOf(await makeOpinions(jobOn(book)));
  expect(JSON.stringify(report)).not.toContain('韩梅英');
  expect(report.findings).toMatchObject([{ code: 'opinion-givers-removed', data: { count: 2 } }]);
  const after = await everything(reopened(book));
  expect(after).not.toContain('韩梅英');
  expect(after).toContain('会议太长');
  // The one who agreed is still there.
  expect(after).toContain('李桂芳');
});

test('in whatever order opinions came, the sheets are the same', async () => {
  const given: readonly Given[] = [
    { text: '甲' },
    { text: '乙', merged: '甲' },
    { text: '丙', about: '孙立新' },
    { text: '丁', consent: '同意', giver: '李桂芳' },
  ];
  const sheetsOf = async (order: readonly Given[]): Promise<string> => {
    const book = await sampleBook();
    valueOf(await book.apply([planOpinions({ unit: '', lines: order.map(line) }, words)]));
    valueOf(await makeOpinions(jobOn(book)));
    return everything(book);
  };
  const expected = await sheetsOf(given);
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([...given], { minLength: given.length }), async (order) => {
      expect(await sheetsOf(order)).toBe(expected);
    }),
    { numRuns: 8 },
  );
});

test('there is no place for a day: a log that asks for one would tell who gave an opinion', () => {
  const plan = planOpinions({ unit: '', lines: [] }, words);
  expect(plan.rows.flatMap(({ cells }) => cells).filter((cell) => cell?.style?.endsWith('Date'))).toEqual([]);
});

test.each([
  ['one word more', '志愿服务总排在工作日', '志愿服务经常总排在工作日', 1],
  ['signs and spaces', '公开栏更新慢', '公开栏，更新慢。', 1],
  ['the same words about something else', '公开栏更新慢', '台账更新慢', 0],
  ['nothing in common', '学习太少', '走访不够', 0],
])('wordings that may mean the same are pointed out: %s', (_, a, b, count) => {
  const merged = merge([{ text: a }, { text: b }]);
  expect(alikeOpinions(merged)).toHaveLength(count);
  // About two targets they are two opinions, however alike.
  expect(alikeOpinions(merge([{ text: a }, { text: b, about: '孙立新' }]))).toEqual([]);
});

test('the summary is grouped by target and kind, and says how many of each', async () => {
  const book = await sampleBook();
  valueOf(await makeOpinions(jobOn(book)));
  const grid = await gridOfKind(book, 'opinions/summary');
  const lines = grid.values.filter((line) => /^意见\d/.test(String(line[0])) && typeof line[4] === 'number');
  expect(lines.map((line) => line.slice(0, 3))).toEqual([
    ['意见1', '班子', '思想'],
    ['意见4', '班子', '组织'],
    ['意见2', '班子', '作风'],
    ['意见3', '班子', '工作'],
    ['意见5', '孙立新', '作风'],
  ]);
  expect(grid.values.flat()).toContain(
    '意见 6 条，归并为 5 条：对班子 4 条，对个人和其他 1 条；思想 1 条、组织 1 条、作风 2 条、工作 1 条。',
  );
});
