// Doubtful ballots, typed paper ballots, and two commands at one workbook, on the command line as it is installed.
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withBook } from '../../src/cli/held-book';
import { failed, misused } from '../../src/cli/outcome';
import { fillWithExcelJs, marksOf } from '../support/book';
import { commandLine, PINGYI } from '../support/cli';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
  expect(existsSync(PINGYI)).toBe(true);
  expect(pingyi('new', 'book.xlsx', '--sample').code).toBe(0);
  expect(pingyi('ballots', 'book.xlsx', '--out', 'out', '--form', 'members', '--copies', '8').code).toBe(0);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { pingyi } = commandLine(() => folder);

const json = (...args: readonly string[]): unknown => {
  const { out } = pingyi(...args, '--json');
  return JSON.parse(out);
};

const bytes = (name: string): Buffer => readFileSync(join(folder, name));

/** A ballot as it comes back, one √ a cell too far right in the rows named. */
async function returned(at: number, letters: string, missed: readonly number[] = []): Promise<string> {
  const name = readdirSync(join(folder, 'out'))[at] ?? '';
  const filled = await fillWithExcelJs(
    { name, bytes: new Uint8Array(bytes(join('out', name))) },
    marksOf(letters).map((cells, row) => (missed.includes(row) ? [...cells, '√'] : cells)),
  );
  writeFileSync(join(folder, name), filled.bytes);
  return name;
}

test('doubtful ballots: listed with what stands there, decided with a reason', async () => {
  const files = [await returned(0, 'AB--ABAA', [2, 3]), await returned(1, 'BBBBBBB-', [7])];
  expect(json('tally', 'book.xlsx', ...files)).toMatchObject({
    intake: { handedIn: 2, counted: 0, valid: 0, doubtful: 2 },
  });
  const { doubtful } = json('doubtful', 'book.xlsx') as {
    doubtful: { key: string; rows: { row: number; found: string[] }[] }[];
  };
  const two = doubtful.find(({ rows }) => rows.length === 2);
  const one = doubtful.find(({ rows }) => rows.length === 1);
  expect(two?.rows).toMatchObject([{ row: 3, found: ['', '', '', '', '', '√'] }, { row: 4 }]);
  expect(pingyi('doubtful', 'book.xlsx').out).toContain('第 3 行');

  const before = bytes('book.xlsx');
  const decide = ['doubtful', 'book.xlsx', '--decide', two?.key ?? ''];
  for (const [args, code] of [
    [decide, 2],
    [[...decide, '--because', '看过', '--rows', '1'], 2],
    [[...decide, '--because', '看过', '--rows', '1,9'], 2],
    [[...decide, '--because', '看过', '--void', 'because'], 2],
    [[...decide, '--because', ' ', '--rows', '1,0'], 2],
    [['doubtful', 'book.xlsx', '--decide', 'XXXX', '--because', '看过', '--rows', '1,0'], 2],
  ] as const) {
    const run = pingyi(...args);
    expect([run.code, run.out]).toEqual([code, '']);
    expect(run.err).toMatch(/。\n$/);
  }
  expect(bytes('book.xlsx').equals(before)).toBe(true);

  const cut = (two?.key ?? '').slice(0, 8).toLowerCase();
  expect(
    json('doubtful', 'book.xlsx', '--decide', cut, '--rows', '合格，0', '--because', '二人看过原件'),
  ).toMatchObject({ outcome: 'counted', ledger: { returned: 2, valid: 1, doubtful: 1 } });
  expect(
    json(
      'doubtful',
      'book.xlsx',
      '--decide',
      one?.key ?? '',
      '--void',
      'unknown-mark',
      '--because',
      '看不清',
    ),
  ).toMatchObject({ outcome: 'unknown-mark', ledger: { returned: 2, valid: 1, spoiled: 1, doubtful: 0 } });
  expect(pingyi('doubtful', 'book.xlsx').out).toContain('没有等待裁定');
  expect(json('tally', 'book.xlsx')).toMatchObject({
    forms: [{}, { form: 'members', ledger: { returned: 2, valid: 1, spoiled: 1 } }],
  });
});

test('a mark below the table is given to a row that is empty', async () => {
  const name = readdirSync(join(folder, 'out'))[0] ?? '';
  const filled = await fillWithExcelJs({ name, bytes: new Uint8Array(bytes(join('out', name))) }, [
    ...marksOf('AB--ABAA'),
    ['√'],
  ]);
  writeFileSync(join(folder, name), filled.bytes);
  expect(pingyi('tally', 'book.xlsx', name).code).toBe(0);
  const { doubtful } = json('doubtful', 'book.xlsx') as { doubtful: { key: string }[] };
  expect(doubtful).toMatchObject([
    {
      reason: 'stray',
      rows: [],
      stray: [{ text: '√', side: 'below', grade: '优秀' }],
      empty: [{ row: 3 }, { row: 4 }],
    },
  ]);
  expect(pingyi('doubtful', 'book.xlsx').out).toMatch(/表外的记号 √：在表的下方（“.+”一行之下），“优秀”一栏/);
  const decide = ['doubtful', 'book.xlsx', '--decide', doubtful[0]?.key ?? '', '--because', '二人看过原件'];
  for (const stray of ['1=1', '3=1,4=1', '3', '3=0', '3=1,3=1'])
    expect(pingyi(...decide, '--stray', stray)).toMatchObject({ code: 2, out: '' });
  expect(json(...decide, '--stray', '3＝合格')).toMatchObject({
    outcome: 'counted',
    ledger: { returned: 1, valid: 1, doubtful: 0 },
  });
});

