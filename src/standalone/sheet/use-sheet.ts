import { useCallback, useEffect, useRef, useState } from 'react';
import type { RowView, SheetView } from '../../files';
import type { Rect } from '../../kernel/address';
import type { Engine } from '../../pane/engine/engine';
import type { BookView } from '../book';

/** A sheet's layout, and those of its rows that were asked for. */
export interface LoadedSheet {
  readonly layout: Omit<SheetView, 'rows'>;
  readonly rows: ReadonlyMap<number, RowView>;
  /** Blocks of rows that are here. */
  readonly blocks: ReadonlySet<number>;
  /** Fetches the rows around this one, unless they are here. */
  readonly need: (row: number) => void;
}

/** Are these rows here? Those beyond what is in use are: there is nothing in them. */
export function areHere({ layout, blocks }: LoadedSheet, { row, rows }: Pick<Rect, 'row' | 'rows'>): boolean {
  const last = Math.min(row + rows, layout.rowCount) - 1;
  for (let block = Math.floor(row / BLOCK); block * BLOCK <= last; block++)
    if (!blocks.has(block)) return false;
  return true;
}

/** Rows are fetched in blocks of so many. */
export const BLOCK = 200;

/** The sheet in front: its first rows at once, others as they are scrolled into view. */
export function useSheet(engine: Pick<Engine, 'view'>, view: BookView): LoadedSheet | null {
  const { current, edition } = view;
  const [loaded, setLoaded] = useState<Omit<LoadedSheet, 'need'> | null>(null);
  const [, fail] = useState<never>();
  const asked = useRef({ key: '', blocks: new Set<number>() });

  const fetchBlock = useCallback(
    async (sheet: string, key: string, block: number) => {
      if (asked.current.key !== key) asked.current = { key, blocks: new Set() };
      if (asked.current.blocks.has(block)) return;
      asked.current.blocks.add(block);
      try {
        const seen = await engine.view(sheet, { row: block * BLOCK, rows: BLOCK });
        // Another sheet may have come to the front meanwhile, or this one may be gone.
        if (!seen.ok || asked.current.key !== key) return;
        const { rows, ...layout } = seen.value;
        setLoaded((old) => {
          const known = old && old.layout.name === layout.name ? old : null;
          return {
            layout,
            rows: withBlock(known?.rows ?? [], block, rows),
            blocks: new Set([...(known?.blocks ?? []), block]),
          };
        });
      } catch (error) {
        fail(() => {
          throw error;
        });
      }
    },
    [engine],
  );

  const key = `${edition} ${current ?? ''}`;
  useEffect(() => {
    if (current !== null) void fetchBlock(current, key, 0);
  }, [current, key, fetchBlock]);

  const need = useCallback(
    (row: number) => {
      if (current !== null) void fetchBlock(current, key, Math.floor(row / BLOCK));
    },
    [current, key, fetchBlock],
  );
  return loaded && loaded.layout.name === current ? { ...loaded, need } : null;
}

/** The rows that were here, with a block of them in its new state: others stay until theirs has come. */
function withBlock(
  known: Iterable<readonly [number, RowView]>,
  block: number,
  rows: readonly RowView[],
): ReadonlyMap<number, RowView> {
  const others = [...known].filter(([row]) => Math.floor(row / BLOCK) !== block);
  return new Map([...others, ...rows.map((row) => [row.row, row] as const)]);
}
