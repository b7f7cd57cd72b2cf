import type { CellValue } from '../../src/kernel/grid';
import { readMinutes } from '../../src/meeting/read-minutes';
import { planMinutes, type TypedMinutes } from '../../src/meeting/plan-minutes';
import { makeMinutes, presentInMinutes } from '../../src/jobs/minutes';
import { jobOn, reopened, sampleBook, strings, valueOf } from '../support/book';
import { asSheet } from '../support/our-sheet';
import { basisOf, BRANCH } from './made-up-branch';
import { gridOfKind, type } from './typing';

const words = strings.sheets.meeting;

const AGENDA: readonly (readonly CellValue[])[] = [
  ['通报', '林晓燕', '已通报'],
  ['班子对照检查', '周国栋', '六个方面'],
  ['党员对照检查', '全体党员', '逐一发言'],
  ['民主测评', '陈志远', '说明办法'],
  ['点评', '何志刚、周国栋', '肯定和要求'],
];

interface More extends Partial<Omit<TypedMinutes, 'facts'>> {
  readonly facts?: Partial<TypedMinutes['facts']>;
  /** Marks and reasons by name, where not everyone was there. */
  readonly marks?: Readonly<Record<string, readonly [mark: CellValue, reason: CellValue]>>;
}

function read({ facts, marks = {}, ...more }: More = {}) {
  const typed: TypedMinutes = {
    facts: {
      title: '组织生活会',
      day: 44270,
      place: '会议室',
      chair: '周国栋',
      recorder: '陈志远',
      officials: '何志刚',
      ...facts,
    },
    agenda: AGENDA,
    decisions: [['建立整改台账', '周国栋', 44280]],
    attendance: BRANCH.map(([label]) => {
      const [mark, reason] = marks[label] ?? ['出席', null];
      return { label, mark, reason };
    }),
    ...more,
  };
  return readMinutes(asSheet(planMinutes({ unit: '', typed }, words)), basisOf());
}

test('the minutes as they are read', () => {
  const { minutes, findings } = read();
  expect(findings).toEqual([]);
  expect(minutes).toMatchObject({
    day: { year: 2021, month: 3, day: 15 },
    due: 8,
    officials: ['何志刚'],
    unmarked: [],
    absent: [],
    agenda: { 2: { speakers: 'everyone' }, length: 5 },
    decisions: [{ text: '建立整改台账', deadline: { year: 2021, month: 3, day: 25 } }],
  });
  expect(minutes.present).toHaveLength(8);
});

test.each<[string, More, readonly string[]]>([
  ['the right weekday', { facts: { day: '2021年3月15日（星期一）' } }, []],
  ['another weekday', { facts: { day: '2021年3月15日（星期二）' } }, ['day-weekday']],
  ['no day', { facts: { day: null } }, ['minutes-day-missing']],
  ['a day that is none', { facts: { day: '三月中旬' } }, ['day-unreadable']],
  ['another day than the scheme', { facts: { day: 44271 } }, ['minutes-day-differs']],
  ['no place', { facts: { place: null } }, ['minutes-fact-missing']],
  [
    'no official',
    { facts: { officials: null }, agenda: AGENDA.slice(0, 4).concat([AGENDA[0] ?? []]) },
    ['minutes-official-missing'],
  ],
  ['somebody on leave', { marks: { 郑德福: ['请假', '住院'] } }, []],
  ['on leave without a reason', { marks: { 郑德福: ['请假', null] } }, ['minutes-reason-missing']],
  [
    'the chair was not there',
    { marks: { 周国栋: ['缺席', '不详'] } },
    ['minutes-chair-absent', 'minutes-speaker-absent', 'minutes-speaker-absent'],
  ],
  ['nobody said whether one came', { marks: { 郑德福: [null, null] } }, ['minutes-unmarked']],
  [
    'half were there',
    {
      marks: Object.fromEntries(
        ['王秀兰', '赵明辉', '孙立新', '吴建华'].map((name) => [name, ['请假', '值班']]),
      ),
    },
    ['minutes-quorum'],
  ],
  [
    'more than half were there',
    { marks: Object.fromEntries(['王秀兰', '赵明辉', '孙立新'].map((name) => [name, ['请假', '值班']])) },
    [],
  ],
  ['a tick is a yes', { marks: { 郑德福: ['√', null] } }, []],
  ['four items', { agenda: AGENDA.slice(0, 4) }, ['minutes-items-few']],
  [
    'nothing written down',
    { agenda: [...AGENDA.slice(0, 4), ['点评', '何志刚', null]] },
    ['minutes-item-silent'],
  ],
  [
    'a stranger spoke',
    { agenda: [...AGENDA.slice(0, 4), ['点评', '李桂芳', '发言']] },
    ['minutes-speaker-unknown'],
  ],
  ['no decision', { decisions: [] }, ['minutes-decisions-missing']],
  ['a deadline that is none', { decisions: [['建账', '周国栋', '尽快']] }, ['day-unreadable']],
])('%s', (_, more, codes) => {
  expect(read(more).findings.map(({ code }) => code)).toEqual(codes);
});

