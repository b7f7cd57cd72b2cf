import type { FileWorkbook } from '../files';
import type { Job } from '../jobs/job';
import type { AnyFinding } from '../jobs/reports';
import { hasErrors } from '../kernel/finding';
import { cryptoRandom } from '../kernel/random';
import { findingSentence } from '../strings';
import type { AllStrings } from '../strings/strings-for';
import type { Failure } from '../workbook/failure';
import type { Options } from './options';

/** A command as it was called. */
export interface Invocation {
  readonly book: string;
  readonly rest: readonly string[];
  readonly options: Options;
  readonly strings: AllStrings;
}

/** What a command has to say; `json` has the shape of docs/cli.md. */
export type Outcome =
  | {
      readonly kind: 'done';
      readonly json: unknown;
      readonly lines: readonly string[];
      readonly problems: readonly string[];
      readonly hasErrors: boolean;
    }
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'usage'; readonly sentence: string };

/** One command of the command line. */
export type Command = (invocation: Invocation) => Promise<Outcome>;

export const failed = (failure: Failure): Outcome => ({ kind: 'failure', failure });
export const misused = (sentence: string): Outcome => ({ kind: 'usage', sentence });

/** A job on an opened workbook: the clock, chance and language of this run. */
export function jobFor(workbook: FileWorkbook, strings: AllStrings): Job {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return { workbook, random: cryptoRandom, today, words: strings.sheets };
}

/** Findings as JSON: level, code, place and the sentence in the chosen language. */
export const findingsJson = (findings: readonly AnyFinding[], strings: AllStrings): readonly object[] =>
  findings.map((finding) => ({
    level: finding.level,
    code: finding.code,
    ...finding.at,
    message: findingSentence(finding, strings),
  }));

/** The outcome of a command that ran: what it gives, and the findings in words. */
export function done(
  json: unknown,
  lines: readonly string[],
  findings: readonly AnyFinding[],
  strings: AllStrings,
): Outcome {
  const said = (finding: AnyFinding): string =>
    `${strings.places.levels[finding.level]}  ${findingSentence(finding, strings)}`;
  return {
    kind: 'done',
    json,
    lines: [...lines, ...findings.filter((finding) => finding.level !== 'error').map(said)],
    problems: findings.filter((finding) => finding.level === 'error').map(said),
    hasErrors: hasErrors(findings),
  };
}
