import { HostError, ref, wireClass } from '../wire';
import type { ChartTarget } from './chart';
import { countFrom } from './targets';

export const chartSeriesCollection = wireClass<ChartTarget>({
  name: 'ChartSeriesCollection',
  objects: {
    Add: ({ sheet, chart }, [name]) => {
      const series = {
        name: typeof name === 'string' ? name : '',
        values: '',
        categories: null,
        fill: null,
        line: {},
      };
      chart.series.push(series);
      return ref('ChartSeries', { sheet, series });
    },
    GetItemAt: ({ sheet, chart }, [at]) => {
      const series = chart.series[countFrom(at)];
      if (!series) throw new HostError('ItemNotFound');
      return ref('ChartSeries', { sheet, series });
    },
  },
});
