import fc from 'fast-check';
import { fromSerial, toSerial } from '../../src/kernel/dates';
import type { CellValue } from '../../src/kernel/grid';
import { makeRectification, reportRectification } from '../../src/jobs/rectification';
import { planRectifications } from '../../src/meeting/plan-rectification';
import { planPledges } from '../../src/meeting/plan-rectification-pages';
import { readRectifications, type Rectification, stateOn, unanswered } from '../../src/meeting/rectification';
import { asOf, parseMonth, reportMonth, STATES } from '../../src/meeting/rectification-report';
import { jobOn, reopened, sampleBook, strings, valueOf } from '../support/book';
import { asSheet } from '../support/our-sheet';
import { basisOf } from './made-up-branch';
import { gridOfKind, type } from './typing';

const words = strings.sheets.meeting;
const TODAY = { year: 2021, month: 3, day: 31 };

const GOOD = ['学习形式单一', '意见1', '目标', '措施', '陈志远', 44377, '承诺', '进展', null, null] as const;
type Column =
  | 'problem'
  | 'source'
  | 'goal'
  | 'measure'
  | 'responsible'
  | 'deadline'
  | 'pledge'
  | 'progress'
  | 'accepted'
  | 'acceptor';
const COLUMNS: readonly Column[] = [
  'problem',
  'source',
  'goal',
  'measure',
  'responsible',
  'deadline',
  'pledge',
  'progress',
  'accepted',
  'acceptor',
];

function read(more: Partial<Record<Column, CellValue>>, opinions: readonly number[] | null = [1, 2]) {
  const cells = [
    1,
    ...GOOD.map(
      (value, index) =>
        more[COLUMNS[index] ?? 'problem'] ?? (COLUMNS[index] && COLUMNS[index] in more ? null : value),
    ),
  ];
  const plan = planRectifications(
    { unit: '', today: TODAY, notice: 7, items: [{ number: 1, state: 'open', cells }] },
    words,
  );
  return readRectifications(asSheet(plan), basisOf(), { opinions, notice: 7 });
}

test.each<[string, Partial<Record<Column, CellValue>>, readonly string[]]>([
  ['as it should be', {}, []],
  ['no problem', { problem: null }, ['rectify-problem-missing']],
  ['not clear', { goal: null, deadline: null }, ['rectify-unclear']],
  ['no pledge', { pledge: null }, ['rectify-unclear']],
  ['a deadline that is none', { deadline: '尽快' }, ['day-unreadable']],
  ['no source', { source: null }, ['rectify-source-missing']],
  ['an opinion that there is not', { source: '意见9' }, ['rectify-source-unknown']],
  ['two opinions', { source: '意见1、意见2' }, []],
  ['another source', { source: '民主测评：作风建设' }, []],
  ['a line of a form', { source: '意见1、班子测评 作风建设' }, []],
  ['a form as a whole', { source: '领导班子测评表' }, []],
  ['a line that the form does not have', { source: '班子测评：学风建设' }, ['rectify-result-unknown']],
  ['a stranger', { responsible: '李桂芳' }, ['rectify-stranger']],
  ['the committee', { responsible: '支委会' }, []],
  ['a week left', { deadline: 44293 }, ['rectify-soon']],
  ['eight days left', { deadline: 44294 }, []],
  ['due today', { deadline: 44286 }, ['rectify-soon']],
  ['due yesterday', { deadline: 44285 }, ['rectify-overdue']],
  ['accepted', { deadline: 44285, accepted: 44285, acceptor: '林晓燕' }, []],
  ['accepted tomorrow', { accepted: 44287, acceptor: '林晓燕' }, ['rectify-accepted-early']],
  ['accepted by nobody', { accepted: 44285 }, ['rectify-acceptor-missing']],
  ['accepted on no day', { acceptor: '林晓燕' }, ['rectify-accepted-undated']],
  ['accepted by oneself', { accepted: 44285, acceptor: '陈志远' }, ['rectify-acceptor-same']],
])('%s', (_, more, codes) => {
  expect(read(more).findings.map(({ code }) => code)).toEqual(codes);
});

test('the states on a day, by a table', () => {
  const on = (deadline: number | null, accepted: number | null) =>
    stateOn(
      {
        deadline: deadline === null ? null : fromSerial(deadline, false),
        accepted: accepted === null ? null : fromSerial(accepted, false),
      },
      TODAY,
      7,
    );
  expect(toSerial(TODAY)).toBe(44286);
  expect([
    on(44285, null),
    on(44286, null),
    on(44293, null),
    on(44294, null),
    on(null, null),
    on(44285, 44286),
    on(44285, 44287),
    on(null, 44200),
  ]).toEqual(['overdue', 'soon', 'soon', 'open', 'undated', 'closed', 'overdue', 'closed']);
});

