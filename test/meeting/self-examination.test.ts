import type { CellValue } from '../../src/kernel/grid';
import { planExaminations, planProgress } from '../../src/meeting/plan-self-examination';
import { type Aspect, ASPECTS, type Examination, readExaminations } from '../../src/meeting/self-examination';
import { makeSelfExamination } from '../../src/jobs/self-examination';
import { jobOn, reopened, sampleBook, strings, valueOf } from '../support/book';
import { asSheet } from '../support/our-sheet';
import { basisOf, BRANCH } from './made-up-branch';
import { gridOfKind, type } from './typing';

const words = strings.sheets.meeting;
const { aspects } = words.selfExamination;
const NAMES = BRANCH.map(([name]) => name);

const whole = (text: string): readonly CellValue[] => [`${text}的问题`, `${text}的原因`, `${text}的措施`];
const six = (text: string): readonly (readonly CellValue[])[] =>
  aspects.map((aspect) => whole(text + aspect));

/** What people have written, by name, and the days on which paper was handed in. */
function read(
  written: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
  days: Readonly<Record<string, CellValue>> = {},
  basis = basisOf(),
) {
  const people = [...new Set([...NAMES, ...Object.keys(written)])];
  const register = planExaminations(
    { unit: '', aspects, people: people.map((label) => ({ label, lines: written[label] ?? [] })) },
    words,
  );
  const none: Aspect = { problem: '', cause: '', measure: '' };
  const empty = people.map((name): Examination => ({
    name,
    label: name,
    aspects: Array.from({ length: ASPECTS }, () => none),
    whole: 0,
    day: null,
    state: 'missing',
    isStranger: false,
  }));
  const progress = planProgress(
    { unit: '', aspects, people: empty, days: new Map(Object.entries(days)), register },
    words,
  );
  return readExaminations(asSheet(register), asSheet(progress), aspects, basis);
}

const stateOf = (result: ReturnType<typeof read>, name: string) =>
  result.people.find((person) => person.name === name)?.state;

test('all six aspects whole, or a day on which it came on paper: handed in', () => {
  const result = read(
    { 周国栋: six('甲'), 林晓燕: six('乙').slice(0, 5), 陈志远: [['只有问题', null, null]] },
    { 王秀兰: '2021-03-05' },
  );
  expect(['周国栋', '林晓燕', '陈志远', '王秀兰', '赵明辉'].map((name) => stateOf(result, name))).toEqual([
    'handed-in',
    'part',
    'part',
    'handed-in',
    'missing',
  ]);
  expect(result.findings.map(({ code, data }) => [code, 'name' in data ? data.name : ''])).toEqual([
    ['exam-part', '林晓燕'],
    ['exam-part', '陈志远'],
    ['exam-missing', '赵明辉'],
    ['exam-missing', '孙立新'],
    ['exam-missing', '吴建华'],
    ['exam-missing', '郑德福'],
  ]);
  expect(result.findings[0]?.data).toEqual({ name: '林晓燕', aspects: [aspects[5]] });
});

test.each<[string, CellValue, readonly string[]]>([
  ['after the meeting', '2021-03-16', ['exam-late']],
  ['on the day of the meeting', '2021-03-15', []],
  ['no day', '昨天', ['day-unreadable', 'exam-missing']],
])('handed in %s', (_, day, codes) => {
  const { findings } = read({}, { 周国栋: day });
  const own = findings.filter(
    ({ data, code }) => code === 'day-unreadable' || ('name' in data && data.name === '周国栋'),
  );
  expect(own.map(({ code }) => code)).toEqual(codes);
});

test('the same problem in the same words is somebody else’s; short ones are alike by chance', () => {
  const copied = '联系群众不够经常，走访次数偏少';
  const long = read({ 周国栋: [[copied, '原因', '措施']], 林晓燕: [[copied, '别的', '别的']] });
  expect(long.findings.filter(({ code }) => code === 'exam-copied').map(({ data }) => data)).toEqual([
    { name: '林晓燕', other: '周国栋' },
  ]);
  const short = read({ 周国栋: [['学习不够', 'a', 'b']], 林晓燕: [['学习不够', 'c', 'd']] });
  expect(short.findings.some(({ code }) => code === 'exam-copied')).toBe(false);
  const own = read({
    周国栋: [
      [copied, 'a', 'b'],
      [copied, 'c', 'd'],
    ],
  });
  expect(own.findings.some(({ code }) => code === 'exam-copied')).toBe(false);
});

test('what somebody wrote who has left the roster is kept, and said', () => {
  const result = read({ 钱桂生: six('甲') });
  expect(result.people.at(-1)).toMatchObject({ name: '钱桂生', isStranger: true, state: 'handed-in' });
  expect(result.findings.map(({ code }) => code)).toContain('exam-stranger');
});

test('renamed aspects keep what was written, a date that cannot be read stays as typed', async () => {
  const book = await sampleBook();
  valueOf(await makeSelfExamination(jobOn(book)));
  const before = await gridOfKind(book, 'self-examination');
  const progress = await gridOfKind(book, 'self-examination/progress');
  const head = progress.values.findIndex((cells) => cells.includes('政治')) + 1;
  await type(book, 'self-examination/progress', {
    [`C${String(head)}`]: '政治信念',
    [`K${String(head + 8)}`]: '月底补交',
  });
  const later = reopened(book);
  const report = valueOf(await makeSelfExamination(jobOn(later)));
  expect(report.findings.map(({ code }) => code)).toEqual(['day-unreadable', 'exam-missing']);
  const after = await gridOfKind(later, 'self-examination');
  expect(after.values.flat().filter((value) => value === '政治信念')).toHaveLength(8);
  expect(after.values.map((cells) => cells.slice(2))).toEqual(before.values.map((cells) => cells.slice(2)));
  expect((await gridOfKind(later, 'self-examination/progress')).values.flat()).toContain('月底补交');
});
