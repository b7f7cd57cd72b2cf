import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Rect } from '../../kernel/address';
import type { CellState } from '../../workbook/edit';
import { range } from './geometry';
import type { Command, Mode } from './keys';
import {
  type Direction,
  type Extent,
  jump,
  move,
  moveTo,
  type Place,
  selectCell,
  type Selection,
} from './selection';
import { readTyped, typedText } from './typed';
import type { Change, Edits } from './use-edits';
import { type Blocks, useBlocks } from './use-blocks';
import type { LoadedSheet } from './use-sheet';

/** Cells at once: a whole column of a large sheet is more than anybody means to type. */
const MOST_CELLS = 100_000;

/** The cell that is typed into, the range around it, and what is being typed. */
export interface Cursor {
  readonly selection: Selection;
  readonly mode: Mode;
  readonly text: string;
  /** Typed, and on its way into the workbook: row → column → text. */
  readonly typed: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly select: (place: Place, extend?: boolean) => void;
  readonly startEdit: () => void;
  readonly type: (text: string) => void;
  /** False: the key is not for the sheet. */
  readonly run: (command: Command, page: number) => boolean;
  readonly commit: () => void;
  readonly copy: Blocks['copy'];
  readonly paste: Blocks['paste'];
  readonly fill: Blocks['fill'];
}

const NOTHING_TYPED: Cursor['typed'] = new Map();

export function useCursor(sheet: LoadedSheet, extent: Extent, edits: Edits): Cursor {
  const { layout, rows } = sheet;
  const [selection, setSelection] = useState<Selection>(() => selectCell({ row: 0, column: 0 }));
  const [typing, setTyping] = useState<{
    readonly mode: Exclude<Mode, 'ready'>;
    readonly text: string;
  } | null>(null);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  // The workbook has answered: what it holds now is what is shown.
  useEffect(() => setTyped(NOTHING_TYPED), [rows]);

  const stateAt = useCallback(
    ({ row, column }: Place): CellState => {
      const cell = rows.get(row)?.cells.find((one) => one.column === column);
      return { value: cell?.value ?? null, format: layout.formats[cell?.look ?? 0] ?? 'General' };
    },
    [rows, layout.formats],
  );
  const change = useCallback(
    (changes: readonly Change[]) => {
      if (changes.length > 0 && changes.length <= MOST_CELLS) void edits.change(layout.name, changes);
    },
    [edits, layout.name],
  );
  const commit = useCallback((): void => {
    if (!typing) return;
    const { row, column } = selection.active;
    const { text } = typing;
    setTyping(null);
    if (text === typedText(stateAt({ row, column }), layout.date1904)) return;
    setTyped((old) => new Map([...old, [row, new Map([...(old.get(row) ?? []), [column, text]])]]));
    change([{ row, column, to: (now, date1904) => readTyped(text, now.format, date1904) }]);
  }, [typing, selection, stateAt, layout.date1904, change]);

  /** The cells of a rectangle, without those that only a merge covers. */
  const placesIn = useCallback(
    (rect: Rect): readonly Place[] =>
      rect.rows * rect.columns > MOST_CELLS
        ? []
        : range(rect.row, rect.row + rect.rows).flatMap((row) =>
            range(rect.column, rect.column + rect.columns)
              .filter((column) => {
                const merge = extent.mergeAt(row, column);
                return !merge || (merge.row === row && merge.column === column);
              })
              .map((column) => ({ row, column })),
          ),
    [extent],
  );
  const { fill, repeat, copy, paste, clear } = useBlocks({
    sheet,
    selection,
    setSelection,
    stateAt,
    placesIn,
    change,
  });

  const select = useCallback(
    (place: Place, extend = false): void => {
      commit();
      setSelection((old) => moveTo(old, place, extend));
    },
    [commit],
  );
  const startEdit = useCallback(
    () => setTyping({ mode: 'edit', text: typedText(stateAt(selection.active), layout.date1904) }),
    [stateAt, selection, layout.date1904],
  );
  const type = useCallback((text: string) => setTyping((old) => ({ mode: old?.mode ?? 'type', text })), []);

  const go = useCallback(
    (to: 'row-start' | 'row-end' | 'sheet-start' | 'sheet-end', extend: boolean): void => {
      const { row } = extend ? selection.head : selection.active;
      const end = Math.max(0, layout.columnCount - 1);
      const places = {
        'row-start': { row, column: 0 },
        'row-end': { row, column: end },
        'sheet-start': { row: 0, column: 0 },
        'sheet-end': { row: Math.max(0, layout.rowCount - 1), column: end },
      };
      setSelection(moveTo(selection, places[to], extend));
    },
    [selection, layout.columnCount, layout.rowCount],
  );
  const isAtEdge = useCallback(
    (direction: Direction): boolean => {
      const { active } = move(selection, direction, extent);
      return active.row === selection.active.row && active.column === selection.active.column;
    },
    [selection, extent],
  );

  const run = useCallback(
    (command: Command, page: number): boolean => {
      switch (command.do) {
        case 'move': {
          const { direction, extend } = command;
          const from = extend ? selection.head : selection.active;
          const isFilled = (place: Place): boolean => stateAt(place).value !== null;
          setSelection(
            command.jump
              ? moveTo(selection, jump(from, direction, extent, isFilled), extend)
              : move(selection, direction, extent, { extend }),
          );
          return true;
        }
        case 'page':
          setSelection(move(selection, command.direction, extent, { extend: command.extend, steps: page }));
          return true;
        case 'go':
          go(command.to, command.extend);
          return true;
        case 'commit':
          // At the edge of the sheet Tab leads out of it: the keyboard is never caught.
          if (!typing && isAtEdge(command.then)) return false;
          commit();
          setSelection(move(selection, command.then, extent));
          return true;
        case 'cancel':
          setTyping(null);
          return true;
        case 'newline':
          setTyping((old) => old && { ...old, text: `${old.text}\n` });
          return true;
        case 'edit':
          startEdit();
          return true;
        case 'clear':
          clear();
          return true;
        case 'select-all':
          setSelection({
            active: { row: 0, column: 0 },
            head: { row: Math.max(0, layout.rowCount - 1), column: Math.max(0, layout.columnCount - 1) },
          });
          return true;
        case 'fill':
          repeat(command.direction);
          return true;
        case 'undo':
          void edits.undo();
          return true;
        case 'redo':
          void edits.redo();
          return true;
      }
    },
    [selection, extent, typing, stateAt, go, isAtEdge, commit, startEdit, clear, layout, repeat, edits],
  );

  return useMemo(
    () => ({
      selection,
      mode: typing?.mode ?? 'ready',
      text: typing?.text ?? '',
      typed,
      select,
      startEdit,
      type,
      run,
      commit,
      copy,
      paste,
      fill,
    }),
    [selection, typing, typed, select, startEdit, type, run, commit, copy, paste, fill],
  );
}
