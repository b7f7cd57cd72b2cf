import { type CSSProperties, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Rect } from '../../kernel/address';
import type { ChartView } from './charts';
import type { Place } from './selection';

const cellIn = (board: HTMLElement | null, { row, column }: Place): Element | null =>
  board?.querySelector(`[data-row="${row}"] > [data-column="${column}"]`) ?? null;

interface Around {
  readonly scroll: RefObject<HTMLElement | null>;
  readonly board: RefObject<HTMLElement | null>;
  readonly head: Place;
  readonly tops: readonly number[];
  readonly lefts: readonly number[];
  readonly frozen: { readonly rows: number; readonly columns: number };
}

/** Brings the cell that the cursor went to into view; nobody asked for the first one. */
export function useReveal({ scroll, board, head, tops, lefts, frozen }: Around): void {
  /** A cell on its way into view: it is found once it is drawn. */
  const wanted = useRef<Place | null>(null);
  const reached = useRef(head);
  useLayoutEffect(() => {
    if (reached.current !== head) wanted.current = head;
    reached.current = head;
    const place = wanted.current;
    const box = scroll.current;
    if (!place || !box) return;
    const cell = cellIn(board.current, place);
    if (cell) {
      wanted.current = null;
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
    // About there: rows with wrapped text are taller than the file says.
    if (place.row >= frozen.rows) box.scrollTop = Math.max(0, (tops[place.row] ?? 0) - box.clientHeight / 2);
    if (place.column >= frozen.columns)
      box.scrollLeft = Math.max(0, (lefts[place.column] ?? 0) - box.clientWidth / 2);
  });
}

/** Where things lie that are drawn over the cells. */
export interface Places {
  /** Row → where it was really drawn: rows grow with wrapped text. */
  readonly charts: Readonly<Record<number, number>>;
  readonly active: CSSProperties;
  /** The lower right corner of what is selected; null where it is not drawn. */
  readonly corner: CSSProperties | null;
}

interface Ground {
  readonly board: RefObject<HTMLElement | null>;
  readonly charts: readonly ChartView[];
  readonly active: Place;
  readonly selected: Rect;
  /** Whatever moves cells when it changes. */
  readonly redrawn: readonly unknown[];
}

/** Measures those places anew after every drawing that may have moved them. */
export function usePlaces({ board, charts, active, selected, redrawn }: Ground): Places {
  const [places, setPlaces] = useState<Places>({ charts: {}, active: {}, corner: null });
  const last = {
    row: selected.row + selected.rows - 1,
    column: selected.column + selected.columns - 1,
  };
  useLayoutEffect(() => {
    const box = board.current?.getBoundingClientRect();
    if (!box) return;
    const cell = cellIn(board.current, active)?.getBoundingClientRect();
    const end = cellIn(board.current, last)?.getBoundingClientRect();
    setPlaces({
      charts: Object.fromEntries(
        charts.flatMap(({ area }) => {
          const row = board.current?.querySelector<HTMLElement>(`[data-row="${area.row}"]`);
          return row ? [[area.row, row.offsetTop] as const] : [];
        }),
      ),
      active: cell
        ? {
            left: cell.left - box.left,
            top: cell.top - box.top,
            width: Math.max(cell.width, 64),
            height: cell.height,
          }
        : { left: 0, top: 0, width: 64, height: 20 },
      corner: end ? { left: end.right - box.left - 5, top: end.bottom - box.top - 5 } : null,
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- measured when something moved, not when anything changed
  }, [board, charts, active.row, active.column, last.row, last.column, ...redrawn]);
  return places;
}
