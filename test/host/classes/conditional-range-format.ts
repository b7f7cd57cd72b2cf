import type { ConditionalFormat } from '../model/sheet';
import { ref, wireClass } from '../wire';

export const conditionalRangeFormat = wireClass<ConditionalFormat>({
  name: 'ConditionalRangeFormat',
  navigation: {
    Fill: (format) => ref('ConditionalRangeFill', format.fill),
    Font: (format) => ref('ConditionalRangeFont', format.font),
  },
});
