import { bag } from '../wire';

export const chartLineFormat = bag('ChartLineFormat', ['Color']);
