// Shares, scores, ranks and the cap of the second count. Written apart from src/tally, and with arithmetic of its own: every
// mark is laid out one by one, sorted and looked at, as a person with slips of paper would do it.
import type { Recounted, RecountedSubject } from './recount';

/** By what rules figures are made: plain data from scheme, roster and vote. */
export interface FigureRules {
  readonly formula: 'mean' | 'coefficient' | 'trimmed' | 'top-one' | 'top-two' | 'majority';
  /** One a grade, best first. */
  readonly points: readonly number[];
  /** Rows without a grade: left out of a mean, or in it with no points. */
  readonly unmarked: 'out' | 'zero';
  /** What shares are taken of. */
  readonly denominator: 'valid' | 'returned' | 'present';
  readonly due: number;
  readonly present: number | null;
  readonly issued: number;
  readonly isRanked: boolean;
  /** The best grade for at most `over` / `under` of so many members; null: for as many as get it. */
  readonly cap: { readonly over: number; readonly under: number; readonly members: number } | null;
}

/** Two whole numbers that stand for the one divided by the other. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** A subject's figures. */
export interface Figures {
  /** One a grade; null: nothing to divide by. */
  readonly shares: readonly (number | null)[];
  /** Fewer than three marks: nothing of it may be shown. */
  readonly isHidden: boolean;
  /** What subjects are placed by; more is better. Null: no score. */
  readonly score: { readonly grade: number; readonly value: Fraction } | null;
  /** The score as it is written: a number, or a grade's number under `majority`. */
  readonly shown: number | null;
  readonly rank: number | null;
  /** The grade that the ballots say; null where there is no cap, or people must look. */
  readonly says: number | null;
}

/** Marks below which nothing of a line is shown. */
const SHOWN_FROM = 3;
/** More than this, and a trimmed mean leaves the ends out. */
const TRIMMED_FROM = 6;
/** Points are taken to the millionth. */
const POINT = 1_000_000;

/** The figures of all subjects. */
export function figuresOf(counted: Recounted, rules: FigureRules): readonly Figures[] {
  const base = rules.denominator === 'present' ? rules.present : counted[rules.denominator];
  const heaps = counted.subjects.map(heapOf);
  const scores = heaps.map((heap) => (heap.length < SHOWN_FROM ? null : scoreOf(heap, rules, base)));
  const ranks = places(scores);
  const says = saidBy(heaps, scores, rules);
  return counted.subjects.map((subject, index) => {
    const marks = heaps[index]?.length ?? NaN;
    const score = scores[index] ?? null;
    return {
      shares: [...subject.grades.values()].map((count) =>
        base === null || base === 0 ? null : count / base,
      ),
      isHidden: marks > 0 && marks < SHOWN_FROM,
      score,
      shown: score && (rules.formula === 'majority' ? score.grade : rounded(score.value, decimalsOf(rules))),
      rank: rules.isRanked ? (ranks[index] ?? null) : null,
      says: says[index] ?? null,
    };
  });
}

export const decimalsOf = ({ formula }: Pick<FigureRules, 'formula'>): number =>
  formula === 'mean' || formula === 'trimmed' ? 2 : 4;

/** Every mark that chose a grade as that grade's number, the best first. */
const heapOf = ({ grades }: RecountedSubject): readonly number[] =>
  [...grades.values()].flatMap((count, grade) => Array.from({ length: count }, () => grade));

/** The mark in the middle; of two the worse: more than half are at least as good. */
const middleOf = (heap: readonly number[]): number => heap[Math.floor(heap.length / 2)] ?? NaN;

