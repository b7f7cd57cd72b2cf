import { compareDates, isoDate } from '../kernel/dates';
import { placeIn } from '../kernel/grid';
import { type Basis, labelsOf } from './basis';
import type { MeetingFinding } from './findings';
import { AGENDA, ATTENDANCE, DECISIONS, FACT, FACTS, ITEM, type Minutes } from './minutes';
import { allLines, type OurSheet, typedLines } from './table';

/** A meeting of this kind has so many items at least. */
const ITEMS = 5;

/** What is off with the minutes. `isDayOff`: the day's own finding has been made. */
export function judgeMinutes(
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
