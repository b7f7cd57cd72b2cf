import { plainWidth, withoutSpaces } from '../kernel/text';

/** A sentence of a text, as it is written and as it is read. */
export interface Sentence {
  readonly text: string;
  /** Plain width, lower case, without spaces: Chinese is read in it. */
  readonly tight: string;
  /** Plain width, lower case, single spaces: English is read in it. */
  readonly loose: string;
}

/** The sentences of a text. A full stop ends one where a new one begins after it; a point in a number or an initial does not. */
export function sentencesOf(text: string): readonly Sentence[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/([a-z0-9)”"][.])[ \t]+(?=[A-Z“"\p{Script=Han}])/gu, '$1\n')
    .match(/[^。！？!?\n]+[。！？!?]*[”’」』]?/g);
  return (lines ?? [])
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(sentenceOf);
}

function sentenceOf(text: string): Sentence {
  const plain = plainWidth(text).toLowerCase();
  return { text, tight: withoutSpaces(plain), loose: plain.replace(/\s+/g, ' ').trim() };
}
