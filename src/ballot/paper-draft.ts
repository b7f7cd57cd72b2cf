import * as v from 'valibot';
import type { PaperDesk, PaperForm } from './paper-desk';

const choice = v.union([
  v.pipe(v.number(), v.integer(), v.minValue(0)),
  v.picklist(['blank', 'over-marked', 'unknown-mark']),
]);
const ballot = v.strictObject({ serial: v.string(), choices: v.array(choice) });
const entry = v.strictObject({
  rows: v.number(),
  grades: v.number(),
  from: v.exactOptional(v.array(v.number())),
  ballots: v.array(ballot),
  ...ballot.entries,
  digits: v.string(),
});
const desk = v.strictObject({
  form: v.string(),
  first: entry,
  second: v.nullable(entry),
  stage: v.picklist(['first', 'second', 'compare']),
});

/** A desk as text, to be kept while the pane is closed. */
export const writeDesk = (given: PaperDesk): string => JSON.stringify(given);

/** The desk from its text; null where it is none, or its form has other rows or grades by now. */
export function readDesk(text: string, forms: readonly PaperForm[]): PaperDesk | null {
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), desk), text);
  if (!read.success) return null;
  const { form, first, second } = read.output;
  const known = forms.find((one) => one.form === form);
  const fits = [first, ...(second ? [second] : [])].every(
    ({ rows, grades }) => rows === known?.subjects.length && grades === known.grades.length,
  );
  return fits ? read.output : null;
}
