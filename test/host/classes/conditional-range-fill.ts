import { bag } from '../wire';

export const conditionalRangeFill = bag('ConditionalRangeFill', ['Color']);
