import { comparable } from '../kernel/text';

/** Words that say that somebody gets no grade this time: long illness, abroad, in another unit. */
export const NOT_GRADED: ReadonlySet<string> = new Set(
  ['不定等', '不定等次', '不评定', 'not graded', 'no grade'].map(comparable),
);

/** Headings of a list of decisions (CSV), Chinese and English. */
export const LIST_HEADINGS = {
  name: ['姓名', '党员', '党员姓名', 'name', 'member'].map(comparable),
  grade: ['最终等次', '等次', '评定等次', '定等', 'final grade', 'grade'].map(comparable),
  reason: ['理由', '原因', '定等理由', 'reason'].map(comparable),
  remarks: ['备注', '说明', 'remarks', 'note'].map(comparable),
} as const;
