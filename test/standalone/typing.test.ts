import fc from 'fast-check';
import { fromClipboard, toClipboard } from '../../src/standalone/sheet/clipboard';
import { fillOn } from '../../src/standalone/sheet/fill';
import { NO_HISTORY, record, redo, undo } from '../../src/standalone/sheet/history';
import { type Extent, jump, move, rangeOf, selectCell } from '../../src/standalone/sheet/selection';
import { readTyped, typedText } from '../../src/standalone/sheet/typed';

describe('what is typed', () => {
  test.each([
    ['90', 90, 'General'],
    ['89.5', 89.5, 'General'],
    ['-3', -3, 'General'],
    ['.5', 0.5, 'General'],
    ['1,234', 1234, 'General'],
    ['12.3%', 0.123, '0.0%'],
    ['33%', 0.33, '0%'],
    ['2021-03-15', 44270, 'yyyy-mm-dd'],
    ['2021/3/15', 44270, 'yyyy-mm-dd'],
    ['2021年3月15日', 44270, 'yyyy-mm-dd'],
    ['true', true, 'General'],
    ['赵一帆', '赵一帆', 'General'],
    ['', null, 'General'],
    // Near misses: what a spreadsheet would spoil, or what only looks like one of those above.
    ['11010519491231002X', '11010519491231002X', 'General'],
    ['110105194912310021', '110105194912310021', 'General'],
    ['007', '007', 'General'],
    ['12,34', '12,34', 'General'],
    ['2021-02-30', '2021-02-30', 'General'],
    ['2021.3', 2021.3, 'General'],
    ['1e5', '1e5', 'General'],
    ['=1+1', '=1+1', 'General'],
    ['+', '+', 'General'],
    ['%', '%', 'General'],
    ["'90", '90', '@'],
  ])('%s', (text, value, format) => {
    expect(readTyped(text, 'General', false)).toEqual({ value, format });
  });

  test('a cell of text keeps what is typed; a date keeps the format of its cell; days from 1904', () => {
    expect(readTyped('007', '@', false)).toEqual({ value: '007', format: '@' });
    expect(readTyped('2021-3-15', 'yyyy"年"m"月"', false)).toEqual({ value: 44270, format: 'yyyy"年"m"月"' });
    expect(readTyped('2021-3-15', 'General', true).value).toBe(44270 - 1462);
  });

  test('what a cell offers to be changed is read back as the same', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme' }).filter((text) => text !== ''),
      fc.constantFrom('007', "'a", '=1+1', '2021-03-15', 'TRUE', '90', '33%', ' 90 '),
      fc.integer({ min: -60_000, max: 60_000 }),
      fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
      fc.boolean(),
    );
    const format = fc.constantFrom('General', '@', 'yyyy-mm-dd', '0.0%', '0');
    fc.assert(
      fc.property(value, format, fc.boolean(), (held, shown, date1904) => {
        // A cell of format @ holds text only, as the workbook sees to.
        fc.pre(shown !== '@' || typeof held === 'string');
        const text = typedText({ value: held, format: shown }, date1904);
        expect(readTyped(text, shown, date1904).value).toBe(held);
      }),
    );
  });
});

describe('the clipboard', () => {
  test.each([
    ['one cell', '甲', [['甲']]],
    [
      'as spreadsheets write it',
      '甲\t90\r\n乙\t\r\n',
      [
        ['甲', '90'],
        ['乙', ''],
      ],
    ],
    ['a line end in a cell', '"甲\n乙"\t1', [['甲\n乙', '1']]],
    ['quotes in quotes', '"说""好""\n"', [['说"好"\n']]],
    ['a quote that is none', '5" 屏', [['5" 屏']]],
    ['a quote that is never closed', '"甲\t乙', [['"甲', '乙']]],
    ['nothing', '', [['']]],
  ])('%s', (_, text, rows) => {
    expect(fromClipboard(text)).toEqual(rows);
  });

  test('what was copied is pasted the same', () => {
    const cell = fc.string({ unit: fc.constantFrom('甲', '"', '\t', '\n', 'a', ' ') });
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    fc.assert(
      fc.property(rows, (table) => {
        // A last empty row of one column cannot be told from the line end of the row before.
        fc.pre(table.length === 1 || table.at(-1)?.join('') !== '');
        expect(fromClipboard(toClipboard(table))).toEqual(table);
      }),
    );
  });
});

