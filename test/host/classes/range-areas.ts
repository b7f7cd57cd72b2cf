import { quoteSheet, rectAddress } from '../../../src/kernel/address';
import { ref, wireClass } from '../wire';
import { mustLive, type Cells } from './targets';

export const rangeAreas = wireClass<Cells>({
  name: 'RangeAreas',
  kept: true,
  check: ({ sheet }, { book }) => mustLive(sheet, book),
  scalars: {
    Address: ({ sheet, areas }) =>
      areas.map((area) => `${quoteSheet(sheet.name)}!${rectAddress(area)}`).join(','),
  },
  navigation: {
    Format: (cells) => ref('RangeFormat', cells),
    ConditionalFormats: (cells) => ref('ConditionalFormatCollection', cells),
  },
  methods: { _KeepReference: () => null },
});
