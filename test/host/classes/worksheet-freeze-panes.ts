import type { Sheet } from '../model/sheet';
import { isRef, HostError, wireClass } from '../wire';
import { countFrom, rectFrom, rectOf, type Cells } from './targets';

export const worksheetFreezePanes = wireClass<Sheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    FreezeRows: (sheet, [count]) => {
      sheet.frozen = { row: 0, column: 0, rows: countFrom(count), columns: 0 };
      return null;
    },
    FreezeColumns: (sheet, [count]) => {
      sheet.frozen = { row: 0, column: 0, rows: 0, columns: countFrom(count) };
      return null;
    },
    FreezeAt: (sheet, [range]) => {
      if (isRef(range)) sheet.frozen = rectOf(range.target as Cells);
      else if (typeof range === 'string') sheet.frozen = rectFrom(range);
      else throw new HostError('InvalidArgument');
      return null;
    },
  },
});
