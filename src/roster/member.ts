import type { PartialDate } from '../kernel/dates';

/** GB/T 2261.1: 1 male, 2 female. */
export type Sex = 'male' | 'female';

/** GB/T 4658 in the steps that rosters use; master's and doctor's degrees are postgraduate. */
export type Education =
  | 'postgraduate'
  | 'bachelor'
  | 'junior-college'
  | 'secondary-vocational'
  | 'senior-high'
  | 'junior-high'
  | 'primary';

/** In service (在职) or retired (退休). */
export type Service = 'in-service' | 'retired';

/** Formal (正式) members are graded; probationary (预备) members rate others, but get no grade. */
export type Standing = 'formal' | 'probationary';

/** A seat on the committee (支委会). */
export type Post = 'secretary' | 'deputy-secretary' | 'commissioner';

/** GB/T 4762 as far as a branch needs it: its own members, and everybody else. */
export type Political = 'member' | 'probationary' | 'youth-league' | 'other-party' | 'no-party' | 'masses';

/** GB/T 3304: the romanised name in lower case, `other` or `foreign`. Only checked, never counted. */
export type Ethnic = string;

/**
 * One person of the roster. Null: not said, or not understood (then a finding says so).
 * Resident ID and phone number are checked and not kept: nothing later has a use for them.
 */
export interface Member {
  /** Row of the roster's sheet, from 0. */
  readonly row: number;
  /** The name as it is compared: unified spaces, dots and width, without notes in brackets. */
  readonly name: string;
  /** The name as it was written, for print. */
  readonly written: string;
  /** What stands on ballots and results: the name, with a label where two people share it. Unique in the roster. */
  readonly label: string;
  readonly sex: Sex | null;
  readonly born: PartialDate | null;
  readonly joined: PartialDate | null;
  readonly education: Education | null;
  readonly service: Service | null;
  readonly standing: Standing;
  readonly post: Post | null;
  /** Group or department: from its column, or from the line above the person's block. */
  readonly unit: string | null;
}
