/** A group of people that the roster knows. */
export type Group = 'secretary' | 'leaders' | 'committee' | 'members';

/** How people write the sides. Compared as `comparable` gives them. */
export const SIDES: ReadonlyMap<string, Group | 'outside'> = new Map([
  ...['书记', '支部书记', 'secretary', 'thesecretary'].map((text) => [text, 'secretary'] as const),
  ...['班子主要负责人', '正副书记', '领导', 'leaders', 'secretaryanddeputies'].map(
    (text) => [text, 'leaders'] as const,
  ),
  ...['支委', '委员', '支委会成员', '班子成员', 'committee'].map((text) => [text, 'committee'] as const),
  ...['党员', '全体党员', 'member', 'members'].map((text) => [text, 'members'] as const),
  ...['群众', '服务对象', '联系群众', 'peopleserved', 'outside'].map((text) => [text, 'outside'] as const),
]);

/** How an opinion says that it is about the committee or the unit as a whole. Compared as `comparable` gives them. */
export const TEAM: ReadonlySet<string> = new Set([
  ...['班子', '领导班子', '支委会', '支委班子', '支部', '党支部', '支部班子', '单位'],
  ...['team', 'committee', 'thecommittee', 'unit', 'branch'],
]);

/** How a giver agrees to be named, or does not. */
export const CONSENT: ReadonlySet<string> = new Set([
  '同意',
  '是',
  '愿意',
  '√',
  'yes',
  'y',
  'agreed',
  'agrees',
]);
export const REFUSAL: ReadonlySet<string> = new Set(['不同意', '否', '不愿意', '×', 'no', 'n']);

/** How an attendance list says that somebody could not come and had said so. */
export const ON_LEAVE: ReadonlySet<string> = new Set([
  '请假',
  '事假',
  '病假',
  '公假',
  'leave',
  'onleave',
  'excused',
]);

/** Who answers for something as a body. */
export const BODIES: ReadonlySet<string> = new Set([
  ...['支委会', '党支部', '支部', '班子', '领导班子', '全体党员', '全体支委'],
  ...['committee', 'thecommittee', 'branch', 'unit', 'allmembers'],
]);

/** How a source names an opinion by its number. */
export const OPINION_CODE = /(?:意见|opinion)\s*(\d+)/gi;
