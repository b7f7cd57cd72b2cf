import { comparable, nameKey } from '../kernel/text';
import { namesIn } from '../quarter/events';
import { EVERYONE, PRESENT } from '../quarter/vocabulary';
import { type Basis, labelsOf } from './basis';
import { readDay } from './day';
import type { MeetingFinding } from './findings';
import { judgeMinutes } from './judge-minutes';
import {
  AGENDA,
  type AgendaItem,
  ATTENDANCE,
  ATTENDED,
  DECISION,
  DECISIONS,
  FACT,
  FACTS,
  ITEM,
  type Minutes,
} from './minutes';
import { allLines, type Line, type OurSheet, textOf, typedLines } from './table';
import { ON_LEAVE } from './vocabulary';

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
