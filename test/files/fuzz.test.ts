import { fuzzOnce, SLOW_MS, specimen } from '../support/fuzz';

/** The nightly script (scripts/fuzz.mjs) runs fifty times as many. */
const RUNS = 2000;
const MEGABYTE = 1024 * 1024;

test('files changed below their compression: no crash, no hang, no memory, no wrong count', async () => {
  const one = await specimen(8);
  const ends: Record<string, number> = {};
  const before = process.memoryUsage().rss;
  for (let seed = 1; seed <= RUNS; seed++) {
    const { what, ms, wrong, mutation } = fuzzOnce(one, seed);
    ends[what] = (ends[what] ?? 0) + 1;
    if (wrong !== null) throw new Error(`mutation ${String(seed)} (${mutation.done.join('; ')}): ${wrong}`);
    expect(ms).toBeLessThan(SLOW_MS);
  }
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * MEGABYTE);
  // The law was not empty: many files were refused, many were still counted.
  expect(ends['refused']).toBeGreaterThan(RUNS / 10);
  expect(ends['counted']).toBeGreaterThan(RUNS / 10);
});
