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
]);
