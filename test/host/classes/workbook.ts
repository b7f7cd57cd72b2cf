import { HostError, ref, wireClass } from '../wire';
import { rectFrom, textFrom, type Cells, type Scope } from './targets';

export const workbook = wireClass<null>({
  name: 'Workbook',
  scalars: { ReadOnly: (_, { book }) => book.readOnly },
  navigation: {
    Worksheets: () => ref('WorksheetCollection', null),
    Tables: () => ref('TableCollection', null),
    Names: (_, { book }) => ref('NamedItemCollection', { sheet: null, names: book.names } satisfies Scope),
    Settings: () => ref('SettingCollection', null),
    Protection: () => ref('WorkbookProtection', null),
    Functions: () => ref('Functions', null),
  },
  objects: {
    GetSelectedRange: (_, __, { book }) => {
      const sheet = book.active ?? book.sheets[0];
      if (!sheet) throw new HostError('ItemNotFound');
      return ref('Range', { sheet, areas: [rectFrom(book.selected)] } satisfies Cells);
    },
  },
  methods: {
    _RemoveReference: (_, [reference], { release }) => {
      release(textFrom(reference));
      return null;
    },
  },
});
