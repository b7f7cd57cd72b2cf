import { bag } from '../wire';

export const conditionalRangeFont = bag('ConditionalRangeFont', ['Color', 'Bold']);
