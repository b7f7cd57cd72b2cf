import fc from 'fast-check';
import { newWorkbook } from '../../src/files';
import { makeRecommendation } from '../../src/jobs/publish';
import { rollUp, writeRollUp, type UnitBook } from '../../src/jobs/roll-up';
import { sampleBallots } from '../../src/jobs/sample';
import { tallyReturned } from '../../src/jobs/tally-returned';
import type { FormScheme } from '../../src/ballot/scheme';
import { parseCsv } from '../../src/kernel/csv';
import { gridOf } from '../../src/kernel/grid';
import { refusal, success } from '../../src/kernel/result';
import { exact, ratio, round } from '../../src/kernel/ratio';
import { readDecisions } from '../../src/quarter/plan-recommendation';
import { recommend } from '../../src/quarter/recommend';
import { startRollUp } from '../../src/quarter/roll-up';
import { type BoardRow, meanOf } from '../../src/quarter/scoreboard';
import { scoreRules, scoresOf } from '../../src/tally/score';
import type { FormTally } from '../../src/tally/tally';
import type { YearRow } from '../../src/quarter/year';
import { ballotFiles, collect, jobOn, returnedFile, sampleBook, strings, valueOf } from '../support/book';
import { madeUpUnit } from './made-up-unit';

const BANDS = [
  { label: '优秀', from: 90 },
  { label: '合格', from: 0 },
];
const FORM: FormScheme = {
  id: 'members',
  title: '测评',
  shortTitle: '测评',
  subjectHeading: '姓名',
  instructions: '',
  subjects: { from: 'roster' },
  grades: [
    { label: '优秀', points: 100 },
    { label: '合格', points: 80 },
  ],
  cap: { over: 1, under: 3 },
};

/** Name, mean of the year, ballots for the best grade out of ten (or of so many). */
type Person = readonly [name: string, mean: number | null, best: number | null, of?: number];

const judgeBy = (form: FormScheme, people: readonly Person[]) => {
  const subjects = people.flatMap(([subject, , best, of = 10]) =>
    best === null ? [] : [{ subject, counts: [best, of - best], blank: 10 - of, invalid: 0 }],
  );
  const tally: FormTally = {
    ...{ grades: ['优秀', '合格'], subjects, valid: 10, abstained: 0, doubtful: 0 },
    spoiled: {} as never,
  };
  return recommend({
    year: people.map(([name, mean]): YearRow => ({
      name,
      quarters: [],
      counted: 4,
      total: mean === null ? null : exact(mean),
      rank: null,
      band: null,
    })),
    tally,
    scores: scoresOf(tally, scoreRules(form, { valid: 10, returned: 10, present: 10 })),
    members: subjects.length,
    form,
    bands: BANDS,
    rounding: 'none',
  });
};
const judge = (...people: readonly Person[]) => judgeBy(FORM, people);
const reasons = (one: ReturnType<typeof judge>) =>
  one.candidates.map(({ name, reason }) => `${name} ${reason}`);

