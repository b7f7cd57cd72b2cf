import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { commandLine, type Run } from '../support/cli';

const SAMPLES = resolve(__dirname, '../../samples');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { pingyi, json } = commandLine(() => folder);

/** A command that must do its work, and what it says as JSON. */

const read = (name: string): Buffer => readFileSync(join(folder, name));

test('the whole path on the sample, by the shapes of docs/cli.md', () => {
  expect(pingyi('new', 'book.xlsx', '--sample').code).toBe(0);

  expect(json('check', 'book.xlsx')).toMatchObject({
    members: { length: 8 },
    statistics: { inService: 7, retired: 1, women: 2, committee: 3 },
    findings: [],
  });

  const ballots = json('ballots', 'book.xlsx', '--out', 'out');
  expect(ballots).toMatchObject({
    session: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/),
    forms: [
      { form: 'team', issued: 8 },
      { form: 'members', issued: 8 },
    ],
  });
  expect(readdirSync(join(folder, 'out'))).toHaveLength(16);

  const board = json('scoreboard', 'book.xlsx', '--quarter', '2021Q1');
  expect(board).toMatchObject({ quarter: '2021Q1', rows: { length: 8 } });
  expect((board['rows'] as unknown[])[0]).toMatchObject({
    name: '林晓燕',
    total: 97,
    rank: 1,
    band: '优秀',
    change: 2,
  });
});

test('the returned ballots in samples/, from a folder, from a zip, one by one', () => {
  const returned = join(SAMPLES, 'returned');
  const files = readdirSync(returned).map((name) => join(returned, name));
  execFileSync(process.execPath, ['-e', ZIP, join(folder, 'all.zip'), ...files]);
  const reports = [[returned], ['all.zip'], files].map((paths, i) => {
    cpSync(join(SAMPLES, 'reference-branch.xlsx'), join(folder, `${String(i)}.xlsx`));
    return json('tally', `${String(i)}.xlsx`, ...paths);
  });
  for (const report of reports) expect(report).toEqual(reports[0]);
  expect(reports[0]).toMatchObject({
    stopped: false,
    intake: { handedIn: 16, counted: 16 },
    forms: [
      { form: 'team', ledger: { issued: 8, returned: 8, valid: 8, spoiled: 0, duplicate: 0, foreign: 0 } },
      {
        form: 'members',
        subjects: [
          {
            name: '周国栋',
            counts: { 优秀: 1, 合格: 7, 基本合格: 0, 不合格: 0 },
            blank: 0,
            invalid: 0,
            suggested: '合格',
          },
          { name: '林晓燕', counts: { 优秀: 7, 合格: 1 }, suggested: '优秀' },
          { name: '陈志远' },
          { name: '王秀兰' },
          { name: '赵明辉', suggested: '优秀' },
          { name: '孙立新', invalid: 1 },
          { name: '吴建华', blank: 1 },
          { name: '郑德福', counts: { 基本合格: 1 } },
        ],
        cap: { limit: 2, unrounded: 2.67, inside: ['林晓燕', '赵明辉'], tied: null },
      },
    ],
  });
  const again = json('tally', '0.xlsx', returned);
  expect(again).toMatchObject({
    intake: { counted: 0, duplicate: 16 },
    forms: [{ ledger: { returned: 8, valid: 8 } }, {}],
  });
});

/** A program that zips the files named, with fflate. */
const ZIP = `
const { zipSync } = require(${JSON.stringify(require.resolve('fflate'))});
const fs = require('fs'), path = require('path');
const [out, ...files] = process.argv.slice(1);
fs.writeFileSync(out, zipSync(Object.fromEntries(files.map((file) => [path.basename(file), fs.readFileSync(file)]))));
`;

test('English', () => {
  expect(pingyi('new', 'book.xlsx', '--sample', '--lang', 'en-US').code).toBe(0);
  const run = pingyi('check', 'book.xlsx', '--lang', 'en-US');
  expect(run.out).toContain('8 members: 7 in service, 1 retired; 2 women');
  expect(pingyi('tally', 'none.xlsx', '--lang', 'en-US').err).toBe(
    '“none.xlsx” was not found. Check its name and place.\n',
  );
});

test('a scheme goes out, is changed, and comes back', () => {
  pingyi('new', 'book.xlsx', '--sample');
  const scheme = json('scheme', 'book.xlsx') as unknown as {
    forms: { id: string; grades: unknown[] }[];
    unit: string;
  };
  expect(scheme.unit).toBe('青松路第三党支部');
  writeFileSync(join(folder, 's.json'), JSON.stringify({ ...scheme, unit: '第四党支部' }));
  expect(pingyi('scheme', 'book.xlsx', '--import', 's.json').code).toBe(0);
  expect(json('scheme', 'book.xlsx')).toMatchObject({ unit: '第四党支部' });
  expect(pingyi('new', 'other.xlsx', '--roster', 'book.xlsx', '--scheme', 's.json')).toMatchObject({
    code: 0,
    err: '',
  });
  expect(json('scheme', 'other.xlsx')).toMatchObject({ unit: '第四党支部' });
});

