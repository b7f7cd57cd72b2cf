// The formulas of the sheets of the year, computed anew by LibreOffice: the same as our own figures.
import { openWorkbook, type FileWorkbook } from '../../src/files';
import type { CellValue } from '../../src/kernel/grid';
import { jobOn, sampleBook, valueOf } from '../support/book';
import { describeWith } from '../support/needs';
import { convert } from '../support/soffice';
import { makeYear } from '../support/year';

const YEAR = /^(?:opinions|talks|self-examination|minutes|rectification)/;

/** Every cell of the sheets of the year that has something in it. */
async function cellsOf(
  book: FileWorkbook,
  names: readonly string[],
): Promise<readonly (readonly CellValue[])[]> {
  const grids = valueOf(await book.read(names));
  return grids.flatMap((grid) =>
    grid.values.flatMap((line, row) =>
      line.flatMap((value, column) =>
        value === null || value === '' ? [] : [[grid.sheet, row, column, value]],
      ),
    ),
  );
}

describeWith('LibreOffice')('LibreOffice', () => {
  test('computes every sheet of the year to our figures', async () => {
    const book = await sampleBook();
    await makeYear(jobOn(book));
    const sheets = valueOf(await book.sheets()).filter(({ kind }) => kind !== null && YEAR.test(kind));
    expect(sheets).toHaveLength(11);
    const names = sheets.map(({ name }) => name);
    const computed = valueOf(openWorkbook(convert(book.save(), 'xlsx'), 'book.xlsx'));
    expect(await cellsOf(computed, names)).toEqual(await cellsOf(book, names));
  });
});
