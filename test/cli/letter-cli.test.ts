import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { SAMPLE_NEWSLETTER } from '../../src/samples/sample';
import { PINGYI } from '../support/cli';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
  expect(pingyi('new', 'book.xlsx', '--sample').code).toBe(0);
  expect(pingyi('tally', 'book.xlsx', resolve(__dirname, '../../samples/returned')).code).toBe(0);
  expect(pingyi('decide', 'book.xlsx', '--accept').code).toBe(0);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function pingyi(...args: readonly string[]) {
  return piped('', ...args);
}
function piped(input: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PINGYI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
  });
  return { code: status, out: stdout, err: stderr };
}

test('newsletter and lint by the shapes of docs/cli.md; nothing is written over, nothing in the workbook', () => {
  const before = readFileSync(join(folder, 'book.xlsx'));
  expect(pingyi('newsletter', 'book.xlsx').code).toBe(2);
  expect(pingyi('newsletter', 'book.xlsx', '--out', 'a.pdf').code).toBe(2);
  const made = pingyi('newsletter', 'book.xlsx', '--out', 'a.docx', '--json');
  expect([made.code, made.err]).toEqual([0, '']);
  const { out, text, missing, findings } = JSON.parse(made.out) as Record<string, unknown> & {
    readonly text: readonly string[];
  };
  expect({ out, missing, findings }).toEqual({ out: 'a.docx', missing: [], findings: [] });
  expect(Object.keys(unzipSync(readFileSync(join(folder, 'a.docx'))))).toContain('word/document.xml');
  expect(pingyi('newsletter', 'book.xlsx', '--out', 'a.docx').code).toBe(2);

  // What was made holds; it may be piped in, and a changed figure is named.
  writeFileSync(join(folder, 'made.txt'), text.join('\n'));
  expect(pingyi('lint', 'book.xlsx', 'made.txt').code).toBe(0);
  expect(pingyi('lint', 'book.xlsx', 'a.docx').code).toBe(0);
  const wrong = piped(text.join('\n').replace('实到8名', '实到9名'), 'lint', 'book.xlsx', '-');
  expect(wrong.code).toBe(1);
  expect(wrong.err).toContain('“会议记录”D7：文字写“实到9名”，工作簿里实到是 8');

  const reference = piped(SAMPLE_NEWSLETTER.zh, 'lint', 'book.xlsx', '-', '--json');
  expect(reference.code).toBe(1);
  expect(JSON.parse(reference.out)).toMatchObject({
    sentences: 2,
    findings: [
      { code: 'letter-count-differs' },
      { code: 'letter-sum' },
      { code: 'letter-grade-missing' },
      { code: 'letter-ledger-missing' },
    ],
  });
  expect(pingyi('lint', 'book.xlsx').code).toBe(2);
  expect(pingyi('lint', 'book.xlsx', 'nowhere.txt').code).toBe(2);
  expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(true);
});
