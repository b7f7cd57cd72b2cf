import type { Table } from '../model/sheet';
import { HostError, ref, wireClass } from '../wire';
import { textFrom, type Cells } from './targets';

export const table = wireClass<Table>({
  name: 'Table',
  id: ({ id }) => id,
  scalars: { Id: ({ id }) => id, Name: ({ name }) => name },
  objects: {
    GetRange: (table, _, { book }) => {
      const sheet = book.sheets.find(({ tables }) => tables.includes(table));
      if (!sheet) throw new HostError('ItemNotFound');
      return ref('Range', { sheet, areas: [table.rect] } satisfies Cells);
    },
  },
  sets: {
    Name: (made, name) => {
      made.name = textFrom(name);
    },
  },
});
