import { useCallback, useEffect, useRef, useState } from 'react';
import { cellAddress } from '../../kernel/address';
import { known } from '../../kernel/assert';
import { formatAt, valueAt } from '../../kernel/grid';
import type { Engine } from '../../pane/engine/engine';
import type { CellEdit, CellState } from '../../workbook/edit';
import type { Failure } from '../../workbook/failure';
import type { Book } from '../book';
import { type History, NO_HISTORY, record, redo, undo } from './history';
import { isSameValue } from './typed';

/** A cell to change, by what it holds now. */
export interface Change {
  readonly row: number;
  readonly column: number;
  readonly to: (now: CellState, date1904: boolean) => CellState;
}

/** Why something typed is not in the workbook. */
export type Trouble =
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** The sheet is protected, and these cells are not among those to be filled in. */
  | { readonly kind: 'locked'; readonly cell: string }
  /** So many cells hold a formula, or something else meanwhile. */
  | { readonly kind: 'left'; readonly cells: number };

export interface Edits {
  /** Changes cells of a sheet as one step that can be taken back. */
  readonly change: (sheet: string, changes: readonly Change[]) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly trouble: Trouble | null;
  readonly dismiss: () => void;
}

/** Typing into the workbook: one change after the other, each checked against what the cells hold, each undone in one step. */
export function useEdits(book: Book, engine: Pick<Engine, 'view'>): Edits {
  const [history, setHistory] = useState(NO_HISTORY);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [, fail] = useState<never>();
  const latest = useRef(history);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const keep = useCallback((next: History) => {
    latest.current = next;
    setHistory(next);
  }, []);
  useEffect(() => book.onReplaced(() => keep(NO_HISTORY)), [book, keep]);

  /** Puts work at the end of the line; what is thrown is a bug. */
  const inTurn = useCallback((work: () => Promise<Trouble | null>): Promise<void> => {
    const next = queue.current.then(async () => {
      try {
        setTrouble(await work());
      } catch (error) {
        fail(() => {
          throw error;
        });
      }
    });
    queue.current = next;
    return next;
  }, []);

  /** Writes the edits; gives those that went through, or why none did. */
  const write = useCallback(
    async (
      edits: readonly CellEdit[],
    ): Promise<{ readonly done: readonly CellEdit[]; readonly trouble: Trouble | null }> => {
      const left = await book.type(edits);
      if (!left.ok) return { done: [], trouble: { kind: 'failed', failure: left.failure } };
      const skipped = new Set(left.value.map(({ sheet, cell }) => `${cell} ${sheet}`));
      const done = edits.filter(({ sheet, cell }) => !skipped.has(`${cell} ${sheet}`));
      return { done, trouble: skipped.size > 0 ? { kind: 'left', cells: skipped.size } : null };
    },
    [book],
  );

  const change = useCallback(
    (sheet: string, changes: readonly Change[]) =>
      inTurn(async () => {
        const locked = await lockedAmong(engine, sheet, changes);
        if (locked) return locked;
        const read = await book.workbook.read([sheet]);
        if (!read.ok) return { kind: 'failed', failure: read.failure };
        const grid = known(read.value[0], 'one grid a name');
        const edits = changes.flatMap(({ row, column, to }): CellEdit[] => {
          const from = { value: valueAt(grid, row, column), format: formatAt(grid, row, column) };
          const wanted = to(from, grid.date1904);
          const isSame = isSameValue(from.value, wanted.value) && from.format === wanted.format;
          return isSame ? [] : [{ sheet, cell: cellAddress(row, column), from, to: wanted }];
        });
        if (edits.length === 0) return null;
        const { done, trouble: why } = await write(edits);
        if (done.length > 0) keep(record(latest.current, done));
        return why;
      }),
    [book, engine, inTurn, keep, write],
  );

  const step = useCallback(
    (find: typeof undo) =>
      inTurn(async () => {
        const found = find(latest.current);
        if (!found) return null;
        const { done, trouble: why } = await write(found.edits);
        if (done.length > 0 || why?.kind === 'left') keep(found.history);
        return why;
      }),
    [inTurn, keep, write],
  );

  return {
    change,
    undo: useCallback(() => step(undo), [step]),
    redo: useCallback(() => step(redo), [step]),
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    trouble,
    dismiss: useCallback(() => setTrouble(null), []),
  };
}

/** The first of these cells that a protected sheet keeps from being changed. */
async function lockedAmong(
  engine: Pick<Engine, 'view'>,
  sheet: string,
  changes: readonly Change[],
): Promise<Trouble | null> {
  const rows = changes.map(({ row }) => row);
  const first = rows.reduce((a, b) => Math.min(a, b), Infinity);
  const last = rows.reduce((a, b) => Math.max(a, b), 0);
  if (rows.length === 0) return null;
  const seen = await engine.view(sheet, { row: first, rows: last - first + 1 });
  if (!seen.ok) return { kind: 'failed', failure: seen.failure };
  const { isProtected, looks, rows: shown } = seen.value;
  if (!isProtected) return null;
  const cells = new Map(shown.map((row) => [row.row, new Map(row.cells.map((cell) => [cell.column, cell]))]));
  const locked = changes.find(({ row, column }) => {
    const cell = cells.get(row)?.get(column);
    return cell === undefined || looks[cell.look]?.locked !== false;
  });
  return locked ? { kind: 'locked', cell: cellAddress(locked.row, locked.column) } : null;
}
