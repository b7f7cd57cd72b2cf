// The cap over scores that are weighted over classes of raters, worked out by hand.
import type { FormScheme } from '../../src/ballot/scheme';
import { type ClassPart, weigh, type Weighted } from '../../src/tally/classes';
import { planClasses } from '../../src/tally/plan-classes';
import { strings } from '../support/book';
import { ballotOf, countCase, toCount } from '../support/counted';

const words = strings.sheets.tally;

/** A class's count: a ballot is a text, one letter a subject. */
function partOf(
  id: string,
  weight: number,
  ballots: readonly string[],
  cap: FormScheme['cap'] = { over: 1, under: 3 },
): ClassPart {
  const raters = { label: id, due: ballots.length, weight };
  const given = {
    ...{ id, subjects: ['甲', '乙', '丙'], form: { raters, cap } },
    ballots: ballots.map((letters) => ballotOf(letters)),
  };
  const counted = countCase(given);
  const { entry, formScheme } = toCount(given);
  return { form: entry.form, formScheme, raters, counted, order: [0, 1, 2], sheet: counted.results.name };
}

const LEADERS = ['AAB', 'AAB', 'ABB'];
/** 甲 3 of 5 for the best grade, 乙 4 of 5, 丙 as given. */
const people = (third: string): readonly string[] =>
  ['AA', 'AA', 'AA', 'BA', 'BB'].map((two, index) => `${two}${third[index] ?? ''}`);

const weighed = (third: string): Weighted =>
  weigh([partOf('支委', 40, LEADERS), partOf('群众', 60, people(third))]);

test('one place for three: the best weighted score of those whom more than half, weighted, gave the best grade', () => {
  // 甲 0.4·100 + 0.6·92 = 95.2, 乙 0.4·93.3 + 0.6·96 = 94.9; 丙 0.4·80 + 0.6·100 = 92: no leader gave the best grade, 0.6 in all.
  expect(weighed('AAAAA').cap).toMatchObject({
    ...{ limit: 1, members: 3, inside: ['甲'], tied: null },
    places: ['inside', 'over-cap', 'over-cap'],
    suggested: [0, 1, 1],
  });
  // Of five one less: 0.6 · 4/5 = 0.48 of all, which is no half.
  expect(weighed('AAAAB').cap).toMatchObject({
    places: ['inside', 'over-cap', 'below'],
    suggested: [0, 1, 1],
  });
});

test('equal at the edge is left to the committee; too few marks from one class have no place', () => {
  const same = ['AAA', 'AAA', 'AAB'];
  const tied = weigh([partOf('支委', 40, same), partOf('群众', 60, same)]).cap;
  expect(tied).toMatchObject({ tied: { names: ['甲', '乙'], places: 1 }, suggested: [null, null, 1] });
  const few = weigh([partOf('支委', 40, ['AAA', 'A-A', 'A-A']), partOf('群众', 60, same)]).cap;
  expect(few?.places[1]).toBe('unscored');
  expect(few?.suggested[1]).toBeNull();
});

test('without a cap, or with different ones, there is none', () => {
  const other = (cap: FormScheme['cap']) =>
    weigh([partOf('支委', 40, LEADERS, cap), partOf('群众', 60, LEADERS)]);
  expect(other(null).cap).toBeNull();
  expect(other({ over: 1, under: 4 }).cap).toBeNull();
});

test('the sheet says it: a column, and who is inside, over and below', () => {
  const plan = planClasses('测评', { unit: '支部', date: '' }, weighed('AAAAB'), words);
  const texts = plan.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? ''));
  expect(texts[3]?.slice(4, 7)).toEqual([words.weighted, words.rank, words.suggested]);
  expect(texts.slice(4, 7).map((row) => row[6])).toEqual(['优秀', '合格', '合格']);
  expect(texts[7]?.[0]).toContain('得票在名额内：甲');
  expect(texts[8]?.[0]).toBe(words.overCapLine(['乙']));
  expect(texts[9]?.[0]).toBe(words.belowLine(1, '优秀'));
});
