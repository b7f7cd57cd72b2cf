import { ref, wireClass } from '../wire';
import type { SeriesTarget } from './chart-series';

export const chartSeriesFormat = wireClass<SeriesTarget>({
  name: 'ChartSeriesFormat',
  navigation: {
    Fill: (target) => ref('ChartFill', target),
    Line: ({ series }) => ref('ChartLineFormat', series.line),
  },
});
