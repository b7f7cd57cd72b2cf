import { cellAddress } from '../kernel/address';
import type { Place } from '../kernel/finding';
import { type CellValue, type Grid, textAt, valueAt } from '../kernel/grid';
import type { Recounted, RecountedSubject } from './recount';

/** A cell that holds something else than it should. */
export interface Deviation {
  readonly at: Place;
  readonly what: 'value' | 'formula';
  readonly expected: string;
  readonly found: string;
}

/** In the place of a count of one or two marks. */
const HIDDEN = '—';

/** A count as the sheet shows it: of one or two marks nothing is shown. */
function shown({ grades }: RecountedSubject): (count: number) => CellValue {
  const marks = [...grades.values()].reduce((sum, count) => sum + count, 0);
  return (count) => (marks > 0 && marks < 3 ? HIDDEN : count);
}

/**
 * Holds a results sheet against the second count, finding its cells by their labels: the ledger's figures, and for each
 * subject the counts over the box and the numbers beside the table that say what was counted when it was written.
 */
export function compareResults(
  sheet: Grid,
  counted: Recounted,
  grades: readonly string[],
): readonly Deviation[] {
  const found: Deviation[] = [];
  const expect = (row: number, column: number, expected: CellValue): void => {
    const value = valueAt(sheet, row, column);
    if (value === expected) return;
    const at = { sheet: sheet.sheet, cell: cellAddress(row, column) };
    found.push({ at, what: 'value', expected: String(expected), found: String(value ?? '') });
  };
  const rows = sheet.values.map((_, row) => row);
  const columnsIn = (row: number): readonly number[] =>
    grades.map((grade) => (sheet.values[row] ?? []).lastIndexOf(grade));
  const head = rows.find((row) => columnsIn(row).every((column) => column > 0));
  // The heading has a second row: there, far right, stand the grades of our own count.
  const [live, own] = head === undefined ? [[], []] : [columnsIn(head), columnsIn(head + 1)];
  if (head === undefined || own.some((column) => column < 0)) {
    const cell = cellAddress(0, 0);
    return [{ at: { sheet: sheet.sheet, cell }, what: 'value', expected: grades.join(' '), found: '' }];
  }
  const { returned, valid, abstained, spoiled, doubtful } = counted;
  [returned, valid, abstained, spoiled, doubtful].forEach((figure, index) => {
    expect(LEDGER.row, LEDGER.returned + index, figure);
  });
  const last = grades.length - 1;
  const [afterLive, afterOwn] = [(live[last] ?? 0) + 2, (own[last] ?? 0) + 1];
  const lines = rows.slice(head + 2, head + 2 + counted.subjects.length);
  for (const subject of counted.subjects) {
    const row = lines.find((line) => textAt(sheet, line, 1) === subject.subject);
    if (row === undefined) {
      const cell = cellAddress(head + 2, 1);
      found.push({ at: { sheet: sheet.sheet, cell }, what: 'value', expected: subject.subject, found: '' });
      continue;
    }
    const show = shown(subject);
    grades.forEach((grade, index) => {
      const count = show(subject.grades.get(grade) ?? NaN);
      expect(row, live[index] ?? 0, count);
      expect(row, own[index] ?? 0, count);
    });
    for (const [index, count] of [subject.blank, subject.invalid].entries()) {
      expect(row, afterLive + index, count);
      expect(row, afterOwn + index, count);
    }
  }
  return found;
}

/** Figures of the ledger that come from the box: returned, valid, abstained, spoiled, doubtful, side by side. */
const LEDGER = { row: 4, returned: 4 } as const;
