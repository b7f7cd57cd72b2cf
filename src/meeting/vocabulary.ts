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
