import type { CivilDate } from '../kernel/dates';
import { nameKey } from '../kernel/text';
import type { Member } from '../roster/member';

/** Who and when: what all sheets of the year stand on. */
export interface Basis {
  readonly unit: string;
  readonly members: readonly Member[];
  /** The day of the meeting by the scheme; null: not said. */
  readonly meeting: CivilDate | null;
  readonly today: CivilDate;
  /** The forms of the vote, as a source may name a line of one. */
  readonly forms: readonly NamedForm[];
}

/** A form by its names, and what is rated on it. */
export interface NamedForm {
  readonly titles: readonly string[];
  readonly subjects: readonly string[];
}

/** Names of the members as they are compared, in the order of the roster. */
export const memberKeys = ({ members }: Basis): readonly string[] =>
  members.map((member) => nameKey(member.label));

/** Names as they are written on sheets, by the names as they are compared. */
export const labelsOf = ({ members }: Basis): ReadonlyMap<string, string> =>
  new Map(members.map((member) => [nameKey(member.label), member.label]));
