import type { Form } from './form';
import { aspectsOf } from './form-layout';

/** Heights of what a ballot's pages are made of, in points. */
export interface Heights {
  /** Above the first page's header. */
  readonly top: number;
  readonly head: number;
  readonly row: number;
  /** Below the last row. */
  readonly foot: number;
  /** Above the header of every further page. */
  readonly goesOn: number;
}

/** Where pages end, and how high the rows then are. */
export interface Pages {
  readonly row: number;
  readonly breaks: readonly number[];
}

/** Rows as high as their pages allow: nobody's rows are on two pages, and no page is half empty. */
export function pagesOf(
  form: Form,
  heights: Heights,
  paper: number,
  { lowest, highest }: { readonly lowest: number; readonly highest: number },
): Pages {
  const at = (row: number): Pages => ({ row, breaks: breaksOf(form, { ...heights, row }, paper) });
  const fewest = at(Math.min(heights.row, lowest)).breaks.length;
  const best = Array.from({ length: 2 * (highest - lowest) + 1 }, (_, half) =>
    at(lowest + half / 2),
  ).findLast(({ breaks }) => breaks.length <= fewest);
  // On one page the space that is left went to the opinion already.
  return best && best.breaks.length > 0 ? best : at(heights.row);
}

/** Where the pages of a form end, so that nobody's rows are on two pages, and the foot is never alone. */
function breaksOf(form: Form, { top, head, row, foot, goesOn }: Heights, paper: number): readonly number[] {
  const each = rowsTogether(form);
  const rows = form.subjects.length;
  const breaks: number[] = [];
  let used = top + head;
  for (let at = 0; at < rows; at += each) {
    if (used + each * row > paper && at > 0) {
      breaks.push(at);
      used = goesOn + head;
    }
    used += each * row;
  }
  // The last person goes to the next page with the foot, rather than the foot alone.
  const last = rows - each;
  if (used + foot > paper && last > 0 && breaks.at(-1) !== last) breaks.push(last);
  return breaks;
}

/** Does every page lie on its paper? Not where there is too much around the table. */
export function fitsPaper(form: Form, heights: Heights, { row, breaks }: Pages, paper: number): boolean {
  const { top, head, foot, goesOn } = heights;
  const starts = [0, ...breaks, form.subjects.length];
  return breaks
    .concat(form.subjects.length)
    .every(
      (end, page) =>
        (page === 0 ? top : goesOn) +
          head +
          (end - (starts[page] ?? 0)) * row +
          (page === breaks.length ? foot : 0) <=
        paper + 0.5,
    );
}

const rowsTogether = ({ layout = {} }: Form): number =>
  layout.kind === 'matrix' ? aspectsOf(layout).length : 1;
