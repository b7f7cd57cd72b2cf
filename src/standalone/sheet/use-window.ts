import { type RefObject, useEffect, useState } from 'react';
import type { Rect } from '../../kernel/address';
import { rowAt } from './geometry';
import { BLOCK, type LoadedSheet } from './use-sheet';

/** Rows drawn beyond the window's edges, so that scrolling finds them there. */
const MARGIN = 20;

interface Ground {
  readonly sheet: LoadedSheet;
  readonly scroll: RefObject<HTMLElement | null>;
  readonly tops: readonly number[];
  readonly rowCount: number;
  readonly isWindowed: boolean;
  readonly selected: Rect;
}

/** Which rows of a long sheet are drawn; sees to it that those, and the selected ones, are fetched. */
export function useWindow({ sheet, scroll, tops, rowCount, isWindowed, selected }: Ground): {
  readonly span: { readonly from: number; readonly to: number };
  /** To be called when the sheet was scrolled. */
  readonly look: () => void;
} {
  const { layout, need } = sheet;
  const [span, setSpan] = useState({ from: 0, to: 60 });
  const look = (): void => {
    const box = scroll.current;
    if (!box) return;
    const last = layout.rowCount - 1;
    const needAll = (from: number, to: number): void => {
      for (let row = from; row <= to + BLOCK; row += BLOCK) need(Math.max(0, Math.min(row, to, last)));
    };
    const from = isWindowed ? rowAt(tops, box.scrollTop) : 0;
    const to = isWindowed ? rowAt(tops, box.scrollTop + box.clientHeight) : last;
    needAll(from, Math.min(to + BLOCK, last));
    // What is selected may be copied the next moment, in view or not.
    needAll(selected.row, selected.row + selected.rows - 1);
    if (!isWindowed) return;
    const near = (old: typeof span): boolean =>
      old.from <= Math.max(0, from - 5) && old.to >= Math.min(rowCount, to + 5);
    setSpan((old) =>
      near(old) ? old : { from: Math.max(0, from - MARGIN), to: Math.min(rowCount, to + MARGIN) },
    );
  };
  // After every drawing: the window follows the sheet's size as well as the scrolling.
  useEffect(look);
  return { span, look };
}
