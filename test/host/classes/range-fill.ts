import { lookClass } from './looks';

export const rangeFill = lookClass('RangeFill', ['Color']);
