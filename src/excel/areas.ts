import { rectAddress, type Rect } from '../kernel/address';
import type { PlanCell, PlanRow } from '../workbook/sheet-plan';

/**
 * The cells of a plan by a key of theirs, as few rectangles: runs of cells in a row, joined with the same run in the
 * row below. A table of 10,000 rows in one style is one rectangle. Cells with key null are left out.
 */
export function areasBy(
  rows: readonly PlanRow[],
  keyOf: (cell: PlanCell) => string | null,
): ReadonlyMap<string, readonly string[]> {
  const done = new Map<string, string[]>();
  let open = new Map<string, { readonly key: string; readonly rect: Rect }>();
  const close = (key: string, rect: Rect): void => {
    const addresses = done.get(key) ?? [];
    addresses.push(rectAddress(rect));
    done.set(key, addresses);
  };
  rows.forEach((row, at) => {
    const next = new Map<string, { readonly key: string; readonly rect: Rect }>();
    for (const run of runsOf(row, keyOf)) {
      const id = `${run.key}|${run.column}|${run.columns}`;
      const above = open.get(id);
      open.delete(id);
      const rect = above
        ? { ...above.rect, rows: above.rect.rows + 1 }
        : { row: at, column: run.column, rows: 1, columns: run.columns };
      next.set(id, { key: run.key, rect });
    }
    for (const ended of open.values()) close(ended.key, ended.rect);
    open = next;
  });
  for (const ended of open.values()) close(ended.key, ended.rect);
  return done;
}

interface Run {
  readonly key: string;
  readonly column: number;
  readonly columns: number;
}

/** Neighbouring cells of a row with the same key. */
function runsOf(row: PlanRow, keyOf: (cell: PlanCell) => string | null): readonly Run[] {
  const runs: Run[] = [];
  row.cells.forEach((cell, column) => {
    const key = cell ? keyOf(cell) : null;
    if (key === null) return;
    const last = runs.at(-1);
    if (last?.key === key && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      runs.push({ key, column, columns: 1 });
    }
  });
  return runs;
}

/** Neighbours with the same value, as (first, last) from 0; undefined is left out. */
export function spans<T>(
  values: readonly (T | undefined)[],
): readonly { readonly first: number; readonly last: number; readonly value: T }[] {
  const out: { first: number; last: number; value: T }[] = [];
  values.forEach((value, at) => {
    const last = out.at(-1);
    if (value === undefined) return;
    if (last && last.last === at - 1 && last.value === value) last.last = at;
    else out.push({ first: at, last: at, value });
  });
  return out;
}
