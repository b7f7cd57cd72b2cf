import type { CellValue } from '../kernel/grid';
import { plainWidth, withoutSpaces } from '../kernel/text';

/** What a cell for a phone number holds. */
export type PhoneReading =
  | { readonly kind: 'empty' }
  /** 1.38E+10 as text: the digits are gone. */
  | { readonly kind: 'lost-digits' }
  | { readonly kind: 'invalid' }
  /** A mobile number without country code, or a landline with its area code. */
  | { readonly kind: 'phone'; readonly number: string };

const MOBILE = /^1[3-9]\d{9}$/;
const LANDLINE = /^0\d{2,3}\d{7,8}$/;

/** Reads a phone number: +86, spaces, hyphens, brackets, full width and numeric cells are all fine. */
export function readPhone(value: CellValue, text: string): PhoneReading {
  const plain = withoutSpaces(plainWidth(text));
  if (plain === '') return { kind: 'empty' };
  if (/^\d(?:\.\d+)?e\+?\d+$/i.test(plain)) return { kind: 'lost-digits' };
  const digits = plain.replace(/[-—–()]/g, '').replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '');
  if (MOBILE.test(digits)) return { kind: 'phone', number: digits };
  // A numeric cell has lost the 0 of an area code, and with it what it meant.
  return typeof value !== 'number' && LANDLINE.test(digits)
    ? { kind: 'phone', number: digits }
    : { kind: 'invalid' };
}

/** 138****1234. */
export function maskPhone(text: string): string {
  const letters = [...withoutSpaces(plainWidth(text))];
  if (letters.length < 10) return '*'.repeat(letters.length);
  return letters.map((letter, at) => (at < 3 || at >= letters.length - 4 ? letter : '*')).join('');
}
