import type { Chart, Sheet } from '../model/sheet';
import { HostError, isRef, ref, wireClass } from '../wire';
import { rectFrom } from './targets';

export interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const corner = (cell: unknown): string => {
  if (isRef(cell) || typeof cell !== 'string') throw new HostError('InvalidArgument');
  rectFrom(cell);
  return cell;
};

export const chart = wireClass<ChartTarget>({
  name: 'Chart',
  id: ({ chart: { id } }) => id,
  scalars: {
    Id: ({ chart: { id } }) => id,
    Name: ({ chart: { properties } }) => properties['Name'],
    ChartType: ({ chart: { type } }) => type,
  },
  sets: {
    Name: ({ chart: { properties } }, name) => {
      properties['Name'] = name;
    },
  },
  navigation: {
    Title: ({ chart: { title } }) => ref('ChartTitle', title),
    Legend: ({ chart: { legend } }) => ref('ChartLegend', legend),
    Axes: ({ chart: made }) => ref('ChartAxes', made),
    Series: (target) => ref('ChartSeriesCollection', target),
  },
  methods: {
    SetPosition: ({ chart: made }, [start, end]) => {
      made.position = [corner(start), corner(end)];
      return null;
    },
  },
});
