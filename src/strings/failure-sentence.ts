import type { Failure, FailureSentences } from './words';

/** A failure by the sentences of one language. */
export function sentenceOf(failure: Failure, sentences: FailureSentences): string {
  // The table is complete by its type; TypeScript cannot see that code and data belong together.
  const sentence = sentences[failure.code] as (failure: Failure) => string;
  return sentence(failure);
}
