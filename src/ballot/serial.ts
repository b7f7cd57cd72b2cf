import { keyedCode } from '../kernel/fingerprint';
import { type Random, randomCode } from '../kernel/random';
import { plainWidth, withoutSpaces } from '../kernel/text';

/** Crockford's base 32, in order of value. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 11 random characters (55 bits) and a check character, in three groups. */
const RANDOM_CHARACTERS = 11;

/** Luhn's check character, mod 32: finds every single wrong character and nearly every swap of two neighbours. */
function checkCharacter(body: string): string {
  const sum = [...body].reverse().reduce((total, character, index) => {
    const value = DIGITS.indexOf(character) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / 32) + (value % 32);
  }, 0);
  return DIGITS.charAt((32 - (sum % 32)) % 32);
}

const grouped = (code: string): string => code.replace(/(.{4})(?=.)/g, '$1-');

/** A new serial, from chance alone: it says nothing of a name, an order or a time. */
export function newSerial(random: Random): string {
  const body = randomCode(random, RANDOM_CHARACTERS);
  return grouped(body + checkCharacter(body));
}

/** The serial as we write it, from what was typed or printed; null when it has a wrong character. */
export function readSerial(text: string): string | null {
  const code = withoutSpaces(plainWidth(text))
    .toUpperCase()
    .replaceAll('-', '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (code.length !== RANDOM_CHARACTERS + 1 || [...code].some((character) => !DIGITS.includes(character)))
    return null;
  const body = code.slice(0, RANDOM_CHARACTERS);
  return checkCharacter(body) === code.slice(RANDOM_CHARACTERS) ? grouped(code) : null;
}

/** What a ballot's seal covers: change any of it and the seal no longer fits. */
export interface Sealed {
  readonly session: string;
  readonly form: string;
  readonly serial: string;
  readonly subjects: readonly string[];
  readonly grades: readonly string[];
}

/** The seal printed on a ballot: a keyed code of 80 bits. Who has the workbook has the key (docs/privacy.md). */
export const sealOf = (key: string, sealed: Sealed): string =>
  keyedCode(key, ['seal', sealed.session, sealed.form, sealed.serial, sealed.subjects, sealed.grades], 16);

/** How a counted serial is remembered: a keyed code, from which no row of the ballot box can be found. */
export const countedCode = (key: string, form: string, serial: string): string =>
  keyedCode(key, ['counted', form, serial], 16);
