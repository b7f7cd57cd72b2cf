import type { IndicatorKind, MemberClass } from './indicators';

/** Headings of sums, and rows of sums: computed anew, never read as points. Compared as `comparable` gives them. */
export const SUMS: ReadonlySet<string> = new Set(['合计', '总分', '总计', '得分', '小计', 'total', 'sum']);

/** Headings of columns that hold no points. */
export const REMARKS: ReadonlySet<string> = new Set([
  ...['备注', '说明', '签名', '名次', '排名', '等次'],
  ...['remarks', 'notes', 'rank', 'band'],
]);

/** How a score cell says "not counted": leave, transfer, exemption. */
export const NOT_COUNTED: ReadonlySet<string> = new Set([
  '不计',
  '缺',
  '请假',
  '免',
  '-',
  '—',
  '/',
  'n/a',
  'absent',
  'exempt',
  'excused',
  'notcounted',
]);

/** Kinds of indicators as people write them, in either language. Compared as `comparable` gives them. */
export const KINDS: ReadonlyMap<string, IndicatorKind> = new Map([
  ...['计分', '得分', '基本分', 'points'].map((text) => [text, 'points'] as const),
  ...['加分', '奖励', 'bonus'].map((text) => [text, 'bonus'] as const),
  ...['扣分', '减分', 'deduction', 'penalty'].map((text) => [text, 'deduction'] as const),
]);

/** Classes of members as people write them. */
export const CLASSES: ReadonlyMap<string, MemberClass> = new Map([
  ...['在职', 'inservice', 'in-service'].map((text) => [text, 'in-service'] as const),
  ...['退休', '离退休', 'retired'].map((text) => [text, 'retired'] as const),
  ...['正式', '正式党员', 'formal'].map((text) => [text, 'formal'] as const),
  ...['预备', '预备党员', 'probationary'].map((text) => [text, 'probationary'] as const),
]);

/** Everyone on the roster took part. */
export const EVERYONE: ReadonlySet<string> = new Set([
  '全体',
  '全体党员',
  '全部',
  '所有人',
  'all',
  'everyone',
]);

/** How an attendance list says that somebody was there; anything else, an empty cell too, says that he was not. */
export const PRESENT: ReadonlySet<string> = new Set([
  ...['√', '✓', '✔', '☑', '1', '是', '到', '出席', '参加', '已到', '签到', '已签到'],
  ...['y', 'yes', 'x', 'present', 'attended', 'true'],
]);
