import { nameKey } from '../kernel/text';
import { type Basis, memberKeys } from './basis';
import type { MeetingFinding } from './findings';
import { peopleOf, type Relation } from './relations';
import type { Talk } from './talks';

/** What somebody still lacks in a relation. */
export interface Gap {
  /** As names are compared. */
  readonly name: string;
  /** How many talks are missing. */
  readonly missing: number;
  /** With whom; empty where the others are not on the roster. */
  readonly partners: readonly string[];
  /** Nobody of the other side has been talked with yet. */
  readonly isAll: boolean;
}

/** A relation against the talks that were held. */
export interface RelationCoverage {
  readonly relation: Relation;
  readonly required: number;
  readonly done: number;
  readonly gaps: readonly Gap[];
  /** Nobody stands on one of its sides. */
  readonly isEmpty: boolean;
}

/** Who has talked with whom. */
export type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

/** Everyone's partners, whichever of the two spoke first. */
export function pairsOf(talks: readonly Talk[]): Pairs {
  const pairs = new Map<string, Set<string>>();
  const add = (name: string, partner: string): void => {
    const partners = pairs.get(name) ?? new Set();
    pairs.set(name, partners.add(partner));
  };
  for (const { from, to } of talks)
    for (const one of from)
      for (const other of to)
        if (one !== other) {
          add(one, other);
          add(other, one);
        }
  return pairs;
}

/** How far each relation is covered. A pair counts once, however often the two have talked, in every relation that asks for it. */
export function coverRelations(
  relations: readonly Relation[],
  talks: readonly Talk[],
  basis: Basis,
): readonly RelationCoverage[] {
  const pairs = pairsOf(talks);
  return relations.map((relation) => {
    const from = peopleOf(relation.from, basis.members);
    const to = peopleOf(relation.to, basis.members);
    if (from === null || to === null) return coverOutside(relation, from ?? to ?? [], talks, basis);
    return coverPairs(relation, from, to, pairs);
  });
}

function coverPairs(
  relation: Relation,
  from: readonly string[],
  to: readonly string[],
  pairs: Pairs,
): RelationCoverage {
  const isFrom = new Set(from);
  const isTo = new Set(to);
  // Somebody of both sides meets everyone of either.
  const partnersOf = (name: string): readonly string[] =>
    [...new Set([...(isFrom.has(name) ? to : []), ...(isTo.has(name) ? from : [])])].filter(
      (partner) => partner !== name,
    );
  let required = 0;
  const gaps: Gap[] = [];
  for (const name of new Set([...from, ...to])) {
    const partners = partnersOf(name);
    const missing = partners.filter((partner) => !pairs.get(name)?.has(partner));
    required += partners.length;
    if (missing.length > 0)
      gaps.push({
        name,
        missing: missing.length,
        partners: missing,
        isAll: missing.length === partners.length,
      });
  }
  // Each pair was counted from both its ends.
  const open = gaps.reduce((sum, gap) => sum + gap.missing, 0) / 2;
  return { relation, required: required / 2, done: required / 2 - open, gaps, isEmpty: required === 0 };
}

/** Talks with people who are not on the roster: so many different ones at least, as named in talks held for this relation. */
function coverOutside(
  relation: Relation,
  people: readonly string[],
  talks: readonly Talk[],
  basis: Basis,
): RelationCoverage {
  const inside = new Set(memberKeys(basis));
  const own = talks.filter((talk) => nameKey(talk.relation) === nameKey(relation.label));
  const gaps: Gap[] = [];
  for (const name of people) {
    const met = new Set(
      own
        .flatMap(({ from, to }) => (from.includes(name) ? to : to.includes(name) ? from : []))
        .filter((other) => !inside.has(other)),
    );
    const missing = Math.max(0, relation.least - met.size);
    if (missing > 0) gaps.push({ name, missing, partners: [], isAll: met.size === 0 });
  }
  const required = relation.least * people.length;
  const open = gaps.reduce((sum, gap) => sum + gap.missing, 0);
  return { relation, required, done: required - open, gaps, isEmpty: required === 0 };
}

/** Is each pair of the relation counted from both its ends in the list of gaps? */
export const isOfPairs = ({ from, to }: Relation): boolean =>
  from.kind !== 'outside' && to.kind !== 'outside';

/** What is off with the relations: names that the roster does not know, and sides that nobody stands on. */
export function judgeRelations(
  coverage: readonly RelationCoverage[],
  basis: Basis,
  sheet: string,
): readonly MeetingFinding[] {
  const members = new Set(memberKeys(basis));
  return coverage.flatMap(({ relation, isEmpty }): readonly MeetingFinding[] => {
    const { label, from, to } = relation;
    const named = [from, to].flatMap((side) => (side.kind === 'people' ? side.names : []));
    const strangers = [...new Set(named)].filter((name) => !members.has(name));
    return [
      ...strangers.map((name): MeetingFinding => ({
        level: 'warning',
        code: 'relation-stranger',
        at: { sheet },
        data: { relation: label, name },
      })),
      ...(isEmpty
        ? [
            {
              level: 'note',
              code: 'relation-empty',
              at: { sheet },
              data: { relation: label },
            } satisfies MeetingFinding,
          ]
        : []),
    ];
  });
}
