import { lookClass } from './looks';

export const rangeFont = lookClass('RangeFont', ['Bold', 'Italic', 'Color', 'Size']);
