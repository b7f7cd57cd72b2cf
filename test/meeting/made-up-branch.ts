import type { Basis } from '../../src/meeting/basis';
import type { Member, Post } from '../../src/roster/member';

/** The reference branch: 8 members, a committee of 3. */
export const BRANCH: readonly (readonly [name: string, post: Post | null])[] = [
  ['周国栋', 'secretary'],
  ['林晓燕', 'commissioner'],
  ['陈志远', 'commissioner'],
  ['王秀兰', null],
  ['赵明辉', null],
  ['孙立新', null],
  ['吴建华', null],
  ['郑德福', null],
];

export const memberOf = (name: string, post: Post | null = null, row = 3): Member => ({
  row,
  name,
  written: name,
  label: name,
  sex: null,
  born: null,
  joined: null,
  education: null,
  service: null,
  standing: 'formal',
  post,
  unit: null,
});

export const basisOf = (people: typeof BRANCH = BRANCH, more: Partial<Basis> = {}): Basis => ({
  unit: '青松路第三党支部',
  members: people.map(([name, post], index) => memberOf(name, post, index + 3)),
  meeting: { year: 2021, month: 3, day: 15 },
  today: { year: 2021, month: 3, day: 31 },
  forms: [{ titles: ['领导班子测评表', '班子测评'], subjects: ['思想建设', '作风建设'] }],
  ...more,
});
