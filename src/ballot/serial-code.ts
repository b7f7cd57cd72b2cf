import { encode } from 'uqr';
import { assert } from '../kernel/assert';
import type { Dots } from '../workbook/sheet-plan';

/** Characters of a QR code's alphanumeric mode in order of value (ISO/IEC 18004, table 5); two make one number of 11 bits. */
const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const PAIRS = 7;
const PAIR_BITS = 11;
const SIDE = 21;

/**
 * The serial, and nothing else, in 21 × 21 dots that mend a quarter of themselves. Which of the eight masks is used is the
 * printer's choice (ISO/IEC 18004, 7.8): with one for all, every dot is a sum of the serial's bits modulo 2, so that a
 * code follows from those of single bits, made once.
 */
export function serialCode(serial: string): Dots {
  assert(serial.length === 2 * PAIRS, 'a serial has 14 characters');
  codes ??= makeCodes();
  const dots = codes.start.slice();
  for (let pair = 0; pair < PAIRS; pair++) {
    const value =
      LETTERS.indexOf(serial.charAt(2 * pair)) * 45 + LETTERS.indexOf(serial.charAt(2 * pair + 1));
    assert(value >= 0, 'a serial has letters, digits and hyphens');
    for (let bit = 0; bit < PAIR_BITS; bit++) {
      if ((((value ^ START) >> bit) & 1) === 0) continue;
      const change = codes.bits[pair * PAIR_BITS + bit] ?? dots;
      for (let row = 0; row < SIDE; row++) dots[row] = (dots[row] ?? 0) ^ (change[row] ?? 0);
    }
  }
  return toDots(dots);
}

/** Where a ballot's own code will stand: the same size, and white. */
export const NO_CODE: Dots = toDots(new Uint32Array(SIDE));

/** Codes as rows of 21 bits: of a text to start from, and how it changes for each single bit. */
interface Codes {
  readonly start: Uint32Array;
  readonly bits: readonly Uint32Array[];
}

let codes: Codes | undefined;

/** `A0`: not digits alone, which would be packed otherwise; and any bit of it changed is still a pair of letters. */
const START = 10 * 45;
const START_LETTERS = 'A0';

function makeCodes(): Codes {
  const start = encoded(START_LETTERS.repeat(PAIRS));
  const bits = Array.from({ length: PAIRS * PAIR_BITS }, (_, index) => {
    const value = START ^ (1 << (index % PAIR_BITS));
    const letters = LETTERS.charAt(Math.floor(value / 45)) + LETTERS.charAt(value % 45);
    const pair = Math.floor(index / PAIR_BITS);
    const one = encoded(START_LETTERS.repeat(pair) + letters + START_LETTERS.repeat(PAIRS - 1 - pair));
    return one.map((row, at) => row ^ (start[at] ?? 0));
  });
  return { start, bits };
}

function encoded(text: string): Uint32Array {
  const { data } = encode(text, {
    ecc: 'Q',
    minVersion: 1,
    maxVersion: 1,
    boostEcc: false,
    maskPattern: 3,
    border: 0,
  });
  return Uint32Array.from(data, (row) =>
    row.reduce((bits, black, column) => (black ? bits | (1 << column) : bits), 0),
  );
}

function toDots(rows: Uint32Array): Dots {
  const dots: boolean[][] = [];
  for (const bits of rows) {
    const row: boolean[] = [];
    for (let column = 0; column < SIDE; column++) row.push(((bits >>> column) & 1) === 1);
    dots.push(row);
  }
  return dots;
}
