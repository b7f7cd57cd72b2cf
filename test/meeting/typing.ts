import type { FileWorkbook } from '../../src/files';
import { cellAddress } from '../../src/kernel/address';
import type { CellValue, Grid } from '../../src/kernel/grid';
import type { SheetKind } from '../../src/workbook/sheet-plan';
import { valueOf } from '../support/book';

/** What stands in the sheet of a kind. */
export const gridOfKind = async (book: FileWorkbook, kind: SheetKind): Promise<Grid> => {
  const sheet = valueOf(await book.sheets()).find((one) => one.kind === kind);
  const [grid] = valueOf(await book.read([sheet?.name ?? '']));
  if (!grid) throw new Error(`no sheet ${kind}`);
  return grid;
};

/** Somebody types into cells of a sheet, whatever stands there. */
export async function type(
  book: FileWorkbook,
  kind: SheetKind,
  cells: Readonly<Record<string, CellValue>>,
): Promise<void> {
  const grid = await gridOfKind(book, kind);
  const flat = new Map(
    grid.values.flatMap((line, at) => line.map((value, column) => [cellAddress(at, column), value] as const)),
  );
  const edits = Object.entries(cells).map(([address, value]) => ({
    sheet: grid.sheet,
    cell: address,
    from: { value: flat.get(address) ?? null, format: 'General' },
    to: { value, format: 'General' },
  }));
  expect(valueOf(await book.edit(edits))).toEqual([]);
}
