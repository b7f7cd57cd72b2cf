import * as v from 'valibot';
import { parseIsoDate } from '../kernel/dates';
import { type Result, refusal, success } from '../kernel/result';
import { comparable, length } from '../kernel/text';
import type { Failure } from '../workbook/failure';
import { countKeys } from './read-count-rules';
import { bandFrom, layoutFault, layoutKeys } from './read-layout';
import type { Scheme } from './scheme';

/** Texts come from people and files: trimmed, of a sane length. */
const text = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((value) => length(value) <= most, 'too-long'),
  );
const filled = (most: number) => v.pipe(text(most), v.minLength(1, 'empty'));

const unique = (values: readonly string[]): boolean => new Set(values.map(comparable)).size === values.length;

const grade = v.strictObject({
  // `#` starts the codes of the ballot box: a grade must never look like one.
  label: v.pipe(
    filled(20),
    v.check((label) => !label.startsWith('#'), 'reserved'),
  ),
  points: v.pipe(v.number('not-a-number'), v.minValue(0, 'out-of-range'), v.maxValue(100, 'out-of-range')),
  from: bandFrom,
});

const share = v.pipe(
  v.number('not-a-number'),
  v.integer('not-whole'),
  v.minValue(1, 'out-of-range'),
  v.maxValue(100, 'out-of-range'),
);

const form = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,15}$/, 'not-an-id')),
  title: filled(60),
  shortTitle: filled(12),
  subjectHeading: filled(20),
  instructions: text(500),
  subjects: v.variant('from', [
    v.strictObject({ from: v.literal('roster') }),
    v.strictObject({
      from: v.literal('list'),
      items: v.pipe(
        v.array(filled(60)),
        v.minLength(1, 'too-few'),
        v.maxLength(100, 'too-many'),
        v.check((items: string[]) => unique(items), 'repeated'),
      ),
    }),
  ]),
  grades: v.pipe(
    v.array(grade),
    v.minLength(2, 'too-few'),
    v.maxLength(7, 'too-many'),
    v.check((grades) => unique(grades.map(({ label }) => label)), 'repeated'),
  ),
  cap: v.nullable(
    v.pipe(
      v.strictObject({ over: share, under: share }),
      v.check((cap) => cap.over <= cap.under, 'out-of-range'),
    ),
  ),
  quota: v.exactOptional(
    v.pipe(
      v.number('not-a-number'),
      v.integer('not-whole'),
      v.minValue(0, 'out-of-range'),
      v.maxValue(100, 'out-of-range'),
    ),
  ),
  ...layoutKeys,
  ...countKeys,
});

/** A form whose keys fit its kind. */
const fittingForm = v.pipe(
  form,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const { value } = dataset;
    const broken = layoutFault(value);
    if (!broken) return;
    const { key, fault } = broken;
    // valibot's own `forward` wants the key by name, one rule each.
    addIssue({
      message: fault,
      path: [
        {
          type: 'object',
          origin: 'value',
          input: value,
          key,
          value: (value as Record<string, unknown>)[key],
        },
      ],
    });
  }),
);

const scheme = v.strictObject({
  format: v.literal('pingyi-scheme/1', 'unknown-format'),
  unit: text(60),
  title: filled(60),
  date: v.pipe(
    v.string(),
    v.check((date) => date === '' || parseIsoDate(date) !== null, 'not-a-date'),
  ),
  // The sheet keeps them in one cell, apart by spaces.
  marks: v.pipe(
    v.array(v.pipe(filled(4), v.regex(/^\S+$/, 'with-space'))),
    v.minLength(1, 'too-few'),
    v.maxLength(30, 'too-many'),
    v.check((marks: string[]) => unique(marks), 'repeated'),
  ),
  overMark: v.picklist(['row', 'ballot'], 'not-a-choice'),
  unknownMark: v.exactOptional(v.picklist(['row', 'ballot', 'ask'], 'not-a-choice')),
  blankBallot: v.exactOptional(v.picklist(['count', 'ballot'], 'not-a-choice')),
  straightLine: v.exactOptional(v.picklist(['count', 'ballot'], 'not-a-choice')),
  strangeText: v.exactOptional(v.picklist(['count', 'ballot'], 'not-a-choice')),
  forms: v.pipe(
    v.array(fittingForm),
    v.minLength(1, 'too-few'),
    v.maxLength(6, 'too-many'),
    v.check(
      (forms) => unique(forms.map(({ id }) => id)) && unique(forms.map(({ shortTitle }) => shortTitle)),
      'repeated',
    ),
  ),
  bands: v.pipe(
    v.array(
      v.strictObject({
        label: filled(20),
        from: v.pipe(v.number('not-a-number'), v.minValue(0, 'out-of-range')),
      }),
    ),
    v.minLength(1, 'too-few'),
    v.maxLength(10, 'too-many'),
    v.check(
      (bands) => bands.every((band, index) => index === 0 || band.from < (bands[index - 1]?.from ?? 0)),
      'not-falling',
    ),
    v.check((bands) => bands.at(-1)?.from === 0, 'no-lowest'),
  ),
});

/** Checks unknown data against the scheme's rules (docs/scheme.md). The failure names the first place that is wrong. */
export function parseScheme(data: unknown): Result<Scheme, Failure> {
  const parsed = v.safeParse(scheme, data);
  if (parsed.success) return success(parsed.output);
  const [issue] = parsed.issues;
  const path = v.getDotPath(issue) ?? '';
  return refusal({ code: 'scheme-invalid', path, detail: issue.message });
}

/** A scheme from JSON text, such as a file that the user imports. */
export function parseSchemeJson(json: string): Result<Scheme, Failure> {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\uFEFF/, ''));
  } catch {
    return refusal({ code: 'scheme-invalid', path: '', detail: 'not-json' });
  }
  return parseScheme(data);
}

/** The scheme as JSON text for a file: two spaces, a final line end, keys in the documented order. */
export const schemeJson = (value: Scheme): string => `${JSON.stringify(value, null, 2)}\n`;
