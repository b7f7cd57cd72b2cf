import { ALL_SHEETS } from '../events';
import { HostError, ref, wireClass } from '../wire';
import type { Book } from '../model/book';
import type { Sheet } from '../model/sheet';
import { textFrom } from './targets';

/** By id (what the client asks for once it knows it) or by name. */
const byKey = (book: Book, key: unknown): Sheet | undefined => {
  const text = textFrom(key);
  return book.sheets.find((sheet) => sheet.id === text) ?? book.find(text);
};

export const worksheetCollection = wireClass<null>({
  name: 'WorksheetCollection',
  objects: {
    Add: (_, [name], { book }) => {
      let free = book.sheets.length + 1;
      while (book.find(`Sheet${free}`)) free += 1;
      return ref('Worksheet', book.addSheet(typeof name === 'string' ? name : `Sheet${free}`));
    },
    GetItemOrNullObject: (_, [key], { book }) => {
      const sheet = byKey(book, key);
      return sheet ? ref('Worksheet', sheet) : null;
    },
  },
  methods: {
    _RegisterDataChangedEvent: (_, __, { book }) => {
      book.watched.add(ALL_SHEETS);
      return null;
    },
    _UnregisterDataChangedEvent: (_, __, { book }) => {
      book.watched.delete(ALL_SHEETS);
      return null;
    },
  },
  indexer: (_, key, { book }) => {
    const sheet = byKey(book, key);
    if (!sheet) throw new HostError('ItemNotFound');
    return ref('Worksheet', sheet);
  },
  items: (_, { book }) => book.sheets.map((sheet) => ref('Worksheet', sheet)),
});
