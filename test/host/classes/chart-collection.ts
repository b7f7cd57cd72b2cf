import { rectAddress, type Rect } from '../../../src/kernel/address';
import type { Chart, Sheet } from '../model/sheet';
import { HostError, isRef, ref, wireClass } from '../wire';
import { mustBeUnprotected, mustLive, rectOf, textFrom, type Cells } from './targets';

/** One series a column, or a row, of the source. */
function seriesOf(rect: Rect, byRows: boolean): Chart['series'] {
  return Array.from({ length: byRows ? rect.rows : rect.columns }, (_, at) => ({
    name: '',
    values: rectAddress(
      byRows ? { ...rect, row: rect.row + at, rows: 1 } : { ...rect, column: rect.column + at, columns: 1 },
    ),
    categories: null,
    fill: null,
    line: {},
  }));
}

export const chartCollection = wireClass<Sheet>({
  name: 'ChartCollection',
  check: (sheet, { book }) => mustLive(sheet, book),
  objects: {
    Add: (sheet, [type, source, seriesBy], { book }) => {
      if (!isRef(source)) throw new HostError('InvalidArgument');
      mustBeUnprotected(sheet);
      const rect = rectOf(source.target as Cells);
      const byRows = seriesBy === 'Rows' || (seriesBy !== 'Columns' && rect.columns > rect.rows);
      const id = book.nextId();
      const chart: Chart = {
        id,
        type: textFrom(type),
        properties: { Name: `Chart ${sheet.charts.length + 1}` },
        title: {},
        legend: {},
        categoryAxis: {},
        valueAxis: {},
        series: seriesOf(rect, byRows),
        position: null,
      };
      sheet.charts.push(chart);
      return ref('Chart', { sheet, chart });
    },
    GetItem: (sheet, [key]) => {
      const chart = sheet.charts.find((other) => other.id === key || other.properties['Name'] === key);
      if (!chart) throw new HostError('ItemNotFound');
      return ref('Chart', { sheet, chart });
    },
  },
  indexer: (sheet, key) => {
    const chart = sheet.charts.find((other) => other.id === key);
    if (!chart) throw new HostError('ItemNotFound');
    return ref('Chart', { sheet, chart });
  },
});
