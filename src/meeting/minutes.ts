import { type CivilDate, compareDates, isoDate } from '../kernel/dates';
import { placeIn } from '../kernel/grid';
import { comparable, nameKey } from '../kernel/text';
import { namesIn } from '../quarter/events';
import { EVERYONE, PRESENT } from '../quarter/vocabulary';
import { type Basis, labelsOf } from './basis';
import { readDay } from './day';
import type { MeetingFinding } from './findings';
import { allLines, type Line, type OurSheet, textOf, typedLines } from './table';
import { ON_LEAVE } from './vocabulary';

/** An item of the agenda, and what was said about it. */
export interface AgendaItem {
  readonly item: string;
  /** Names as they are compared, or everyone who was there. */
  readonly speakers: readonly string[] | 'everyone';
  readonly said: string;
}

/** What the meeting decided. */
export interface Decision {
  readonly text: string;
  readonly responsible: string;
  readonly deadline: CivilDate | null;
}

/** Somebody who was due and did not come. */
export interface Absence {
  /** As names are compared. */
  readonly name: string;
  readonly isOnLeave: boolean;
  readonly reason: string;
}

/** The minutes of the meeting (会议记录). Names are as they are compared. */
export interface Minutes {
  readonly title: string;
  readonly day: CivilDate | null;
  readonly place: string;
  readonly chair: string;
  readonly recorder: string;
  /** From a higher level, or guests: not counted among those present. */
  readonly officials: readonly string[];
  /** 应到 */
  readonly due: number;
  /** 实到 */
  readonly present: readonly string[];
  readonly absent: readonly Absence[];
  /** Nobody has said yet whether they came. */
  readonly unmarked: readonly string[];
  readonly agenda: readonly AgendaItem[];
  readonly decisions: readonly Decision[];
}

/** The parts of the minutes. */
export const FACTS = 'Pingyi.Facts';
export const AGENDA = 'Pingyi.Agenda';
export const DECISIONS = 'Pingyi.Decisions';
export const ATTENDANCE = 'Pingyi.Attendance';
export const MINUTES_PARTS = [FACTS, AGENDA, DECISIONS, ATTENDANCE] as const;

/** Columns of the tables; the first is a number. */
export const ITEM = { item: 1, speakers: 2, said: 3 } as const;
export const DECISION = { text: 1, responsible: 2, deadline: 3 } as const;
export const ATTENDED = { name: 1, mark: 2, reason: 3 } as const;

