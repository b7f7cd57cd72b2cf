import type { ConditionalFormat } from '../model/sheet';
import { ref, wireClass } from '../wire';

export const customConditionalFormat = wireClass<ConditionalFormat>({
  name: 'CustomConditionalFormat',
  navigation: {
    Rule: (format) => ref('ConditionalFormatRule', format.rule),
    Format: (format) => ref('ConditionalRangeFormat', format),
  },
});
