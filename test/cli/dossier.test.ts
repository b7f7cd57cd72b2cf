// The dossier on the command line: a folder or a zip, whole or not at all, and never in the place of what is not ours.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { commandLine } from '../support/cli';

let folder = '';
const { pingyi, json } = commandLine(() => folder);
const at = (...names: readonly string[]): string => join(folder, ...names);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-dossier-'));
  expect(pingyi('new', 'book.xlsx', '--sample', '--finished').code).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('one command makes the whole dossier, and the workbook keeps its bytes', () => {
  const before = readFileSync(at('book.xlsx'));
  const made = json('dossier', 'book.xlsx', '--out', 'dossier', '--date', '2021-03-31');
  expect(made).toMatchObject({
    out: 'dossier',
    parts: {
      0: { part: 'opinions', file: '01 征求意见汇总.xlsx', sources: ['征求意见'], errors: 0, warnings: 0 },
      length: 15,
    },
  });
  expect(readdirSync(at('dossier')).sort()).toEqual(made['files']);
  expect(readFileSync(at('book.xlsx'))).toEqual(before);
  const zipped = json('dossier', 'book.xlsx', '--out', 'dossier.zip', '--date', '2021-03-31');
  const files = unzipSync(readFileSync(at('dossier.zip')));
  expect(Object.keys(files)).toEqual(zipped['files']);
  for (const [name, bytes] of Object.entries(files))
    expect(Buffer.from(bytes).equals(readFileSync(at('dossier', name)))).toBe(true);
});

test('what is there is replaced only when asked, and only where all of it may be an older dossier', () => {
  mkdirSync(at('mine'));
  expect(pingyi('dossier', 'book.xlsx', '--out', 'mine').code).toBe(0);
  const again = pingyi('dossier', 'book.xlsx', '--out', 'mine');
  expect([again.code, again.err]).toEqual([2, expect.stringContaining('已经存在')]);
  writeFileSync(at('mine', '01 征求意见汇总.xlsx'), 'old');
  expect(pingyi('dossier', 'book.xlsx', '--out', 'mine', '--force').code).toBe(0);
  expect(readFileSync(at('mine', '01 征求意见汇总.xlsx')).length).toBeGreaterThan(1000);
  writeFileSync(at('mine', '家书.txt'), '要紧的');
  const refused = pingyi('dossier', 'book.xlsx', '--out', 'mine', '--force');
  expect(refused.code).toBe(2);
  expect(readFileSync(at('mine', '家书.txt'), 'utf8')).toBe('要紧的');
  writeFileSync(at('file'), '');
  expect(pingyi('dossier', 'book.xlsx', '--out', 'file', '--force').code).toBe(2);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('misused, or with nothing to make: one sentence, and nothing is left', () => {
  expect(pingyi('dossier', 'book.xlsx').code).toBe(2);
  expect(pingyi('new', 'other.xlsx', '--finished').code).toBe(2);
  expect(pingyi('dossier', 'book.xlsx', '--out', 'none', '--date', '31.3.2021').code).toBe(2);
  expect(pingyi('new', 'empty.xlsx').code).toBe(0);
  const empty = pingyi('dossier', 'empty.xlsx', '--out', 'none');
  expect([empty.code, empty.out]).toEqual([2, '']);
  expect(existsSync(at('none'))).toBe(false);
});
