import fc from 'fast-check';
import type { Ballot, Choice } from '../../src/ballot/judge-ballot';
import { isHidden } from '../../src/tally/disclosure';
import { planWhatIf } from '../../src/tally/plan-what-if';
import { tallyBallots } from '../../src/tally/tally';
import type { TriedRule, Variant, WhatIf } from '../../src/tally/what-if';
import { known } from '../../src/kernel/assert';
import { round } from '../../src/kernel/ratio';
import { stringsFor } from '../../src/strings/strings-for';
import { tellsNobody, whatIf } from '../support/at-once';
import { strings } from '../support/book';
import { ballotOf, type Case, countCase, toCount } from '../support/counted';

const tryOut = (one: Case): WhatIf => whatIf(toCount(one));
const variant = (tried: WhatIf, rule: TriedRule, value: string): Variant =>
  known(
    tried.variants.find((one) => one.rule === rule && one.value === value),
    `${rule} ${value}`,
  );
const times = (count: number, letters: string): readonly Ballot[] =>
  Array.from({ length: count }, () => ballotOf(letters));

/** 甲: 6 A, 4 D; 乙: 5 A, 4 B, 1 C; 丙: 4 A, 6 B; 丁: all B. */
const SPLIT: Case = {
  id: 'split',
  subjects: ['甲一', '乙二', '丙三', '丁四'],
  ballots: [
    ...times(4, 'AAAB'),
    ...times(1, 'AABB'),
    ...times(1, 'ABBB'),
    ...times(3, 'DBBB'),
    ...times(1, 'DCBB'),
  ],
};

