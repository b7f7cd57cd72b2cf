import type { ConditionalFormat } from '../model/sheet';
import { ref, wireClass } from '../wire';

export const dataBarConditionalFormat = wireClass<ConditionalFormat>({
  name: 'DataBarConditionalFormat',
  navigation: { PositiveFormat: (format) => ref('ConditionalDataBarPositiveFormat', format.bar) },
});
