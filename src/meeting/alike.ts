import { comparable } from '../kernel/text';
import type { MergedOpinion } from './opinions';

/** From this share of common pairs of letters on, two wordings may well mean the same. */
const ALIKE = 0.6;

/** Every two letters that stand side by side, signs left out. */
function pairsOf(text: string): ReadonlySet<string> {
  const letters = [...comparable(text).replace(/\p{P}/gu, '')];
  return new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`));
}

/** Common pairs of both as a share of all (Dice). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  const common = [...a].filter((pair) => b.has(pair)).length;
  return (2 * common) / (a.size + b.size);
}

const targetOf = ({ target }: MergedOpinion): string => JSON.stringify(target);

/** Opinions about the same target whose wordings are much alike: whoever merges has a look at them. By their numbers. */
export function alikeOpinions(
  merged: readonly MergedOpinion[],
): readonly (readonly [a: number, b: number])[] {
  const all = merged.map((opinion) => ({ opinion, pairs: pairsOf(opinion.text) }));
  return all.flatMap(({ opinion, pairs }, index) =>
    all
      .slice(index + 1)
      .filter(
        (other) => targetOf(other.opinion) === targetOf(opinion) && likeness(pairs, other.pairs) >= ALIKE,
      )
      .map((other) => [opinion.number, other.opinion.number] as const),
  );
}