/** Where each fact stands: line and column of its part. */
export const FACT = {
  title: [0, 1],
  day: [0, 3],
  place: [1, 1],
  chair: [2, 1],
  recorder: [2, 3],
  officials: [4, 1],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

/** A meeting of this kind has so many items at least. */
export const ITEMS = 5;

/** Everyone due: the roster, then whoever stands in the list with a mark and has left since. */
export function attendeesOf(
  sheet: OurSheet | null,
  basis: Basis,
): readonly { readonly name: string; readonly label: string; readonly line: Line | null }[] {
  const lines = new Map(
    (sheet ? allLines(sheet, ATTENDANCE) : []).map(
      (line) => [nameKey(textOf(line, ATTENDED.name)), line] as const,
    ),
  );
  const labels = labelsOf(basis);
  const left = [...lines].filter(([name, line]) => !labels.has(name) && textOf(line, ATTENDED.mark) !== '');
  return [
    ...[...labels].map(([name, label]) => ({ name, label, line: lines.get(name) ?? null })),
    ...left.map(([name, line]) => ({ name, label: textOf(line, ATTENDED.name), line })),
  ];
}

/** Reads the minutes, and says what is off with them. */
export function readMinutes(
  sheet: OurSheet,
  basis: Basis,
): { readonly minutes: Minutes; readonly findings: readonly MeetingFinding[] } {
  const facts = allLines(sheet, FACTS);
  const fact = (name: keyof typeof FACT): string => {
    const [line, column] = FACT[name];
    const at = facts[line];
    return at ? textOf(at, column) : '';
  };
  const day = readDay(sheet, (facts[0]?.row ?? 0) + FACT.day[0], FACT.day[1]);
  const marked = attendeesOf(sheet, basis).map(({ name, line }) => ({
    name,
    mark: line ? comparable(textOf(line, ATTENDED.mark)) : '',
    reason: line ? textOf(line, ATTENDED.reason) : '',
  }));
  const decided = typedLines(sheet, DECISIONS, [DECISION.text, DECISION.responsible, DECISION.deadline]);
  const deadlines = decided.map((line) => readDay(sheet, line.row, DECISION.deadline));
  const minutes: Minutes = {
    title: fact('title'),
    day: day.day,
    place: fact('place'),
    chair: nameKey(fact('chair')),
    recorder: nameKey(fact('recorder')),
    officials: namesIn(fact('officials')),
    due: marked.length,
    present: marked.filter(({ mark }) => PRESENT.has(mark)).map(({ name }) => name),
    absent: marked
      .filter(({ mark }) => mark !== '' && !PRESENT.has(mark))
      .map(({ name, mark, reason }) => ({ name, isOnLeave: ON_LEAVE.has(mark), reason })),
    unmarked: marked.filter(({ mark }) => mark === '').map(({ name }) => name),
    agenda: typedLines(sheet, AGENDA, [ITEM.item, ITEM.speakers, ITEM.said]).map(itemOf),
    decisions: decided.map((line, index) => ({
      text: textOf(line, DECISION.text),
      responsible: textOf(line, DECISION.responsible),
      deadline: deadlines[index]?.day ?? null,
    })),
  };
  return {
    minutes,
    findings: [
      ...[day, ...deadlines].flatMap(({ finding }) => finding ?? []),
      ...judgeMinutes(minutes, sheet, basis, day.finding !== null),
    ],
  };
}

function itemOf(line: Line): AgendaItem {
  const who = textOf(line, ITEM.speakers);
  return {
    item: textOf(line, ITEM.item),
    speakers: EVERYONE.has(comparable(who)) ? 'everyone' : namesIn(who),
    said: textOf(line, ITEM.said),
  };
}

function judgeMinutes(
  minutes: Minutes,
  sheet: OurSheet,
  basis: Basis,
  isDayOff: boolean,
): readonly MeetingFinding[] {
  const findings: MeetingFinding[] = [];
  const labels = labelsOf(basis);
  const label = (name: string): string => labels.get(name) ?? name;
  const facts = allLines(sheet, FACTS)[0]?.row ?? 0;
  const at = (name: keyof typeof FACT): MeetingFinding['at'] =>
    placeIn(sheet.grid, facts + FACT[name][0], FACT[name][1]);
  const begin = (part: string, index = 0, column = 1): MeetingFinding['at'] =>
    placeIn(sheet.grid, (sheet.parts[part]?.row ?? 0) + index, column);
  const { day, present, due, absent, unmarked, chair, agenda } = minutes;
  if (!day && !isDayOff)
    findings.push({ level: 'error', code: 'minutes-day-missing', at: at('day'), data: {} });
  if (day && basis.meeting && compareDates(day, basis.meeting) !== 0)
    findings.push({
      level: 'warning',
      code: 'minutes-day-differs',
      at: at('day'),
      data: { date: isoDate(day), meeting: isoDate(basis.meeting) },
    });
  for (const name of ['place', 'chair', 'recorder'] as const)
    if (minutes[name] === '')
      findings.push({ level: 'warning', code: 'minutes-fact-missing', at: at(name), data: { fact: name } });
  if (minutes.officials.length === 0)
    findings.push({ level: 'note', code: 'minutes-official-missing', at: at('officials'), data: {} });
  if (unmarked.length > 0)
    findings.push({
      level: 'warning',
      code: 'minutes-unmarked',
      at: begin(ATTENDANCE),
      data: { names: unmarked.map(label), count: unmarked.length },
    });
  else if (present.length * 2 <= due)
    findings.push({
      level: 'warning',
      code: 'minutes-quorum',
      at: begin(ATTENDANCE),
      data: { present: present.length, due },
    });
  for (const { name, reason } of absent)
    if (reason === '')
      findings.push({
        level: 'note',
        code: 'minutes-reason-missing',
        at: begin(ATTENDANCE),
        data: { name: label(name) },
      });
  const gone = new Set(absent.map(({ name }) => name));
  if (gone.has(chair))
    findings.push({
      level: 'error',
      code: 'minutes-chair-absent',
      at: at('chair'),
      data: { name: label(chair) },
    });
  const around = new Set([...labels.keys(), ...minutes.officials]);
  const lines = typedLines(sheet, AGENDA, [ITEM.item, ITEM.speakers, ITEM.said]);
  agenda.forEach(({ item, speakers, said }, index) => {
    const place = (column: number): MeetingFinding['at'] =>
      placeIn(sheet.grid, lines[index]?.row ?? 0, column);
    if (said === '' || speakers.length === 0)
      findings.push({
        level: 'warning',
        code: 'minutes-item-silent',
        at: place(said === '' ? ITEM.said : ITEM.speakers),
        data: { item },
      });
    for (const name of speakers === 'everyone' ? [] : speakers)
      if (!around.has(name))
        findings.push({
          level: 'warning',
          code: 'minutes-speaker-unknown',
          at: place(ITEM.speakers),
          data: { name },
        });
      else if (gone.has(name))
        findings.push({
          level: 'error',
          code: 'minutes-speaker-absent',
          at: place(ITEM.speakers),
          data: { name: label(name) },
        });
  });
  if (agenda.length < ITEMS)
    findings.push({
      level: 'warning',
      code: 'minutes-items-few',
      at: begin(AGENDA),
      data: { count: agenda.length, usual: ITEMS },
    });
  if (minutes.decisions.length === 0)
    findings.push({ level: 'warning', code: 'minutes-decisions-missing', at: begin(DECISIONS), data: {} });
  return findings;
}
