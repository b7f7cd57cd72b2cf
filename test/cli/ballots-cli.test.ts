import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandLine, PINGYI } from '../support/cli';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { pingyi, json } = commandLine(() => folder);

test('ballots on paper are one workbook a form', () => {
  expect(pingyi('new', 'paper.xlsx', '--sample').code).toBe(0);
  expect(json('ballots', 'paper.xlsx', '--out', 'print', '--copies', '3', '--paper')).toMatchObject({
    forms: [
      { form: 'team', issued: 3, files: [join('print', '班子测评-打印.xlsx')] },
      { form: 'members', issued: 3, files: [join('print', '党员测评-打印.xlsx')] },
    ],
  });
});

test('ballots that cannot be stored do not count as issued', () => {
  expect(pingyi('new', 'full.xlsx', '--sample').code).toBe(0);
  const failed = pingyi('ballots', 'full.xlsx', '--out', join('missing', 'all.zip'), '--copies', '3');
  expect([failed.code, failed.err]).toEqual([2, expect.stringContaining('ENOENT')]);
  expect(json('ballots', 'full.xlsx', '--out', 'one', '--form', 'team', '--copies', '1')).toMatchObject({
    forms: [{ form: 'team', issued: 1 }],
  });
});

test('spare ballots, voided by file, by count and by serial; a scheme that weakens is refused', () => {
  expect(existsSync(PINGYI)).toBe(true);
  expect(pingyi('new', 'book.xlsx', '--sample').code).toBe(0);
  expect(
    json('ballots', 'book.xlsx', '--out', 'out', '--form', 'members', '--copies', '4', '--spare', '3'),
  ).toMatchObject({ forms: [{ form: 'members', issued: 7 }] });
  const [one = '', two = ''] = readdirSync(join(folder, 'out'));

  expect(json('void', 'book.xlsx', join('out', one))).toMatchObject({ voided: 1 });
  expect(json('void', 'book.xlsx', '--form', 'members', '--count', '1')).toMatchObject({ voided: 1 });
  writeFileSync(join(folder, 'serials.txt'), `${two.replace(/^.*?-|\.xlsx$/g, '')}\r\n`);
  expect(json('void', 'book.xlsx', '--form', 'members', '--serials', 'serials.txt')).toEqual({
    voided: 1,
    kept: { filled: 0, counted: 0, voided: 0, foreign: 0 },
    forms: [
      { form: 'team', issued: 0, voided: 0 },
      { form: 'members', issued: 4, voided: 3 },
    ],
  });
  const before = readFileSync(join(folder, 'book.xlsx'));
  for (const args of [
    [],
    ['--count', '1'],
    ['--form', 'members', '--count', '0'],
    ['--form', 'members', '--count', '9'],
  ]) {
    const run = pingyi('void', 'book.xlsx', ...args);
    expect([run.code, run.out]).toEqual([2, '']);
    expect(run.err).toMatch(/。\n$/);
  }

  const scheme = json('scheme', 'book.xlsx') as { forms: { opinion?: string }[] };
  for (const form of scheme.forms) form.opinion = '意见';
  writeFileSync(join(folder, 'scheme.json'), JSON.stringify(scheme));
  const refused = pingyi('scheme', 'book.xlsx', '--import', 'scheme.json');
  expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('opinion')]);
  expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(true);
  expect(pingyi('scheme', 'book.xlsx', '--import', 'scheme.json', '--restart').code).toBe(0);
});

test('the privacy preview', () => {
  expect(pingyi('new', 'other.xlsx', '--sample').code).toBe(0);
  expect(json('privacy', 'other.xlsx')).toMatchObject({ before: 'handing-out' });
  const { findings } = json('privacy', 'other.xlsx', '--before', 'publishing') as {
    findings: { code: string }[];
  };
  expect(findings.map(({ code }) => code)).toContain('privacy-key');
  expect(pingyi('privacy', 'other.xlsx', '--before', 'never').code).toBe(2);
});
