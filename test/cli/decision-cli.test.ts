import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { makeResults } from '../../src/jobs/results';
import { SAMPLE_NEWSLETTER } from '../../src/samples/sample';
import { countedSample } from '../decision/counted';
import { jobOn, valueOf } from '../support/book';
import { commandLine } from '../support/cli';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
  const book = await countedSample();
  writeFileSync(join(folder, 'open.xlsx'), book.save());
  valueOf(await makeResults(jobOn(book), { present: { count: 8 } }));
  writeFileSync(join(folder, 'book.xlsx'), book.save());
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { pingyi } = commandLine(() => folder);
const bytesOf = (name: string): Buffer => readFileSync(join(folder, name));
const filesOf = (name: string): readonly string[] => Object.keys(unzipSync(bytesOf(name)));

test('decide: open at first, filled as suggested, from a list, and held against a text', () => {
  const open = JSON.parse(pingyi('decide', 'book.xlsx', '--json').out) as unknown;
  expect(open).toMatchObject({ form: 'members', limit: 2, open: 8, isComplete: false });
  const run = pingyi('decide', 'book.xlsx', '--accept', '--json');
  expect(run.code).toBe(0);
  expect(JSON.parse(run.out)).toMatchObject({
    counts: { 优秀: 2, 合格: 6, 基本合格: 0, 不合格: 0 },
    notGraded: 0,
    open: 0,
    isComplete: true,
  });
  writeFileSync(join(folder, 'list.csv'), '姓名,最终等次\n孙立新,基本合格\n');
  const departed = pingyi('decide', 'book.xlsx', '--set', 'list.csv');
  expect(departed.code).toBe(1);
  expect(departed.err).toContain('孙立新定为“基本合格”');
  writeFileSync(join(folder, 'list.csv'), '姓名,最终等次,理由\n孙立新,合格,\n无此人,优秀,\n');
  const before = bytesOf('book.xlsx');
  const refused = pingyi('decide', 'book.xlsx', '--set', 'list.csv');
  expect([refused.code, refused.out]).toEqual([2, '']);
  expect(refused.err).toContain('无此人');

  writeFileSync(join(folder, 'text.txt'), '其中优秀 2 名，合格 6 名。');
  const said = pingyi('decide', 'book.xlsx', '--statement', 'text.txt');
  expect(said.err).toContain('文字写“合格6名”，工作簿里“合格”人数是 5');
  expect(bytesOf('book.xlsx').equals(before)).toBe(true);

  // As the reference branch wrote it: seven were rated, and the results sum to eight.
  writeFileSync(join(folder, 'text.txt'), SAMPLE_NEWSLETTER.zh);
  const contradiction = pingyi('decide', 'book.xlsx', '--statement', 'text.txt');
  expect(contradiction.code).toBe(1);
  expect(contradiction.err).toContain('前后不一：参加评议人数写 7，各项相加（2＋6＋0）是 8');
  expect(contradiction.err).toContain('“基本合格”的人数（应为 1）');
});

test('slips: refused until all is decided; a page each, a file each, and no file is written over', () => {
  const early = pingyi('slips', 'book.xlsx', '--out', 'a.xlsx');
  expect([early.code, existsSync(join(folder, 'a.xlsx'))]).toEqual([2, false]);
  expect(early.err).toContain('还没有定等表');
  pingyi('decide', 'book.xlsx', '--accept');
  expect(JSON.parse(pingyi('slips', 'book.xlsx', '--out', 'a.zip', '--json').out)).toEqual({
    out: 'a.zip',
    members: 8,
  });
  expect(filesOf('a.zip')).toHaveLength(8);
  expect(pingyi('slips', 'book.xlsx', '--out', 'a.xlsx').code).toBe(0);
  expect(filesOf('a.xlsx')).toContain('xl/workbook.xml');
  expect(pingyi('slips', 'book.xlsx', '--out', 'a.xlsx').code).toBe(2);
  expect(pingyi('slips', 'book.xlsx', '--out', 'a.txt').code).toBe(2);
});

test('publish: refused until ledgers balance and grades are decided; then the copy and its text', () => {
  expect(pingyi('publish', 'open.xlsx', '--out', 'p.xlsx').err).toContain('计票报告单不平');
  expect(pingyi('publish', 'book.xlsx', '--out', 'p.xlsx').err).toContain('还没有定等表');
  expect(existsSync(join(folder, 'p.xlsx'))).toBe(false);
  pingyi('decide', 'book.xlsx', '--accept');
  const run = JSON.parse(pingyi('publish', 'book.xlsx', '--out', 'p.xlsx', '--json').out) as {
    text: string[];
  };
  expect(run).toMatchObject({ out: 'p.xlsx', sheets: ['评议结果', '结果 班子测评'] });
  expect(run.text.join()).toContain('优秀 2 名、合格 6 名、基本合格 0 名、不合格 0 名');
  expect(filesOf('p.xlsx').filter((name) => name.startsWith('docProps'))).toEqual([]);
});

test('close: says first what goes; a wrong session changes nothing; closed, nothing can be counted', () => {
  const before = bytesOf('book.xlsx');
  const preview = JSON.parse(pingyi('close', 'book.xlsx', '--json').out) as { session: string };
  expect(preview).toMatchObject({ closed: false, doubtful: 0, forms: [{ ballots: 8 }, { ballots: 8 }] });
  expect(pingyi('close', 'book.xlsx', '--session', preview.session).out).toContain('没有改动任何内容');
  expect(pingyi('close', 'book.xlsx', '--yes', '--session', 'X').code).toBe(2);
  expect(bytesOf('book.xlsx').equals(before)).toBe(true);
  copyFileSync(join(folder, 'book.xlsx'), join(folder, 'kept.xlsx'));
  const run = pingyi('close', 'book.xlsx', '--yes', '--session', preview.session, '--json');
  expect(JSON.parse(run.out)).toMatchObject({ closed: true, forms: 2 });
  expect(pingyi('results', 'book.xlsx').err).toContain('结束');
  expect(pingyi('privacy', 'book.xlsx', '--before', 'publishing').code).toBe(0);
});
