import { HostGap, ref, wireClass } from '../wire';
import { mustBeUnprotected, rectOf, type Cells } from './targets';

export const conditionalFormatCollection = wireClass<Cells>({
  name: 'ConditionalFormatCollection',
  objects: {
    Add: (cells, [type], { book }) => {
      if (type !== 'Custom' && type !== 'DataBar') throw new HostGap(`a conditional format ${String(type)}`);
      mustBeUnprotected(cells.sheet);
      const made = { id: book.nextId(), type, rect: rectOf(cells), rule: {}, fill: {}, font: {}, bar: {} };
      cells.sheet.conditions.push(made);
      return ref('ConditionalFormat', made);
    },
  },
});
