import { ref, wireClass } from '../wire';
import { textFrom, type Scope } from './targets';

export const workbook = wireClass<null>({
  name: 'Workbook',
  scalars: { ReadOnly: (_, { book }) => book.readOnly },
  navigation: {
    Worksheets: () => ref('WorksheetCollection', null),
    Names: (_, { book }) => ref('NamedItemCollection', { sheet: null, names: book.names } satisfies Scope),
    Settings: () => ref('SettingCollection', null),
    Protection: () => ref('WorkbookProtection', null),
    Functions: () => ref('Functions', null),
  },
  methods: {
    _RemoveReference: (_, [reference], { release }) => {
      release(textFrom(reference));
      return null;
    },
  },
});
