// The command line killed at any moment of an intake: the workbook holds the count before, or the one after.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { listDoubtful } from '../../src/jobs/decide-doubtful';
import { makeBallots } from '../../src/jobs/make-ballots';
import { listPaperForms } from '../../src/jobs/paper-forms';
import { tallyReturned } from '../../src/jobs/tally-returned';
import { known } from '../../src/kernel/assert';
import {
  ballotFiles,
  collect,
  fillWithExcelJs,
  jobOn,
  marksOf,
  returnedFile,
  sampleBook,
  valueOf,
} from '../support/book';

const CLI = path.resolve(__dirname, '../../dist/cli/pingyi.js');
const SAMPLES = path.resolve(__dirname, '../../samples');
const RETURNED = path.join(SAMPLES, 'returned');
const KILLS = 40;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'pingyi-killed-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What a count without new ballots says of a copy of the workbook: how many are in it, and their fingerprints. */
function stateOf(book: string): string {
  const copy = path.join(folder, 'copy.xlsx');
  cpSync(book, copy);
  const out = execFileSync(process.execPath, [CLI, 'tally', copy, '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const { forms, stopped } = JSON.parse(String(out)) as {
    stopped: boolean;
    forms: { ledger: { returned: number }; subjects: unknown; fingerprint: { after: string } }[];
  };
  return JSON.stringify([
    stopped,
    forms.map((form) => [form.ledger.returned, form.subjects, form.fingerprint.after]),
  ]);
}

/** Starts a command on the workbook and kills it after so many milliseconds; how long it lived, and whether it was killed. */
const run = (
  args: readonly string[],
  killAfter: number,
): Promise<{ readonly killed: boolean; readonly ms: number }> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.once('error', reject);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', ms: performance.now() - start });
    });
  });

/** Runs a command on copies of a workbook, and kills it at moments spread over its whole run. */
async function killOften(
  original: string,
  command: (book: string) => readonly string[],
  kills: number,
): Promise<void> {
  const book = path.join(folder, 'book.xlsx');
  cpSync(original, book);
  const before = stateOf(book);
  let { ms } = await run(command(book), 60_000);
  const after = stateOf(book);
  expect(after).not.toBe(before);

  const seen = { [before]: 0, [after]: 0 };
  let killed = 0;
  for (let turn = 0; turn < kills; turn++) {
    cpSync(original, book);
    const bytes = readFileSync(book);
    // Spread over the whole run, most of them around its end, where the file is written.
    const share = turn % 4 === 0 ? turn / kills : 0.8 + (0.4 * turn) / kills;
    const end = await run(command(book), ms * share);
    if (end.killed) killed++;
    // The first run may have met a busy machine: what comes through sooner says how long a run really is.
    else ms = Math.min(ms, end.ms);
    const unchanged = readFileSync(book).equals(bytes);
    const state = unchanged ? before : stateOf(book);
    expect([before, after]).toContain(state);
    seen[state] = (seen[state] ?? 0) + 1;
  }
  // The moments were spread well: some kills came before the file was replaced, some runs got through.
  expect(killed).toBeGreaterThan(kills / 4);
  expect(seen[before]).toBeGreaterThan(0);
  // What a killed run leaves is hidden files beside the workbook, never a part of it; the next run takes them away.
  const left = readdirSync(folder).filter((name) => name.startsWith('.'));
  for (const name of left) expect(name).toMatch(/^\.book\.xlsx\.([0-9a-f]{12}\.tmp|pingyi)$/);
  cpSync(original, book);
  await run(command(book), 60_000);
  expect(stateOf(book)).toBe(after);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
}

test('an intake killed at any moment: before or after, never between', async () => {
  const original = path.join(SAMPLES, 'reference-branch.xlsx');
  await killOften(original, (book) => ['tally', book, RETURNED], KILLS);
});

test('so for a decision about a doubtful ballot, and for typed paper ballots', async () => {
  const book = await sampleBook();
  const made = valueOf(
    await makeBallots(jobOn(book), { files: ballotFiles, orders: [{ form: 'members' }], copies: 8 }),
  );
  const [first] = await collect(known(made.forms[0], 'the form').files);
  const filled = await fillWithExcelJs(
    known(first, 'a ballot'),
    marksOf('AB-ABAAA').map((cells, row) => (row === 2 ? [...cells, '√'] : cells)),
  );
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: [returnedFile(filled)] }));
  const original = path.join(folder, 'original.xlsx');
  writeFileSync(original, book.save());
  const [item] = valueOf(await listDoubtful(jobOn(book)));
  const decision = ['--decide', known(item, 'one waits').key, '--rows', '0', '--because', '看过原件'];
  await killOften(original, (copy) => ['doubtful', copy, ...decision], KILLS / 2);

  const heap = path.join(folder, 'heap.csv');
  const form = known(
    valueOf(await listPaperForms(jobOn(book))).forms.find(({ form: id }) => id === 'members'),
    'the form',
  );
  writeFileSync(heap, [form.subjects.join(','), form.subjects.map(() => '1').join(',')].join('\n'));
  await killOften(original, (copy) => ['paper', copy, '--form', 'members', heap], KILLS / 2);
});
