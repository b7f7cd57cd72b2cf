import fc from 'fast-check';
import { defaultScheme } from '../../src/ballot/default-scheme';
import type { Ballot, Choice } from '../../src/ballot/judge-ballot';
import { gridOf } from '../../src/kernel/grid';
import { round } from '../../src/kernel/ratio';
import { boxSalt } from '../../src/tally/ballot-box';
import { boxFingerprint, planBox, readBox } from '../support/at-once';
import { capGrades } from '../../src/tally/cap';
import { checkLedger, isVoid, ledgerOf } from '../../src/tally/ledger';
import {
  majorityGrade,
  scoreOf,
  type ScoreRules,
  scoreRules,
  scoresOf,
  scoreValue,
} from '../../src/tally/score';
import type { FormScheme } from '../../src/ballot/scheme';
import { type FormTally, graded, spoiledCount, tallyBallots } from '../../src/tally/tally';
import { strings, valueOf } from '../support/book';

const form = {
  id: 'members',
  title: '测评表',
  shortTitle: '测评',
  subjectHeading: '姓名',
  instructions: '',
  subjects: ['甲一', '乙二', '丙三'],
  grades: ['优秀', '合格', '基本合格', '不合格'],
};
const members = defaultScheme('', '', strings.sheets.ballot).forms[1];
if (!members) throw new Error('the default scheme has a member form');
const points = members.grades.map((grade) => grade.points);
/** Mean points of the marks that chose a grade. */
const MEAN: ScoreRules = { formula: 'mean', points, unmarked: 'out', base: null };

const LETTERS: Readonly<Record<string, Choice>> = {
  A: 0,
  B: 1,
  C: 2,
  D: 3,
  '-': 'blank',
  '2': 'over-marked',
  '?': 'unknown-mark',
};
const ballot = (letters: string, status: Ballot['status'] = 'valid'): Ballot => ({
  status,
  choices: [...letters].map((letter) => LETTERS[letter] ?? 'blank'),
});
const anyBallot = fc
  .tuple(
    fc.array(fc.constantFrom(...Object.keys(LETTERS)), { minLength: 3, maxLength: 3 }),
    fc.constantFrom<Ballot['status']>('valid', 'valid', 'valid', 'conflict', 'over-marked'),
  )
  .map(([letters, status]) => ballot(letters.join(''), status));

describe('a count', () => {
  test('by hand', () => {
    const tally = tallyBallots(form, [
      ballot('AB-'),
      ballot('AA2'),
      ballot('BA?'),
      ballot('DDD', 'conflict'),
    ]);
    expect(tally.valid).toBe(3);
    expect(tally.spoiled).toMatchObject({ conflict: 1, 'over-marked': 0 });
    expect(tally.subjects).toEqual([
      { subject: '甲一', counts: [2, 1, 0, 0], blank: 0, invalid: 0 },
      { subject: '乙二', counts: [2, 1, 0, 0], blank: 0, invalid: 0 },
      { subject: '丙三', counts: [0, 0, 0, 0], blank: 1, invalid: 2 },
    ]);
  });

  test('no ballot at all still has every row and column', () => {
    const tally = tallyBallots(form, []);
    expect(tally.subjects.map((subject) => subject.counts)).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ]);
    expect(tally.subjects.map((subject) => [scoreOf(subject, MEAN), majorityGrade(subject)])).toEqual([
      [null, null],
      [null, null],
      [null, null],
    ]);
  });

  test('laws: order does not matter, parts add up, graded + blank + invalid = valid; agrees with a naive second count', () => {
    fc.assert(
      fc.property(fc.array(anyBallot), fc.array(anyBallot), (a, b) => {
        const [whole, back, first, second] = [[...a, ...b], [...a, ...b].reverse(), a, b].map((list) =>
          tallyBallots(form, list),
        );
        expect(back).toEqual(whole);
        expect(whole?.valid).toBe((first?.valid ?? 0) + (second?.valid ?? 0));
        whole?.subjects.forEach((subject, index) => {
          expect(graded(subject) + subject.blank + subject.invalid).toBe(whole.valid);
          const column = [...a, ...b]
            .filter(({ status }) => status === 'valid')
            .map(({ choices }) => choices[index]);
          const times = (choice: Choice): number => column.filter((other) => other === choice).length;
          expect([...subject.counts, subject.blank, subject.invalid]).toEqual([
            ...[0, 1, 2, 3, 'blank' as const].map(times),
            times('over-marked') + times('unknown-mark'),
          ]);
          expect(
            subject.counts.map((count, grade) => count - (first?.subjects[index]?.counts[grade] ?? 0)),
          ).toEqual(second?.subjects[index]?.counts);
        });
        expect(whole && whole.valid + spoiledCount(whole)).toBe(a.length + b.length);
      }),
    );
  });
});

