import { overlaps, type Sheet } from '../model/sheet';
import { HostError, isRef, ref, wireClass } from '../wire';
import { mustBeUnprotected, mustLive, rectFrom, rectOf, type Cells } from './targets';

export const tableCollection = wireClass<Sheet>({
  name: 'TableCollection',
  check: (sheet, { book }) => mustLive(sheet, book),
  objects: {
    Add: (sheet, [address, hasHeaders], { book }) => {
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
  methods: { GetCount: (sheet) => sheet.tables.length },
});