test('filling: even steps go on, all else is repeated', () => {
  const cells = (...values: readonly (string | number | null)[]) =>
    values.map((value) => ({ value, format: 'General' }));
  const values = (from: Parameters<typeof fillOn>[0], count: number) =>
    fillOn(from, count).map(({ value }) => value);
  expect(values(cells(1, 2), 3)).toEqual([3, 4, 5]);
  expect(values(cells(10, 20, 30), 2)).toEqual([40, 50]);
  expect(values(cells(1, 2, 4), 2)).toEqual([1, 2]);
  expect(values(cells(90), 2)).toEqual([90, 90]);
  expect(values(cells('男', '女'), 3)).toEqual(['男', '女', '男']);
  expect(values(cells(null), 2)).toEqual([null, null]);
  expect(values([], 2)).toEqual([]);
});

describe('moving about', () => {
  const extent: Extent = {
    rows: 6,
    columns: 4,
    isHiddenRow: (row) => row === 2,
    isHiddenColumn: () => false,
    mergeAt: (row, column) => (row === 4 && column < 2 ? { row: 4, column: 0, rows: 1, columns: 2 } : null),
  };
  const at = (row: number, column: number) => selectCell({ row, column });

  test('hidden rows are passed over, merged cells are one, the end stops', () => {
    expect(move(at(1, 0), 'down', extent).active).toEqual({ row: 3, column: 0 });
    expect(move(at(3, 1), 'down', extent).active).toEqual({ row: 4, column: 0 });
    expect(move(at(4, 0), 'right', extent).active).toEqual({ row: 4, column: 2 });
    expect(move(at(5, 3), 'down', extent).active).toEqual({ row: 5, column: 3 });
    expect(move(at(0, 0), 'down', extent, { steps: 100 }).active).toEqual({ row: 5, column: 0 });
  });

  test('with Shift the range grows and the active cell stays', () => {
    const grown = move(move(at(1, 1), 'down', extent, { extend: true }), 'left', extent, { extend: true });
    expect(grown.active).toEqual({ row: 1, column: 1 });
    expect(rangeOf(grown)).toEqual({ row: 1, column: 0, rows: 3, columns: 2 });
  });

  test('with Ctrl to the end of what is filled, or to the next that is', () => {
    const filled = new Set(['0 0', '0 1', '0 3', '3 0']);
    const isFilled = ({ row, column }: { row: number; column: number }) => filled.has(`${row} ${column}`);
    const leap = (row: number, column: number, direction: 'right' | 'down') =>
      jump({ row, column }, direction, extent, isFilled);
    expect(leap(0, 0, 'right')).toEqual({ row: 0, column: 1 });
    expect(leap(0, 1, 'right')).toEqual({ row: 0, column: 3 });
    expect(leap(0, 0, 'down')).toEqual({ row: 3, column: 0 });
    expect(leap(3, 0, 'down')).toEqual({ row: 5, column: 0 });
  });
});

test('steps are taken back and done again; a new one forgets what was taken back', () => {
  const edit = (to: string) => ({
    sheet: '表',
    cell: 'A1',
    from: { value: null, format: 'General' },
    to: { value: to, format: 'General' },
  });
  let history = record(record(NO_HISTORY, [edit('甲')]), [edit('乙')]);
  const back = undo(history);
  expect(back?.edits[0]).toMatchObject({ from: { value: '乙' }, to: { value: null } });
  history = back?.history ?? NO_HISTORY;
  expect(redo(history)?.edits).toEqual([edit('乙')]);
  history = record(history, [edit('丙')]);
  expect(redo(history)).toBeNull();
  expect(undo(undo(history)?.history ?? NO_HISTORY)?.edits[0]).toMatchObject({ from: { value: '甲' } });
  expect(undo(NO_HISTORY)).toBeNull();
});
