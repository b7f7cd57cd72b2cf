import { plainWidth, withoutSpaces } from '../kernel/text';

/** A quarter of a year. */
export interface Quarter {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
}

const DIGITS: Readonly<Record<string, Quarter['quarter']>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
};

/** Finds a quarter in a text: 2021Q1, 2021-Q1, 2021年第1季度, 2021年一季度, 2021 1st quarter is not one. */
export function findQuarter(text: string): Quarter | null {
  const match = /(\d{4})[-_.年]?(?:[qQ]([1-4])|第?([1-4一二三四])季度?)/.exec(
    withoutSpaces(plainWidth(text)),
  );
  const quarter = DIGITS[match?.[2] ?? match?.[3] ?? ''];
  return match && quarter ? { year: Number(match[1]), quarter } : null;
}

/** 2021Q1 */
export const quarterName = (quarter: Quarter): string => `${String(quarter.year)}Q${String(quarter.quarter)}`;

/** Reads exactly what `quarterName` writes, or another form of just a quarter. */
export function parseQuarter(text: string): Quarter | null {
  const quarter = findQuarter(text);
  return quarter && /^\d{4}[-_.年]?([qQ][1-4]|第?[1-4一二三四]季度?)$/.test(withoutSpaces(plainWidth(text)))
    ? quarter
    : null;
}

/** Below 0 when a is before b. */
export const compareQuarters = (a: Quarter, b: Quarter): number =>
  a.year * 4 + a.quarter - (b.year * 4 + b.quarter);

/** The quarter before: 2021Q1 → 2020Q4. */
export const quarterBefore = ({ year, quarter }: Quarter): Quarter =>
  quarter === 1 ? { year: year - 1, quarter: 4 } : { year, quarter: (quarter - 1) as Quarter['quarter'] };

/** The quarter after: 2020Q4 → 2021Q1. */
export const quarterAfter = ({ year, quarter }: Quarter): Quarter =>
  quarter === 4 ? { year: year + 1, quarter: 1 } : { year, quarter: (quarter + 1) as Quarter['quarter'] };