describe('the same ballots under other rules', () => {
  test('each formula beside the one that holds: scores, ranks, and who would move', () => {
    const tried = tryOut(SPLIT);
    expect(tried.base.scores).toEqual([76, 88, 88, 80]);
    expect(tried.base.ranks).toEqual([4, 1, 1, 3]);
    expect(variant(tried, 'score', 'top-one').figures).toMatchObject({
      scores: [0.6, 0.5, 0.4, 0],
      ranks: [1, 2, 3, 4],
    });
    expect(variant(tried, 'score', 'majority').figures).toMatchObject({
      scores: ['优秀', '合格', '合格', '合格'],
      ranks: [1, 2, 3, 4],
    });
    expect(tried.changes.rank).toEqual([0, 1, 2, 3]);
    expect(tried.variants.filter(({ rule }) => rule === 'score')).toHaveLength(5);
  });

  test('the share of the best grade is of the denominator that is tried; without one there is none', () => {
    const back = tryOut({
      ...SPLIT,
      ballots: [...SPLIT.ballots, ...times(2, 'AA--'), ballotOf('AAAA', 'conflict')],
      presentOpen: true,
    });
    const best = ({ figures }: Pick<Variant, 'figures'>) =>
      figures?.best.map((share) => share && round(share, 4));
    // 8, 7, 4 and 0 of 12 valid ballots, then of 13 that came back; how many came nobody has said.
    expect(best({ figures: back.base })).toEqual([0.6667, 0.5833, 0.3333, 0]);
    expect(best(variant(back, 'denominator', 'returned'))).toEqual([0.6154, 0.5385, 0.3077, 0]);
    expect(best(variant(back, 'denominator', 'present'))).toEqual([null, null, null, null]);
    expect(best({ figures: tryOut({ ...SPLIT, ballots: [] }).base })).toEqual([null, null, null, null]);
    // The first two marks of one subject are hidden, the others stay.
    const few = tryOut({ ...SPLIT, ballots: [...times(2, 'AA--'), ...times(6, '-B--')] });
    expect(best({ figures: few.base })?.slice(0, 2)).toEqual([null, 0.25]);
  });

  test('a limit of best grades is tried as if there were none; what is in doubt stays so', () => {
    const limited = {
      ...SPLIT,
      entry: { form: { ...toCount(SPLIT).entry.form, layout: { quota: 1 } } },
      ballots: [
        ...times(9, 'ABBB'),
        ...Array.from({ length: 3 }, () => ballotOf('AABB', 'over-quota')),
        { status: 'doubtful-beside', choices: [0, 0, 0, { found: ['v'] }] },
      ],
    } satisfies Case;
    const tried = tryOut(limited);
    expect(tried.base.valid).toBe(9);
    expect(variant(tried, 'quota', 'off')).toMatchObject({ touched: 3, figures: { valid: 12 } });
    expect(variant(tried, 'overMark', 'ballot')).toMatchObject({ touched: 0, figures: { valid: 9 } });
    expect(tryOut(SPLIT).variants.some(({ rule }) => rule === 'quota')).toBe(false);
  });

  test('every rule is tried once, against what holds', () => {
    const rules = (one: Case) => tryOut(one).variants.map(({ rule, value }) => `${rule} ${value}`);
    expect(rules(SPLIT)).toEqual([
      'score coefficient',
      'score trimmed',
      'score top-one',
      'score top-two',
      'score majority',
      'unmarked zero',
      'denominator returned',
      'denominator present',
      'overMark ballot',
      'unknownMark ballot',
      'blankBallot ballot',
      'straightLine ballot',
    ]);
    expect(
      rules({ ...SPLIT, form: { score: 'trimmed', unmarked: 'zero' }, scheme: { overMark: 'ballot' } }),
    ).toEqual(expect.arrayContaining(['score mean', 'unmarked out', 'overMark row']));
  });

  test('a figure of a variant is what that rule would give if it held', () => {
    const ballots = [...SPLIT.ballots, ...times(3, 'A-2B'), ...times(3, '----'), ...times(4, '2A2B')];
    const tried = tryOut({ ...SPLIT, ballots });
    for (const score of ['trimmed', 'top-two', 'majority'] as const) {
      const holds = countCase({ ...SPLIT, ballots, form: { score } });
      expect(variant(tried, 'score', score).figures?.ranks).toEqual(holds.ranks);
    }
    const blanksVoid = variant(tried, 'blankBallot', 'ballot');
    expect(blanksVoid).toMatchObject({ touched: 3, figures: { valid: ballots.length - 3 } });
    expect(variant(tried, 'overMark', 'ballot')).toMatchObject({
      touched: 7,
      figures: { valid: ballots.length - 7 },
    });
    const zero = countCase({ ...SPLIT, ballots, form: { unmarked: 'zero' } });
    expect(variant(tried, 'unmarked', 'zero').figures?.ranks).toEqual(zero.ranks);
  });

  test('what void rules took is given back; what a person decided stays', () => {
    const ballots = [
      ...times(8, 'ABB-'),
      ...Array.from({ length: 3 }, () => ballotOf('AAAA', 'straight-line')),
      // No rule voids it: somebody decided so.
      ballotOf('ABBB', 'identifying-mark'),
    ];
    const tried = tryOut({ ...SPLIT, ballots, scheme: { straightLine: 'ballot' } });
    expect(tried.base.valid).toBe(8);
    expect(variant(tried, 'straightLine', 'count')).toMatchObject({ touched: 3, figures: { valid: 11 } });
  });

  test('one ballot that would be void: no figures, nobody named, only whether something would change', () => {
    const ballots = [...times(4, 'ABBB'), ...times(4, 'BABB'), ballotOf('A2BB')];
    const tried = tryOut({ ...SPLIT, ballots });
    const one = variant(tried, 'overMark', 'ballot');
    expect(one).toMatchObject({ touched: 1, figures: null });
    // Without it 甲 and 乙 are equal.
    expect(one.changes.rank).toContain(1);
    const others = tried.variants.filter(({ figures }) => figures !== null);
    expect(tried.changes.rank).toEqual(
      [0, 1, 2, 3].filter((index) => others.some(({ changes }) => changes.rank.includes(index))),
    );
    expect(strings.sheets.whatIf.sentence(tried)).toContain('还有 1 种口径涉及的票太少');
    expect(stringsFor('en-US').sheets.whatIf.sentence(tried)).toContain('too few ballots to show figures');
  });

  test('in one sentence: nobody, or who', () => {
    const same = tryOut({
      id: 'same',
      subjects: ['甲一', '乙二'],
      ballots: [...times(4, 'AB'), ...times(4, 'BA')],
      form: { cap: null },
    });
    expect(strings.sheets.whatIf.sentence(same)).toBe(
      '同样的票换用另外 12 种口径，没有任何人的名次、等次或名额会变。',
    );
    expect(strings.sheets.whatIf.sentence(tryOut(SPLIT))).toMatch(
      /^同样的票换用另外 12 种口径，名次会变的有甲一、乙二、丙三、丁四。/,
    );
  });

  test('what is hidden as the rules hold is hidden under each of them', () => {
    const ballots = [
      ...times(6, 'A-BB'),
      ...times(2, 'AABB'),
      ...Array.from({ length: 3 }, () => ballotOf('AAAA', 'straight-line')),
    ];
    const tried = tryOut({ ...SPLIT, ballots, scheme: { straightLine: 'ballot' } });
    for (const { figures } of tried.variants)
      expect([figures?.scores[1] ?? '', figures?.ranks[1] ?? null]).toEqual(['', null]);
  });
});

