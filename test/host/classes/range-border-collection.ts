import { HostError, ref, wireClass } from '../wire';
import type { Cells } from './targets';

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'];

export const rangeBorderCollection = wireClass<Cells>({
  name: 'RangeBorderCollection',
  indexer: (cells, edge) => {
    if (typeof edge !== 'string' || !EDGES.includes(edge)) throw new HostError('InvalidArgument');
    // Rule `inside-borders`: between rows and columns only where there are several.
    const single = cells.areas.some((area) => (edge === 'InsideHorizontal' ? area.rows : area.columns) < 2);
    if (edge.startsWith('Inside') && single) throw new HostError('InvalidArgument');
    return ref('RangeBorder', { cells, path: `Borders.${edge}` });
  },
});
