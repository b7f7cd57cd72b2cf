import { rectAddress } from '../../../src/kernel/address';
import type { ChartSeries, Sheet } from '../model/sheet';
import { HostError, isRef, ref, wireClass } from '../wire';
import { rectOf, textFrom, type Cells } from './targets';

export interface SeriesTarget {
  readonly sheet: Sheet;
  readonly series: ChartSeries;
}

const source = (argument: unknown): string => {
  if (!isRef(argument)) throw new HostError('InvalidArgument');
  return rectAddress(rectOf(argument.target as Cells));
};

export const chartSeries = wireClass<SeriesTarget>({
  name: 'ChartSeries',
  scalars: { Name: ({ series }) => series.name },
  sets: {
    Name: ({ series }, name) => {
      series.name = textFrom(name);
    },
  },
  navigation: { Format: (target) => ref('ChartSeriesFormat', target) },
  methods: {
    SetValues: ({ series }, [range]) => {
      series.values = source(range);
      return null;
    },
    SetXAxisValues: ({ series }, [range]) => {
      series.categories = source(range);
      return null;
    },
  },
});