test('months: their last day, or today while they last', () => {
  expect(parseMonth('2021-03')).toEqual({ year: 2021, month: 3 });
  expect(['2021-13', '2021-3', '2021', 'March', ''].map(parseMonth)).toEqual([null, null, null, null, null]);
  const day = (text: string, today = TODAY) => asOf(parseMonth(text) ?? TODAY, today).day;
  expect([day('2021-02'), day('2020-02'), day('2020-11'), day('2021-03', { ...TODAY, day: 9 })]).toEqual([
    28, 29, 30, 9,
  ]);
});

const anItem = fc.record({
  deadline: fc.option(fc.integer({ min: 44200, max: 44400 })),
  accepted: fc.option(fc.integer({ min: 44200, max: 44400 })),
});

test('whatever the items, the states of a month sum to all of them, and what was accepted later was not closed', () => {
  fc.assert(
    fc.property(fc.array(anItem), fc.integer({ min: 1, max: 6 }), (all, month) => {
      const items = all.map(({ deadline, accepted }, row): Rectification => ({
        row,
        number: row + 1,
        problem: '问题',
        source: '',
        goal: '',
        measure: '',
        responsible: '',
        deadline: deadline === null ? null : fromSerial(deadline, false),
        pledge: '',
        progress: '',
        accepted: accepted === null ? null : fromSerial(accepted, false),
        acceptor: '',
      }));
      const report = reportMonth(items, { year: 2021, month }, { year: 2021, month: 12, day: 31 }, 7);
      expect(STATES.reduce((sum, state) => sum + report.counts[state], 0)).toBe(items.length);
      const end = toSerial(report.day);
      expect(report.counts.closed).toBe(
        all.filter(({ accepted }) => accepted !== null && accepted <= end).length,
      );
      expect(report.closedInMonth).toBeLessThanOrEqual(report.counts.closed);
    }),
  );
});

test('opinions about the team that no item names', () => {
  const { items } = read({ source: '意见1、意见 3' }, null);
  expect(unanswered(items, [1, 2, 3, 4])).toEqual([2, 4]);
});

test('the page of pledges never says where a problem came from', () => {
  const { items } = read({ source: '意见1：李桂芳' });
  const text = JSON.stringify(planPledges({ unit: '', items }, words));
  expect(text).toContain('承诺');
  expect(text).toContain('学习形式单一');
  expect(text).not.toMatch(/意见1|李桂芳/);
});

test('the sample on 2021-03-31: two closed, one open, one due soon, one overdue; at the end of June three are late or soon', async () => {
  const book = await sampleBook();
  const { now } = valueOf(await makeRectification(jobOn(book)));
  expect(now.counts).toEqual({ closed: 2, open: 1, soon: 1, overdue: 1, undated: 0 });
  const march = valueOf(await reportRectification(jobOn(book), { month: '2021-03' }));
  expect(march.report).toMatchObject({ closedInMonth: 2, counts: now.counts });
  const june = jobOn(book, { today: { year: 2021, month: 7, day: 5 } });
  expect(valueOf(await reportRectification(june, { month: '2021-06' })).report.counts).toEqual({
    closed: 2,
    open: 0,
    soon: 1,
    overdue: 2,
    undated: 0,
  });
  // The report of March does not move with the ledger.
  expect((await gridOfKind(book, 'rectification/2021-03')).values.flat()).toContain('临期');
});

test('acceptance closes an item, another notice changes what is due soon, a new item gets the next number', async () => {
  const book = await sampleBook();
  const grid = await gridOfKind(book, 'rectification');
  const row = (problem: string): number => grid.values.findIndex((cells) => cells[1] === problem) + 1;
  const notice = grid.values.findIndex((cells) => cells[1] === '截至日期') + 2;
  const last = row('台账资料整理不及时');
  await type(book, 'rectification', {
    [`C${String(notice)}`]: 3,
    [`J${String(row('党务公开栏更新不及时'))}`]: '2021年3月30日（星期二）',
    [`K${String(row('党务公开栏更新不及时'))}`]: '林晓燕',
    [`B${String(last + 1)}`]: '会议太长',
  });
  const report = valueOf(await makeRectification(jobOn(reopened(book))));
  expect(report.now.counts).toEqual({ closed: 3, open: 2, soon: 0, overdue: 0, undated: 1 });
  expect(report.now.items.at(-1)?.item).toMatchObject({ problem: '会议太长', number: 6 });
  expect(report.findings.map(({ code }) => code)).toEqual(['rectify-unclear', 'rectify-source-missing']);
});

test.each([
  ['2021-3', 'month-invalid'],
  ['2021-03', 'rectification-missing'],
])('a report of %s without a ledger: %s', async (month, code) => {
  const book = await sampleBook();
  valueOf(await book.apply([], { remove: ['rectification'] }));
  expect(await reportRectification(jobOn(book), { month })).toMatchObject({ ok: false, failure: { code } });
});
