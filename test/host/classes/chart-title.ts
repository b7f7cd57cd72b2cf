import { bag } from '../wire';

export const chartTitle = bag('ChartTitle', ['Text', 'Visible']);
