// `pingyi check` with a roster that is not the one found by itself: for once, or remembered for every command.
import ExcelJS from 'exceljs';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine } from '../support/cli';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-check-'));
  const book = new ExcelJS.Workbook();
  book.addWorksheet('花名册').addRows([
    ['姓名', '性别'],
    ['甲一', '男'],
  ]);
  const other = book.addWorksheet('名单');
  const rows = [
    ['乙一', '男'],
    ['乙二', '女'],
  ];
  other.addTable({ name: '党员表', ref: 'A1', columns: [{ name: '姓名' }, { name: '性别' }], rows });
  await book.xlsx.writeFile(join(folder, 'book.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { pingyi } = commandLine(() => folder);

function membersOf(...args: readonly string[]): readonly string[] {
  const run = pingyi('check', 'book.xlsx', '--json', ...args);
  expect([run.code, run.err]).toEqual([0, '']);
  return (JSON.parse(run.out) as { members: { name: string }[] }).members.map(({ name }) => name);
}

test('for once: nothing is written', () => {
  const before = readFileSync(join(folder, 'book.xlsx'));
  expect(membersOf()).toEqual(['甲一']);
  expect(membersOf('--sheet', '名单')).toEqual(['乙一', '乙二']);
  expect(membersOf('--table', '党员表')).toEqual(['乙一', '乙二']);
  expect(membersOf('--sheet', '名单', '--area', 'A1:B2')).toEqual(['乙一']);
  expect(readFileSync(join(folder, 'book.xlsx'))).toEqual(before);
});

test('remembered: every command goes by it, until it is forgotten', () => {
  expect(membersOf('--table', '党员表', '--remember')).toEqual(['乙一', '乙二']);
  expect(membersOf()).toEqual(['乙一', '乙二']);
  const made = JSON.parse(pingyi('ballots', 'book.xlsx', '--out', 'out', '--json').out) as object;
  expect(made).toMatchObject({ forms: [{ issued: 2 }, { issued: 2 }] });
  expect(membersOf('--remember')).toEqual(['甲一']);
  expect(membersOf()).toEqual(['甲一']);
});

test.each([
  [['--sheet', '没有'], '没有'],
  [['--table', '没有'], '没有'],
  [['--area', 'A1:B2'], '--sheet, --area, --table'],
  [['--sheet', '名单', '--area', '这里'], '--sheet, --area, --table'],
  [['--sheet', '名单', '--table', '党员表'], '--sheet, --area, --table'],
])('refused: %j', (args, said) => {
  const before = readFileSync(join(folder, 'book.xlsx'));
  for (const more of [[], ['--remember']]) {
    const run = pingyi('check', 'book.xlsx', ...args, ...more);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toContain(said);
  }
  expect(readFileSync(join(folder, 'book.xlsx'))).toEqual(before);
});
