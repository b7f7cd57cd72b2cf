import { bag } from '../wire';

export const conditionalDataBarPositiveFormat = bag('ConditionalDataBarPositiveFormat', [
  'FillColor',
  'GradientFill',
]);
