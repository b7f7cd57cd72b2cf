import type { AnyFinding, Failure, FailureSentences, FindingSentences } from './words';

/** A failure by the sentences of one language. */
export function sentenceOf(failure: Failure, sentences: FailureSentences): string {
  // The table is complete by its type; TypeScript cannot see that code and data belong together.
  const sentence = sentences[failure.code] as (failure: Failure) => string;
  return sentence(failure);
}

/** A finding by the sentences of one language, without its place. */
export function textOfFinding(finding: AnyFinding, sentences: FindingSentences): string {
  const sentence = sentences[finding.code] as (data: AnyFinding['data']) => string;
  return sentence(finding.data);
}