describe('scores', () => {
  test.each([
    ['a blank is not a zero', { counts: [2, 1, 0, 0], blank: 5, invalid: 0 }, 93.33, 0],
    ['nor is an invalid mark', { counts: [0, 1, 0, 0], blank: 0, invalid: 7 }, 80, 1],
    [
      'half and half: the lower one is what more than half give at least',
      { counts: [1, 1, 0, 0], blank: 0, invalid: 0 },
      90,
      1,
    ],
    ['all last', { counts: [0, 0, 0, 3], blank: 0, invalid: 0 }, 40, 3],
  ])('%s', (_, counts, score, majority) => {
    const subject = { subject: '甲一', ...counts };
    const mean = scoreOf(subject, MEAN);
    expect(mean && round(scoreValue(mean), 2)).toBe(score);
    expect(majorityGrade(subject)).toBe(majority);
  });
});

describe('the cap', () => {
  const tallyOf = (...rows: readonly (readonly number[])[]) => ({
    grades: form.grades,
    subjects: rows.map((counts, i) => ({ subject: `人${String(i)}`, counts, blank: 0, invalid: 0 })),
    valid: 8,
    abstained: 0,
    spoiled: tallyBallots(form, []).spoiled,
    doubtful: 0,
  });
  const capOf = (tally: FormTally, scheme: FormScheme, formal = tally.subjects.length) =>
    capGrades(
      tally,
      scheme,
      scoresOf(tally, scoreRules(scheme, { valid: tally.valid, returned: tally.valid, present: null })),
      formal,
    );
  const rest = Array.from({ length: 5 }, () => [0, 8, 0, 0]);

  test('⌊8/3⌋ = 2 of 2.67', () => {
    const cap = capOf(tallyOf([8, 0, 0, 0], [7, 1, 0, 0], [6, 2, 0, 0], ...rest), members);
    expect(cap && round(cap.unrounded, 2)).toBe(2.67);
    expect(cap).toMatchObject({
      limit: 2,
      inside: ['人0', '人1'],
      tied: null,
      places: ['inside', 'inside', 'over-cap', 'below', 'below', 'below', 'below', 'below'],
      suggested: [0, 0, 1, 1, 1, 1, 1, 1],
    });
  });

  test('the best come first, wherever the form lists them', () => {
    const cap = capOf(tallyOf([6, 2, 0, 0], ...rest, [7, 1, 0, 0], [8, 0, 0, 0]), members);
    expect(cap).toMatchObject({ inside: ['人7', '人6'], tied: null });
    expect(cap?.places[0]).toBe('over-cap');
  });

  test('with too few marks there is no place and no suggestion; without a place there is no tie', () => {
    const cap = capOf(tallyOf([2, 0, 0, 0], [8, 0, 0, 0], [7, 1, 0, 0]), members);
    expect(cap).toMatchObject({
      inside: ['人1'],
      places: ['unscored', 'inside', 'over-cap'],
      suggested: [null, 0, 1],
    });
    expect(capOf(tallyOf([8, 0, 0, 0], [8, 0, 0, 0]), members)).toMatchObject({
      limit: 0,
      inside: [],
      tied: null,
      places: ['over-cap', 'over-cap'],
      suggested: [1, 1],
    });
  });

  test('equals at the edge are never told apart', () => {
    const cap = capOf(tallyOf([8, 0, 0, 0], [7, 1, 0, 0], [7, 1, 0, 0], ...rest), members);
    expect(cap).toMatchObject({ inside: ['人0'], tied: { names: ['人1', '人2'], places: 1 } });
    expect(cap?.places.slice(0, 4)).toEqual(['inside', 'tied', 'tied', 'below']);
    expect(cap?.suggested.slice(0, 4)).toEqual([0, null, null, 1]);
  });

  test('a place is not filled by someone whom most did not rate so', () => {
    expect(capOf(tallyOf([8, 0, 0, 0], [4, 4, 0, 0], ...rest, [0, 8, 0, 0]), members)).toMatchObject({
      inside: ['人0'],
      suggested: [0, 1, 1, 1, 1, 1, 1, 1],
    });
  });

  test('no cap, no report', () => {
    expect(capOf(tallyOf([1, 0, 0, 0]), { ...members, cap: null })).toBeNull();
  });

  test('never more inside than the cap, whatever the votes', () => {
    const row = fc.array(fc.nat(6), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const cap = capOf(tallyOf(...rows), members);
        expect(cap?.inside.length).toBeLessThanOrEqual(Math.floor(rows.length / 3));
        expect(cap?.suggested.filter((grade) => grade === 0)).toHaveLength(cap?.inside.length ?? -1);
        if (cap?.tied) expect(cap.tied.names.length).toBeGreaterThan(cap.tied.places);
      }),
    );
  });
});

