import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLine } from '../support/cli';

const RETURNED = resolve(__dirname, '../../samples/returned');
const BRANCH = resolve(__dirname, '../../samples/reference-branch.xlsx');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
  writeFileSync(join(folder, 'book.xlsx'), readFileSync(BRANCH));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { pingyi, json } = commandLine(() => folder);

test('a quarter from indicators to bulletin, by the shapes of docs/cli.md', () => {
  expect(json('indicators', 'book.xlsx', '--set', 'party')).toMatchObject({
    format: 'pingyi-indicators/1',
    total: 100,
  });
  const table = json('indicators', 'book.xlsx');
  writeFileSync(join(folder, 'table.json'), JSON.stringify(table));
  expect(json('indicators', 'book.xlsx', '--import', 'table.json')).toEqual(table);
  expect(json('entry', 'book.xlsx', '--quarter', '2021Q2')).toMatchObject({
    quarter: '2021Q2',
    members: 8,
    from: '2021Q1',
  });
  expect(json('events', 'book.xlsx')).toMatchObject({ lines: 0, added: 0 });
  writeFileSync(join(folder, 'list.csv'), '姓名,2021-04-02,2021-04-09\n周国栋,√,√\n林晓燕,√,\n');
  expect(json('events', 'book.xlsx', '--import', 'list.csv', '--indicator', '志愿服务')).toMatchObject({
    added: 2,
    attended: [2, 1],
  });
  expect(json('fill', 'book.xlsx', '--quarter', '2021Q2')).toMatchObject({ filled: 8, findings: [] });
  expect(json('bulletin', 'book.xlsx', '--quarter', '2020Q4', '--date', '2021-01-04')).toMatchObject({
    from: '2021-01-04',
    to: '2021-01-10',
  });
});

test('a year, and who is recommended after the count', () => {
  expect(json('scoreboard', 'book.xlsx', '--year', '2021')).toMatchObject({
    year: '2021',
    rows: {
      0: { name: '林晓燕', quarters: [97, null, null, null], counted: 1, total: 97, rank: 1, band: '优秀' },
    },
  });
  expect(pingyi('recommend', 'book.xlsx', '--year', '2021').code).toBe(2);
  expect(pingyi('tally', 'book.xlsx', RETURNED).code).toBe(0);
  expect(json('recommend', 'book.xlsx', '--year', '2021')).toMatchObject({
    limit: 2,
    unrounded: 2.67,
    tied: null,
    candidates: {
      0: { name: '林晓燕', reason: 'inside' },
      1: { name: '赵明辉', reason: 'inside' },
      length: 8,
    },
  });
});

test('a folder of units: one cannot be read, the others are summed, the long table and a workbook are written', () => {
  mkdirSync(join(folder, 'units', 'west'), { recursive: true });
  for (const name of ['一.xlsx', 'west/二.xlsx'])
    writeFileSync(join(folder, 'units', name), readFileSync(BRANCH));
  writeFileSync(join(folder, 'units', '坏.xlsx'), 'x');
  const run = pingyi(
    'rollup',
    'units',
    '--quarter',
    '2021Q1',
    '--csv',
    'long.csv',
    '--out',
    'all.xlsx',
    '--json',
  );
  expect(run.code).toBe(1);
  expect(run.err).toContain('坏.xlsx');
  expect(JSON.parse(run.out)).toMatchObject({
    units: { length: 2 },
    overall: { counted: 16, absent: 0, mean: 85.13, highest: 97, lowest: 59, bands: { 优秀: 6, 不合格: 2 } },
    findings: [{ code: 'unit-unreadable', file: '坏.xlsx' }],
  });
  expect(readFileSync(join(folder, 'long.csv'), 'utf8').trim().split('\r\n')).toHaveLength(17);
  expect(existsSync(join(folder, 'all.xlsx'))).toBe(true);
  expect(pingyi('rollup', 'units', '--quarter', '2021Q1', '--out', 'all.xlsx').code).toBe(2);
});

test.each([
  [['scoreboard', 'book.xlsx']],
  [['scoreboard', 'book.xlsx', '--year', 'spring']],
  [['indicators', 'book.xlsx']],
  [['indicators', 'book.xlsx', '--set', 'x']],
  [['entry', 'book.xlsx', '--quarter', '2021Q2']],
  [['fill', 'book.xlsx', '--quarter', '2021Q2']],
  [['events', 'book.xlsx', '--sheet', '花名册']],
  [['bulletin', 'book.xlsx', '--quarter', '2021Q1', '--date', 'May']],
  [['rollup', 'nowhere', '--quarter', '2021Q1']],
])('refused with one sentence, nothing written: %j', (args) => {
  const before = readFileSync(join(folder, 'book.xlsx'));
  for (const lang of ['zh-CN', 'en-US']) {
    const run = pingyi(...args, '--lang', lang);
    expect(run.code).toBe(2);
    expect(run.err.trim().split('\n')).toHaveLength(1);
  }
  expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(true);
});