describe('nothing is told by subtraction', () => {
  const choice = fc.constantFrom<Choice>(0, 1, 2, 3, 'blank', 'over-marked', 'unknown-mark');
  const ballots = fc.array(
    fc
      .oneof(
        { weight: 1, arbitrary: fc.array(choice, { minLength: 3, maxLength: 3 }) },
        {
          weight: 12,
          arbitrary: fc.constantFrom<Choice[]>(
            [0, 1, 1],
            [0, 0, 0],
            [1, 1, 1],
            [0, 'over-marked', 1],
            ['unknown-mark', 0, 1],
            ['blank', 'blank', 'blank'],
          ),
        },
      )
      .map((choices): Ballot => ({ status: 'valid', choices })),
    { minLength: 10, maxLength: 60 },
  );

  test('of any two counts that are shown, a difference has no marks of a subject, or at least three', () => {
    let compared = 0;
    fc.assert(
      fc.property(ballots, (given) => {
        const one = toCount({ id: 'x', subjects: 3, ballots: given });
        const base = tallyBallots(one.entry.form, given);
        const tried = whatIf(one);
        // The void rules here each void a ballot by what stands on it alone.
        const voids: Readonly<Record<string, (choices: readonly unknown[]) => boolean>> = {
          overMark: (choices) => choices.includes('over-marked'),
          unknownMark: (choices) => choices.includes('unknown-mark'),
          blankBallot: (choices) => choices.every((each) => each === 'blank'),
          straightLine: (choices) =>
            typeof choices[0] === 'number' && choices.every((each) => each === choices[0]),
        };
        const shown = tried.variants.filter(
          ({ rule, figures }) => figures !== null && voids[rule] !== undefined,
        );
        const sets = [
          () => true,
          ...shown.map(
            ({ rule }) =>
              (ballot: Ballot) =>
                voids[rule]?.(ballot.choices) !== true,
          ),
        ];
        for (const a of sets)
          for (const b of sets) {
            const rest = given.filter((ballot) => a(ballot) && !b(ballot));
            for (const [index, subject] of base.subjects.entries()) {
              if (isHidden(subject)) continue;
              const marks = rest.filter(({ choices }) => typeof choices[index] === 'number').length;
              expect(marks === 0 || marks >= 3).toBe(true);
              if (marks > 0) compared++;
            }
          }
      }),
      { numRuns: 300 },
    );
    expect(compared).toBeGreaterThan(100);
  });

  test('three rules that overlap by one ballot are not all shown', () => {
    const [a, b, both] = [ballotOf('2AA'), ballotOf('?AA'), ballotOf('2?A')];
    const given = [...times(9, 'ABB'), a, a, a, b, b, b, both];
    const set = (isVoid: (text: string) => boolean): readonly Ballot[] =>
      given.map((ballot) =>
        isVoid(JSON.stringify(ballot.choices))
          ? { ...ballotOf('AAA', 'over-marked'), choices: ballot.choices as Choice[] }
          : ballot,
      );
    const [over, unknown] = [set((text) => text.includes('over')), set((text) => text.includes('unknown'))];
    const open = [false, false, false];
    expect(tellsNobody([given, over], open)).toBe(true);
    expect(tellsNobody([given, unknown], open)).toBe(true);
    expect(tellsNobody([given, over, unknown], open)).toBe(false);
  });
});

test('the sheet: three blocks, what differs marked, columns without figures empty', () => {
  const ballots = [...SPLIT.ballots, ballotOf('A2BB')];
  const given = toCount({ ...SPLIT, ballots });
  const tried = whatIf(given);
  const { words } = { words: strings.sheets.whatIf };
  const plan = planWhatIf(given.entry.form, { unit: '某支部', date: '', fingerprint: 'ABC' }, tried, words);
  expect(plan.kind).toBe('whatif/split');
  const texts = plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null));
  expect(texts.flat()).toEqual(
    expect.arrayContaining([words.groups.scores, words.groups.rows, words.groups.voids]),
  );
  expect(texts[2]?.[0]).toBe(words.sentence(tried));
  const first = known(
    plan.rows.find((row) => row.cells[1]?.value === '甲一'),
    'the first line',
  ).cells;
  const at = 2 + 3 * (1 + tried.variants.findIndex(({ value }) => value === 'top-one'));
  expect(first.slice(at, at + 2)).toEqual([
    { value: 0.6364, style: 'share' },
    { value: 1, style: 'changed' },
  ]);
  expect(plan.rows.flatMap((row) => row.cells).every((cell) => cell?.formula === undefined)).toBe(true);
});
