import type { Calculate } from '../host';

type Values = readonly (readonly [
  sheet: number,
  row: number,
  column: number,
  value: string | number | boolean | null,
])[];

/** The same calculation, made once for each workbook: a sweep comes by the same ones thousands of times. */
export function remembered(calculate: Calculate): Calculate {
  const known = new Map<string, Values>();
  return (book) => {
    const key = JSON.stringify(
      book.sheets.map(({ name, cells }) => [
        name,
        cells.rows.map((line) => line.map((cell) => cell?.formula ?? [cell?.value])),
      ]),
    );
    const values = known.get(key);
    if (values) {
      for (const [sheet, row, column, value] of values) {
        const cells = book.sheets[sheet]?.cells;
        cells?.put(row, column, { ...cells.at(row, column), value });
      }
      return;
    }
    calculate(book);
    known.set(
      key,
      book.sheets.flatMap(({ cells }, sheet) =>
        cells.rows.flatMap((line, row) =>
          line.flatMap((cell, column) =>
            cell?.formula === undefined ? [] : [[sheet, row, column, cell.value] as const],
          ),
        ),
      ),
    );
  };
}
