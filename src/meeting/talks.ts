import { type CivilDate, compareDates, isoDate } from '../kernel/dates';
import { placeIn } from '../kernel/grid';
import { nameKey } from '../kernel/text';
import { namesIn } from '../quarter/events';
import { type Basis, memberKeys } from './basis';
import { readDay } from './day';
import type { MeetingFinding } from './findings';
import type { Relation } from './relations';
import { type OurSheet, textOf, typedLines } from './table';

/** A heart-to-heart talk (谈心谈话): on that day, everyone of one side with everyone of the other. */
export interface Talk {
  readonly row: number;
  readonly day: CivilDate;
  /** Which relation it was held for, as it was chosen; '' where nobody said. */
  readonly relation: string;
  /** Names as they are compared. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly topic: string;
}

/** The part of the log that holds the talks. */
export const TALKS = 'Pingyi.Talks';

export const TALK_DAY = 0;
const [DAY, RELATION, FROM, TO, TOPIC] = [TALK_DAY, 1, 2, 3, 4];

/** Reads the log: the talks that count, and what is off. A planned talk, or one without a day, does not count yet. */
export function readTalks(
  sheet: OurSheet,
  basis: Basis,
  relations: readonly Relation[],
): { readonly talks: readonly Talk[]; readonly findings: readonly MeetingFinding[] } {
  const findings: MeetingFinding[] = [];
  const talks: Talk[] = [];
  const members = new Set(memberKeys(basis));
  const outward = new Set(
    relations.filter(({ to, from }) => to.kind === 'outside' || from.kind === 'outside').map(labelKey),
  );
  for (const line of typedLines(sheet, TALKS)) {
    const { row } = line;
    const place = (column: number): MeetingFinding['at'] => placeIn(sheet.grid, row, column);
    const relation = textOf(line, RELATION);
    const from = namesIn(textOf(line, FROM));
    const to = namesIn(textOf(line, TO));
    const topic = textOf(line, TOPIC);
    const { day, finding } = readDay(sheet, row, DAY);
    if (finding) findings.push(finding);
    else if (!day) findings.push({ level: 'error', code: 'talk-day-missing', at: place(DAY), data: {} });
    if (relation !== '' && !relations.some((known) => labelKey(known) === nameKey(relation)))
      findings.push({ level: 'warning', code: 'relation-unknown', at: place(RELATION), data: { relation } });
    if (from.length === 0 || to.length === 0)
      findings.push({
        level: 'error',
        code: 'talk-side-missing',
        at: place(from.length === 0 ? FROM : TO),
        data: {},
      });
    // Of a talk with somebody outside the roster, the other is on it.
    const isOutward = outward.has(nameKey(relation)) && [...from, ...to].some((name) => members.has(name));
    for (const [column, names] of [
      [FROM, from],
      [TO, to],
    ] as const)
      for (const name of isOutward ? [] : names)
        if (!members.has(name))
          findings.push({ level: 'error', code: 'talk-stranger', at: place(column), data: { name } });
    for (const name of from.filter((one) => to.includes(one)))
      findings.push({ level: 'warning', code: 'talk-with-oneself', at: place(TO), data: { name } });
    if (topic === '')
      findings.push({ level: 'warning', code: 'talk-topic-missing', at: place(TOPIC), data: {} });
    if (!day || from.length === 0 || to.length === 0) continue;
    const date = isoDate(day);
    if (compareDates(day, basis.today) > 0) {
      findings.push({ level: 'note', code: 'talk-planned', at: place(DAY), data: { date } });
      continue;
    }
    if (basis.meeting && compareDates(day, basis.meeting) > 0)
      findings.push({
        level: 'warning',
        code: 'talk-late',
        at: place(DAY),
        data: { date, meeting: isoDate(basis.meeting) },
      });
    talks.push({ row, day, relation, from, to, topic });
  }
  return { talks, findings };
}

const labelKey = ({ label }: { readonly label: string }): string => nameKey(label);
