import { DENOMINATORS, FORMULAS, RESULT_ORDERS, UNMARKED } from './count-rules';
import type { FormKind } from './form-layout';
import type { FormScheme, Grade, Scheme } from './scheme';

/** What each setting of a form offers; the first is how it stands where the scheme does not name it. */
export const FORM_CHOICES = {
  kind: ['list', 'matrix', 'score', 'slip'],
  order: ['roster', 'pinyin', 'stroke'],
  paper: ['a4', 'a3', 'a5', 'a6'],
  color: ['ink', 'red', 'green', 'amber', 'plain'],
  selfRating: ['included', 'excluded'],
  score: FORMULAS,
  denominator: DENOMINATORS,
  unmarked: UNMARKED,
  resultOrder: RESULT_ORDERS,
} as const;

/** The same for the rules that void a row or a ballot. */
export const VOID_CHOICES = {
  overMark: ['row', 'ballot'],
  unknownMark: ['row', 'ballot', 'ask'],
  blankBallot: ['count', 'ballot'],
  straightLine: ['count', 'ballot'],
  strangeText: ['count', 'ballot'],
} as const;

/** Keys that may be absent. */
type OptionalKey<T> = { [Key in keyof T]-?: undefined extends T[Key] ? Key : never }[keyof T];

/** With another value of an optional key; undefined takes the key away. */
export function withKey<T extends object, Key extends OptionalKey<T>>(
  value: T,
  key: Key,
  next: T[Key] | undefined,
): T {
  const { [key]: _, ...rest } = value;
  return (next === undefined ? rest : { ...rest, [key]: next }) as T;
}

/** Words that a kind of form begins with. */
export interface KindWords {
  readonly aspects: readonly string[];
  readonly overall: string;
}

/** The form as another kind: what only the former kind has goes, and what the new one cannot be without comes. */
export function withKind(form: FormScheme, kind: FormKind, words: KindWords): FormScheme {
  const { kind: _, aspects, overall, selfRating, quota, ...rest } = form;
  const mayLimit = kind === 'list' || kind === 'score';
  return {
    ...rest,
    ...(kind !== 'list' && { kind }),
    ...(kind === 'matrix' && { aspects: aspects ?? words.aspects, overall: overall ?? words.overall }),
    ...(kind === 'slip' && selfRating !== undefined && { selfRating }),
    ...(mayLimit && quota !== undefined && { quota }),
    cap: mayLimit ? form.cap : null,
    grades:
      kind === 'score' ? inBands(form.grades) : form.grades.map(({ label, points }) => ({ label, points })),
  };
}

/** Lowest points of the bands of a score form, by how many there are: those of two first. */
const BANDS: readonly (readonly number[])[] = [
  [60, 0],
  [80, 60, 0],
  [90, 80, 60, 0],
  [90, 80, 70, 60, 0],
  [90, 80, 70, 60, 50, 0],
  [90, 80, 70, 60, 50, 40, 0],
];

/** Grades with the usual bands, where not all of them have one. */
function inBands(grades: readonly Grade[]): readonly Grade[] {
  if (grades.every(({ from }) => from !== undefined)) return grades;
  const bands = BANDS[grades.length - 2] ?? [];
  return grades.map((grade, index) => ({ ...grade, from: bands[index] ?? 0 }));
}

/** With one more grade below the others; bands of a score form are then the usual ones. */
export function withGrade(form: FormScheme, label: string): FormScheme {
  const points = Math.max(0, (form.grades.at(-1)?.points ?? 100) - 20);
  const grades = [...form.grades, { label, points }];
  return { ...form, grades: form.kind === 'score' ? inBands(grades) : grades };
}

/** Without one of its grades; the last band of a score form goes on to 0. */
export function withoutGrade(form: FormScheme, at: number): FormScheme {
  const grades = form.grades.filter((_, index) => index !== at);
  const last = grades.length - 1;
  return {
    ...form,
    grades:
      form.kind === 'score'
        ? grades.map((grade, index) => (index === last ? { ...grade, from: 0 } : grade))
        : grades,
  };
}

/** With one more form, a copy of another one under names of its own. */
export function withForm(scheme: Scheme, like: FormScheme, shortTitle: (number: number) => string): Scheme {
  const taken = new Set(scheme.forms.flatMap((form) => [form.id, form.shortTitle]));
  let number = scheme.forms.length + 1;
  while (taken.has(`form-${String(number)}`) || taken.has(shortTitle(number))) number++;
  const form = { ...like, id: `form-${String(number)}`, shortTitle: shortTitle(number) };
  return { ...scheme, forms: [...scheme.forms, form] };
}

/** With one form a place earlier or later; at the end of the list it stays. */
export function withFormMoved(scheme: Scheme, at: number, by: -1 | 1): Scheme {
  const [form, other] = [scheme.forms[at], scheme.forms[at + by]];
  if (!form || !other) return scheme;
  return { ...scheme, forms: scheme.forms.map((one) => (one === form ? other : one === other ? form : one)) };
}
