import * as v from 'valibot';
import type { CellValue } from '../kernel/grid';
import { length } from '../kernel/text';
import { type CountRules, DENOMINATORS, FORMULAS, RESULT_ORDERS, UNMARKED } from './count-rules';

const choice = <const T extends readonly string[]>(options: T) =>
  v.exactOptional(v.picklist(options, 'not-a-choice'));

/** The fewest people that a class of raters may have. */
const SMALLEST_CLASS = 3;

const whole = (least: number, most: number) =>
  v.pipe(
    v.number('not-a-number'),
    v.integer('not-whole'),
    v.minValue(least, 'out-of-range'),
    v.maxValue(most, 'out-of-range'),
  );

/** The optional keys of a form that say how it is counted. */
export const countKeys = {
  score: choice(FORMULAS),
  denominator: choice(DENOMINATORS),
  unmarked: choice(UNMARKED),
  resultOrder: choice(RESULT_ORDERS),
  raters: v.exactOptional(
    v.strictObject({
      label: v.pipe(
        v.string(),
        v.trim(),
        v.minLength(1, 'empty'),
        v.check((value) => length(value) <= 20, 'too-long'),
      ),
      // Of a class of one or two everyone would know who chose what.
      due: whole(SMALLEST_CLASS, 10_000),
      weight: whole(1, 100),
    }),
  ),
};

/** How a form is counted where the scheme does not say: the sheet shows it, and reads it back as not named. */
const USUAL = {
  score: 'mean',
  denominator: 'valid',
  unmarked: 'out',
  resultOrder: 'form',
} as const;

export type CountKey = keyof typeof USUAL | 'raters';

/** The lines of the scheme's sheet that say how a form is counted. */
export function countLines(rules: CountRules): readonly (readonly [key: CountKey, ...values: CellValue[]])[] {
  const { raters } = rules;
  return [
    ['score', rules.score ?? USUAL.score],
    ['denominator', rules.denominator ?? USUAL.denominator],
    ['unmarked', rules.unmarked ?? USUAL.unmarked],
    ['resultOrder', rules.resultOrder ?? USUAL.resultOrder],
    ['raters', ...(raters ? [raters.label, raters.due, raters.weight] : [])],
  ];
}

/** The same back from the sheet, unchecked: keys that stand as usual are not named. */
export function readCountLines(
  list: (key: CountKey) => readonly string[],
): Readonly<Record<string, unknown>> {
  const [label, due, weight] = list('raters');
  const number = (text: string | undefined): number | string | undefined =>
    text !== undefined && Number.isFinite(Number(text)) ? Number(text) : text;
  return {
    ...Object.fromEntries(
      Object.entries(USUAL).flatMap(([key, usual]) => {
        const [text = ''] = list(key as CountKey);
        return text === '' || text === usual ? [] : [[key, text]];
      }),
    ),
    ...(label !== undefined && { raters: { label, due: number(due), weight: number(weight) } }),
  };
}
