import { assert } from './assert';

/** An exact fraction of whole numbers; the denominator is above 0. Compared and summed exactly, rounded once, when shown. */
export interface Ratio {
  readonly over: bigint;
  readonly under: bigint;
}

/** The fraction a / b of whole numbers; b must be above 0. */
export function ratio(over: number | bigint, under: number | bigint = 1): Ratio {
  const fraction = { over: BigInt(over), under: BigInt(under) };
  assert(fraction.under > 0n, 'a fraction needs a denominator above 0');
  return fraction;
}

export const add = (a: Ratio, b: Ratio): Ratio => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});

export const multiply = (a: Ratio, b: Ratio): Ratio => ({ over: a.over * b.over, under: a.under * b.under });

/** Below 0 when a < b, above 0 when a > b, 0 when equal: exact. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The largest whole number not above it. */
export function floor(a: Ratio): number {
  const quotient = a.over / a.under;
  return Number(a.over < 0n && a.over % a.under !== 0n ? quotient - 1n : quotient);
}

/** Rounded half away from zero to so many decimals: for display only. */
export function round(a: Ratio, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const doubled = a.over * scale * 2n;
  const sign = doubled < 0n ? -1n : 1n;
  const rounded = (sign * doubled + a.under) / (a.under * 2n);
  return Number(sign * rounded) / Number(scale);
}

/** A decimal number as typed in a cell (90, 89.5, 1e-3) as an exact fraction of what it shows, not of its binary form. */
export function exact(value: number): Ratio {
  assert(Number.isFinite(value), 'a score is a finite number');
  const [digits = '', exponent = '0'] = value.toString().toLowerCase().split('e');
  const [whole = '', decimals = ''] = digits.split('.');
  const power = Number(exponent) - decimals.length;
  const over = BigInt(whole + decimals);
  return power >= 0
    ? { over: over * 10n ** BigInt(power), under: 1n }
    : { over, under: 10n ** BigInt(-power) };
}

/** As a floating-point number: for charts and cells. */
export const toNumber = (a: Ratio): number => round(a, 12);

/**
 * A figure that could only be had as a floating-point number (a square root), rounded half away from zero: what lies less
 * than a billionth from a tie is one, as in a spreadsheet.
 */
export const roundFigure = (value: number, decimals: number): number =>
  round(exact(Number(value.toFixed(9))), decimals);
