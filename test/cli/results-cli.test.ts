import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleBallots } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { ballotFiles, collect, jobOn, returnedFile, sampleBook, valueOf } from '../support/book';
import { commandLine } from '../support/cli';

let folder = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pingyi-cli-'));
  const book = await sampleBook();
  const files = await collect(valueOf(await sampleBallots(jobOn(book), { files: ballotFiles })));
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: files.map(returnedFile) }));
  writeFileSync(join(folder, 'book.xlsx'), book.save());
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const { pingyi } = commandLine(() => folder);

test('results: the ledger with who came, scores, ranks and the cap; in JSON and in words', () => {
  const open = pingyi('results', 'book.xlsx', '--json');
  expect(open.code).toBe(0);
  expect(JSON.parse(open.out)).toMatchObject({
    stopped: false,
    forms: [{ form: 'team', balances: false, imbalances: ['present-missing'] }, { form: 'members' }],
  });
  const run = pingyi('results', 'book.xlsx', '--present', '8', '--order', 'result', '--json');
  expect(JSON.parse(run.out)).toMatchObject({
    forms: [
      { form: 'team', balances: true },
      {
        form: 'members',
        balances: true,
        ledger: { due: 8, present: 8, issued: 8, returned: 8, valid: 8, abstained: 0, spoiled: 0 },
        formula: 'mean',
        denominator: 'valid',
        cap: { members: 8, limit: 2, unrounded: 2.67, inside: ['林晓燕', '赵明辉'], tied: null },
      },
    ],
  });
  const { subjects } = (JSON.parse(run.out) as { forms: { subjects: unknown[] }[] }).forms[1] ?? {};
  expect(subjects?.[1]).toEqual({
    name: '林晓燕',
    counts: { 优秀: 7, 合格: 1, 基本合格: 0, 不合格: 0 },
    blank: 0,
    invalid: 0,
    score: 97.5,
    rank: 1,
    note: 'open',
  });
  const said = pingyi('results', 'book.xlsx').out;
  expect(said).toContain('应到 8，实到 8，发出 8，收回 8，有效 8（弃权 0），无效 0，存疑 0');
  expect(said).toContain('名额：正式党员 8 人的 1/3 为 2.67，取整 2 人；在名额内：林晓燕、赵明辉');
  expect(pingyi('results', 'book.xlsx', '--lang', 'en-US').out).toContain('1/3 of 8 formal members is 2.67');
});

test('whatif: one sentence a form, and figures of each rule', () => {
  const run = pingyi('whatif', 'book.xlsx', '--form', 'members', '--json');
  expect(run.code).toBe(0);
  const { forms } = JSON.parse(run.out) as { forms: { sentence: string; variants: unknown[] }[] };
  expect(forms[0]?.sentence).toMatch(/^同样的票换用另外 \d+ 种口径，/);
  expect(forms[0]?.variants).toHaveLength(12);
  expect(pingyi('whatif', 'book.xlsx').out.trim().split('\n')).toHaveLength(2);
});

test.each([
  [['results', 'book.xlsx', '--present', 'many'], /实到人数/],
  [['results', 'book.xlsx', '--order', 'random'], /--order random/],
  [['results', 'book.xlsx', '--present', '8', '--form', 'x'], /x/],
  [['whatif', 'book.xlsx', '--form', 'x'], /x/],
])('%j is refused in a sentence, and nothing is written', (args, sentence) => {
  const before = readFileSync(join(folder, 'book.xlsx'));
  const run = pingyi(...args);
  expect([run.code, run.out]).toEqual([2, '']);
  expect(run.err).toMatch(sentence);
  expect(readFileSync(join(folder, 'book.xlsx')).equals(before)).toBe(true);
});
