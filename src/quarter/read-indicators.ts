import * as v from 'valibot';
import { type Result, refusal, success } from '../kernel/result';
import { length } from '../kernel/text';
import type { Failure } from '../workbook/failure';
import { indicatorKey, type IndicatorTable } from './indicators';

const filled = (most: number) =>
  v.pipe(
    v.string('empty'),
    v.trim(),
    v.minLength(1, 'empty'),
    v.check((value) => length(value) <= most, 'too-long'),
  );

const points = v.pipe(
  v.number('not-a-number'),
  v.minValue(0, 'out-of-range'),
  v.maxValue(10_000, 'out-of-range'),
);
const above = v.pipe(points, v.gtValue(0, 'out-of-range'));
const days = v.pipe(
  v.number('not-a-number'),
  v.integer('not-whole'),
  v.minValue(1, 'out-of-range'),
  v.maxValue(60, 'out-of-range'),
);

const indicator = v.strictObject({
  name: v.pipe(
    filled(20),
    v.check((name) => indicatorKey(name) !== '', 'empty'),
    v.check((name) => name !== '*', 'reserved'),
  ),
  group: filled(12),
  kind: v.picklist(['points', 'bonus', 'deduction'], 'not-a-choice'),
  maximum: above,
  perEvent: v.nullable(above),
  perQuarter: v.nullable(above),
  perYear: v.nullable(above),
  classes: v.array(v.picklist(['in-service', 'retired', 'formal', 'probationary'], 'not-a-choice')),
});

const table = v.strictObject({
  format: v.literal('pingyi-indicators/1', 'unknown-format'),
  title: filled(60),
  total: above,
  exempted: v.picklist(['scale', 'full'], 'not-a-choice'),
  rounding: v.picklist(['none', 'whole'], 'not-a-choice'),
  weights: v.pipe(
    v.array(points),
    v.length(4, 'too-few'),
    v.check((weights: number[]) => weights.some((weight) => weight > 0), 'out-of-range'),
  ),
  quartersNeeded: v.pipe(
    v.number('not-a-number'),
    v.integer('not-whole'),
    v.minValue(1, 'out-of-range'),
    v.maxValue(4, 'out-of-range'),
  ),
  postingDays: days,
  indicators: v.pipe(
    v.array(indicator),
    v.maxLength(40, 'too-many'),
    v.check(
      (rules) => new Set(rules.map(({ name }) => indicatorKey(name))).size === rules.length,
      'repeated',
    ),
  ),
  exemptions: v.pipe(
    v.array(v.strictObject({ name: filled(40), indicator: filled(20), reason: filled(100) })),
    v.maxLength(500, 'too-many'),
  ),
});

/** Checks unknown data against the rules of an indicator table (docs/indicators.md); names the first place that is wrong. */
export function parseIndicators(data: unknown): Result<IndicatorTable, Failure> {
  const parsed = v.safeParse(table, data);
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  return refusal({ code: 'indicators-invalid', path: v.getDotPath(issue) ?? '', detail: issue.message });
}

/** An indicator table from JSON text, such as a file that the user imports. */
export function parseIndicatorsJson(json: string): Result<IndicatorTable, Failure> {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return refusal({ code: 'indicators-invalid', path: '', detail: 'not-json' });
  }
  return parseIndicators(data);
}

/** The table as JSON text for a file. */
export const indicatorsJson = (value: IndicatorTable): string => `${JSON.stringify(value, null, 2)}\n`;
