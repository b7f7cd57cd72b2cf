import { isoDate } from '../kernel/dates';
import type { Member } from './member';
import type { Draft } from './read-roster';
import type { RosterFinding } from './rules';

/** Ways to tell people of one name apart on a ballot, the least telling about them first. */
const LABELS: readonly ((draft: Draft) => string | null)[] = [
  (draft) => draft.note || null,
  (draft) => (draft.sex === null ? null : draft.sex === 'male' ? '男' : '女'),
  (draft) => (draft.service === null ? null : draft.service === 'retired' ? '退休' : '在职'),
  (draft) => (draft.born ? isoDate(draft.born) : null),
];

/**
 * Gives each member the text that stands on ballots. People of one name get a label, 王刚（男）; where nothing
 * tells them apart it is an error: twice the same person, or two people whom no voter could tell apart.
 */
export function labelHomonyms(drafts: readonly Draft[], findings: RosterFinding[]): readonly Member[] {
  const groups = new Map<string, Draft[]>();
  for (const draft of drafts) groups.set(draft.name, [...(groups.get(draft.name) ?? []), draft]);
  return drafts.map((draft) => {
    const group = groups.get(draft.name) ?? [draft];
    const first = group[0] ?? draft;
    const label = labelIn(draft, group);
    if (group.length > 1 && (label === null || draft !== first)) {
      findings.push(
        label === null
          ? { level: 'error', code: 'name-duplicate', at: draft.at.name, data: { name: draft.name, other: first.at.name.cell ?? '' } }
          : { level: 'warning', code: 'name-shared', at: draft.at.name, data: { name: draft.name, other: first.at.name.cell ?? '', label } },
      );
    }
    return memberOf(draft, label ?? draft.name);
  });
}

/** The label that is this draft's alone within its group; null when there is none. */
function labelIn(draft: Draft, group: readonly Draft[]): string | null {
  if (group.length === 1) return draft.name;
  const way = LABELS.find((label) => {
    const labels = group.map(label);
    return labels.every((text) => text !== null) && new Set(labels).size === group.length;
  });
  return way ? `${draft.name}（${way(draft) ?? ''}）` : null;
}

function memberOf(draft: Draft, label: string): Member {
  const { row, name, sex, born, joined, education, service, standing, post } = draft;
  return { row, name, label, sex, born, joined, education, service, standing, post };
}
