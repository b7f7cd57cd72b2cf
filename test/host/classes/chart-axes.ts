import type { Chart } from '../model/sheet';
import { ref, wireClass } from '../wire';

export const chartAxes = wireClass<Chart>({
  name: 'ChartAxes',
  navigation: {
    CategoryAxis: ({ categoryAxis }) => ref('ChartAxis', categoryAxis),
    ValueAxis: ({ valueAxis }) => ref('ChartAxis', valueAxis),
  },
});