function scoreOf(
  heap: readonly number[],
  { formula, points, unmarked }: FigureRules,
  base: number | null,
): Figures['score'] {
  const over = (sum: number | bigint, by: number | null, unit = 1): Figures['score'] =>
    by === null || by < 1
      ? null
      : { grade: 0, value: { over: BigInt(sum), under: BigInt(by) * BigInt(unit) } };
  if (formula === 'majority') {
    const grade = middleOf(heap);
    const [better, worse] = [heap.filter((one) => one < grade), heap.filter((one) => one > grade)];
    const gauge = better.length > worse.length ? better.length : -worse.length;
    return { grade, value: { over: BigInt(gauge), under: BigInt(heap.length) } };
  }
  if (formula === 'top-one') return over(heap.filter((grade) => grade < 1).length, base);
  if (formula === 'top-two') return over(heap.filter((grade) => grade < 2).length, base);
  const given = heap.map((grade) => BigInt(Math.round((points[grade] ?? NaN) * POINT)));
  const by = unmarked === 'out' ? given.length : base;
  if (by === null) return null;
  const rows = [...given, ...Array.from({ length: Math.max(0, by - given.length) }, () => 0n)];
  const isCut = formula === 'trimmed' && by >= TRIMMED_FROM;
  const kept = isCut ? rows.sort((a, b) => (a < b ? -1 : 1)).slice(1, -1) : rows;
  const unit = formula === 'coefficient' ? POINT * 100 : POINT;
  return over(
    kept.reduce((sum, one) => sum + one, 0n),
    isCut ? by - 2 : by,
    unit,
  );
}

/** Above 0 where the second is better, below where the first is; without a score comes last. */
function order(a: Figures['score'], b: Figures['score']): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  if (a.grade !== b.grade) return a.grade - b.grade;
  const [left, right] = [a.value.over * b.value.under, b.value.over * a.value.under];
  return left > right ? -1 : left < right ? 1 : 0;
}

/** Places in the sorted list; who is equal to the one before shares its place. */
export function places(scores: readonly Figures['score'][]): readonly (number | null)[] {
  const line = scores.map((score, index) => ({ score, index })).sort((a, b) => order(a.score, b.score));
  const found: (number | null)[] = scores.map(() => null);
  let place = 0;
  line.forEach(({ score, index }, at) => {
    if (!score) return;
    if (at === 0 || order(line[at - 1]?.score ?? null, score) !== 0) place = at + 1;
    found[index] = place;
  });
  return found;
}

/** What the ballots say of each, under a cap. */
function saidBy(
  heaps: readonly (readonly number[])[],
  scores: readonly Figures['score'][],
  { cap }: FigureRules,
): readonly (number | null)[] {
  if (!cap) return scores.map(() => null);
  let limit = 0;
  while ((limit + 1) * cap.under <= cap.members * cap.over) limit++;
  const best = scores.filter((score, index) => score && middleOf(heaps[index] ?? []) === 0);
  return scores.map((score, index) => {
    if (!score) return null;
    const middle = middleOf(heaps[index] ?? []);
    if (middle !== 0) return middle;
    const ahead = best.filter((other) => order(other, score) < 0).length;
    const level = best.filter((other) => order(other, score) === 0).length;
    if (ahead + level <= limit) return 0;
    return ahead >= limit ? 1 : null;
  });
}

/** Rounded to so many decimals, halves upwards. */
export function rounded({ over, under }: Fraction, decimals: number): number {
  const unit = 10 ** decimals;
  return Number((over * BigInt(unit) * 2n + under) / (under * 2n)) / unit;
}

/** Does the ledger balance? `due ≥ present ≥ issued ≥ returned = valid + spoiled`, nothing in doubt, and every line sums to the valid ballots. */
export function isBalanced(counted: Recounted, { due, present, issued }: FigureRules): boolean {
  const { returned, valid, spoiled, doubtful } = counted;
  const chain = [due, present ?? NaN, issued, returned];
  const falls = chain.every((figure, at) => at === 0 || (chain[at - 1] ?? NaN) >= figure);
  const lines = counted.subjects.map((subject) => heapOf(subject).length + subject.blank + subject.invalid);
  return falls && doubtful === 0 && returned === valid + spoiled && lines.every((sum) => sum === valid);
}
