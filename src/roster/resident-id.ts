import { type CivilDate, isRealDate } from '../kernel/dates';
import type { CellValue } from '../kernel/grid';
import { plainWidth, withoutSpaces } from '../kernel/text';
import { isKnownArea } from './areas';
import type { Sex } from './member';

/** What a cell for a resident ID (GB 11643-1999) holds. */
export type IdReading =
  | { readonly kind: 'empty' }
  /** Excel kept 15 digits of a number: the original is lost. */
  | { readonly kind: 'lost-digits' }
  /** Neither 18 characters nor the 15 of the old form. */
  | { readonly kind: 'shape'; readonly length: number }
  | {
      readonly kind: 'id';
      /** 18 characters; of the old form, what it became. */
      readonly id: string;
      readonly isOld: boolean;
      /** null: there is no such day. */
      readonly born: CivilDate | null;
      readonly sex: Sex;
      readonly hasCheck: boolean;
      readonly isKnownArea: boolean;
    };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECKS = '10X98765432';

/** The check character for the first 17 digits: Σ weight × digit mod 11 (ISO 7064, MOD 11-2). */
export const checkCharacter = (digits: string): string =>
  CHECKS.charAt(WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11);

/** Plain width, no spaces, upper-case X: as an ID is written. */
export const plainId = (text: string): string => withoutSpaces(plainWidth(text)).toUpperCase();

/** Reads a cell for an ID: 18 characters, the old 15, or what a number lost. */
export function readId(value: CellValue, text: string): IdReading {
  const plain = plainId(text);
  if (plain === '') return { kind: 'empty' };
  if (typeof value === 'number' && Math.abs(value) >= 1e15) return { kind: 'lost-digits' };
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(plain)) return { kind: 'lost-digits' };
  if (/^\d{15}$/.test(plain)) return readParts(upgraded(plain), true);
  if (/^\d{17}[\dX]$/.test(plain)) return readParts(plain, false);
  return { kind: 'shape', length: [...plain].length };
}

/** The old form had a year of two digits and no check character. */
function upgraded(old: string): string {
  const digits = `${old.slice(0, 6)}19${old.slice(6)}`;
  return digits + checkCharacter(digits);
}

function readParts(id: string, isOld: boolean): IdReading {
  const born = {
    year: Number(id.slice(6, 10)),
    month: Number(id.slice(10, 12)),
    day: Number(id.slice(12, 14)),
  };
  return {
    kind: 'id',
    id,
    isOld,
    born: isRealDate(born) ? born : null,
    sex: Number(id.charAt(16)) % 2 === 1 ? 'male' : 'female',
    hasCheck: checkCharacter(id) === id.charAt(17),
    isKnownArea: isKnownArea(id.slice(0, 6)),
  };
}

/** 1101**********002X: enough to find the cell, not enough to know the number. Short texts are hidden altogether. */
export function maskId(text: string): string {
  const letters = [...plainId(text)];
  if (letters.length < 12) return '*'.repeat(letters.length);
  return letters.map((letter, at) => (at < 4 || at >= letters.length - 4 ? letter : '*')).join('');
}
