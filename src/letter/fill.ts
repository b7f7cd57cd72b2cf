import type { DocumentRun } from '../workbook/document-plan';
import type { SentenceVariants } from './words';

/** What stands for a place in a sentence; the number decides on the words that go with it. */
export interface Slot {
  readonly runs: readonly DocumentRun[];
  readonly number?: number;
}

export type Slots = ReadonlyMap<string, Slot>;

/** A sentence that was filled, or the places for which there is nothing. */
export type Filled =
  | { readonly runs: readonly DocumentRun[]; readonly missing?: undefined }
  | { readonly runs?: undefined; readonly missing: readonly string[] };

const PLACE = /\{([a-z-]+)(?::([^|}]*)\|([^}]*))?\}/g;

/** Fills the places of a sentence; all of them or none. */
export function fill(template: string, slots: Slots): Filled {
  const runs: DocumentRun[] = [];
  const missing: string[] = [];
  const literal = (text: string): void => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last && !last.field) runs[runs.length - 1] = { text: last.text + text };
    else runs.push({ text });
  };
  let done = 0;
  for (const { 0: place, 1: name = '', 2: one, 3: many = '', index } of template.matchAll(PLACE)) {
    literal(template.slice(done, index));
    done = index + place.length;
    const slot = slots.get(name);
    if (!slot) missing.push(name);
    else if (one !== undefined) literal(slot.number === 1 ? one : many);
    else
      for (const run of slot.runs)
        if (run.field) runs.push(run);
        else literal(run.text);
  }
  literal(template.slice(done));
  return missing.length > 0 ? { missing: [...new Set(missing)] } : { runs };
}

/** The first of the variants that can be filled; else what the first lacks. */
export function fillBest(variants: SentenceVariants, slots: Slots): Filled {
  const all = variants.map((template) => fill(template, slots));
  return all.find(({ runs }) => runs) ?? fill(variants[0], slots);
}