describe('a recommendation, by hand', () => {
  test('equal means go by the score as the vote ranks it: means and shares rank otherwise', () => {
    // 6 of 10 and 5 of 8: by mean points 92 and 92.5, by the share of the best grade 60 % and 50 %.
    const people: readonly Person[] = [
      ['甲', 95, 6],
      ['乙', 95, 5, 8],
      ['丙', 80, 9],
    ];
    expect(reasons(judgeBy(FORM, people)).slice(0, 2)).toEqual(['乙 inside', '甲 over-cap']);
    expect(reasons(judgeBy({ ...FORM, score: 'top-one' }, people)).slice(0, 2)).toEqual([
      '甲 inside',
      '乙 over-cap',
    ]);
  });

  test('one or two marks are told by no grade, score or reason', () => {
    const [few] = judge(['甲', 95, 2, 2]).candidates;
    expect(few).toMatchObject({ majority: null, score: null, reason: 'too-few' });
  });

  test('both conditions, the cap, and every reason', () => {
    const six = judge(
      ['甲', 95, 8],
      ['乙', 94, 9],
      ['丙', 93, 10],
      ['丁', 89.99, 10],
      ['戊', 99, 5],
      ['己', null, 10],
      ['庚', 98, null],
    );
    expect(six).toMatchObject({ members: 6, limit: 2, tied: null });
    expect(reasons(six)).toEqual([
      '甲 inside',
      '乙 inside',
      '丙 over-cap',
      '戊 ballots-below',
      '丁 mean-below',
      '己 no-mean',
      '庚 not-rated',
    ]);
  });
  test('equal means go by the ballots; equal in both at the edge is left to the committee', () => {
    expect(reasons(judge(['甲', 95, 8], ['乙', 95, 9], ['丙', 70, 9])).slice(0, 2)).toEqual([
      '乙 inside',
      '甲 over-cap',
    ]);
    const tie = judge(
      ['甲', 96, 9],
      ['乙', 95, 8],
      ['丙', 95, 8],
      ['丁', 60, 1],
      ['戊', 60, 1],
      ['己', 60, 1],
    );
    expect(reasons(tie).slice(0, 3)).toEqual(['甲 inside', '乙 tied', '丙 tied']);
    expect(tie.tied).toEqual({ names: ['乙', '丙'], places: 1 });
  });
  test('laws: never more than the cap, and nobody inside has less than someone over it', () => {
    const person = fc.tuple(fc.integer({ min: 85, max: 100 }), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(person, { minLength: 1, maxLength: 20 }), (people) => {
        const result = judge(...people.map(([mean, best], i) => [`人${String(i)}`, mean, best] as const));
        const means = (reason: string) =>
          result.candidates
            .filter((one) => one.reason === reason)
            .map((one) => (one.mean ? round(one.mean, 2) : 0));
        expect(means('inside').length).toBeLessThanOrEqual(Math.floor(people.length / 3));
        expect(Math.min(100, ...means('inside'))).toBeGreaterThanOrEqual(Math.max(0, ...means('over-cap')));
        expect(result.candidates).toHaveLength(people.length);
      }),
    );
  });
});

test('the sample: two recommended of eight, and what the committee wrote stays', async () => {
  const book = await sampleBook();
  expect(await makeRecommendation(jobOn(book), { year: '2021' })).toMatchObject({
    failure: { code: 'count-missing' },
  });
  const files = await collect(valueOf(await sampleBallots(jobOn(book), { files: ballotFiles })));
  valueOf(await tallyReturned(jobOn(book), { files: ballotFiles, returned: files.map(returnedFile) }));
  const report = valueOf(await makeRecommendation(jobOn(book), { year: '2021' }));
  expect(report.recommendation).toMatchObject({ members: 8, limit: 2, unrounded: ratio(8, 3), tied: null });
  expect(reasons(report.recommendation)).toEqual([
    '林晓燕 inside',
    '赵明辉 inside',
    '周国栋 ballots-below',
    '陈志远 mean-below',
    '王秀兰 mean-below',
    '吴建华 mean-below',
    '孙立新 mean-below',
    '郑德福 mean-below',
  ]);
  const [grid] = valueOf(await book.read([report.sheet]));
  expect(grid?.values[2]?.[0]).toContain('比例数 2.67，取整 2 人');
  expect(grid && readDecisions(grid)).toEqual(new Map());
  const written = gridOf(
    report.sheet,
    (grid?.values ?? []).map((row, at) => (at === 4 ? [...row.slice(0, 6), '长期带头'] : row)),
  );
  expect(readDecisions(written)).toEqual(new Map([['林晓燕', '长期带头']]));
});

