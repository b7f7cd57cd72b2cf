// Marks in Excel: conditional formats over the user's own looks, comments where this Excel has them, and the way back.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import { MARK_PREFIX, type CellMark } from '../../src/workbook/edit';
import { startHost, type Host } from '../host';

const withOffice = (highest: number): void => {
  const isSetSupported = (_: string, version: string): boolean => Number(version.split('.')[1]) <= highest;
  Object.assign(globalThis, { Office: { context: { requirements: { isSetSupported } } } });
};
afterEach(() => Reflect.deleteProperty(globalThis, 'Office'));

const marks: readonly CellMark[] = [
  { cell: 'A2', level: 'error', note: '重名' },
  { cell: 'B2', level: 'warning', note: '日期' },
  { cell: 'B3', level: 'warning', note: '学历' },
];

function roster(): Host {
  return startHost({
    sheet: '花名册',
    fill: (book) => {
      const sheet = book.sheet('花名册');
      [
        ['姓名', '学历'],
        ['张三', '本科'],
        ['李四', '本科'],
      ].forEach((row, at) => row.forEach((value, column) => sheet.cells.put(at, column, { value })));
      sheet.comments.push({ id: 'own', row: 1, column: 1, content: '用户自己的批注' });
      const own = {
        id: 'cf',
        type: 'Custom',
        rect: { row: 0, column: 0, rows: 3, columns: 2 },
        more: [],
        rule: { Formula: '=$A1=""' },
        fill: {},
        font: {},
        bar: {},
      };
      sheet.conditions.push(own);
    },
  });
}

test('fills by level and comments on free cells; taken back completely; three requests each', async () => {
  const host = roster();
  withOffice(10);
  const before = host.book.snapshot();
  await excelWorkbook().mark('花名册', marks);
  const sheet = host.book.sheet('花名册');
  expect(sheet.conditions.map(({ rect, more, fill }) => [rect.row, more.length, fill['Color']])).toEqual([
    [0, 0, undefined],
    [1, 1, '#FFE699'],
    [1, 0, '#F8CBAD'],
  ]);
  expect(sheet.comments.map(({ content }) => content)).toEqual([
    '用户自己的批注',
    `${MARK_PREFIX}重名`,
    `${MARK_PREFIX}学历`,
  ]);
  expect(host.requests).toHaveLength(3);
  await excelWorkbook().mark('花名册', marks.slice(2));
  expect(sheet.conditions).toHaveLength(2);
  await excelWorkbook().mark('花名册', []);
  expect(host.book.snapshot()).toEqual(before);
  expect(host.requests).toHaveLength(9);
  expect(host.gaps).toEqual([]);
});

test('an Excel below 1.10 has the fills alone', async () => {
  const host = roster();
  withOffice(9);
  const before = host.book.snapshot();
  await excelWorkbook().mark('花名册', marks);
  expect(host.book.sheet('花名册').conditions).toHaveLength(3);
  expect(host.book.sheet('花名册').comments).toHaveLength(1);
  await excelWorkbook().mark('花名册', []);
  expect(host.book.snapshot()).toEqual(before);
  expect(host.gaps).toEqual([]);
});

test('a protected sheet is a failure with its name', async () => {
  const host = roster();
  host.book.sheet('花名册').protection = {};
  expect(await excelWorkbook().mark('花名册', marks)).toEqual({
    ok: false,
    failure: { code: 'sheet-protected', sheet: '花名册' },
  });
});

test('5,000 edits in a handful of requests', async () => {
  const host = startHost({
    sheet: '花名册',
    fill: (book) => {
      for (let row = 0; row < 5000; row++) book.sheet('花名册').cells.put(row, 0, { value: `张 ${row}` });
    },
  });
  const state = (value: string): { value: string; format: string } => ({ value, format: 'General' });
  const edits = Array.from({ length: 5000 }, (_, row) => ({
    sheet: '花名册',
    cell: `A${row + 1}`,
    from: state(`张 ${row}`),
    to: state(`张${row}`),
  }));
  expect(await excelWorkbook().edit(edits)).toEqual({ ok: true, value: [] });
  expect(host.book.sheet('花名册').cells.at(4999, 0).value).toBe('张4999');
  expect(host.requests.length).toBeLessThanOrEqual(4);
  expect(Math.max(...host.requests.map(({ sent }) => sent))).toBeLessThan(5_000_000);
});
