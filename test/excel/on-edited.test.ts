// Changes of cells by somebody else are told, our own writes are not.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { onEdited } from '../../src/excel/on-edited';
import type { CellEdit } from '../../src/workbook/edit';
import { valueOf } from '../support/book';
import { startHost, type Host } from '../host';

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

const EDIT: CellEdit = {
  sheet: '花名册',
  cell: 'A2',
  from: { value: '张　三', format: 'General' },
  to: { value: '张三', format: 'General' },
};

function roster(): Host {
  return startHost({
    sheet: '花名册',
    fill: (book) => {
      ['姓名', '张　三'].forEach((value, row) => book.sheet('花名册').cells.put(row, 0, { value }));
    },
  });
}

test.each(['says', 'does not say'])('an Excel that %s whose a change is', async (how) => {
  // What was written in the tests before is over.
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const host = roster();
  host.saysWhose = how === 'says';
  const heard = jest.fn();
  const end = valueOf(await onEdited(heard));

  expect(host.types('花名册', 2, 0, '李四')).toBe(true);
  expect(host.types('花名册', 3, 0, '王五', 'Remote')).toBe(true);
  await soon();
  expect(heard).toHaveBeenCalledTimes(2);

  expect(valueOf(await excelWorkbook().edit([EDIT]))).toEqual([]);
  expect(host.book.written).toEqual([]);
  await soon();
  expect(heard).toHaveBeenCalledTimes(2);

  end();
  await soon();
  expect(host.types('花名册', 4, 0, '赵六')).toBe(false);
  expect(heard).toHaveBeenCalledTimes(2);
  expect(host.gaps).toEqual([]);
});

test('a change by the user in the moment of our own write is told where Excel says whose it is', async () => {
  const host = roster();
  const heard = jest.fn();
  const end = valueOf(await onEdited(heard));
  const writing = excelWorkbook().edit([EDIT]);
  host.types('花名册', 2, 0, '李四');
  await writing;
  await soon();
  expect(heard).toHaveBeenCalledTimes(1);
  end();
  await soon();
});

test('while a cell is being edited Excel refuses, and says so', async () => {
  const host = roster();
  host.faults.fail(1, 'InvalidOperationInCellEditMode');
  expect(await onEdited(jest.fn())).toEqual({ ok: false, failure: { code: 'cell-editing' } });
});
