import { ref, wireClass } from '../wire';
import { mustLive, type Cells } from './targets';

export const rangeAreas = wireClass<Cells>({
  name: 'RangeAreas',
  kept: true,
  check: ({ sheet }, { book }) => mustLive(sheet, book),
  navigation: { Format: (cells) => ref('RangeFormat', cells) },
  methods: { _KeepReference: () => null },
});
