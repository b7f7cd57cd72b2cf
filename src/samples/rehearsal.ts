import type { Piles } from '../ballot/intake';
import type { SpoilReason } from '../ballot/judge-ballot';
import { type CivilDate, toSerial } from '../kernel/dates';
import type { RosterCode } from '../roster/findings';

/** The made-up unit of the rehearsal: whoever reads any of its sheets sees that nothing of it is real. */
const REHEARSAL_UNITS: readonly string[] = ['【演练】梧桐街党支部', 'REHEARSAL Wutong Street Branch'];

export const isRehearsalUnit = (unit: string): boolean => REHEARSAL_UNITS.includes(unit);

export interface RehearsalPerson {
  readonly zh: string;
  readonly en: string;
  readonly sex: 'male' | 'female';
  readonly born: string;
  readonly education: 'postgraduate' | 'bachelor' | 'junior-college';
  readonly service: 'in-service' | 'retired';
  readonly standing: 'formal' | 'probationary';
  /** Absent: not a year ago, whenever one rehearses. */
  readonly joined?: CivilDate;
  readonly post?: 'secretary' | 'discipline' | 'publicity';
}

/** 12 members, 11 of them formal; the last one rates, but is not rated. */
export const REHEARSAL_MEMBERS: readonly RehearsalPerson[] = [
  { zh: '沈建平', en: 'Shen Jianping', sex: 'male', born: '1970-03', education: 'bachelor', service: 'in-service', standing: 'formal', joined: { year: 1995, month: 6, day: 20 }, post: 'secretary' },
  { zh: '何丽萍', en: 'He Liping', sex: 'female', born: '1976-08', education: 'bachelor', service: 'in-service', standing: 'formal', joined: { year: 1999, month: 7, day: 1 }, post: 'discipline' },
  { zh: '罗志强', en: 'Luo Zhiqiang', sex: 'male', born: '1979-11', education: 'postgraduate', service: 'in-service', standing: 'formal', joined: { year: 2004, month: 12, day: 8 }, post: 'publicity' },
  { zh: '郭晓芳', en: 'Guo Xiaofang', sex: 'female', born: '1983-02', education: 'bachelor', service: 'in-service', standing: 'formal', joined: { year: 2008, month: 6, day: 18 } },
  { zh: '曹文军', en: 'Cao Wenjun', sex: 'male', born: '1981-09', education: 'junior-college', service: 'in-service', standing: 'formal', joined: { year: 2005, month: 11, day: 25 } },
  { zh: '彭秀英', en: 'Peng Xiuying', sex: 'female', born: '1974-05', education: 'junior-college', service: 'in-service', standing: 'formal', joined: { year: 2000, month: 5, day: 16 } },
  { zh: '邓海波', en: 'Deng Haibo', sex: 'male', born: '1986-12', education: 'bachelor', service: 'in-service', standing: 'formal', joined: { year: 2010, month: 6, day: 30 } },
  { zh: '许春梅', en: 'Xu Chunmei', sex: 'female', born: '1988-04', education: 'bachelor', service: 'in-service', standing: 'formal', joined: { year: 2012, month: 12, day: 3 } },
  { zh: '谢永刚', en: 'Xie Yonggang', sex: 'male', born: '1972-07', education: 'junior-college', service: 'in-service', standing: 'formal', joined: { year: 1998, month: 6, day: 22 } },
  { zh: '唐雪琴', en: 'Tang Xueqin', sex: 'female', born: '1990-10', education: 'postgraduate', service: 'in-service', standing: 'formal', joined: { year: 2014, month: 7, day: 1 } },
  { zh: '韩少华', en: 'Han Shaohua', sex: 'male', born: '1953-01', education: 'junior-college', service: 'retired', standing: 'formal', joined: { year: 1978, month: 9, day: 14 } },
  { zh: '方思远', en: 'Fang Siyuan', sex: 'male', born: '1995-06', education: 'bachelor', service: 'in-service', standing: 'probationary' },
];

/** The quarter that is rehearsed, whenever that is. */
export const REHEARSAL_QUARTER = '2021Q1';

/** Its duty scores: one row a member, null = not counted. Two pairs of equals, three totals on a boundary, two half a point below one. */
export const REHEARSAL_SCORES: readonly (readonly (number | null)[])[] = [
  [28, 18, 10, 18, 18],
  [29, 19, 10, 19, 18.5],
  [27, 18, 10, 17, 17.5],
  [28, 17, 10, 18, 19],
  [24, 16, 9, 15, 16],
  [26, 17, 10, 16, 16],
  [22, 14, 8, 12, 13],
  [30, 18, 10, 17, 15],
  [20, 12, 7, 10, 10.5],
  [26, 18, 10, 15, 16],
  [18, 14, 10, 9, 9],
  [null, null, null, null, null],
];

/** A line of the scoreboard; nulls: not counted. */
export interface RehearsalPlace {
  readonly rank: number | null;
  readonly total: number | null;
  /** Which band, 0 the best. */
  readonly band: number | null;
}

/** What the scoreboard must come to, by member: added up, ranked and put into bands by hand. */
export const REHEARSAL_PLACES: readonly RehearsalPlace[] = [
  { rank: 2, total: 92, band: 0 },
  { rank: 1, total: 95.5, band: 0 },
  { rank: 5, total: 89.5, band: 1 },
  { rank: 2, total: 92, band: 0 },
  { rank: 8, total: 80, band: 1 },
  { rank: 6, total: 85, band: 1 },
  { rank: 9, total: 69, band: 2 },
  { rank: 4, total: 90, band: 0 },
  { rank: 11, total: 59.5, band: 3 },
  { rank: 6, total: 85, band: 1 },
  { rank: 10, total: 60, band: 2 },
  { rank: null, total: null, band: null },
];

