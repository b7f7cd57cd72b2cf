import { bag } from '../wire';

export const chartLegend = bag('ChartLegend', ['Visible', 'Position']);
