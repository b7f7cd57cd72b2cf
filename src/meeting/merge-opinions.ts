import { comparable } from '../kernel/text';
import { type Basis, memberKeys } from './basis';
import { FEWEST, type MergedOpinion, type Opinion, type Target } from './opinions';

const targetKey = (target: Target): string =>
  target.kind === 'team'
    ? 'team'
    : target.kind === 'member'
      ? `member ${target.name}`
      : `other ${target.text}`;

/** By code unit: the same order in every language and on every machine. */
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Opinions of one wording about one target are one. */
const groupKey = ({ target, merged, text }: Opinion): string =>
  JSON.stringify([targetKey(target), comparable(merged === '' ? text : merged)]);

/**
 * Merges the opinions: those of one wording, theirs or the one that they were merged into, about the same target. A merged
 * opinion keeps the lowest number that its opinions had; new ones are numbered by target and wording, never by arrival.
 */
export function mergeOpinions(opinions: readonly Opinion[], basis: Basis): readonly MergedOpinion[] {
  const groups = new Map<string, Opinion[]>();
  for (const opinion of opinions) {
    const key = groupKey(opinion);
    groups.set(key, [...(groups.get(key) ?? []), opinion]);
  }
  const all = [...groups.values()].map((group) => {
    const sorted = [...group].sort((a, b) => byText(a.text, b.text) || byText(a.giver ?? '', b.giver ?? ''));
    return { opinions: sorted, first: sorted[0] as Opinion, numbers: numbersOf(group) };
  });
  const places = placesOf(basis);
  all.sort(
    (a, b) =>
      places(a.first.target) - places(b.first.target) ||
      byText(wordingOf(a.first), wordingOf(b.first)) ||
      byText(targetKey(a.first.target), targetKey(b.first.target)),
  );
  const taken = new Set<number>();
  const numbers = new Map<Opinion, number>();
  // Who has the lowest old number keeps it; a group split in two shares an old number, and one of them gets a new one.
  for (const { first, numbers: old } of [...all].sort(
    (a, b) => (a.numbers[0] ?? Infinity) - (b.numbers[0] ?? Infinity),
  )) {
    const kept = old.find((number) => !taken.has(number));
    if (kept === undefined) continue;
    taken.add(kept);
    numbers.set(first, kept);
  }
  let last = Math.max(0, ...opinions.map(({ number }) => number ?? 0));
  const merged = all.map(({ opinions: group, first }): MergedOpinion => ({
    number: numbers.get(first) ?? ++last,
    target: first.target,
    category: group.find(({ category }) => category !== '')?.category ?? '',
    text: wordingOf(first),
    opinions: group,
    givers: [...new Set(group.flatMap(({ giver }) => giver ?? []))].sort(byText),
  }));
  return merged.sort((a, b) => places(a.target) - places(b.target) || a.number - b.number);
}

const wordingOf = ({ merged, text }: Opinion): string => (merged === '' ? text : merged);

const numbersOf = (group: readonly Opinion[]): readonly number[] =>
  [...new Set(group.flatMap(({ number }) => number ?? []))].sort((a, b) => a - b);

/** The team first, then the members as the roster has them, then whatever else. */
function placesOf(basis: Basis): (target: Target) => number {
  const places = new Map(memberKeys(basis).map((name, index) => [name, index + 1]));
  const end = places.size + 1;
  return (target) =>
    target.kind === 'team' ? 0 : target.kind === 'member' ? (places.get(target.name) ?? end) : end;
}

/** Merged opinions that may be shown: the others are unsigned, and too few for nobody to guess who gave them. */
export function disclosable(merged: readonly MergedOpinion[]): readonly MergedOpinion[] {
  const unsigned = merged.flatMap(({ opinions }) => opinions).filter(({ giver }) => giver === null).length;
  if (unsigned === 0 || unsigned >= FEWEST) return merged;
  return merged.filter(({ opinions }) => opinions.every(({ giver }) => giver !== null));
}
