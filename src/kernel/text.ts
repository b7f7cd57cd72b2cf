const WIDE = /[\uFF01-\uFF5E\u3000]/;

/** Full-width letters, digits and signs as their plain forms; ideographic spaces as spaces. Han characters stay as they are. */
export function plainWidth(text: string): string {
  // Most texts have none of them: a look is much cheaper than a rewrite.
  if (!WIDE.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');
}

/** Every kind of white space and invisible joiner that people paste into cells. */
const SPACES = /[\s\u200B-\u200D\u2060\uFEFF\u00AD]+/g;

/** Without any white space at all. */
export const withoutSpaces = (text: string): string => text.replace(SPACES, '');

/** For comparing headings and vocabulary: plain width, no spaces, lower case. */
export const comparable = (text: string): string => withoutSpaces(plainWidth(text)).toLowerCase();

/** Look-alikes of the middle dot in transliterated names; NFKC does not unify them. */
const DOTS = /[•・‧．∙⋅●｡.]/g;

/**
 * A person's name as it is compared: no spaces between Han characters, one kind of dot (U+00B7), plain width.
 * Latin names keep single spaces. The original stays for print.
 */
export function nameKey(name: string): string {
  const plain = plainWidth(name.replace(/[\uFF0E]/g, '·'))
    .replace(SPACES, ' ')
    .trim();
  if (!/\p{Script=Han}/u.test(plain)) return plain;
  return plain.replaceAll(' ', '').replace(DOTS, '·');
}

/** Characters as people count them: a rare character outside the BMP is one. */
export const length = (text: string): number => [...text].length;

/** Lines that a text takes where so many letters fit on one; a Han character takes the room of two. */
export function textLines(text: string, letters: number): number {
  const width = Array.from(text).reduce((sum, character) => sum + (character > '\u2E7F' ? 2 : 1), 0);
  return Math.max(1, Math.ceil(width / letters));
}
