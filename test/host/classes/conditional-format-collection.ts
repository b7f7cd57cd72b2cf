import { HostError, HostGap, ref, wireClass } from '../wire';
import { overlaps } from '../model/sheet';
import { mustBeUnprotected, type Cells } from './targets';

export const conditionalFormatCollection = wireClass<Cells>({
  name: 'ConditionalFormatCollection',
  items: ({ sheet, areas }) =>
    sheet.conditions
      .filter(({ rect, more }) => [rect, ...more].some((one) => areas.some((area) => overlaps(one, area))))
      .map((format) => ref('ConditionalFormat', format)),
  // The client asks for an item that it has listed by its id.
  indexer: ({ sheet }, id) => {
    const found = sheet.conditions.find((format) => format.id === id);
    if (!found) throw new HostError('ItemNotFound');
    return ref('ConditionalFormat', found);
  },
  objects: {
    Add: (cells, [type], { book }) => {
      if (type !== 'Custom' && type !== 'DataBar') throw new HostGap(`a conditional format ${String(type)}`);
      mustBeUnprotected(cells.sheet);
      const [rect, ...more] = cells.areas;
      if (!rect) throw new HostGap('a conditional format of nothing');
      const made = { id: book.nextId(), type, rect, more, rule: {}, fill: {}, font: {}, bar: {} };
      cells.sheet.conditions.push(made);
      return ref('ConditionalFormat', made);
    },
  },
});
