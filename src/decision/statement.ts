import { plainWidth, withoutSpaces } from '../kernel/text';
import type { DecisionFinding } from './findings';
import { LEDGER_WORDS, numberBeside, RATED_PATTERNS } from './vocabulary';

/** What a text to be published states: people rated, people of each grade, and whether it gives the ledger. */
export interface Statement {
  readonly rated: number | null;
  /** One a grade; null: the text does not say. */
  readonly counts: readonly (number | null)[];
  readonly ledger: Readonly<Record<'issued' | 'returned' | 'valid', boolean>>;
}

/** Reads what a newsletter or a notice says in numbers. Only what stands beside a grade's own word is taken for its number. */
export function readStatement(text: string, grades: readonly string[]): Statement {
  const plain = withoutSpaces(plainWidth(text)).toLowerCase();
  const rated = RATED_PATTERNS.map((pattern) => pattern.exec(plain)?.[1]).find(
    (digits) => digits !== undefined,
  );
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
      issued: says(LEDGER_WORDS.issued),
      returned: says(LEDGER_WORDS.returned),
      valid: says(LEDGER_WORDS.valid),
    },
  };
}

/** The number beside a word: 优秀等次2名, 优秀：2, 2 名优秀, outstanding 2. What was read is taken out of the text. */
function takeCount(left: { text: string }, word: string): number | null {
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const [behind, before] = numberBeside(escaped);
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
