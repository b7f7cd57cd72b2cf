// The contract of every workbook, kept by Excel's under Microsoft's own client.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { workbookContract } from '../contract/workbook-contract';
import { startHost, type Host } from '../host';

let host: Host;

workbookContract('Excel', async (sheets) => {
  host = startHost({
    sheet: sheets[0]?.name ?? 'Sheet1',
    fill: (book) => {
      for (const { name, values } of sheets) {
        const { cells } = book.find(name) ?? book.addSheet(name);
        values.forEach((row, at) => row.forEach((value, column) => cells.put(at, column, { value })));
      }
    },
  });
  return { workbook: excelWorkbook(), reopen: async () => excelWorkbook() };
});

afterEach(() => {
  expect(host.gaps).toEqual([]);
});
