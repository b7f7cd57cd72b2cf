import { known } from '../../src/kernel/assert';
import { newWorkbook } from '../../src/files/file-workbook';
import { viewSheet, type SheetView } from '../../src/files/sheet-view';
import { fullPlan, planOf } from '../contract/plans';
import { handmadeParts, opened, richWorkbook, zipOf } from './xlsx-fixtures';

function view(...args: Parameters<typeof viewSheet>): SheetView {
  const result = viewSheet(...args);
  return known(result.ok ? result.value : null, `viewed: ${JSON.stringify(result)}`);
}

const cellOf = (sheet: SheetView, row: number, column: number) =>
  sheet.rows.find((one) => one.row === row)?.cells.find((cell) => cell.column === column);
const lookOf = (sheet: SheetView, row: number, column: number) =>
  sheet.looks[cellOf(sheet, row, column)?.look ?? 0];

test('a sheet of ours looks as it was planned', async () => {
  const workbook = newWorkbook();
  await workbook.apply([fullPlan()]);
  const sheet = view(workbook.state(), '结果 · 团队');
  expect(sheet).toMatchObject({
    rowCount: 6,
    columnCount: 8,
    frozen: { rows: 2, columns: 1 },
    merges: [{ row: 0, column: 0, rows: 1, columns: 4 }],
    hasGridLines: false,
    isProtected: true,
  });
  expect(sheet.columnWidths.slice(0, 5)).toEqual([173, 61, 61, 89, 64]);
  expect(sheet.rowHeights.slice(0, 2)).toEqual([40, 20]);
  expect(cellOf(sheet, 2, 3)).toMatchObject({ text: '62.5%', type: 'number' });
  expect(cellOf(sheet, 5, 3)).toMatchObject({ text: 'TRUE', type: 'boolean' });
  expect(lookOf(sheet, 0, 0)).toMatchObject({
    bold: true,
    size: 18,
    color: '#1f3864',
    align: 'center',
    locked: true,
  });
  expect(lookOf(sheet, 1, 0)).toMatchObject({
    fill: '#eaf0f8',
    wrap: true,
    top: { style: 'thin', color: '#8496b0' },
  });
  expect(lookOf(sheet, 2, 1)).toMatchObject({ locked: false });
  expect(structuredClone(sheet)).toEqual(sheet);
});

test('a user’s sheet: fonts, dates, rich text, theme', async () => {
  const workbook = opened(await richWorkbook());
  const sheet = view(workbook.state(), '花名册');
  expect(cellOf(sheet, 1, 1)?.text).toBe('1980年5月');
  expect(cellOf(sheet, 2, 0)?.text).toBe('乙二');
  expect(lookOf(sheet, 0, 0)).toMatchObject({ font: '楷体', size: 16, bold: true });
  expect(sheet).toMatchObject({ hasGridLines: true, isProtected: false, frozen: { rows: 0, columns: 0 } });
});

test('hidden rows and columns have no size; colours of theme and palette are known', () => {
  const styles =
    '<styleSheet><fonts><font/></fonts><fills><fill/><fill/><fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill><fill><patternFill patternType="solid"><fgColor indexed="10"/></patternFill></fill></fills><borders><border/></borders><cellXfs><xf/><xf fillId="2"/><xf fillId="3"/></cellXfs></styleSheet>';
  const xml =
    '<sheetFormatPr defaultRowHeight="18"/><cols><col min="1" max="2" width="10.7109375" customWidth="1"/><col min="3" max="3" width="9" hidden="1"/></cols><sheetData><row r="1"><c s="1"/><c s="2"/><c r="D1"><v>1</v></c></row><row r="2" hidden="1"/></sheetData>';
  const sheet = view(opened(zipOf(handmadeParts(xml, { 'xl/styles.xml': styles }))).state(), '表一');
  expect(sheet.columnWidths).toEqual([75, 75, 0, 64]);
  expect(sheet.rowHeights).toEqual([24, 0]);
  expect([0, 1].map((column) => lookOf(sheet, 0, column)?.fill)).toEqual(['#a2b9e2', '#ff0000']);
});

test('a few rows out of 5,000 are given at once', async () => {
  const workbook = newWorkbook();
  await workbook.apply([
    planOf(
      null,
      '大表',
      Array.from({ length: 5000 }, (_, row) => Array.from({ length: 20 }, (_, column) => row * column)),
    ),
  ]);
  view(workbook.state(), '大表', { row: 0, rows: 1 });
  const start = performance.now();
  const sheet = view(workbook.state(), '大表', { row: 4000, rows: 40 });
  expect(performance.now() - start).toBeLessThan(200);
  expect(sheet.rows).toHaveLength(40);
  expect(sheet.rowCount).toBe(5000);
  expect(cellOf(sheet, 4000, 3)?.text).toBe('12000');
});

test('a sheet that is not there', () => {
  expect(viewSheet(newWorkbook().state(), '没有')).toEqual({
    ok: false,
    failure: { code: 'sheet-missing', sheet: '没有' },
  });
});
