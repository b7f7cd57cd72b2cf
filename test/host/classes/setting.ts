import { HostError, wireClass } from '../wire';

export const setting = wireClass<string>({
  name: 'Setting',
  scalars: { Key: (key) => key, Value: (key, { book }) => book.settings.get(key) },
  methods: {
    Delete: (key, _, { book }) => {
      if (!book.settings.delete(key)) throw new HostError('ItemNotFound');
      return null;
    },
  },
});
