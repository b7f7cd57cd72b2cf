import type { CivilDate } from '../kernel/dates';

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
