import { useCallback } from 'react';
import type { Rect } from '../../kernel/address';
import type { CellState } from '../../workbook/edit';
import { fromClipboard, toClipboard } from './clipboard';
import { fillOn } from './fill';
import { range } from './geometry';
import { type Place, rangeOf, type Selection } from './selection';
import { readTyped, typedText } from './typed';
import type { Change } from './use-edits';
import { areHere, type LoadedSheet } from './use-sheet';

interface Ground {
  readonly sheet: LoadedSheet;
  readonly selection: Selection;
  readonly setSelection: (selection: Selection) => void;
  readonly stateAt: (place: Place) => CellState;
  /** The cells of a rectangle, without those that only a merge covers; none where they are too many. */
  readonly placesIn: (rect: Rect) => readonly Place[];
  readonly change: (changes: readonly Change[]) => void;
}

/** What is done with the selected cells together. */
export interface Blocks {
  readonly clear: () => void;
  /** null: what is selected is still on its way here. */
  readonly copy: (isCut: boolean) => string | null;
  readonly paste: (text: string) => void;
  /** Goes on with what is selected, into the rest of a larger range. */
  readonly fill: (into: Rect) => void;
  /** Ctrl+D and Ctrl+R. */
  readonly repeat: (direction: 'down' | 'right') => void;
}

export function useBlocks({ sheet, selection, setSelection, stateAt, placesIn, change }: Ground): Blocks {
  const { date1904 } = sheet.layout;
  const clear = useCallback(
    () =>
      change(
        placesIn(rangeOf(selection)).map((place) => ({ ...place, to: (now) => ({ ...now, value: null }) })),
      ),
    [change, placesIn, selection],
  );
  const put = useCallback(
    (places: readonly Place[], states: readonly CellState[]) =>
      change(
        places.map((place, at) => ({
          ...place,
          // What is typed, not how it looks: a date keeps being one, everything else keeps the cell's own format.
          to: (now, date1904) => {
            const { value, format } = states[at] ?? now;
            return typeof value === 'string'
              ? { value, format: now.format }
              : readTyped(typedText({ value, format }, date1904), now.format, date1904);
          },
        })),
      ),
    [change],
  );
  const fill = useCallback(
    (into: Rect): void => {
      const from = rangeOf(selection);
      if (!areHere(sheet, from)) return;
      const isDown = into.rows > from.rows;
      const lines = isDown
        ? range(from.column, from.column + from.columns)
        : range(from.row, from.row + from.rows);
      const length = isDown ? from.rows : from.columns;
      const total = isDown ? into.rows : into.columns;
      const placeOf = (line: number, at: number): Place =>
        isDown ? { row: from.row + at, column: line } : { row: line, column: from.column + at };
      const further = lines.map((line) => range(length, total).map((at) => placeOf(line, at)));
      const states = lines.map((line) =>
        fillOn(
          range(0, length).map((at) => stateAt(placeOf(line, at))),
          total - length,
        ),
      );
      put(further.flat(), states.flat());
      setSelection({
        active: { row: from.row, column: from.column },
        head: { row: from.row + into.rows - 1, column: from.column + into.columns - 1 },
      });
    },
    [sheet, selection, setSelection, stateAt, put],
  );
  /** Ctrl+D and Ctrl+R: the first row or column of the range into the rest of it; a single cell takes its neighbour's. */
  const repeat = useCallback(
    (direction: 'down' | 'right'): void => {
      const rect = rangeOf(selection);
      if (!areHere(sheet, { row: Math.max(0, rect.row - 1), rows: 2 })) return;
      const isDown = direction === 'down';
      const own = isDown ? rect.rows > 1 : rect.columns > 1;
      const places = placesIn(rect).filter(
        ({ row, column }) => !own || (isDown ? row > rect.row : column > rect.column),
      );
      const source = ({ row, column }: Place): Place =>
        isDown ? { row: own ? rect.row : row - 1, column } : { row, column: own ? rect.column : column - 1 };
      const open = places.filter((place) => source(place).row >= 0 && source(place).column >= 0);
      put(
        open,
        open.map((place) => stateAt(source(place))),
      );
    },
    [sheet, selection, placesIn, put, stateAt],
  );
  const copy = useCallback(
    (isCut: boolean): string | null => {
      const rect = rangeOf(selection);
      if (!areHere(sheet, rect)) return null;
      const table = range(rect.row, rect.row + rect.rows).map((row) =>
        range(rect.column, rect.column + rect.columns).map((column) =>
          typedText(stateAt({ row, column }), date1904).replace(/^'/, ''),
        ),
      );
      if (isCut) clear();
      return toClipboard(table);
    },
    [sheet, selection, stateAt, date1904, clear],
  );
  const paste = useCallback(
    (text: string): void => {
      const table = fromClipboard(text);
      const rect = rangeOf(selection);
      const width = Math.max(...table.map((row) => row.length));
      // One cell, or a block that fits evenly, fills the whole range; any other is put at its corner.
      const isEven = rect.rows % table.length === 0 && rect.columns % width === 0;
      const target = isEven ? rect : { ...rect, rows: table.length, columns: width };
      change(
        placesIn(target).flatMap((place) => {
          const typedThere =
            table[(place.row - rect.row) % table.length]?.[(place.column - rect.column) % width];
          if (typedThere === undefined) return [];
          return [
            {
              ...place,
              to: (now: CellState, date1904: boolean) => readTyped(typedThere, now.format, date1904),
            },
          ];
        }),
      );
      setSelection({
        active: { row: rect.row, column: rect.column },
        head: { row: rect.row + target.rows - 1, column: rect.column + target.columns - 1 },
      });
    },
    [selection, setSelection, placesIn, change],
  );
  return { clear, copy, paste, fill, repeat };
}
