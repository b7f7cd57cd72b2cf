import type { Book } from '../model/book';
import { overlaps, type Sheet, type Table } from '../model/sheet';
import { HostError, HostGap, isRef, ref, wireClass } from '../wire';
import { mustBeUnprotected, mustLive, rectFrom, rectOf, type Cells } from './targets';

/** Those of a sheet, or of the whole workbook. */
const tablesOf = (sheet: Sheet | null, book: Book): readonly Table[] =>
  (sheet ? [sheet] : book.sheets).flatMap(({ tables }) => tables);

export const tableCollection = wireClass<Sheet | null>({
  name: 'TableCollection',
  check: (sheet, { book }) => sheet && mustLive(sheet, book),
  objects: {
    Add: (sheet, [address, hasHeaders], { book }) => {
      if (!sheet) throw new HostGap('a table is added to its sheet');
      mustBeUnprotected(sheet);
      const rect = isRef(address) ? rectOf(address.target as Cells) : rectFrom(address);
      // Rule `table-overlap`.
      if (sheet.tables.some((other) => overlaps(other.rect, rect))) throw new HostError('InvalidArgument');
      const count = book.sheets.reduce((sum, other) => sum + other.tables.length, 0);
      const table = {
        id: String(count + 1),
        name: `Table${count + 1}`,
        rect,
        hasHeaders: hasHeaders === true,
      };
      sheet.tables.push(table);
      return ref('Table', table);
    },
  },
  // After the first request the client names a table by its id.
  indexer: (sheet, key, { book }) => {
    const table = tablesOf(sheet, book).find(({ id, name }) => id === key || name === key);
    if (!table) throw new HostError('ItemNotFound');
    return ref('Table', table);
  },
  methods: { GetCount: (sheet, _, { book }) => tablesOf(sheet, book).length },
  items: (sheet, { book }) => tablesOf(sheet, book).map((table) => ref('Table', table)),
});
