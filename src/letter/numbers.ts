const DIGITS = '〇一二三四五六七八九';
const CHINESE = '(?<![第十百〇零一二两三四五六七八九])[〇零一二两三四五六七八九十百]+';
const ENGLISH = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;

/** A whole number in digits: not the beginning of a decimal or a share. */
const WHOLE = '(?<![\\d.第])\\d+(?!\\d|%|\\.\\d)';

/** A number in Chinese text, with its unit; digits may stand without one where `bare`. */
export const amount = (units: string, bare = false): string =>
  bare
    ? `(${WHOLE}|${CHINESE}(?=${units}))(?:(?:${units})|(?!${units}))`
    : `(${WHOLE}|${CHINESE})(?:${units})`;

/** A number in English text. */
export const NUMBER = `(${WHOLE}|${ENGLISH.join('|')}|none|nobody)`;

/** Reads what `amount` or `NUMBER` found. */
export function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const english = (ENGLISH as readonly string[]).indexOf(text);
  if (english >= 0) return english;
  if (text === 'none' || text === 'nobody') return 0;
  return chineseNumber(text.replaceAll('零', '〇').replaceAll('两', '二'));
}

/** 十二 → 12, 一百零五 → 105, 二〇 → 20. */
function chineseNumber(text: string): number {
  const [, hundreds, rest = text] = /^(.?)百(.*)$/.exec(text) ?? [];
  const digit = (one: string | undefined): number => (one ? DIGITS.indexOf(one) : 1);
  const [, tens, ones] = /^(.?)十(.?)$/.exec(rest.replace(/^〇(?=.)/, '')) ?? [];
  const below =
    tens === undefined
      ? Number([...rest].map((one) => DIGITS.indexOf(one)).join('') || 0)
      : digit(tens) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
  return (hundreds === undefined ? 0 : digit(hundreds) * 100) + below;
}
