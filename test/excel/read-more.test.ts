// What a grid tells beside its values: merges and hidden rows, without a request of their own.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { rectOf } from '../../src/kernel/address';
import { startHost, type Host } from '../host';

const withOffice = (has: (version: string) => boolean): void => {
  Object.assign(globalThis, {
    Office: { context: { requirements: { isSetSupported: (_: string, version: string) => has(version) } } },
  });
};
afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

function roster(): Host {
  return startHost({
    sheet: "A1,'b",
    fill: (book) => {
      const sheet = book.sheet("A1,'b");
      [
        ['姓名', '部门'],
        ['张三', '一组'],
        ['李四', null],
        ['王五', '二组'],
      ].forEach((row, at) => row.forEach((value, column) => sheet.cells.put(at, column, { value })));
      sheet.merges.push(rectOf('B2:B3'));
      sheet.hiddenRows.add(2);
    },
  });
}

test('merges and hidden rows', async () => {
  const host = roster();
  withOffice(() => true);
  const read = await excelWorkbook().read(["A1,'b"]);
  expect(read).toMatchObject({ ok: true, value: [{ merges: [rectOf('B2:B3')], hiddenRows: [2] }] });
  expect(host.requests).toHaveLength(2);
  expect(host.gaps).toEqual([]);
});

test('an Excel below 1.13 cannot tell merges, and says so by their absence', async () => {
  const host = roster();
  withOffice((version) => Number(version.split('.')[1]) < 13);
  const read = await excelWorkbook().read(["A1,'b"]);
  expect(read.ok && read.value[0]).not.toHaveProperty('merges');
  expect(read).toMatchObject({ ok: true, value: [{ hiddenRows: [2] }] });
  expect(host.requests).toHaveLength(2);
  expect(host.gaps).toEqual([]);
});