/** Row of the repeated member: all of it is typed a second time, at the end. */
export const REPEATED = 7;

/** Joined at the age of 13. */
const TOO_EARLY = toSerial({ year: 2000, month: 6, day: 30 });

/** What is wrong with the roster on purpose: in which row (from 0) and column, what stands there instead, and what a check says. */
export const REHEARSAL_FAULTS: readonly {
  readonly id: 'spaces' | 'word' | 'day' | 'young' | 'unknown' | 'repeated';
  readonly code: RosterCode;
  readonly row: number;
  readonly column: number;
  readonly zh: string | number;
  readonly en: string | number;
}[] = [
  { id: 'spaces', code: 'name-spaces', row: 1, column: 1, zh: '何 丽萍', en: 'He  Liping' },
  { id: 'word', code: 'word-standard', row: 3, column: 4, zh: '大学本科', en: 'university' },
  { id: 'day', code: 'date-invalid', row: 4, column: 7, zh: '2005-11-31', en: '2005-11-31' },
  { id: 'young', code: 'joined-too-young', row: 6, column: 7, zh: TOO_EARLY, en: TOO_EARLY },
  { id: 'unknown', code: 'word-unknown', row: 8, column: 5, zh: '正常', en: 'normal' },
  { id: 'repeated', code: 'name-duplicate', row: 12, column: 1, zh: '许春梅', en: 'Xu Chunmei' },
];

/**
 * A filled ballot: one letter a subject as in the sample (`A` best grade … `D` last, `-` blank, `2` two marks, `?` no mark),
 * and what happened to it besides: a mark or a text right of a row's grades, a subject that was written over, another
 * vote's ballot, or the same serial once more, unchanged or with other marks.
 */
export interface RehearsalBallot {
  readonly marks: string;
  readonly beside?: { readonly row: number; readonly text: 'mark' | 'text' };
  readonly isAltered?: boolean;
  readonly isForeign?: boolean;
  readonly again?: string;
}

/** Every ballot that comes back; one of the members' form stays away. */
export const REHEARSAL_BALLOTS: Readonly<Record<'team' | 'members', readonly RehearsalBallot[]>> = {
  team: [
    { marks: 'ABAAB', again: 'ABAAB' },
    { marks: 'AABAA' },
    { marks: 'BAABA' },
    { marks: 'ABBAA' },
    { marks: 'BABAB' },
    { marks: 'AAC-A' },
    { marks: 'BBAAD' },
    { marks: 'ABA-A', beside: { row: 3, text: 'mark' } },
    { marks: '-----' },
    { marks: '2ABAA' },
    { marks: '?AABA' },
    { marks: 'AAAAA' },
  ],
  members: [
    { marks: 'ABBBABBBBBB' },
    { marks: 'ABBBABBABBB' },
    { marks: 'ABABBBBBBBB' },
    { marks: 'BBBBABBABBB' },
    { marks: 'ABBBABBBBCB' },
    { marks: 'AB-BABBABBB' },
    { marks: 'BABBABBBBBB' },
    { marks: 'ABBBBBBABDB' },
    { marks: 'AAAABBBBBBB' },
    { marks: 'ABBBABBBBBB', beside: { row: 2, text: 'text' } },
    { marks: 'ABBBBBBBBBB', again: 'BBBBABBBBBB' },
    { marks: 'ABBBABBBBBB', isAltered: true },
    { marks: 'ABBBABBBBBB', isForeign: true },
  ],
};

/** Best grades that a ballot of the members' form may hold: a third of 11, rounded down. */
export const REHEARSAL_QUOTA = 3;

/** What a form must come to: counted by hand from the ballots above, not by this program. */
export interface RehearsalAnswer {
  readonly issued: number;
  readonly valid: number;
  readonly spoiled: Readonly<Partial<Record<SpoilReason, number>>>;
  readonly doubtful: number;
  /** One row a subject: the four grades, best first, and blank. */
  readonly rows: readonly (readonly [number, number, number, number, number])[];
  /** The doubtful ballot, as the key decides it: its row without a mark inside the table is blank. */
  readonly decided?: string;
}

export const REHEARSAL_ANSWERS: Readonly<Record<'team' | 'members', RehearsalAnswer>> = {
  team: {
    issued: 12,
    valid: 7,
    spoiled: { blank: 1, 'over-marked': 1, 'unknown-mark': 1, 'straight-line': 1 },
    doubtful: 1,
    rows: [
      [4, 3, 0, 0, 0],
      [4, 3, 0, 0, 0],
      [3, 3, 1, 0, 0],
      [5, 1, 0, 0, 1],
      [4, 2, 0, 1, 0],
    ],
    decided: 'ABA-A',
  },
  members: {
    issued: 12,
    valid: 8,
    spoiled: { 'over-quota': 1, 'identifying-mark': 1, conflict: 1 },
    doubtful: 0,
    rows: [
      [6, 2, 0, 0, 0],
      [1, 7, 0, 0, 0],
      [1, 6, 0, 0, 1],
      [0, 8, 0, 0, 0],
      [6, 2, 0, 0, 0],
      [0, 8, 0, 0, 0],
      [0, 8, 0, 0, 0],
      [4, 4, 0, 0, 0],
      [0, 8, 0, 0, 0],
      [0, 6, 1, 1, 0],
      [0, 8, 0, 0, 0],
    ],
  },
};

/** Where everything that is handed in must end up, a file that is no workbook among it. */
export const REHEARSAL_PILES: Omit<Piles, 'spoiled' | 'counted'> & { readonly spoiled: number } = {
  handedIn: 28,
  valid: 15,
  spoiled: 7,
  doubtful: 1,
  duplicate: 2,
  foreign: 1,
  altered: 1,
  unreadable: 1,
  other: 0,
};
