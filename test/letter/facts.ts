import type { CountFact, Fact, Facts, Topic } from '../../src/letter/facts';

/** A number of the workbook, as a test writes it: `['issued', 8, 'members']`. */
export type Count = readonly [topic: Topic, value: number, of?: string];

export const GRADES = ['优秀', '合格', '基本合格', '不合格'];
export const ENGLISH_GRADES = ['Excellent', 'Qualified', 'Basically qualified', 'Unqualified'];

export const countFact = ([topic, value, of = '']: Count): Fact => ({
  ...({ kind: 'count', topic, of, value } satisfies CountFact),
  at: { sheet: '表' },
});

/** The reference branch as it was counted and decided, by hand. */
export const BRANCH: readonly Count[] = [
  ['members', 8],
  ['formal', 8],
  ['probationary', 0],
  ['in-service', 7],
  ['retired', 1],
  ['women', 2],
  ['committee', 3],
  ['due', 8],
  ['present', 8],
  ['issued', 8, 'members'],
  ['returned', 8, 'members'],
  ['valid', 8, 'members'],
  ['spoiled', 0, 'members'],
  ['rated', 8],
  ['grade', 2, '0'],
  ['grade', 6, '1'],
  ['grade', 0, '2'],
  ['grade', 0, '3'],
  ['not-graded', 0],
  ['given', 6],
  ['merged', 5],
  ['talks', 11],
  ['pairs', 27],
  ['committee-pairs', 3],
  ['examined', 7],
  ['agenda', 5],
  ['decisions', 3],
  ['items', 5],
  ['closed', 2],
];

export const PEOPLE = [
  '周国栋',
  '林晓燕',
  '陈志远',
  '王秀兰',
  '赵明辉',
  '孙立新',
  '吴建华',
  '郑德福',
  '何志刚',
];
export const ENGLISH_PEOPLE = ['Zhou Guodong', 'Lin Xiaoyan', 'He Zhigang'];

/** Facts of the branch, some of them otherwise. */
export const factsOf = (
  changes: {
    readonly counts?: readonly Count[];
    readonly english?: boolean;
    readonly more?: readonly Fact[];
  } = {},
): Facts => ({
  unit: changes.english ? 'Qingsong Road Third Branch' : '青松路第三党支部',
  all: [
    ...(changes.counts ?? BRANCH).map(countFact),
    { kind: 'day', value: { year: 2021, month: 3, day: 15 }, at: { sheet: '会议记录', cell: 'D4' } },
    {
      kind: 'name',
      role: 'chair',
      value: changes.english ? 'Zhou Guodong' : '周国栋',
      at: { sheet: '会议记录', cell: 'B6' },
    },
    {
      kind: 'name',
      role: 'secretary',
      value: changes.english ? 'Zhou Guodong' : '周国栋',
      at: { sheet: '花名册' },
    },
    ...(changes.more ?? []),
  ],
  forms: [
    { id: 'team', title: '班子民主测评表', shortTitle: '班子测评' },
    { id: 'members', title: '民主评议党员测评表', shortTitle: '党员测评' },
  ],
  grades: changes.english ? ENGLISH_GRADES : GRADES,
  people: changes.english ? ENGLISH_PEOPLE : PEOPLE,
});
