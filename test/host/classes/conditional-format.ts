import type { ConditionalFormat } from '../model/sheet';
import { HostError, ref, wireClass } from '../wire';

const of = (format: ConditionalFormat, type: string): ConditionalFormat => {
  if (format.type !== type) throw new HostError('InvalidOperation');
  return format;
};

export const conditionalFormat = wireClass<ConditionalFormat>({
  name: 'ConditionalFormat',
  id: (format) => format.id,
  scalars: { Id: (format) => format.id, Type: (format) => format.type },
  navigation: {
    Custom: (format) => ref('CustomConditionalFormat', of(format, 'Custom')),
    DataBar: (format) => ref('DataBarConditionalFormat', of(format, 'DataBar')),
  },
});
