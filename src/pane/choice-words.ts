import type { Choice } from '../ballot/judge-ballot';
import type { Strings } from '../strings';

/** A choice in words: the grade's own, or why there is none. */
export const choiceText = (
  choice: Choice,
  grades: readonly string[],
  words: Strings['pane']['count'],
): string => (typeof choice === 'number' ? (grades[choice] ?? '') : words.choices[choice]);
