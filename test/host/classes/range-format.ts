import { ref, wireClass } from '../wire';
import { lay } from './looks';
import type { Cells, Look } from './targets';

const look = (cells: Cells, path: string): Look => ({ cells, path });
const KEPT = ['HorizontalAlignment', 'VerticalAlignment', 'WrapText', 'ColumnWidth', 'RowHeight'] as const;

export const rangeFormat = wireClass<Cells>({
  name: 'RangeFormat',
  sets: Object.fromEntries(
    KEPT.map((key) => [key, (cells: Cells, value: unknown) => lay(cells, key, value)]),
  ),
  navigation: {
    Fill: (cells) => ref('RangeFill', look(cells, 'Fill')),
    Font: (cells) => ref('RangeFont', look(cells, 'Font')),
    Borders: (cells) => ref('RangeBorderCollection', cells),
    Protection: (cells) => ref('FormatProtection', look(cells, 'Protection')),
  },
});
