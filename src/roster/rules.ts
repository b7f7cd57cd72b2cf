import { addYears, bounds, type CivilDate, compareDates, isoDate } from '../kernel/dates';
import type { Finding, Place } from '../kernel/finding';
import { length } from '../kernel/text';
import type { Header } from './columns';
import type { Member } from './member';
import type { Draft } from './read-roster';

type Rule<Code extends string, Data = object> = Finding<Code, Readonly<Data>>;

/** Everything that can be off with a roster. Sentences are in `strings`, by code. */
export type RosterFinding =
  | Rule<'name-missing'>
  | Rule<'name-length', { name: string }>
  | Rule<'name-duplicate', { name: string; other: string }>
  | Rule<'name-shared', { name: string; other: string; label: string }>
  | Rule<'sum-row', { text: string }>
  | Rule<'word-unknown', { column: 'sex' | 'education' | 'service' | 'standing'; text: string }>
  | Rule<'date-invalid', { column: 'born' | 'joined'; text: string }>
  | Rule<'date-ambiguous', { column: 'born' | 'joined'; text: string; year: number }>
  | Rule<'date-weekday', { column: 'born' | 'joined'; text: string; date: string; weekday: number }>
  | Rule<'date-future', { column: 'born' | 'joined'; date: string }>
  | Rule<'joined-too-young', { born: string; joined: string }>
  | Rule<'secretary-count', { count: number }>;

/** Members must be grown up when they join. */
const JOINING_AGE = 18;

/** The rules for one person. */
export function checkMember(draft: Draft, at: Draft['at'], today: CivilDate, findings: RosterFinding[]): void {
  if (length(draft.name) < 2 || length(draft.name) > 30) {
    findings.push({ level: 'warning', code: 'name-length', at: at.name, data: { name: draft.name } });
  }
  for (const column of ['born', 'joined'] as const) {
    const date = draft[column];
    const place = at[column];
    if (date && place && compareDates(bounds(date).first, today) > 0) {
      findings.push({ level: 'warning', code: 'date-future', at: place, data: { column, date: isoDate(date) } });
    }
  }
  const { born, joined } = draft;
  if (born && joined && at.joined && compareDates(bounds(joined).last, addYears(bounds(born).first, JOINING_AGE)) < 0) {
    findings.push({
      level: 'warning',
      code: 'joined-too-young',
      at: at.joined,
      data: { born: isoDate(born), joined: isoDate(joined) },
    });
  }
}

/** A unit has exactly one secretary; asked only where the roster has a column for posts. */
export function checkCommittee(members: readonly Member[], header: Header, at: Place, findings: RosterFinding[]): void {
  const count = members.filter((member) => member.post === 'secretary').length;
  if (header.columns.has('post') && members.length > 0 && count !== 1) {
    findings.push({ level: 'warning', code: 'secretary-count', at, data: { count } });
  }
}