describe('what cannot run: exit 2, one sentence, nothing written', () => {
  const sentence = (run: Run): string => {
    expect(run.code).toBe(2);
    expect(run.out).toBe('');
    expect(run.err.trimEnd()).not.toContain('\n');
    return run.err;
  };

  test.each<[string, readonly string[], string]>([
    ['an unknown command', ['count'], '没有“count”这个命令'],
    ['no workbook named', ['check'], '缺少 BOOK.xlsx'],
    ['an unknown option', ['check', 'b.xlsx', '--fast'], '选项有误'],
    ['an unknown language', ['check', 'b.xlsx', '--lang', 'fr'], '选项有误'],
    ['a workbook that is not there', ['check', 'b.xlsx'], '找不到“b.xlsx”'],
    ['a folder', ['check', '.'], '不是 Excel 工作簿'],
  ])('%s', (_, args, start) => {
    expect(sentence(pingyi(...args))).toContain(start);
  });

  test.each<[string, string | Buffer, string]>([
    ['an empty file', '', '是空文件'],
    ['a .csv renamed .xlsx', '姓名,性别\n甲一,男\n', '其实是文本'],
    ['half a workbook', readFileSync(join(SAMPLES, 'reference-branch.xlsx')).subarray(0, 5000), '不完整'],
  ])('%s', (_, bytes, start) => {
    writeFileSync(join(folder, 'b.xlsx'), bytes);
    for (const args of [
      ['check'],
      ['ballots', '--out', 'o'],
      ['tally'],
      ['scoreboard', '--quarter', '2021Q1'],
    ]) {
      const [command = '', ...rest] = args;
      expect(sentence(pingyi(command, 'b.xlsx', ...rest))).toContain(start);
    }
    expect(read('b.xlsx')).toEqual(Buffer.from(bytes as never));
  });

  test('a workbook that exists is not started over, nor a zip', () => {
    pingyi('new', 'b.xlsx', '--sample');
    const before = read('b.xlsx');
    expect(sentence(pingyi('new', 'b.xlsx'))).toContain('已经存在');
    writeFileSync(join(folder, 'o.zip'), 'x');
    expect(sentence(pingyi('ballots', 'b.xlsx', '--out', 'o.zip'))).toContain('已经存在');
    expect(read('b.xlsx')).toEqual(before);
    expect(sentence(pingyi('ballots', 'b.xlsx'))).toContain('--out');
    expect(sentence(pingyi('ballots', 'b.xlsx', '--out', 'o', '--copies', '0'))).toContain('--copies');
    expect(sentence(pingyi('scoreboard', 'b.xlsx'))).toContain('--quarter');
    expect(sentence(pingyi('tally', 'b.xlsx', 'nowhere'))).toContain('找不到“nowhere”');
    expect(read('b.xlsx')).toEqual(before);
  });

  test.each([
    ['Excel or WPS', '~$b.xlsx'],
    ['LibreOffice', '.~lock.b.xlsx#'],
  ])('open in %s', (_, lock) => {
    pingyi('new', 'b.xlsx', '--sample');
    const before = read('b.xlsx');
    writeFileSync(join(folder, lock), '');
    expect(sentence(pingyi('ballots', 'b.xlsx', '--out', 'o'))).toContain('正在别处打开');
    expect(existsSync(join(folder, 'o'))).toBe(false);
    expect(read('b.xlsx')).toEqual(before);
    // Reading does not disturb anyone.
    expect(pingyi('check', 'b.xlsx').code).toBe(0);
  });

  test('read-only', () => {
    pingyi('new', 'b.xlsx', '--sample');
    chmodSync(join(folder, 'b.xlsx'), 0o444);
    expect(sentence(pingyi('scoreboard', 'b.xlsx', '--quarter', '2021Q1'))).toContain('只读');
  });
});

describe('done, but with errors in the data: exit 1', () => {
  test('a ballot of another vote: named, counted as foreign, workbook untouched', () => {
    pingyi('new', 'a.xlsx', '--sample');
    pingyi('new', 'b.xlsx', '--sample');
    pingyi('ballots', 'a.xlsx', '--out', 'out', '--form', 'team', '--copies', '1');
    const before = read('b.xlsx');
    const run = pingyi('tally', 'b.xlsx', 'out', '--json');
    expect(run.code).toBe(1);
    const [name = ''] = readdirSync(join(folder, 'out'));
    expect(run.err).toBe(`错误  ${name}：不是本次评议的票（批次不同），未计入。\n`);
    expect(JSON.parse(run.out)).toMatchObject({
      intake: { counted: 0, foreign: 1 },
      forms: [{ form: 'team', ledger: { foreign: 1, returned: 0 } }, {}],
    });
    expect(read('b.xlsx')).toEqual(before);
  });

  test('a workbook is replaced at once: no half-written file is left, and its mode stays', () => {
    pingyi('new', 'b.xlsx', '--sample');
    chmodSync(join(folder, 'b.xlsx'), 0o640);
    pingyi('scoreboard', 'b.xlsx', '--quarter', '2021Q1');
    expect(readdirSync(folder)).toEqual(['b.xlsx']);
    expect(statSync(join(folder, 'b.xlsx')).mode & 0o777).toBe(0o640);
  });
});