describe('the ledger', () => {
  const refused = { duplicate: 1, foreign: 2, altered: 3 };
  const ledger = (valid: number, issued: number, due = 8) =>
    ledgerOf(
      tallyBallots(
        form,
        Array.from({ length: valid }, () => ballot('AAA')),
      ),
      { due, present: null, issued },
      refused,
    );

  test('balances; what was refused is in none of its sums', () => {
    const made = ledgerOf(
      tallyBallots(form, [ballot('AAA'), ballot('AAA', 'conflict')]),
      { due: 8, present: 8, issued: 8 },
      refused,
    );
    expect(made).toEqual({
      due: 8,
      present: 8,
      issued: 8,
      returned: 2,
      valid: 1,
      abstained: 0,
      spoiled: 1,
      doubtful: 0,
      ...refused,
    });
  });

  test.each([
    [9, 8, ['returned-over-issued'], true],
    [8, 8, [], false],
    [5, 8, [], false],
    [4, 8, ['quorum-missed'], false],
    [0, 8, ['no-ballots'], false],
  ])('%i back of %i issued: %j', (valid, issued, codes, stop) => {
    expect(checkLedger('测评', ledger(valid, issued)).map((finding) => finding.code)).toEqual(codes);
    expect(isVoid(ledger(valid, issued))).toBe(stop);
  });
});

describe('the ballot box', () => {
  const boxGrid = (ballots: readonly Ballot[]) => {
    const plan = planBox(form, ballots, strings.sheets.tally);
    return gridOf(
      plan.name,
      plan.rows.map((row) => row.cells.map((cell) => cell?.value ?? null)),
    );
  };

  test('what goes in comes out', () => {
    fc.assert(
      fc.property(fc.array(anyBallot), (ballots) => {
        expect(valueOf(readBox(boxGrid(ballots), form))).toEqual(ballots);
      }),
    );
  });

  test('its fingerprint knows no order, but every change', () => {
    const ballots = [ballot('AB-'), ballot('AAA'), ballot('DDD')];
    const print = boxFingerprint(form, ballots, 'SALT');
    expect(boxFingerprint(form, [...ballots].reverse(), 'SALT')).toBe(print);
    for (const other of [
      ballots.slice(1),
      [...ballots, ballot('AAA')],
      [ballot('AB-'), ballot('AAA'), ballot('DDC')],
    ]) {
      expect(boxFingerprint(form, other, 'SALT')).not.toBe(print);
    }
  });

  test('without the salt its fingerprint leads to no ballot, and the key does not follow from the salt', () => {
    // Whoever knows the results of a small vote could try every box that gives them.
    const ballots = [ballot('AB-'), ballot('AAA')];
    const [one, other] = ['KEY-ONE', 'KEY-TWO'].map((key) => boxSalt(key, form.id));
    expect(boxFingerprint(form, ballots, one ?? '')).not.toBe(boxFingerprint(form, ballots, other ?? ''));
    expect(boxSalt('KEY-ONE', 'other')).not.toBe(one);
    expect(one).not.toContain('KEY');
  });

  test.each([
    ['a word that is no grade', '良好'],
    ['an emptied cell', ''],
  ])('%s is refused with its cell', (_, text) => {
    const grid = boxGrid([ballot('AAA'), ballot('BBB')]);
    const values = grid.values.map((line, row) =>
      line.map((value, column) => (row === 2 && column === 2 ? text : value)),
    );
    expect(readBox({ ...grid, values }, form)).toEqual({
      ok: false,
      failure: { code: 'vote-damaged', sheet: grid.sheet, cell: 'C3' },
    });
  });
});
