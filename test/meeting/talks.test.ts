import fc from 'fast-check';
import { coverRelations, judgeRelations, pairsOf } from '../../src/meeting/coverage';
import { planTalks } from '../../src/meeting/plan-talks';
import { type Relation, relationOf } from '../../src/meeting/relations';
import { readTalks, type Talk } from '../../src/meeting/talks';
import type { CellValue } from '../../src/kernel/grid';
import { strings } from '../support/book';
import { asSheet } from '../support/our-sheet';
import { basisOf, BRANCH } from './made-up-branch';

const words = strings.sheets.meeting;
const relations: readonly Relation[] = words.talks.relations.map(([label, from, to]) =>
  relationOf(label, from, to, ''),
);
const OUTWARD = '书记同服务对象';

/** The log with these lines, read. */
const read = (lines: readonly (readonly CellValue[])[], basis = basisOf()) =>
  readTalks(asSheet(planTalks({ unit: '', lines, relations }, words)), basis, relations);

const covered = (lines: readonly (readonly CellValue[])[], basis = basisOf()) =>
  coverRelations(relations, read(lines, basis).talks, basis);

const talk = (from: string, to: string, more: Partial<Record<'day' | 'relation', CellValue>> = {}) => [
  more.day ?? '2021-03-10',
  more.relation ?? null,
  from,
  to,
  '思想',
  null,
];

test('the reference branch: 3 pairs of the committee, 28 of the members, the leaders have nobody', () => {
  const basis = basisOf();
  const empty = coverRelations(relations, [], basis);
  expect(empty.map(({ required, done, isEmpty }) => [required, done, isEmpty])).toEqual([
    [3, 0, false],
    [0, 0, true],
    [28, 0, false],
    [1, 0, false],
  ]);
});

test('gaps are named from both ends; a pair counts once, whoever began, in every relation that asks for it', () => {
  const [committee, , members] = covered([
    talk('周国栋', '林晓燕、陈志远'),
    talk('林晓燕', '周国栋'),
    talk('王秀兰', '周国栋、林晓燕、陈志远、赵明辉、孙立新、吴建华、郑德福'),
  ]);
  expect([committee?.required, committee?.done]).toEqual([3, 2]);
  expect(committee?.gaps).toEqual([
    { name: '林晓燕', missing: 1, partners: ['陈志远'], isAll: false },
    { name: '陈志远', missing: 1, partners: ['林晓燕'], isAll: false },
  ]);
  expect([members?.required, members?.done]).toEqual([28, 9]);
  expect(members?.gaps.some(({ name }) => name === '王秀兰')).toBe(false);
  expect(members?.gaps.find(({ name }) => name === '郑德福')?.missing).toBe(6);
});

test('talks with people served count for the secretary, by different people, under their relation only', () => {
  const least = [relationOf(OUTWARD, '书记', '服务对象', '3')];
  const done = (lines: Parameters<typeof read>[0]) =>
    coverRelations(least, read(lines).talks, basisOf())[0]?.done;
  const one = talk('周国栋', '李桂芳', { relation: OUTWARD });
  expect(done([one])).toBe(1);
  expect(done([one, one])).toBe(1);
  expect(done([one, talk('何师傅', '周国栋', { relation: OUTWARD })])).toBe(2);
  expect(done([talk('周国栋', '李桂芳、林晓燕', { relation: OUTWARD })])).toBe(1);
  expect(done([talk('周国栋', '李桂芳')])).toBe(0);
});

test('a side may be names', () => {
  const [pairs] = coverRelations(
    [relationOf('领导之间', '周国栋、林晓燕', '周国栋、林晓燕', '')],
    [],
    basisOf(),
  );
  expect(pairs).toMatchObject({ required: 1, done: 0 });
});