test('an empty workbook’s form: the day of the scheme, five items, the secretary in the chair', async () => {
  const book = await sampleBook();
  valueOf(await book.apply([], { remove: ['minutes'] }));
  const report = valueOf(await makeMinutes(jobOn(book)));
  expect(report).toMatchObject({ minutes: null, findings: [] });
  const again = valueOf(await makeMinutes(jobOn(book)));
  expect(again.minutes).toMatchObject({
    day: { year: 2021, month: 3, day: 15 },
    chair: '周国栋',
    due: 8,
    present: [],
    agenda: { length: 5 },
  });
  expect((await gridOfKind(book, 'minutes')).values.flat()).toContain('星期一');
});

test('a day typed with its weekday becomes a date; who has left the roster since stays in the minutes', async () => {
  const book = await sampleBook();
  const grid = await gridOfKind(book, 'minutes');
  const at = grid.values.findIndex(([label]) => label === '会议名称') + 1;
  await type(book, 'minutes', { [`D${String(at)}`]: '2021年3月15日（周一）' });
  await type(book, 'minutes', {
    [`C${String(grid.values.findIndex((cells) => cells[1] === '郑德福') + 1)}`]: '到',
  });
  const roster = valueOf(await book.read(['花名册']))[0];
  const row = (roster?.values.findIndex((cells) => cells[1] === '吴建华') ?? -1) + 1;
  valueOf(
    await book.edit([
      {
        sheet: '花名册',
        cell: `B${String(row)}`,
        from: { value: '吴建华', format: 'General' },
        to: { value: '钱桂生', format: 'General' },
      },
    ]),
  );
  const later = reopened(book);
  valueOf(await makeMinutes(jobOn(later)));
  const { minutes } = valueOf(await makeMinutes(jobOn(later)));
  expect(minutes).toMatchObject({ day: { year: 2021, month: 3, day: 15 }, due: 9, unmarked: ['钱桂生'] });
  expect(minutes?.present).toEqual(expect.arrayContaining(['吴建华', '郑德福']));
});

test('the minutes offer the ledger how many were present, once everyone is marked', async () => {
  const book = await sampleBook();
  expect(await presentInMinutes(jobOn(book))).toBe(8);
  const grid = await gridOfKind(book, 'minutes');
  const mark = `C${String(grid.values.findIndex((cells) => cells[1] === '郑德福') + 1)}`;
  await type(book, 'minutes', { [mark]: '请假' });
  expect(await presentInMinutes(jobOn(book))).toBe(7);
  await type(book, 'minutes', { [mark]: null });
  expect(await presentInMinutes(jobOn(book))).toBe(null);
  valueOf(await book.apply([], { remove: ['minutes'] }));
  expect(await presentInMinutes(jobOn(book))).toBe(null);
});
