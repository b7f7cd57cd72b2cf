/** Width of a text in heights of its letters: Han characters are as wide as they are high, others about half of that. */
export const textWidth = (text: string): number =>
  [...text].reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2000 ? 1 : 0.55), 0);