test.each<[string, readonly CellValue[], readonly string[]]>([
  ['as it should be', talk('周国栋', '林晓燕'), []],
  ['a real date', [44265, null, '周国栋', '林晓燕', '思想', null], []],
  ['no day', talk('周国栋', '林晓燕', { day: '' }), ['talk-day-missing']],
  ['a day that is none', talk('周国栋', '林晓燕', { day: '2021-02-30' }), ['day-unreadable']],
  ['a month is no day', talk('周国栋', '林晓燕', { day: '2021年3月' }), ['day-unreadable']],
  ['the right weekday', talk('周国栋', '林晓燕', { day: '2021年3月10日（星期三）' }), []],
  ['another weekday', talk('周国栋', '林晓燕', { day: '2021年3月10日（星期二）' }), ['day-weekday']],
  ['nobody', talk('周国栋', ''), ['talk-side-missing']],
  ['a stranger', talk('周国栋', '李桂芳'), ['talk-stranger']],
  ['somebody served', talk('周国栋', '李桂芳', { relation: OUTWARD }), []],
  ['two strangers', talk('李桂芳', '何师傅', { relation: OUTWARD }), ['talk-stranger', 'talk-stranger']],
  ['with oneself', talk('周国栋', '周国栋、林晓燕'), ['talk-with-oneself']],
  ['a name with a space', talk('周国栋', '林 晓燕'), []],
  ['no topic', ['2021-03-10', null, '周国栋', '林晓燕', null, null], ['talk-topic-missing']],
  ['tomorrow', talk('周国栋', '林晓燕', { day: '2021-04-01' }), ['talk-planned']],
  ['today', talk('周国栋', '林晓燕', { day: '2021-03-31' }), ['talk-late']],
  ['the day of the meeting', talk('周国栋', '林晓燕', { day: '2021-03-15' }), []],
  ['a relation that nobody knows', talk('周国栋', '林晓燕', { relation: '邻居' }), ['relation-unknown']],
])('%s', (_, line, codes) => {
  expect(read([line]).findings.map(({ code }) => code)).toEqual(codes);
});

test.each(['', '2021-04-01', '2021-02-30'])('on “%s” it does not count', (day) => {
  expect(covered([talk('周国栋', '林晓燕', { day })])[0]?.done).toBe(0);
});

test.each<[string, string, readonly string[]]>([
  ['支委', '党员', []],
  ['周国栋', '林 晓燕', []],
  ['全体支委', '党员', ['relation-stranger']],
  ['正副书记', '正副书记', ['relation-empty']],
])('a relation of %s with %s', (from, to, codes) => {
  const coverage = coverRelations([relationOf('关系', from, to, '')], [], basisOf());
  expect(judgeRelations(coverage, basisOf(), '谈话覆盖').map(({ code }) => code)).toEqual(codes);
});

/** Counted the other way round: pair by pair. */
function pairByPair(talks: readonly Talk[], names: readonly string[]): number {
  let held = 0;
  names.forEach((one, index) => {
    for (const other of names.slice(index + 1))
      if (
        talks.some(
          ({ from, to }) =>
            (from.includes(one) && to.includes(other)) || (from.includes(other) && to.includes(one)),
        )
      )
        held++;
  });
  return held;
}

test('any talks: the same number as pair by pair, and the order of the talks does not matter', () => {
  const names = BRANCH.map(([name]) => name);
  const side = fc.subarray(names, { minLength: 1 });
  const talks = fc.array(
    fc.record({ from: side, to: side }).map(({ from, to }): Talk => ({
      row: 0,
      day: { year: 2021, month: 3, day: 1 },
      relation: '',
      from,
      to,
      topic: '',
    })),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(talks, (all) => {
      const [committee, , members] = coverRelations(relations, all, basisOf());
      expect(members?.done).toBe(pairByPair(all, names));
      expect(committee?.done).toBe(pairByPair(all, names.slice(0, 3)));
      expect(pairsOf([...all].reverse())).toEqual(pairsOf(all));
    }),
  );
});

test('a unit of 100: 4,950 pairs, each named twice', () => {
  const people = Array.from({ length: 100 }, (_, index) => [`成员${String(index)}`, null] as const);
  const basis = basisOf(people);
  const [all] = coverRelations([relationOf('党员之间', '党员', '党员', '')], [], basis);
  expect([all?.required, all?.done, all?.gaps.length]).toEqual([4950, 0, 100]);
  expect(all?.gaps.every(({ missing, isAll }) => missing === 99 && isAll)).toBe(true);
});
