import { lookClass } from './looks';

export const rangeBorder = lookClass('RangeBorder', ['Style', 'Color', 'Weight']);
