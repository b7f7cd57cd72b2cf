// The command line killed at any moment of an intake: the workbook holds the count before, or the one after.
import { execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

/** Starts an intake and kills it after so many milliseconds; how long it lived, and whether it was killed. */
const intake = (
  book: string,
  killAfter: number,
): Promise<{ readonly killed: boolean; readonly ms: number }> =>
  new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, [CLI, 'tally', book, RETURNED], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.once('error', reject);
    child.once('exit', (_code, signal) => {
      clearTimeout(timer);
      resolve({ killed: signal === 'SIGKILL', ms: performance.now() - start });
    });
  });

test('killed at any moment: before or after, never between', async () => {
  const original = path.join(SAMPLES, 'reference-branch.xlsx');
  const book = path.join(folder, 'book.xlsx');
  cpSync(original, book);
  const before = stateOf(book);
  const { ms } = await intake(book, 60_000);
  const after = stateOf(book);
  expect(after).not.toBe(before);

  const seen = { [before]: 0, [after]: 0 };
  let killed = 0;
  for (let run = 0; run < KILLS; run++) {
    cpSync(original, book);
    const bytes = readFileSync(book);
    // Spread over the whole run, most of them around its end, where the file is written.
    const share = run % 4 === 0 ? run / KILLS : 0.8 + (0.4 * run) / KILLS;
    const end = await intake(book, ms * share);
    if (end.killed) killed++;
    const unchanged = readFileSync(book).equals(bytes);
    const state = unchanged ? before : stateOf(book);
    expect([before, after]).toContain(state);
    seen[state] = (seen[state] ?? 0) + 1;
  }
  // The moments were spread well: some kills came before the file was replaced, some runs got through.
  expect(killed).toBeGreaterThan(KILLS / 4);
  expect(seen[before]).toBeGreaterThan(0);
  // What a killed run leaves is a hidden file beside the workbook, never a part of it.
  for (const name of readdirSync(folder))
    expect(name).toMatch(/^(book\.xlsx|copy\.xlsx|\.book\.xlsx\.[0-9a-f]{12}\.tmp)$/);
}, 120_000);
