import type { Table } from '../model/sheet';
import { wireClass } from '../wire';
import { textFrom } from './targets';

export const table = wireClass<Table>({
  name: 'Table',
  id: ({ id }) => id,
  scalars: { Id: ({ id }) => id, Name: ({ name }) => name },
  sets: {
    Name: (made, name) => {
      made.name = textFrom(name);
    },
  },
});
