import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../support/cli';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
  expect(pingyi('new', 'book.xlsx', '--sample').code).toBe(0);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { pingyi, json } = commandLine(() => folder);

test('the year by the shapes of docs/cli.md', () => {
  expect(json('opinions', 'book.xlsx')).toMatchObject({
    sheets: { log: '征求意见', summary: '意见汇总' },
    given: 6,
    merged: 5,
    opinions: { 0: { code: '意见1', target: '班子', count: 2 }, length: 5 },
    findings: [],
  });
  expect(json('talks', 'book.xlsx')).toMatchObject({
    talks: 11,
    relations: {
      0: { label: '支委会成员之间', required: 3, done: 3, gaps: [] },
      2: { required: 28, done: 27, gaps: { 0: { name: '孙立新', missing: 1, partners: ['郑德福'] } } },
      length: 4,
    },
  });
  expect(json('self-examination', 'book.xlsx')).toMatchObject({
    handedIn: 7,
    people: { 0: { name: '周国栋', aspects: 6, state: 'handed-in' }, 7: { state: 'missing' } },
  });
  expect(json('minutes', 'book.xlsx')).toMatchObject({
    sheet: '会议记录',
    minutes: { date: '2021-03-15', due: 8, present: 8, absent: [], unmarked: [], items: 5, decisions: 3 },
  });
  // Of the sample, three items are past their deadlines for good.
  expect(json('rectification', 'book.xlsx')).toMatchObject({
    sheets: { ledger: '整改台账', pledges: '整改承诺' },
    total: 5,
    counts: { closed: 2, open: 0, soon: 0, overdue: 3, undated: 0 },
  });
  expect(json('rectification', 'book.xlsx', '--month', '2021-03')).toMatchObject({
    month: '2021-03',
    asOf: '2021-03-31',
    counts: { closed: 2, open: 1, soon: 1, overdue: 1, undated: 0 },
    closedInMonth: 2,
  });
});

test('givers of opinions are not in what the command says', () => {
  expect(pingyi('opinions', 'book.xlsx').out).not.toContain('李桂芳');
  expect(pingyi('opinions', 'book.xlsx', '--json').out).not.toContain('李桂芳');
});

test.each(['zh-CN', 'en-US'])(
  'a month that is none is refused with one sentence, nothing written (%s)',
  (lang) => {
    const before = readFileSync(join(folder, 'book.xlsx'));
    const run = pingyi('rectification', 'book.xlsx', '--month', 'March', '--lang', lang);
    expect(run.code).toBe(2);
    expect(run.err.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(true);
  },
);
