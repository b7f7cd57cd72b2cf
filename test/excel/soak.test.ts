// A few runs of what `npm run soak` does two hundred times; and a run in which a figure is wrong, which must be noticed.
import { soakOnce } from '../support/soak';
import type * as Tallies from '../../src/tally/tally';

test('the whole path on units drawn by chance: every count and total is the one that was drawn', async () => {
  for (const seed of [1, 2, 3]) {
    const { members, ballots, requests } = await soakOnce(seed);
    expect(members).toBeGreaterThanOrEqual(3);
    expect(ballots).toBeGreaterThan(0);
    // Not one more for more ballots.
    expect(requests).toBeLessThan(80);
  }
});

test('a count that is off by one does not pass', async () => {
  await jest.isolateModulesAsync(async () => {
    jest.doMock('../../src/tally/tally', () => {
      const real = jest.requireActual<typeof Tallies>('../../src/tally/tally');
      return {
        ...real,
        *tallySteps(...args: Parameters<typeof real.tallySteps>): ReturnType<typeof real.tallySteps> {
          const tally = yield* real.tallySteps(...args);
          const [first, ...rest] = tally.subjects;
          return first ? { ...tally, subjects: [{ ...first, blank: first.blank + 1 }, ...rest] } : tally;
        },
      };
    });
    const { soakOnce: soakWrongly } = await import('../support/soak');
    await expect(soakWrongly(1)).rejects.toThrow();
  });
});
