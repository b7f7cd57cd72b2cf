import { createHash } from 'node:crypto';
import fc from 'fast-check';
import {
  absoluteAddress,
  cellAddress,
  columnLetters,
  parseAddress,
  quoteSheet,
  rectAddress,
  sheetOf,
} from '../../src/kernel/address';
import { keyedCode, setFingerprint } from '../../src/kernel/fingerprint';
import { base32, cryptoRandom, randomBelow, shuffle } from '../../src/kernel/random';
import { add, compare, exact, floor, multiply, ratio, round, roundFigure } from '../../src/kernel/ratio';
import { length, nameKey } from '../../src/kernel/text';

describe('addresses', () => {
  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [701, 'ZZ'],
    [702, 'AAA'],
    [16_383, 'XFD'],
  ])('column %i is %s', (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
  });

  test('what is written is read back', () => {
    const rect = fc.record({
      row: fc.nat(1_000_000),
      column: fc.nat(16_000),
      rows: fc.integer({ min: 1, max: 500 }),
      columns: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(rect, (area) => {
        expect(parseAddress(rectAddress(area))).toEqual(area);
        expect(parseAddress(`${quoteSheet("Bob's 表")}!${absoluteAddress(area)}`)).toEqual(area);
      }),
    );
  });

  test.each(['', 'A0', 'A1:', '1A', 'XFE1', 'A1048577', 'R1C1', 'Pingyi.Marks'])('%j is none', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  test.each([
    ["'Bob''s sheet'!$A$1", "Bob's sheet"],
    ['=票箱!A1:B2', '票箱'],
    ['A1', null],
  ])('the sheet of %s', (reference, sheet) => {
    expect(sheetOf(reference)).toBe(sheet);
  });

  test('one cell', () => {
    expect(cellAddress(4, 2)).toBe('C5');
  });
});

describe('exact fractions', () => {
  const small = fc.integer({ min: -1000, max: 1000 });
  const under = fc.integer({ min: 1, max: 500 });

  test('order, sum and product agree with floating point where that is exact enough', () => {
    fc.assert(
      fc.property(small, under, small, under, (a, b, c, d) => {
        const [x, y] = [ratio(a, b), ratio(c, d)];
        expect(Math.sign(compare(x, y))).toBe(Math.sign(a * d - c * b));
        expect(round(add(x, y), 6)).toBeCloseTo(a / b + c / d, 5);
        expect(round(multiply(x, y), 6)).toBeCloseTo((a / b) * (c / d), 5);
        expect(floor(x)).toBe(Math.floor(a / b));
      }),
    );
  });

  test.each([
    [89.5, 2, 89.5],
    [0.1 + 0.2, 2, 0.3],
    [2.675, 2, 2.68],
    [-2.675, 2, -2.68],
    [1e-7, 7, 1e-7],
    [1e21, 0, 1e21],
  ])('%d rounded to %i decimals is %d: as typed, half away from zero', (value, decimals, expected) => {
    expect(round(exact(value), decimals)).toBe(expected);
  });

  test('a third of eight is 2.67, and 2 whole', () => {
    expect(round(ratio(8, 3), 2)).toBe(2.67);
    expect(floor(ratio(8, 3))).toBe(2);
    // Where JavaScript's own rounding gives 17.02 and 1.
    expect([17.025, 1.005, -17.025, 17.02499999999999, 17.0249].map((one) => roundFigure(one, 2))).toEqual([
      17.03, 1.01, -17.03, 17.03, 17.02,
    ]);
  });
});

describe('randomness', () => {
  /** Sum of (seen − expected)² / expected. */
  const chiSquare = (counts: readonly number[]): number => {
    const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  };

  test('a shuffle keeps the items and gives every order of four as often', () => {
    const counts = new Map<string, number>();
    for (let i = 0; i < 24_000; i++) {
      const order = shuffle('abcd'.split(''), cryptoRandom).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    expect(counts.size).toBe(24);
    // 23 degrees of freedom: above 64 with a chance of 1 in 100,000. Without the shuffle it is 552,000.
    expect(chiSquare([...counts.values()])).toBeLessThan(64);
  });

  test('values that would favour some are drawn again', () => {
    // 2^32 % 3 = 1: the largest draw would fall to 0 once too often.
    const draws = [Uint8Array.of(255, 255, 255, 255), Uint8Array.of(0, 0, 0, 5)];
    expect(randomBelow(() => draws.shift() ?? Uint8Array.of(0, 0, 0, 0), 3)).toBe(2);
    expect(draws).toHaveLength(0);
  });

  test('more than the platform gives at once', () => {
    expect(cryptoRandom(200_000)).toHaveLength(200_000);
  });

  test('base 32 (RFC 4648 bits, Crockford letters)', () => {
    expect(base32(Uint8Array.of(0xff, 0x00))).toBe('ZW00');
    expect(base32(new Uint8Array())).toBe('');
  });
});

describe('fingerprints', () => {
  test('a set has one, whatever its order; a repeat, a change or a move of text between cells gives another', () => {
    const rows = [
      ['a', 'b'],
      ['c', 'd'],
      ['a', 'b'],
    ];
    expect(setFingerprint([...rows].reverse())).toBe(setFingerprint(rows));
    for (const other of [
      rows.slice(0, 2),
      [
        ['a', 'b'],
        ['c', 'd'],
        ['a', 'c'],
      ],
      [
        ['ab', ''],
        ['c', 'd'],
        ['a', 'b'],
      ],
    ]) {
      expect(setFingerprint(other)).not.toBe(setFingerprint(rows));
    }
  });

  test('it is the SHA-256 of the sorted rows as JSON', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'grapheme' }))), (rows) => {
        const text = JSON.stringify(rows.map((row) => JSON.stringify(row)).sort());
        const digest = createHash('sha256').update(text).digest();
        expect(setFingerprint(rows)).toBe(base32(digest).slice(0, 20));
      }),
    );
  });

  test('a keyed code depends on the key and on where one text ends', () => {
    expect(keyedCode('k', ['ab', 'c'], 16)).toHaveLength(16);
    expect(
      new Set([
        keyedCode('k', ['ab', 'c'], 16),
        keyedCode('k', ['a', 'bc'], 16),
        keyedCode('l', ['ab', 'c'], 16),
      ]).size,
    ).toBe(3);
  });
});

describe('names', () => {
  test.each([
    ['张　三', '张三'],
    [' 张 三 ', '张三'],
    ['买买提•艾力', '买买提·艾力'],
    ['买买提．艾力', '买买提·艾力'],
    ['买买提‧艾力', '买买提·艾力'],
    ['Zhou  Guodong', 'Zhou Guodong'],
    ['ＺＨＯＵ', 'ZHOU'],
    ['〇一', '〇一'],
  ])('%s is compared as %s', (written, key) => {
    expect(nameKey(written)).toBe(key);
  });

  test('a rare character is one', () => {
    expect(length('𬱖杰')).toBe(2);
  });
});
