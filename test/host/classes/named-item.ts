import { HostError, wireClass } from '../wire';
import { textFrom, type NamedTarget } from './targets';

export const namedItem = wireClass<NamedTarget>({
  name: 'NamedItem',
  id: ({ item }) => item.name,
  scalars: {
    Name: ({ item }) => item.name,
    Formula: ({ item }) => item.formula,
    Visible: ({ item }) => item.visible,
    Comment: ({ item }) => item.comment,
    Scope: ({ scope }) => (scope.sheet ? 'Worksheet' : 'Workbook'),
  },
  sets: {
    Visible: ({ item }, visible) => {
      item.visible = visible === true;
    },
    Formula: ({ item }, formula) => {
      item.formula = textFrom(formula);
    },
  },
  methods: {
    Delete: ({ scope, item }) => {
      const at = scope.names.indexOf(item);
      if (at === -1) throw new HostError('ItemNotFound');
      scope.names.splice(at, 1);
      return null;
    },
  },
});
