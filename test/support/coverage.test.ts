import { readBallotBytes } from '../../src/files/ballot-reader';
import { makeBallot } from '../files/ballot-fixtures';
import { exceljsFile } from '../files/ballot-form';
import { watchCoverage } from './coverage';

test('a file that takes a way of its own through the reader is noticed, once', async () => {
  const sound = await exceljsFile(makeBallot(1));
  const cut = sound.subarray(0, -1);
  const coverage = watchCoverage((url) => url.includes('/src/files/'));
  try {
    const isNew = (bytes: Uint8Array): boolean => {
      readBallotBytes(bytes, 'x.xlsx');
      return coverage.look();
    };
    expect(isNew(sound)).toBe(true);
    // Seen, but not kept: still new.
    expect(isNew(sound)).toBe(true);
    coverage.keep();
    expect(isNew(sound)).toBe(false);
    expect(isNew(cut)).toBe(true);
    const before = coverage.reached();
    coverage.keep();
    expect(coverage.reached().ran).toBeGreaterThan(before.ran);
    expect(coverage.reached().ran).toBeLessThan(coverage.reached().all);
    expect(isNew(cut)).toBe(false);
  } finally {
    coverage.end();
  }
});
