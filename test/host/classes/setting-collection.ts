import { HostError, ref, wireClass } from '../wire';
import { textFrom } from './targets';

export const settingCollection = wireClass<null>({
  name: 'SettingCollection',
  objects: {
    Add: (_, [key, value], { book }) => {
      book.settings.set(textFrom(key), value);
      return ref('Setting', key);
    },
    GetItemOrNullObject: (_, [key], { book }) =>
      book.settings.has(textFrom(key)) ? ref('Setting', key) : null,
  },
  indexer: (_, key, { book }) => {
    if (!book.settings.has(textFrom(key))) throw new HostError('ItemNotFound');
    return ref('Setting', key);
  },
});
