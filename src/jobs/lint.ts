import { success } from '../kernel/result';
import type { LetterFinding } from '../letter/findings';
import { lintText } from '../letter/lint';
import { sentencesOf } from '../letter/sentences';
import type { DecisionQuery } from './decide';
import { collectFacts } from './facts';
import type { Job, JobResult } from './job';

/** What is off with a text. */
export interface LintReport {
  readonly sentences: number;
  /** In the order of the text. */
  readonly findings: readonly LetterFinding[];
}

/** Holds any text, pasted in or made, against the workbook and against itself. Writes nothing. */
export async function lintLetter(
  job: Job,
  options: DecisionQuery & { readonly text: string },
): JobResult<LintReport> {
  const facts = await collectFacts(job, options);
  if (!facts.ok) return facts;
  return success({
    sentences: sentencesOf(options.text).length,
    findings: lintText(options.text, facts.value),
  });
}
