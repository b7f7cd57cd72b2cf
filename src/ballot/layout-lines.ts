import type { CellValue } from '../kernel/grid';
import type { FormScheme } from './scheme';

/** How a form is laid out where the scheme does not say: the sheet shows it, and reads it back as not named. */
const USUAL = {
  kind: 'list',
  selfRating: 'included',
  order: 'roster',
  paper: 'a4',
  color: 'ink',
} as const;

/** Texts that a form may have or not. */
const HEADINGS = ['overall', 'remarks', 'opinion'] as const;

export type LayoutKey = keyof typeof USUAL | (typeof HEADINGS)[number] | 'aspects' | 'from';

/** The lines of the scheme's sheet that say how a form is laid out. */
export function layoutLines(
  form: FormScheme,
): readonly (readonly [key: LayoutKey, ...values: CellValue[]])[] {
  const from = form.grades.flatMap((grade) => (grade.from === undefined ? [] : [grade.from]));
  return [
    ['kind', form.kind ?? USUAL.kind],
    ['from', ...from],
    ['aspects', ...(form.aspects ?? [])],
    ...HEADINGS.map((key) => [key, form[key] ?? ''] as const),
    ['selfRating', form.selfRating ?? USUAL.selfRating],
    ['order', form.order ?? USUAL.order],
    ['paper', form.paper ?? USUAL.paper],
    ['color', form.color ?? USUAL.color],
  ];
}

/** The same back from the sheet, unchecked: keys that stand as usual are not named. */
export function readLayoutLines(
  list: (key: LayoutKey) => readonly string[],
): Readonly<Record<string, unknown>> {
  const aspects = list('aspects');
  return {
    ...Object.fromEntries(
      [...Object.entries(USUAL), ...HEADINGS.map((key) => [key, ''] as const)].flatMap(([key, usual]) => {
        const [text = ''] = list(key as LayoutKey);
        return text === '' || text === usual ? [] : [[key, text]];
      }),
    ),
    ...(aspects.length > 0 && { aspects }),
  };
}
