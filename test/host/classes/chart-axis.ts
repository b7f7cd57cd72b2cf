import { bag } from '../wire';

export const chartAxis = bag('ChartAxis', ['ReversePlotOrder', 'Minimum', 'Maximum']);
