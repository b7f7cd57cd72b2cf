import { cellAddress } from '../kernel/address';
import type { Place } from '../kernel/finding';
import { type CellValue, type Grid, textAt, valueAt } from '../kernel/grid';
import { type FigureRules, type Figures, figuresOf, isBalanced } from './figures';
import type { Recounted } from './recount';

/** A cell that holds something else than it should. */
export interface Deviation {
  readonly at: Place;
  readonly what: 'value' | 'formula';
  readonly expected: string;
  readonly found: string;
}

/** In the place of what is not shown. */
const HIDDEN = '—';

/** Of a quotient that was computed in floating point: far below what a whole vote would change. */
const TOLERANCE = 1e-9;

/** An empty text is an empty cell. */
const agrees = (expected: CellValue, found: CellValue): boolean =>
  typeof expected === 'number' && typeof found === 'number'
    ? Math.abs(expected - found) < TOLERANCE
    : (expected ?? '') === (found ?? '');

/** Notes what a cell should hold, where it does not. */
export function noting(sheet: Grid) {
  const found: Deviation[] = [];
  const note = (row: number, column: number, expected: string): void => {
    const at = { sheet: sheet.sheet, cell: cellAddress(row, column) };
    found.push({ at, what: 'value', expected, found: String(valueAt(sheet, row, column) ?? '') });
  };
  return {
    found,
    note,
    expect: (row: number, column: number, expected: CellValue): void => {
      if (!agrees(expected, valueAt(sheet, row, column))) note(row, column, String(expected ?? ''));
    },
  };
}

/** Figures of the ledger side by side: due, present, issued, returned, valid, abstained, spoiled, doubtful, and whether it balances. */
const LEDGER = { row: 4, column: 1 } as const;

/**
 * Holds a results sheet against the second count, finding its cells by their labels: the ledger, and for each subject
 * counts, shares, score, rank and what the ballots say, over the box and beside the table, where it stands what was counted
 * when the sheet was written. `balanced`: how a sheet says that its ledger balances, in each language.
 */
export function compareResults(
  sheet: Grid,
  counted: Recounted,
  grades: readonly string[],
  rules: FigureRules,
  balanced: readonly string[],
): readonly Deviation[] {
  const { found, note, expect } = noting(sheet);
  const rows = sheet.values.map((_, row) => row);
  const columnsIn = (row: number): readonly number[] =>
    grades.map((grade) => (sheet.values[row] ?? []).lastIndexOf(grade));
  const head = rows.find((row) => columnsIn(row).every((column) => column > 0));
  // The heading has a second row: there, far right, stand the grades of our own count.
  const [live, own] = head === undefined ? [[], []] : [columnsIn(head), columnsIn(head + 1)];
  if (head === undefined || own.some((column) => column < 0)) {
    note(0, 0, grades.join(' '));
    return found;
  }
  const { returned, valid, abstained, spoiled, doubtful } = counted;
  const ledger = [rules.due, rules.present, rules.issued, returned, valid, abstained, spoiled, doubtful];
  ledger.forEach((figure, at) => expect(LEDGER.row, LEDGER.column + at, figure));
  const check = LEDGER.column + ledger.length;
  const says = balanced.includes(textAt(sheet, LEDGER.row, check));
  const isSound = isBalanced(counted, rules);
  if (says !== isSound) note(LEDGER.row, check, `${isSound ? '' : '≠ '}${balanced[0] ?? ''}`);

  const last = grades.length - 1;
  const [afterLive, afterOwn] = [(live[last] ?? NaN) + 2, (own[last] ?? NaN) + 1];
  const lines = rows.slice(head + 2, head + 2 + counted.subjects.length);
  const figures = figuresOf(counted, rules);
  for (const [index, subject] of counted.subjects.entries()) {
    const row = lines.find((one) => textAt(sheet, one, 1) === subject.subject);
    const line = figures[index];
    if (row === undefined || !line) {
      note(head + 2, 1, subject.subject);
      continue;
    }
    const { isHidden, shares, rank } = line;
    const show = (value: CellValue): CellValue => (isHidden ? HIDDEN : value);
    [...subject.grades.values()].forEach((count, at) => {
      expect(row, live[at] ?? NaN, show(count));
      expect(row, (live[at] ?? NaN) + 1, show(shares[at] ?? null));
      expect(row, own[at] ?? NaN, show(count));
    });
    const score = shownScore(line, grades, rules);
    const sum = [...subject.grades.values()].reduce(
      (all, count) => all + count,
      subject.blank + subject.invalid,
    );
    const beside = rules.isRanked ? [score, rank] : [score];
    [subject.blank, subject.invalid, sum, ...beside].forEach((figure, at) =>
      expect(row, afterLive + at, figure),
    );
    [subject.blank, subject.invalid, score, rank].forEach((figure, at) => expect(row, afterOwn + at, figure));
    if (rules.cap) {
      const column = afterLive + 3 + beside.length;
      const grade = line.says === null ? null : (grades[line.says] ?? null);
      const text = textAt(sheet, row, column);
      // Where people must look no grade may stand.
      if (grade === null ? grades.includes(text) : text !== grade) note(row, column, grade ?? HIDDEN);
    }
  }
  return found;
}

const shownScore = ({ shown }: Figures, grades: readonly string[], { formula }: FigureRules): CellValue =>
  shown !== null && formula === 'majority' ? (grades[shown] ?? null) : shown;
