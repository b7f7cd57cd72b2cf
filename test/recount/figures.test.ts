// The second count: by hand where figures were worked out on paper, and against the first on whatever comes.
import fc from 'fast-check';
import type { Ballot, Choice } from '../../src/ballot/judge-ballot';
import { SPOILS } from '../../src/ballot/judge-ballot';
import type { FormScheme } from '../../src/ballot/scheme';
import { gridOf } from '../../src/kernel/grid';
import { allAtOnce } from '../../src/kernel/steps';
import { compareResults } from '../../src/recount/compare-results';
import { type FigureRules, figuresOf, isBalanced } from '../../src/recount/figures';
import { type Recounted, recount } from '../../src/recount/recount';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { strings } from '../support/book';
import { type Case, countCase, toCount } from '../support/counted';

const gridOfPlan = (plan: SheetPlan) =>
  gridOf(
    plan.name,
    plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null)),
  );

const GRADES = ['优秀', '合格', '基本合格', '不合格'];

/** A count of these grades a subject. */
const counted = (...subjects: readonly (readonly number[])[]): Recounted => ({
  ...{ returned: 10, valid: 10, abstained: 0, spoiled: 0, doubtful: 0 },
  subjects: subjects.map((counts, index) => ({
    subject: `人${String(index + 1)}`,
    grades: new Map(GRADES.map((grade, at) => [grade, counts[at] ?? NaN])),
    blank: 10 - counts.reduce((sum, count) => sum + count, 0),
    invalid: 0,
  })),
});

const RULES: FigureRules = {
  ...{ formula: 'mean', points: [100, 80, 60, 40], unmarked: 'out', denominator: 'valid' },
  ...{ due: 10, present: 10, issued: 10, isRanked: true, cap: { over: 1, under: 3, members: 4 } },
};

describe('worked out on paper', () => {
  // 6 marks: 3 × 100, 2 × 80, 40: 500 points.
  const ballots = counted([3, 2, 0, 1]);
  test.each([
    ['mean', 'out', 83.33],
    ['mean', 'zero', 50],
    ['coefficient', 'out', 0.8333],
    ['coefficient', 'zero', 0.5],
    // Without a 100 and the 40: 360 ÷ 4.
    ['trimmed', 'out', 90],
    // Ten rows, four of them empty: without a 100 and an empty one 400 ÷ 8.
    ['trimmed', 'zero', 50],
    ['top-one', 'out', 0.3],
    ['top-two', 'out', 0.5],
    // In the middle of 6 the fourth: 80.
    ['majority', 'out', 1],
  ] as const)('%s, unmarked rows %s: %d', (formula, unmarked, shown) => {
    expect(figuresOf(ballots, { ...RULES, formula, unmarked })[0]?.shown).toBe(shown);
  });

  test('ranks are shared by equals; one or two marks have none', () => {
    const all = figuresOf(counted([5, 5, 0, 0], [1, 1, 0, 0], [2, 2, 0, 0], [10, 0, 0, 0]), RULES);
    expect(all.map(({ rank }) => rank)).toEqual([2, null, 2, 1]);
    expect(all.map(({ isHidden }) => isHidden)).toEqual([false, true, false, false]);
  });

  test('the cap: inside, over it, level at its edge, and below', () => {
    const cap = (over: number) => ({ over, under: 4, members: 4 });
    const ballotsOf = counted([10, 0, 0, 0], [7, 3, 0, 0], [7, 3, 0, 0], [2, 8, 0, 0]);
    const says = (places: number) =>
      figuresOf(ballotsOf, { ...RULES, cap: cap(places) }).map((one) => one.says);
    expect(says(1)).toEqual([0, 1, 1, 1]);
    expect(says(2)).toEqual([0, null, null, 1]);
    expect(says(3)).toEqual([0, 0, 0, 1]);
    expect(says(0)).toEqual([1, 1, 1, 1]);
  });

  test('the ledger balances only where every step holds', () => {
    expect(isBalanced(ballots, RULES)).toBe(true);
    for (const wrong of [{ present: null }, { present: 9 }, { issued: 9 }, { due: 9 }])
      expect(isBalanced(ballots, { ...RULES, ...wrong })).toBe(false);
    expect(isBalanced({ ...ballots, doubtful: 1 }, RULES)).toBe(false);
    expect(isBalanced({ ...ballots, valid: 9 }, RULES)).toBe(false);
  });
});

