import { wireClass } from '../wire';
import type { SeriesTarget } from './chart-series';
import { textFrom } from './targets';

export const chartFill = wireClass<SeriesTarget>({
  name: 'ChartFill',
  methods: {
    SetSolidColor: ({ series }, [color]) => {
      series.fill = textFrom(color);
      return null;
    },
  },
});