test('paper ballots from a file, in the form that the headings show; two files must agree', () => {
  const headings = pingyi('paper', 'book.xlsx', '--form', 'members').out.trim();
  expect(headings.split(',')).toHaveLength(9);
  const line = (letters: string): string => `,${[...letters].join(',')}`;
  const write = (name: string, ...lines: readonly string[]): void =>
    writeFileSync(join(folder, name), [headings, ...lines].join('\r\n'));
  write('a.csv', line('11111111'), line('2222220*'));
  write('b.csv', line('11111111'), line('2222220?'));
  write('short.csv', line('1111111'));
  const before = bytes('book.xlsx');
  const differing = pingyi('paper', 'book.xlsx', '--form', 'members', 'a.csv', 'b.csv');
  expect([differing.code, differing.out]).toEqual([1, '']);
  expect(differing.err).toMatch(/1 处不同.*\n.*第 2 张.*“\*”.*“\?”/);
  expect(pingyi('paper', 'book.xlsx', '--form', 'members', 'short.csv')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/“short.csv”第 2 行“.*”：是空的/) as string,
  });
  expect(pingyi('paper', 'book.xlsx', '--form', 'nobody', 'a.csv').code).toBe(2);
  expect(pingyi('paper', 'book.xlsx', 'a.csv').code).toBe(2);
  expect(bytes('book.xlsx').equals(before)).toBe(true);
  expect(json('paper', 'book.xlsx', '--form', 'members', 'a.csv', 'a.csv')).toMatchObject({
    counted: 2,
    ledger: { issued: 8, returned: 2, valid: 2 },
  });
  expect(json('tally', 'book.xlsx')).toMatchObject({ forms: [{}, { subjects: { length: 8 } }] });
  // English headings of a Chinese book, and the other way round.
  writeFileSync(join(folder, 'en.csv'), [headings.replace('票号', 'Serial'), line('33333333')].join('\n'));
  expect(json('paper', 'book.xlsx', '--form', 'members', 'en.csv')).toMatchObject({ counted: 1 });
});

describe('two commands at one workbook', () => {
  const HOLD = '.book.xlsx.pingyi';
  const heldBy = (host: string, pid: number): void =>
    writeFileSync(join(folder, HOLD), JSON.stringify([host, pid]));

  test('while one has it, the other is refused; nothing is lost silently', async () => {
    const files = await Promise.all([0, 1, 2, 3].map((at) => returned(at, 'ABCDABCD')));
    const runs = await Promise.all(
      files.map(
        (file) =>
          new Promise<number | null>((done) => {
            spawn(process.execPath, [PINGYI, 'tally', 'book.xlsx', file], {
              cwd: folder,
              stdio: 'ignore',
            }).once('exit', done);
          }),
      ),
    );
    const through = runs.filter((code) => code === 0).length;
    expect(runs.filter((code) => code === 2)).toHaveLength(files.length - through);
    expect(through).toBeGreaterThan(0);
    // Just as many ballots are in the box as commands said that they had counted one.
    expect(json('tally', 'book.xlsx')).toMatchObject({
      forms: [{}, { form: 'members', ledger: { returned: through } }],
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('held by a living process: refused; by one that was killed, or long ago: taken over', () => {
    const before = bytes('book.xlsx');
    heldBy(hostname(), process.pid);
    expect(pingyi('tally', 'book.xlsx')).toMatchObject({ code: 2, out: '' });
    heldBy('elsewhere', 1);
    expect(pingyi('tally', 'book.xlsx').code).toBe(2);
    expect(bytes('book.xlsx').equals(before)).toBe(true);

    const long = new Date(Date.now() - 3_600_000);
    utimesSync(join(folder, HOLD), long, long);
    expect(pingyi('scheme', 'book.xlsx', '--import', 'none.json').err).toContain('none.json');
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    heldBy(hostname(), gone);
    expect(pingyi('void', 'book.xlsx', '--form', 'members', '--count', '1').code).toBe(0);
    expect(existsSync(join(folder, HOLD))).toBe(false);
  });

  test('another program that replaces the file meanwhile: nothing is written over it', async () => {
    const path = join(folder, 'book.xlsx');
    const other = new Uint8Array([1, 2, 3]);
    const outcome = await withBook(path, async ({ save }) => {
      writeFileSync(path, other);
      const saved = await save();
      return saved.ok ? misused('saved') : failed(saved.failure);
    });
    expect(outcome).toEqual(failed({ code: 'file-changed', file: path }));
    expect(new Uint8Array(bytes('book.xlsx'))).toEqual(other);
    expect(existsSync(join(folder, HOLD))).toBe(false);
  });

  test('what a killed command left beside the workbook goes with the next one; strangers stay', () => {
    const mine = ['.book.xlsx.0123456789ab.tmp', '.book.xlsx.ffffffffffff.tmp'];
    const others = ['.other.xlsx.0123456789ab.tmp', '.book.xlsx.tmp', 'book.xlsx.0123456789ab.tmp'];
    for (const name of [...mine, ...others]) cpSync(join(folder, 'book.xlsx'), join(folder, name));
    expect(pingyi('void', 'book.xlsx', '--form', 'members', '--count', '1').code).toBe(0);
    const left = readdirSync(folder).filter((name) => name.endsWith('.tmp'));
    expect(left.sort()).toEqual([...others].sort());
  });
});
