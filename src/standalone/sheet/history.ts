import { type CellEdit, inverse } from '../../workbook/edit';

/** What was typed, step by step, so that it can be taken back and done again. */
export interface History {
  readonly past: readonly (readonly CellEdit[])[];
  readonly future: readonly (readonly CellEdit[])[];
}

export const NO_HISTORY: History = { past: [], future: [] };

/** So many steps are kept. */
const STEPS = 200;

export const record = ({ past }: History, edits: readonly CellEdit[]): History => ({
  past: [...past, edits].slice(-STEPS),
  future: [],
});

/** The edits that take the last step back, and the history after it; null when there is none. */
export function undo({
  past,
  future,
}: History): { readonly edits: readonly CellEdit[]; readonly history: History } | null {
  const last = past.at(-1);
  if (!last) return null;
  return { edits: last.map(inverse), history: { past: past.slice(0, -1), future: [last, ...future] } };
}

export function redo({
  past,
  future,
}: History): { readonly edits: readonly CellEdit[]; readonly history: History } | null {
  const [next, ...rest] = future;
  if (!next) return null;
  return { edits: next, history: { past: [...past, next], future: rest } };
}
