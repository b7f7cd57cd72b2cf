import { toSerial } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { success } from '../kernel/result';
import type { Basis } from '../meeting/basis';
import { keptDay } from '../meeting/day';
import type { MeetingFinding } from '../meeting/findings';
import {
  AGENDA,
  ATTENDED,
  DECISION,
  DECISIONS,
  FACT,
  FACTS,
  ITEM,
  type Minutes,
  MINUTES_PARTS,
} from '../meeting/minutes';
import { keptMark, planMinutes, type TypedMinutes } from '../meeting/plan-minutes';
import { attendeesOf, readMinutes } from '../meeting/read-minutes';
import { allLines, keptLines, type OurSheet } from '../meeting/table';
import type { SheetInfo } from '../workbook/workbook';
import type { Job, JobResult } from './job';
import { loadBasis, loadOurSheet, writeYear, type YearFinding } from './meeting';
import type { SheetWords } from './words';

/** How the minutes stand. */
export interface MinutesState {
  /** Their sheet; null: there is none yet. */
  readonly sheet: string | null;
  /** null: there are none yet. */
  readonly minutes: Minutes | null;
  readonly findings: readonly MeetingFinding[];
  readonly typed: TypedMinutes;
}

/** What `makeMinutes` made. */
export interface MinutesReport {
  readonly sheet: string;
  /** null: the form was made just now, and is empty. */
  readonly minutes: Minutes | null;
  readonly findings: readonly YearFinding[];
}

/** The minutes as they stand in the workbook. Writes nothing. */
export async function loadMinutes(
  job: Job,
  sheets: readonly SheetInfo[],
  basis: Basis,
): JobResult<MinutesState> {
  const loaded = await loadOurSheet(job, sheets, 'minutes', MINUTES_PARTS);
  if (!loaded.ok) return loaded;
  const sheet = loaded.value;
  if (!sheet)
    return success({ sheet: null, minutes: null, findings: [], typed: emptyMinutes(basis, job.words) });
  return success({
    sheet: sheet.grid.sheet,
    ...readMinutes(sheet, basis),
    typed: typedIn(sheet, basis, job.words),
  });
}

/** Makes the form of the minutes, or makes it anew with the roster of now: what was typed stays. */
export async function makeMinutes(job: Job): JobResult<MinutesReport> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok) return sheets;
  const basis = await loadBasis(job, sheets.value);
  if (!basis.ok) return basis;
  const state = await loadMinutes(job, sheets.value, basis.value);
  if (!state.ok) return state;
  const plan = planMinutes({ unit: basis.value.unit, typed: state.value.typed }, job.words.meeting);
  const compared = await writeYear(job, [plan]);
  if (!compared.ok) return compared;
  const { minutes, findings } = state.value;
  return success({ sheet: plan.name, minutes, findings: [...findings, ...compared.value] });
}

/** 实到 by the minutes; null where they do not say yet. What is wrong with them is said by their own job. */
export async function presentInMinutes(job: Job): Promise<number | null> {
  const sheets = await job.workbook.sheets(job.signal);
  if (!sheets.ok || !sheets.value.some(({ kind }) => kind === 'minutes')) return null;
  const basis = await loadBasis(job, sheets.value);
  if (!basis.ok) return null;
  const state = await loadMinutes(job, sheets.value, basis.value);
  const minutes = state.ok ? state.value.minutes : null;
  return minutes && minutes.unmarked.length === 0 ? minutes.present.length : null;
}

/** The form before anybody wrote on it: the day of the scheme, the usual items, the secretary in the chair. */
function emptyMinutes({ members, meeting }: Basis, { meeting: words }: SheetWords): TypedMinutes {
  const chair = members.find((member) => member.post === 'secretary')?.label ?? null;
  return {
    facts: {
      title: words.minutes.meeting,
      day: meeting ? toSerial(meeting) : null,
      place: null,
      chair,
      recorder: null,
      officials: null,
    },
    agenda: words.minutes.items.map((item) => [item]),
    decisions: [],
    attendance: members.map(({ label }) => ({ label, mark: null, reason: null })),
  };
}

function typedIn(sheet: OurSheet, basis: Basis, { meeting: words }: SheetWords): TypedMinutes {
  const facts = allLines(sheet, FACTS);
  const fact = (name: keyof typeof FACT): CellValue => {
    const [line, column] = FACT[name];
    return facts[line]?.cells[column] ?? null;
  };
  return {
    facts: {
      title: fact('title'),
      day: keptDay(sheet, (facts[0]?.row ?? 0) + FACT.day[0], FACT.day[1]),
      place: fact('place'),
      chair: fact('chair'),
      recorder: fact('recorder'),
      officials: fact('officials'),
    },
    agenda: keptLines(sheet, AGENDA, [], [ITEM.item, ITEM.speakers, ITEM.said]).map((cells) =>
      cells.slice(1),
    ),
    decisions: keptLines(
      sheet,
      DECISIONS,
      [DECISION.deadline],
      [DECISION.text, DECISION.responsible, DECISION.deadline],
    ).map((cells) => cells.slice(1)),
    attendance: attendeesOf(sheet, basis).map(({ label, line }) => ({
      label,
      mark: keptMark(line?.cells[ATTENDED.mark] ?? null, words),
      reason: line?.cells[ATTENDED.reason] ?? null,
    })),
  };
}
