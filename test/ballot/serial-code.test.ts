import { encode } from 'uqr';
import { newSerial } from '../../src/ballot/serial';
import { NO_CODE, serialCode } from '../../src/ballot/serial-code';
import { cryptoRandom } from '../../src/kernel/random';
import type { Dots } from '../../src/workbook/sheet-plan';

/** The code as the library alone makes it. */
const byLibrary = (text: string): Dots =>
  encode(text, { ecc: 'Q', minVersion: 1, maxVersion: 1, boostEcc: false, maskPattern: 3, border: 0 }).data;

/** Reads a code of version 1-Q back, from the standard alone (ISO/IEC 18004): no part of our way of making it. */
function decode(dots: Dots): string {
  const isFunction = (row: number, column: number): boolean =>
    (row < 9 && (column < 9 || column > 12)) || (row > 12 && column < 9) || row === 6 || column === 6;
  const bits: number[] = [];
  let upward = true;
  for (let right = 20; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < 21; step++) {
      const row = upward ? 20 - step : step;
      for (const column of [right, right - 1]) {
        if (isFunction(row, column)) continue;
        // Mask 3: every third diagonal is turned.
        bits.push(Number(dots[row]?.[column] === true) ^ Number((row + column) % 3 === 0));
      }
    }
    upward = !upward;
  }
  const take = (count: number): number => bits.splice(0, count).reduce((value, bit) => value * 2 + bit, 0);
  expect(take(4)).toBe(0b0010);
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  let text = '';
  for (let left = take(9); left > 0; left -= 2) {
    const pair = take(11);
    text += letters.charAt(Math.floor(pair / 45)) + letters.charAt(pair % 45);
  }
  // What follows is the end, and padding: nothing that could carry a word.
  expect(take(4)).toBe(0);
  return text;
}

describe('the QR code of a serial', () => {
  test('is the one that the library makes, for serials of all kinds', () => {
    const edge = ['0000-0000-0000', 'ZZZZ-ZZZZ-ZZZZ', '1234-5678-9012'];
    for (const serial of [...edge, ...Array.from({ length: 300 }, () => newSerial(cryptoRandom))])
      expect(serialCode(serial)).toEqual(byLibrary(serial));
  });

  test('holds the serial and nothing else', () => {
    for (let i = 0; i < 50; i++) {
      const serial = newSerial(cryptoRandom);
      expect(decode(serialCode(serial))).toBe(serial);
    }
  });

  test('what stands in its place on the template is as large, and white', () => {
    expect(NO_CODE.map((row) => row.length)).toEqual(serialCode('0000-0000-0000').map((row) => row.length));
    expect(NO_CODE.flat().some(Boolean)).toBe(false);
  });
});
