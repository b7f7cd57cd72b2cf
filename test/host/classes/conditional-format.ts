import type { ConditionalFormat } from '../model/sheet';
import { HostError, ref, wireClass } from '../wire';
import { mustBeUnprotected } from './targets';

const of = (format: ConditionalFormat, type: string): ConditionalFormat => {
  if (format.type !== type) throw new HostError('InvalidOperation');
  return format;
};

export const conditionalFormat = wireClass<ConditionalFormat>({
  name: 'ConditionalFormat',
  id: (format) => format.id,
  scalars: { Id: (format) => format.id, Type: (format) => format.type },
  methods: {
    Delete: (format, _, { book }) => {
      const sheet = book.sheets.find(({ conditions }) => conditions.includes(format));
      if (!sheet) throw new HostError('ItemNotFound');
      mustBeUnprotected(sheet);
      sheet.conditions.splice(sheet.conditions.indexOf(format), 1);
      return null;
    },
  },
  navigation: {
    Custom: (format) => ref('CustomConditionalFormat', of(format, 'Custom')),
    DataBar: (format) => ref('DataBarConditionalFormat', of(format, 'DataBar')),
  },
});
