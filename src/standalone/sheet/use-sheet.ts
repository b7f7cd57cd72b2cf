import { useCallback, useEffect, useRef, useState } from 'react';
import type { RowView, SheetView } from '../../files';
import type { Engine } from '../../pane/engine/engine';
import type { BookView } from '../book';

/** A sheet's layout, and those of its rows that were asked for. */
export interface LoadedSheet {
  readonly layout: Omit<SheetView, 'rows'>;
  readonly rows: ReadonlyMap<number, RowView>;
  /** Fetches the rows around this one, unless they are here. */
  readonly need: (row: number) => void;
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
        setLoaded((old) => ({ layout, rows: withBlock(old, layout.name, block, rows) }));
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
  old: Omit<LoadedSheet, 'need'> | null,
  name: string,
  block: number,
  rows: readonly RowView[],
): ReadonlyMap<number, RowView> {
  const known = old && old.layout.name === name ? old.rows : [];
  const others = [...known].filter(([row]) => Math.floor(row / BLOCK) !== block);
  return new Map([...others, ...rows.map((row) => [row.row, row] as const)]);
}