describe('several units', () => {
  const rows = (...totals: readonly (number | null)[]): readonly BoardRow[] =>
    totals.map((total, i) => ({
      name: `人${String(i)}`,
      total: total === null ? null : exact(total),
      rank: null,
      band: total === null ? null : total >= 90 ? '优秀' : '合格',
      previous: null,
      change: null,
      row: i,
      previousRow: null,
    }));

  test('a mean that ends in 5 is rounded as on the unit’s own board', () => {
    const sums = startRollUp('2021Q1');
    sums.add('一支部', 'a.xlsx', rows(17.02, 17.03), BANDS);
    // As a floating-point number 17.025 is a little less: that must not decide.
    expect(sums.end().units[0]).toMatchObject({ mean: 17.03, spread: 0.01 });
    expect(round(meanOf([exact(17.02), exact(17.03)]) ?? exact(0), 2)).toBe(17.03);
  });

  test('by hand: over people, not a mean of means', () => {
    const sums = startRollUp('2021Q1');
    sums.add('一支部', 'a.xlsx', rows(90, 80, null), BANDS);
    sums.add('二支部', 'b.xlsx', rows(100), BANDS);
    sums.add('三支部', 'c.xlsx', rows(null), BANDS);
    const all = sums.end();
    expect(
      all.units.map(({ unit, counted, absent, mean, spread }) => [unit, counted, absent, mean, spread]),
    ).toEqual([
      ['二支部', 1, 0, 100, 0],
      ['一支部', 2, 1, 85, 5],
      ['三支部', 0, 1, null, null],
    ]);
    expect(all.overall).toEqual({
      counted: 3,
      absent: 2,
      mean: 90,
      spread: 8.16,
      lowest: 80,
      highest: 100,
      bands: new Map([
        ['优秀', 2],
        ['合格', 1],
      ]),
    });
  });

  test('law: the order of units changes nothing, and parts sum to the whole', () => {
    const unit = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }).map((n) => n / 10)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 8 }), (units) => {
        const of = (list: typeof units) => {
          const sums = startRollUp('2021Q1');
          for (const one of list) sums.add('x', 'x', rows(...one), BANDS);
          return sums.end().overall;
        };
        expect(of([...units].reverse())).toEqual(of(units));
        expect(of([units.flat()])).toEqual(of(units));
      }),
    );
  });

  test('workbooks one at a time; who cannot be read or has no scores is named; the long table; the sheet', async () => {
    const [sample, unit] = [await sampleBook(), await madeUpUnit(12, ['2021Q1'])];
    const books: readonly UnitBook[] = [
      { file: '一.xlsx', open: () => Promise.resolve(success(sample)) },
      { file: '二.xlsx', open: () => Promise.resolve(success(unit)) },
      { file: '空.xlsx', open: () => Promise.resolve(success(newWorkbook())) },
      {
        file: '坏.xlsx',
        open: () =>
          Promise.resolve(
            refusal({ code: 'file-unreadable', file: '坏.xlsx', reason: 'truncated' } as const),
          ),
      },
    ];
    let csv = '';
    const target = newWorkbook();
    const report = valueOf(
      await rollUp(jobOn(target), {
        quarter: '2021Q1',
        books,
        write: (text) => {
          csv += text;
          return Promise.resolve();
        },
      }),
    );
    expect(report.findings.map(({ code, at, data }) => [code, at.file, data])).toEqual([
      ['unit-unreadable', '空.xlsx', { reason: 'scores-missing' }],
      ['unit-unreadable', '坏.xlsx', { reason: 'truncated' }],
    ]);
    expect(report.rollUp.units.map((one) => one.counted + one.absent)).toEqual(
      expect.arrayContaining([8, 12]),
    );
    const [head, ...lines] = parseCsv(csv);
    expect(head).toEqual(['unit', 'file', 'quarter', 'name', 'total', 'rank', 'band', 'counted']);
    expect(lines).toHaveLength(20);
    expect(lines[0]).toEqual(['青松路第三党支部', '一.xlsx', '2021Q1', '林晓燕', '97', '1', '优秀', '1']);
    const { sheet } = valueOf(await writeRollUp(jobOn(target), report));
    const [grid] = valueOf(await target.read([sheet]));
    expect(grid?.values.at(-1)?.slice(0, 3)).toEqual([
      strings.sheets.quarter.rollUp.overall,
      report.rollUp.overall.counted,
      report.rollUp.overall.absent,
    ]);
  });
});
