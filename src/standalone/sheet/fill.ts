import type { CellState } from '../../workbook/edit';

/**
 * The cells that a column or row of them goes on with: numbers in even steps go on counting (1, 2 → 3, 4), all else is
 * repeated.
 */
export function fillOn(cells: readonly CellState[], count: number): readonly CellState[] {
  const [first, second] = cells;
  const last = cells.at(-1);
  if (!first || !last) return [];
  const numbers = cells.map(({ value }) => value);
  const step =
    typeof first.value === 'number' && typeof second?.value === 'number' ? second.value - first.value : null;
  const isSeries =
    step !== null &&
    numbers.every((value, at) => {
      const before = numbers[at - 1];
      return at === 0 || (typeof value === 'number' && typeof before === 'number' && value - before === step);
    });
  return Array.from({ length: count }, (_, at) => {
    if (isSeries && typeof last.value === 'number')
      return { value: last.value + step * (at + 1), format: last.format };
    return cells[at % cells.length] ?? first;
  });
}
