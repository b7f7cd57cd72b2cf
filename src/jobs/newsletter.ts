import { success } from '../kernel/result';
import type { LetterFinding } from '../letter/findings';
import { lintText } from '../letter/lint';
import { type PlaceName, planNewsletter } from '../letter/newsletter';
import { type DocumentPlan, documentText } from '../workbook/document-plan';
import type { DecisionQuery } from './decide';
import { collectFacts } from './facts';
import type { Job, JobResult } from './job';

/** The newsletter as a document to be written, and in bare text. */
export interface NewsletterReport {
  readonly document: DocumentPlan;
  readonly text: string;
  /** What it does not say, because the workbook does not yet. */
  readonly missing: readonly PlaceName[];
  /** Slips in what people wrote and it repeats. */
  readonly findings: readonly LetterFinding[];
}

/** Makes the newsletter from the workbook's own numbers; grades only when they are decided and nothing forbids them. Writes nothing. */
export async function prepareNewsletter(job: Job, query: DecisionQuery = {}): JobResult<NewsletterReport> {
  const facts = await collectFacts(job, { ...query, settled: true });
  if (!facts.ok) return facts;
  const { language, letter } = job.words;
  const { document, missing } = planNewsletter(
    facts.value,
    { today: job.today, language },
    letter.newsletter,
  );
  const text = documentText(document);
  return success({ document, text, missing, findings: lintText(text, facts.value) });
}
