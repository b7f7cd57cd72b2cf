import { HostGap, ref, wireClass } from '../wire';

export const functions = wireClass<null>({
  name: 'Functions',
  objects: {
    // Rule `date-system`: the serial number counts from the workbook's own first day.
    Date: (_, [year, month, day], { book }) => {
      if (year !== 1904 || month !== 1 || day !== 1) throw new HostGap('Functions.date of another day');
      return ref('FunctionResult', { Value: book.date1904 ? 0 : 1462, Error: null });
    },
  },
});
