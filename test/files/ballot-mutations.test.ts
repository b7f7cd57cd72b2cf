import fc from 'fast-check';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { makeBallot, readingOf } from './ballot-fixtures';
import { exceljsFile } from './ballot-form';
import { filesOf, rawZip } from './zip-kit';

const ballot = makeBallot(9, 8);
const truth = readingOf(ballot);

/** Overwritten bytes: where (in millionths of the file) and what. */
const changes = fc.array(fc.tuple(fc.noBias(fc.nat(999_999)), fc.nat(255)), { minLength: 1, maxLength: 6 });

test('a file with changed bytes is refused or reads as before', async () => {
  const file = await exceljsFile(ballot);
  let read = 0;
  fc.assert(
    fc.property(changes, (list) => {
      const bytes = file.slice();
      for (const [where, byte] of list) bytes[Math.floor((where / 1e6) * bytes.length)] = byte;
      const result = readBallotBytes(bytes, 'x.xlsx');
      if (!result.ok) return result.failure.code === 'file-unreadable';
      read++;
      expect(result.value).toEqual(truth);
      return true;
    }),
    { numRuns: 2000 },
  );
  // Changes in parts that hold no ballot (theme, styles) do no harm: the law above was not empty.
  expect(read).toBeGreaterThan(100);
});

test('a sheet with changed bytes under a right CRC never throws', async () => {
  const files = filesOf(await exceljsFile(ballot));
  const targets = files.flatMap((one, n) =>
    /sheet1|sharedStrings|workbook\.xml|Types/.test(one.name) ? [n] : [],
  );
  fc.assert(
    fc.property(fc.constantFrom(...targets), changes, (target, list) => {
      const changed = files.map((one, n) => {
        if (n !== target) return one;
        const content = one.content.slice();
        for (const [where, byte] of list) content[Math.floor((where / 1e6) * content.length)] = byte;
        return { ...one, content };
      });
      const result = readBallotBytes(rawZip(changed), 'x.xlsx');
      return result.ok || result.failure.code === 'file-unreadable';
    }),
    { numRuns: 1000 },
  );
});

test('random bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, zip) => {
      const bytes = zip
        ? Uint8Array.from([0x50, 0x4b, 3, 4, ...noise, 0x50, 0x4b, 5, 6, ...noise.subarray(0, 18)])
        : noise;
      expect(readBallotBytes(bytes, 'x.xlsx').ok).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
