import type { Form } from '../ballot/form';
import type { FormScheme } from '../ballot/scheme';
import type { Ratio } from '../kernel/ratio';
import { type CapReport, majorityGrades } from '../tally/cap';
import type { Score } from '../tally/score';
import type { FormTally } from '../tally/tally';

/** How a member did in everyday work. */
export interface Duty {
  readonly mean: Ratio;
  readonly band: string | null;
  /** The band is the best or the last of all. */
  readonly end: 'best' | 'last' | null;
}

/** The year or quarter that stands beside the ballots: 2020, 2021Q1. */
export interface DutyRecord {
  readonly period: string;
  /** By name; who did not count is not in it. */
  readonly members: ReadonlyMap<string, Duty>;
}

/** All that a committee decides on, and all that it may not overlook. */
export interface DecisionBasis {
  readonly unit: string;
  readonly date: string;
  /** As it was printed; of slips the first, for they differ in the name alone. */
  readonly form: Form;
  readonly formScheme: FormScheme;
  /** One subject a member who is rated. */
  readonly tally: FormTally;
  /** By the form's own formula, one a member. */
  readonly scores: readonly (Score | null)[];
  readonly cap: CapReport | null;
  readonly record: DutyRecord | null;
  /** They rate others and get no grade. */
  readonly probationary: readonly string[];
  /** Of the ballots that were counted. */
  readonly fingerprint: string;
}

/** What the ballots suggest for each member: under a cap what is left of it, else what more than half give. Null: the committee must look. */
export const suggestions = ({ cap, tally }: DecisionBasis): readonly (number | null)[] =>
  cap ? cap.suggested : majorityGrades(tally);
