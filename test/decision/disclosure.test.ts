import fc from 'fast-check';
import { cellsOf, profileOf } from '../../src/decision/disclosure';
import { disclosureOf } from '../../src/tally/disclosure';
import type { SubjectTally } from '../../src/tally/tally';

type Cells = readonly number[];

const subjectOf = (cells: Cells, index: number): SubjectTally => ({
  subject: `人${String(index)}`,
  counts: cells.slice(0, -2),
  blank: cells.at(-2) ?? 0,
  invalid: cells.at(-1) ?? 0,
});

/** Every way to put so many marks into so many cells. */
function* spreads(marks: number, cells: number): Generator<Cells> {
  if (cells === 1) {
    yield [marks];
    return;
  }
  for (let first = 0; first <= marks; first++)
    for (const rest of spreads(marks - first, cells - 1)) yield [first, ...rest];
}

/** Every figure that one of `others` may have, when all have as many marks and together give `sum`: tried out, not reasoned. */
function possible(sum: Cells, others: number, marks: number): ReadonlySet<string> {
  const found = new Set<string>();
  const fits = (left: Cells, members: number): boolean => {
    if (members === 0) return left.every((count) => count === 0);
    for (const one of spreads(marks, left.length)) {
      const rest = left.map((count, at) => count - (one[at] ?? 0));
      if (rest.every((count) => count >= 0) && fits(rest, members - 1)) return true;
    }
    return false;
  };
  for (const one of spreads(marks, sum.length)) {
    const rest = sum.map((count, at) => count - (one[at] ?? 0));
    if (rest.every((count) => count >= 0) && fits(rest, others - 1)) found.add(one.join(' '));
  }
  return found;
}

/** Ballots hold few blank and invalid rows. */
const likely = (marks: number): readonly Cells[] =>
  [...spreads(marks, 4)].filter((cells) => (cells[2] ?? 0) + (cells[3] ?? 0) <= 1);

/** A unit of 2 to 5 members, each rated by as many valid ballots: two grades, blank, invalid. */
const unit = fc
  .tuple(fc.integer({ min: 3, max: 4 }), fc.constantFrom(2, 3, 4, 4, 5, 5))
  .chain(([marks, members]) =>
    fc.tuple(
      fc.constant(marks),
      fc.array(fc.constantFrom(...likely(marks)), { minLength: members, maxLength: members }),
    ),
  );

test('from any one slip and the group profile no other member’s figures can be recovered', () => {
  const seen = { shown: 0, hidden: 0, telling: 0, small: 0 };
  fc.assert(
    fc.property(unit, ([marks, all]) => {
      const profile = profileOf(all.map(subjectOf));
      seen[profile.kind] += 1;
      if (profile.kind !== 'shown') return;
      for (const own of all) {
        const rest = profile.cells.map((count, at) => count - (own[at] ?? 0));
        expect(possible(rest, all.length - 1, marks).size).toBeGreaterThan(1);
      }
    }),
    { numRuns: 300 },
  );
  // The law says nothing where no profile is ever shown.
  expect(seen.shown).toBeGreaterThan(30);
  expect(seen.small).toBeGreaterThan(30);
});

/** As above, and now and then a member of whom one or two marks are known to nobody. */
const withFew = fc.tuple(fc.integer({ min: 4, max: 6 }), fc.constantFrom(4, 5)).chain(([marks, members]) => {
  const few = [...spreads(marks, 4)].filter(([a = 0, b = 0]) => a + b === 1 || a + b === 2);
  const anyone = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...likely(marks)) },
    fc.constantFrom(...few),
  );
  return fc.array(anyone, { minLength: members, maxLength: members });
});

test('whoever takes all figures that are read out off the group profile learns nothing that is not shown', () => {
  const seen = { shown: 0, hidden: 0, small: 0, telling: 0 };
  fc.assert(
    fc.property(withFew, (all) => {
      const subjects = all.map(subjectOf);
      const profile = profileOf(subjects);
      seen[profile.kind] += 1;
      if (profile.kind !== 'shown') return;
      const open = all.filter((_, index) => disclosureOf(subjects[index] ?? subjectOf([], 0)) !== 'hidden');
      const left = profile.cells.map((count, at) => open.reduce((rest, own) => rest - (own[at] ?? 0), count));
      expect(left).toEqual(left.map(() => 0));
    }),
    { numRuns: 300 },
  );
  expect(seen.shown).toBeGreaterThan(30);
  expect(seen.hidden).toBeGreaterThan(30);
});

const kind = (...rows: readonly Cells[]) => profileOf(rows.map(subjectOf)).kind;

describe('by hand', () => {
  test('one member with two marks, all others with five: no profile', () => {
    expect(kind([5, 0, 0, 0], [3, 2, 0, 0], [4, 1, 0, 0], [1, 1, 3, 0])).toBe('hidden');
    expect(kind([5, 0, 0, 0], [3, 2, 0, 0], [4, 1, 0, 0], [2, 1, 2, 0])).toBe('shown');
  });
  test('three members and fewer: whoever takes his own figures off is left with two others', () => {
    expect(kind([3, 2, 0, 0], [2, 3, 0, 0], [4, 1, 0, 0])).toBe('small');
    expect(kind([3, 2, 0, 0], [2, 3, 0, 0], [4, 1, 0, 0], [3, 2, 0, 0])).toBe('shown');
  });
  test('all others marked alike: one slip would tell all of them', () => {
    expect(kind([3, 2, 0, 0], [5, 0, 0, 0], [5, 0, 0, 0], [5, 0, 0, 0])).toBe('telling');
    // One of them has a single mark elsewhere: which of them, nobody can tell.
    expect(kind([3, 2, 0, 0], [5, 0, 0, 0], [5, 0, 0, 0], [4, 1, 0, 0])).toBe('shown');
    expect(kind([5, 0, 0, 0], [5, 0, 0, 0], [5, 0, 0, 0], [5, 0, 0, 0])).toBe('telling');
  });
  test('hardly any marks', () => {
    expect(kind([2, 0, 3, 0], [1, 1, 3, 0], [2, 0, 3, 0], [0, 2, 3, 0])).toBe('small');
  });
  test('the profile is the sum of all cells', () => {
    const rows = [
      [3, 2, 0, 0],
      [2, 2, 1, 0],
      [4, 0, 0, 1],
      [3, 2, 0, 0],
    ].map(subjectOf);
    expect(profileOf(rows)).toEqual({ kind: 'shown', cells: [12, 6, 1, 1], members: 4 });
    expect(rows.map(cellsOf)[2]).toEqual([4, 0, 0, 1]);
  });
});
