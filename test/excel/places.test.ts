// Where things are in a running Excel: its tables, and what the user has selected.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { selection } from '../../src/excel/selection';
import { checkRoster } from '../../src/jobs/check-roster';
import { rectOf } from '../../src/kernel/address';
import { jobOn, valueOf } from '../support/book';
import { startHost, type Host } from '../host';

let host: Host;
beforeEach(() => {
  host = startHost({
    sheet: '名单',
    fill: (book) => {
      const sheet = book.sheet('名单');
      [
        ['姓名', '性别'],
        ['张三', '男'],
        ['李四', '女'],
      ].forEach((row, at) => row.forEach((value, column) => sheet.cells.put(at + 2, column + 1, { value })));
      sheet.tables.push({ id: '1', name: '党员表', rect: rectOf('B3:C5'), hasHeaders: true });
      book.addSheet('Bob, his');
      book.active = sheet;
    },
  });
});
afterEach(() => expect(host.gaps).toEqual([]));

test('tables, with their sheets and ranges', async () => {
  expect(valueOf(await excelWorkbook().tables())).toEqual([{ name: '党员表', sheet: '名单', area: 'B3:C5' }]);
  expect(host.requests).toHaveLength(2);
  const report = valueOf(await checkRoster(jobOn(excelWorkbook()), { place: { table: '党员表' } }));
  expect(report.members.map(({ name }) => name)).toEqual(['张三', '李四']);
});

test.each([
  ['B3:C5', { sheet: '名单', area: 'B3:C5' }],
  ['B3', { sheet: '名单' }],
  ['A:C', { sheet: '名单', area: 'A1:C1048576' }],
])('selected: %s', async (selected, expected) => {
  host.book.selected = selected;
  expect(valueOf(await selection())).toEqual(expected);
});

test('a workbook without tables has none', async () => {
  host.book.sheet('名单').tables.length = 0;
  expect(valueOf(await excelWorkbook().tables())).toEqual([]);
});
