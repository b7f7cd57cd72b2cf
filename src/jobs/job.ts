import type { CivilDate } from '../kernel/dates';
import type { Random } from '../kernel/random';
import type { Result } from '../kernel/result';
import type { Pause } from '../kernel/steps';
import type { Failure } from '../workbook/failure';
import type { Workbook } from '../workbook/workbook';
import type { SheetWords } from './words';

/** How far a job is; the wording is the entry's. */
export interface Progress {
  readonly step: 'read' | 'make' | 'count' | 'write' | 'compare';
  readonly done: number;
  /** 0 when not known beforehand. */
  readonly total: number;
}

/** What every job is given by its entry: nothing in a job reads a clock, draws a number or knows a language by itself. */
export interface Job {
  readonly workbook: Workbook;
  readonly random: Random;
  readonly today: CivilDate;
  /** Wording of the sheets, in the language that the user chose for them. */
  readonly words: SheetWords;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
  /** Lets the page draw and hear clicks in between; absent where nobody looks on. */
  readonly pause?: Pause;
}

/** What a job gives: its report, or why it could not run. After a failure the workbook is as it was. */
export type JobResult<T> = Promise<Result<T, Failure>>;
