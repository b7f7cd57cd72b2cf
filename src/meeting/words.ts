import type { RectificationState } from './rectification';
import type { ExaminationState } from './self-examination';

/** How every sheet of the year begins. */
export interface SheetHead {
  readonly sheet: string;
  readonly title: string;
  readonly note: string;
}

/** Wording of the talks: the log, the coverage, the matrix. */
export interface TalkWords {
  readonly log: SheetHead & {
    readonly head: readonly [
      day: string,
      relation: string,
      from: string,
      to: string,
      topic: string,
      remarks: string,
    ];
  };
  readonly coverage: SheetHead & {
    readonly relations: string;
    readonly head: readonly [
      relation: string,
      from: string,
      to: string,
      least: string,
      required: string,
      done: string,
      missing: string,
    ];
    readonly leastHint: string;
    readonly gaps: string;
    readonly gapHead: readonly [relation: string, name: string, missing: string, partners: string];
    readonly everyone: (count: number) => string;
    readonly outside: string;
    readonly noGaps: string;
  };
  readonly matrix: SheetHead & { readonly held: string };
  /** The relations that a new workbook begins with: label, one side, the other side. */
  readonly relations: readonly (readonly [label: string, from: string, to: string])[];
}

/** Wording of the opinions: as they were collected, and merged. */
export interface OpinionWords {
  readonly log: SheetHead & {
    readonly head: readonly [
      code: string,
      target: string,
      category: string,
      text: string,
      merged: string,
      way: string,
      consent: string,
      giver: string,
    ];
    readonly giverHint: string;
  };
  readonly summary: SheetHead & {
    readonly head: readonly [
      code: string,
      target: string,
      category: string,
      text: string,
      count: string,
      givers: string,
    ];
    /** How many opinions there are, merged and given, and of what kinds. */
    readonly groups: (facts: {
      readonly given: number;
      readonly merged: number;
      readonly team: number;
      readonly people: number;
      readonly categories: readonly (readonly [category: string, count: number])[];
    }) => string;
    readonly none: string;
    readonly withheld: string;
    readonly signatures: string;
  };
  readonly code: (number: number) => string;
  readonly team: string;
  readonly categories: readonly string[];
  readonly ways: readonly string[];
  readonly consents: readonly [yes: string, no: string];
}

/** Wording of the self-examinations: everyone's, and who has handed in. */
export interface SelfExaminationWords {
  readonly register: SheetHead & {
    readonly head: readonly [name: string, aspect: string, problem: string, cause: string, measure: string];
  };
  readonly progress: SheetHead & {
    readonly head: readonly [index: string, name: string, count: string, state: string, day: string];
  };
  readonly aspects: readonly [string, string, string, string, string, string];
  readonly states: Readonly<Record<ExaminationState, string>>;
}

/** Wording of the minutes. */
export interface MinutesWords extends SheetHead {
  /** What the meeting is called. */
  readonly meeting: string;
  readonly facts: Readonly<
    Record<
      | 'title'
      | 'day'
      | 'weekday'
      | 'place'
      | 'chair'
      | 'recorder'
      | 'due'
      | 'present'
      | 'absent'
      | 'officials',
      string
    >
  >;
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly agenda: string;
  readonly agendaHead: readonly [index: string, item: string, speakers: string, said: string];
  readonly items: readonly [string, string, string, string, string];
  readonly decisions: string;
  readonly decisionHead: readonly [index: string, text: string, responsible: string, deadline: string];
  readonly attendance: string;
  readonly attendanceHead: readonly [index: string, name: string, mark: string, reason: string];
  /** The first says that somebody was there. */
  readonly marks: readonly [present: string, leave: string, absent: string];
  readonly everyone: string;
  readonly signatures: string;
}

/** Wording of the rectification: ledger, report of a month, page of pledges. */
export interface RectificationWords {
  readonly ledger: SheetHead & {
    readonly head: readonly [
      number: string,
      problem: string,
      source: string,
      goal: string,
      measure: string,
      responsible: string,
      deadline: string,
      pledge: string,
      progress: string,
      accepted: string,
      acceptor: string,
      state: string,
    ];
    readonly asOf: string;
    readonly notice: string;
    readonly noticeHint: string;
  };
  readonly states: Readonly<Record<RectificationState, string>>;
  readonly month: {
    readonly sheet: (month: string) => string;
    readonly title: (month: string) => string;
    readonly text: (facts: {
      readonly unit: string;
      readonly day: string;
      readonly total: number;
      readonly closedInMonth: number;
      readonly counts: Readonly<Record<RectificationState, number>>;
    }) => string;
    readonly states: string;
    readonly total: string;
    readonly items: string;
    readonly head: readonly [
      number: string,
      problem: string,
      responsible: string,
      deadline: string,
      progress: string,
      state: string,
    ];
    readonly signatures: string;
  };
  readonly pledges: {
    readonly sheet: string;
    readonly title: string;
    readonly text: (unit: string) => string;
    readonly head: readonly [
      index: string,
      problem: string,
      pledge: string,
      responsible: string,
      deadline: string,
    ];
    readonly supervision: string;
    readonly signatures: string;
  };
}

/** Wording of the sheets of the year; implemented by `strings`. */
export interface MeetingWords {
  readonly index: string;
  readonly name: string;
  readonly separator: string;
  readonly dayHint: string;
  readonly opinions: OpinionWords;
  readonly selfExamination: SelfExaminationWords;
  readonly minutes: MinutesWords;
  readonly rectification: RectificationWords;
  readonly talks: TalkWords;
}
