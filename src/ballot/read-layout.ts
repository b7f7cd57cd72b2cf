import * as v from 'valibot';
import { comparable, length } from '../kernel/text';
import type { PrintedLayout } from './form';
import type { FormLayout } from './form-layout';

const heading = (most: number) =>
  v.exactOptional(
    v.pipe(
      v.string(),
      v.trim(),
      v.minLength(1, 'empty'),
      v.check((value) => length(value) <= most, 'too-long'),
    ),
  );

const choice = <const T extends readonly string[]>(options: T) =>
  v.exactOptional(v.picklist(options, 'not-a-choice'));

/** The optional keys of a form that say how it is laid out. */
export const layoutKeys = {
  kind: choice(['list', 'matrix', 'score', 'slip']),
  aspects: v.exactOptional(
    v.pipe(
      v.array(v.pipe(v.string(), v.trim(), v.minLength(1, 'empty'), v.maxLength(20, 'too-long'))),
      v.minLength(1, 'too-few'),
      v.maxLength(10, 'too-many'),
    ),
  ),
  overall: heading(20),
  remarks: heading(20),
  opinion: heading(60),
  selfRating: choice(['included', 'excluded']),
  order: choice(['roster', 'pinyin', 'stroke']),
  paper: choice(['a3', 'a4', 'a5', 'a6']),
  color: choice(['ink', 'red', 'green', 'amber', 'plain']),
};

/** The lowest points of a band, on a score form. */
export const bandFrom = v.exactOptional(
  v.pipe(
    v.number('not-a-number'),
    v.integer('not-whole'),
    v.minValue(0, 'out-of-range'),
    v.maxValue(100, 'out-of-range'),
  ),
);

const printedLayout = v.strictObject({
  ...layoutKeys,
  from: v.exactOptional(v.array(v.number())),
  quota: v.exactOptional(v.number()),
  of: v.exactOptional(v.string()),
});

/** A form's layout as the vote's sheet keeps it; null when it is none. */
export function parseLayout(json: string): PrintedLayout | null {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return null;
  }
  const parsed = v.safeParse(printedLayout, data);
  return parsed.success ? parsed.output : null;
}

/** What the kinds of form need to know of a form to judge it. */
interface Judged extends FormLayout {
  readonly grades: readonly { readonly from?: number }[];
  readonly cap: unknown;
  readonly quota?: number;
  readonly raters?: unknown;
  readonly score?: string;
}

type Rule = readonly [key: keyof Judged, fault: string, holds: (form: Judged) => boolean];

const RULES: readonly Rule[] = [
  // A voter who leaves himself out of a list is named by the row that he left blank.
  ['selfRating', 'names-the-voter', ({ selfRating, kind }) => selfRating !== 'excluded' || kind === 'slip'],
  ['aspects', 'matrix-only', ({ aspects, kind }) => (kind === 'matrix') === (aspects !== undefined)],
  ['overall', 'matrix-only', ({ overall, kind }) => overall === undefined || kind === 'matrix'],
  ['aspects', 'repeated', ({ aspects = [], overall }) => isUnique([...aspects, overall ?? '\n'])],
  [
    'grades',
    'score-only',
    ({ grades, kind }) => grades.every(({ from }) => (from !== undefined) === (kind === 'score')),
  ],
  ['grades', 'not-bands', ({ grades, kind }) => kind !== 'score' || areBands(grades)],
  // The cap is a share of the people: rows that are aspects, or ballots on one person, have none.
  ['cap', 'not-for-kind', ({ cap, kind = 'list' }) => cap === null || kind === 'list' || kind === 'score'],
  // Grades have no weighted mean.
  ['score', 'not-for-raters', ({ score, raters }) => raters === undefined || score !== 'majority'],
  [
    'quota',
    'not-for-kind',
    ({ quota, kind = 'list' }) => quota === undefined || kind === 'list' || kind === 'score',
  ],
];

/** The first thing that does not fit a form's kind: the key that has to change, and why. Null: all is well. */
export function layoutFault(form: Judged): { readonly key: string; readonly fault: string } | null {
  const broken = RULES.find(([, , holds]) => !holds(form));
  return broken ? { key: broken[0], fault: broken[1] } : null;
}

const isUnique = (texts: readonly string[]): boolean => new Set(texts.map(comparable)).size === texts.length;

/** Falling from the first to the last, which starts at 0. */
const areBands = (grades: readonly { readonly from?: number }[]): boolean =>
  grades.every(({ from = 0 }, index) => index === 0 || from < (grades[index - 1]?.from ?? 0)) &&
  grades.at(-1)?.from === 0;