const anyChoice = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  fc.constantFrom<Choice>('blank', 'over-marked', 'unknown-mark'),
);

const anyCase: fc.Arbitrary<Case> = fc
  .record({
    subjects: fc.integer({ min: 1, max: 6 }),
    size: fc.integer({ min: 0, max: 14 }),
    score: fc.constantFrom<FigureRules['formula']>(
      ...(['mean', 'coefficient', 'trimmed', 'top-one', 'top-two', 'majority'] as const),
    ),
    unmarked: fc.constantFrom<'out' | 'zero'>('out', 'zero'),
    denominator: fc.constantFrom<'valid' | 'returned' | 'present'>('valid', 'returned', 'present'),
    points: fc.uniqueArray(fc.integer({ min: 0, max: 1000 }), { minLength: 4, maxLength: 4 }),
    cap: fc.option(fc.record({ over: fc.constant(1), under: fc.integer({ min: 1, max: 4 }) })),
    isOpen: fc.boolean(),
  })
  .chain(({ subjects, size, points, isOpen, ...rules }) => {
    const row = fc.array(anyChoice, { minLength: subjects, maxLength: subjects });
    const status = fc.oneof(
      { weight: 8, arbitrary: fc.constant('valid' as const) },
      fc.constantFrom(...SPOILS),
    );
    const ballot: fc.Arbitrary<Ballot> = fc.record({ status, choices: row });
    const sorted = [...points].sort((a, b) => b - a);
    return fc.array(ballot, { minLength: size, maxLength: size }).map((ballots) => ({
      ...{ id: '表', subjects, ballots },
      form: {
        ...rules,
        grades: GRADES.map((label, at) => ({ label, points: (sorted[at] ?? NaN) / 10 })),
      } satisfies Partial<FormScheme>,
      ...(isOpen && { presentOpen: true as const }),
    }));
  });

/** The second count's rules for a case, as the check of a workbook gives them. */
function rulesOf(one: Case): FigureRules {
  const { entry, formScheme, voters } = toCount(one);
  return {
    ...{ formula: formScheme.score ?? 'mean', points: formScheme.grades.map(({ points }) => points) },
    ...{ unmarked: formScheme.unmarked ?? 'out', denominator: formScheme.denominator ?? 'valid' },
    ...{ due: voters.members, present: entry.present ?? null, issued: entry.issued },
    isRanked: entry.form.subjects.length > 1,
    cap: formScheme.cap && { ...formScheme.cap, members: voters.formal },
  };
}

test('whatever was voted and however it is scored, both counts fill the sheet alike', () => {
  fc.assert(
    fc.property(anyCase, (one) => {
      const { box, results, tally } = countCase(one);
      const second = allAtOnce(recount(gridOfPlan(box), tally.subjects.length, GRADES));
      const balanced = [strings.sheets.tally.balanced];
      expect(compareResults(gridOfPlan(results), second, GRADES, rulesOf(one), balanced)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test('any figure of the sheet that is changed is named by its cell, and no other', () => {
  const letters = ['AAB', 'ABB', 'AAC', 'A-B', 'BAD', 'AB2'];
  const one: Case = {
    id: '表',
    subjects: 3,
    ballots: letters.map((text) => ({
      status: 'valid',
      choices: [...text].map((letter): Choice =>
        letter === '-' ? 'blank' : letter === '2' ? 'over-marked' : letter.charCodeAt(0) - 65,
      ),
    })),
  };
  const { box, results } = countCase(one);
  const second = allAtOnce(recount(gridOfPlan(box), 3, GRADES));
  const sheet = gridOfPlan(results);
  const compare = (changed: typeof sheet) =>
    compareResults(changed, second, GRADES, rulesOf(one), [strings.sheets.tally.balanced]);
  expect(compare(sheet)).toEqual([]);
  let numbers = 0;
  // The ledger's figures, and every number of the first line but its own number and what the bars and parts are made of.
  for (const [row, columns] of [
    [4, [1, 2, 3, 4, 5, 6, 7, 8, 9]],
    [12, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]],
  ] as const) {
    for (const column of columns) {
      const values = sheet.values.map((line, at) =>
        at === row ? line.map((value, index) => (index === column ? '改' : value)) : line,
      );
      expect(compare({ ...sheet, values })).toMatchObject([{ found: '改' }]);
      numbers++;
    }
  }
  expect(numbers).toBe(23);
});
