import { plainWidth, withoutSpaces } from '../kernel/text';
import type { DecisionFinding } from './findings';

/** What a text to be published states: people rated, people of each grade, and whether it gives the ledger. */
export interface Statement {
  readonly rated: number | null;
  /** One a grade; null: the text does not say. */
  readonly counts: readonly (number | null)[];
  readonly ledger: Readonly<Record<'issued' | 'returned' | 'valid', boolean>>;
}

const UNITS = '名|人|个|位|票|张';
/** 参加评议的党员7名；应评 7 人；7名在职党员参加了民主评议；7 members were rated. */
const RATED = [
  /(?:参加|接受|纳入|列入)(?:民主)?(?:评议|测评)的?[^\d，。；;,.]{0,12}(\d+)(?:名|人)/,
  /(?:应评|参评|被评议|评议对象)[^\d，。；;,.]{0,8}(\d+)(?:名|人)/,
  /(\d+)(?:名|人)[^\d，。；;,.]{0,14}(?:参加|接受)了?(?:民主)?(?:评议|测评|评定)/,
  /对[^\d，。；;,.]{0,10}(\d+)(?:名|人)[^\d，。；;,.]{0,10}(?:进行|开展)/,
  /(\d+)[a-z-]{0,24}(?:memberswererated|wererated|memberstookpartintherating)/,
  /rated[^\d,.;]{0,12}(\d+)/,
];

/** Reads what a newsletter or a notice says in numbers. Only what stands beside a grade's own word is taken for its number. */
export function readStatement(text: string, grades: readonly string[]): Statement {
  const plain = withoutSpaces(plainWidth(text)).toLowerCase();
  const rated = RATED.map((pattern) => pattern.exec(plain)?.[1]).find((digits) => digits !== undefined);
  // A longer label goes first: 合格 is the end of 不合格 and of 基本合格.
  const left = { text: plain };
  const counts = new Map<string, number | null>();
  for (const label of [...grades].sort((a, b) => b.length - a.length)) {
    const word = withoutSpaces(plainWidth(label)).toLowerCase();
    counts.set(label, takeCount(left, word));
  }
  const says = (pattern: RegExp): boolean => pattern.test(plain);
  return {
    rated: rated === undefined ? null : Number(rated),
    counts: grades.map((label) => counts.get(label) ?? null),
    ledger: {
      issued: says(/发出|发放|issued|handedout/),
      returned: says(/收回|回收|returned|cameback/),
      valid: says(/有效|valid/),
    },
  };
}

/** The number beside a word: 优秀等次2名, 优秀：2, 2 名优秀, outstanding 2. What was read is taken out of the text. */
function takeCount(left: { text: string }, word: string): number | null {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const behind = new RegExp(
    `[“"'「]?${escaped}[”"'」]?(?:等次|等级|档次|党员)?(?:的|为|有|:|=|,)?(?:共|有)?(\\d+)(?:${UNITS})?`,
  );
  const before = new RegExp(`(\\d+)(?:${UNITS})(?:党员)?(?:被)?(?:评|定)?为?[“"'「]?${escaped}[”"'」]?`);
  const match = behind.exec(left.text) ?? before.exec(left.text);
  if (!match) {
    // Named without a number, it must not lend its end to a shorter label.
    left.text = left.text.replaceAll(word, '。');
    return null;
  }
  left.text = left.text.slice(0, match.index) + '。' + left.text.slice(match.index + match[0].length);
  return Number(match[1]);
}

/** Compares a text with itself and with what was decided. */
export function checkStatement(
  { rated, counts, ledger }: Statement,
  grades: readonly string[],
  decided: { readonly counts: readonly number[]; readonly rated: number },
): readonly DecisionFinding[] {
  const findings: DecisionFinding[] = [];
  const sum = counts.reduce<number>((total, count) => total + (count ?? 0), 0);
  if (rated !== null && counts.some((count) => count !== null) && rated !== sum)
    findings.push({ level: 'error', code: 'statement-sum', at: {}, data: { rated, sum } });
  if (rated !== null && rated !== decided.rated)
    findings.push({
      level: 'error',
      code: 'statement-rated-differs',
      at: {},
      data: { stated: rated, rated: decided.rated },
    });
  for (const [index, grade] of grades.entries()) {
    const [stated, actual] = [counts[index] ?? null, decided.counts[index] ?? 0];
    if (stated === null)
      findings.push({
        level: actual > 0 ? 'error' : 'warning',
        code: 'statement-grade-missing',
        at: {},
        data: { grade, decided: actual },
      });
    else if (stated !== actual)
      findings.push({
        level: 'error',
        code: 'statement-grade-differs',
        at: {},
        data: { grade, stated, decided: actual },
      });
  }
  const missing = (['issued', 'returned', 'valid'] as const).filter((what) => !ledger[what]);
  if (missing.length > 0)
    findings.push({ level: 'warning', code: 'statement-ledger-missing', at: {}, data: { missing } });
  return findings;
}
