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

/** How a text says how many were rated: 参加评议的党员7名；应评 7 人；7名在职党员参加了民主评议；7 members were rated. */
export const RATED_PATTERNS: readonly RegExp[] = [
  /(?:参加|接受|纳入|列入)(?:民主)?(?:评议|测评)的?[^\d，。；;,.]{0,12}(\d+)(?:名|人)/,
  /(?:应评|参评|被评议|评议对象)[^\d，。；;,.]{0,8}(\d+)(?:名|人)/,
  /(\d+)(?:名|人)[^\d，。；;,.]{0,14}(?:参加|接受)了?(?:民主)?(?:评议|测评|评定)/,
  /对[^\d，。；;,.]{0,10}(\d+)(?:名|人)[^\d，。；;,.]{0,10}(?:进行|开展)/,
  /(\d+)[a-z-]{0,24}(?:memberswererated|wererated|memberstookpartintherating)/,
  /rated[^\d,.;]{0,12}(\d+)/,
];

/** Words by which a text gives the ledger. */
export const LEDGER_WORDS = {
  issued: /发出|发放|issued|handedout/,
  returned: /收回|回收|returned|cameback/,
  valid: /有效|valid/,
} as const;

const UNITS = '名|人|个|位|票|张';

/** A number behind a grade's word, and one before it: 优秀等次2名, 优秀：2, 2名优秀; the word comes escaped. */
export const numberBeside = (word: string): readonly [behind: RegExp, before: RegExp] => [
  new RegExp(
    `[“"'「]?${word}[”"'」]?(?:等次|等级|档次|党员)?(?:的|为|有|:|=|,)?(?:共|有)?(\\d+)(?:${UNITS})?`,
  ),
  new RegExp(`(\\d+)(?:${UNITS})(?:党员)?(?:被)?(?:评|定)?为?[“"'「]?${word}[”"'」]?`),
];
