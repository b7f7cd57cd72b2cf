// What the contract of all workbooks does not say: what of a plan arrives in Excel, and what Excel's refusals become.
import { excelWorkbook } from '../../src/excel/excel-workbook';
import type { Failure } from '../../src/workbook/failure';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import { fullPlan, planOf } from '../contract/plans';
import { startHost, type Book, type Host } from '../host';

let host: Host;

const start = (fill: (book: Book) => void = () => undefined): void => {
  host = startHost({ sheet: '花名册', fill });
};

afterEach(() => {
  expect(host.gaps).toEqual([]);
});

async function apply(...plans: readonly SheetPlan[]): Promise<Failure | null> {
  const result = await excelWorkbook().apply(plans);
  return result.ok ? null : result.failure;
}

const rect = (row: number, column: number, rows: number, columns: number): object => ({
  row,
  column,
  rows,
  columns,
});

describe('a plan in Excel', () => {
  beforeEach(async () => {
    start();
    expect(await apply(fullPlan())).toBeNull();
  });
  const sheet = (): ReturnType<Book['sheet']> => host.book.sheet('结果 · 团队');

  test('cells: formats before values, formulas only where the plan has them', () => {
    const at = (row: number, column: number): object => sheet().cells.at(row, column);
    expect(at(2, 0)).toEqual({ value: '政治方向', format: '@' });
    expect(at(1, 0)).toEqual({ value: '项目', quoted: true });
    expect(at(2, 3)).toMatchObject({ formula: '=B3/SUM(B3:C3)', format: '0.0%' });
  });

  test('looks', () => {
    const look = (path: string, row: number, column: number): unknown => sheet().lookAt(path, row, column);
    expect(look('Font.Size', 0, 0)).toBe(18);
    expect(look('Fill.Color', 1, 2)).toBe('#EAF0F8');
    expect(look('HorizontalAlignment', 2, 0)).toBe('Left');
    expect(
      ['EdgeTop', 'EdgeLeft', 'InsideVertical'].map((edge) => look(`Borders.${edge}.Style`, 1, 1)),
    ).toEqual(['Continuous', 'Continuous', 'Continuous']);
    expect([look('RowHeight', 0, 0), look('ColumnWidth', 0, 1)]).toEqual([30, 45.75]);
  });

  test('merges, validation, conditions', () => {
    expect(sheet().merges).toEqual([rect(0, 0, 1, 4)]);
    expect(sheet().validations).toMatchObject([
      {
        rect: rect(2, 1, 3, 2),
        rule: { list: { source: '0,1,2', inCellDropDown: true } },
        properties: { IgnoreBlanks: true },
      },
    ]);
    expect(sheet().conditions).toMatchObject([
      {
        type: 'Custom',
        rule: { Formula: '=$C3>2' },
        fill: { Color: '#FFF2CC' },
        font: { Color: '#843C0C', Bold: true },
      },
      { type: 'DataBar', rect: rect(2, 3, 3, 1), bar: { FillColor: '#5B9BD5' } },
    ]);
  });

  test('charts', () => {
    expect(sheet().charts.map(({ type }) => type)).toEqual(['BarStacked', 'ColumnClustered', 'LineMarkers']);
    expect(sheet().charts[0]).toMatchObject({
      properties: { Name: '图 1' },
      title: { Text: '各项分布 <团队>' },
      position: ['A9', 'H22'],
      series: [
        { name: '好', values: 'B3:B5', categories: 'A3:A5', fill: '#1F4E79' },
        { name: '差', values: 'C3:C5', categories: 'A3:A5', fill: '#C55A11' },
      ],
    });
    expect(sheet().charts[2]?.series[1]?.line).toEqual({ Color: '#C55A11' });
  });

  test('page, panes, tab, protection', () => {
    expect(sheet().page).toEqual({
      PaperSize: 'A4',
      Orientation: 'Landscape',
      Zoom: { horizontalFitToPages: 1 },
      titleRows: '$1:$2',
      printArea: 'A1:H60',
    });
    expect(sheet().frozen).toEqual(rect(0, 0, 2, 1));
    expect([sheet().tabColor, sheet().gridlines]).toEqual(['#1F4E79', false]);
    expect(sheet().protection).not.toBeNull();
    expect([sheet().lockedAt(2, 1), sheet().lockedAt(2, 0)]).toEqual([false, true]);
  });

  test('nothing is left of the write but its number', () => {
    expect(host.book.settings.size).toBe(0);
    expect(sheet().names.map(({ name, visible }) => [name, visible])).toEqual([
      ['Pingyi.Run', false],
      ['Pingyi.Subjects', true],
      ['Pingyi.Marks', true],
      ['Pingyi.Session', true],
      ['Pingyi.Sheet', false],
    ]);
  });
});

test('a number or a formula in a style for text stays a number or a formula', async () => {
  start();
  await apply(
    planOf('scheme', '方案', [
      [
        { value: 7, style: 'name' },
        { value: 8, formula: 'A1+1', style: 'name' },
      ],
    ]),
  );
  const result = await excelWorkbook().read(['方案']);
  expect(result.ok && result.value[0]?.values).toEqual([[7, 8]]);
});

test('names of the workbook that lie on a sheet are found with it', async () => {
  start((book) => {
    book.addSheet('表决票');
    book.names.push(
      { name: 'Pingyi.Marks', formula: "='表决票'!$B$3:$E$9", visible: true, comment: '' },
      { name: 'Other', formula: "='表决票'!$A$1", visible: true, comment: '' },
      { name: 'Pingyi.Serial', formula: '=表决票!$A$1', visible: true, comment: '' },
      { name: 'Pingyi.Form', formula: '=#REF!', visible: true, comment: '' },
    );
  });
  const result = await excelWorkbook().sheets();
  expect(result.ok && result.value.map(({ names }) => names)).toEqual([
    {},
    { 'Pingyi.Marks': 'B3:E9', 'Pingyi.Serial': 'A1' },
  ]);
});

test('a workbook that counts days from 1904', async () => {
  start((book) => {
    book.date1904 = true;
  });
  const result = await excelWorkbook().read(['花名册']);
  expect(result.ok && result.value[0]?.date1904).toBe(true);
});

test('a locked structure and a workbook opened for reading are refused before anything is touched', async () => {
  start((book) => {
    book.structureLocked = false;
  });
  host.book.structureLocked = true;
  expect(await apply(planOf('scheme', '方案', [['x']]))).toEqual({ code: 'workbook-protected' });
  host.book.structureLocked = false;
  host.book.readOnly = true;
  expect(await apply(planOf('scheme', '方案', [['x']]))).toEqual({ code: 'workbook-read-only' });
  expect(host.book.sheets).toHaveLength(1);
});

test.each([
  ['InvalidOperationInCellEditMode', { code: 'cell-editing' }],
  ['AccessDenied', { code: 'sheet-protected', sheet: '花名册' }],
  ['RequestPayloadSizeLimitExceeded', { code: 'too-large' }],
  ['ConnectionFailure', { code: 'connection-lost' }],
  ['InvalidOrTimedOutSession', { code: 'connection-lost' }],
  ['GeneralException', { code: 'host-error', hostCode: 'GeneralException', detail: '' }],
])('%s', async (code, failure) => {
  start();
  host.faults.refuseFrom(1, code);
  expect(await excelWorkbook().read(['花名册'])).toEqual({ ok: false, failure });
});

test('where Excel refused is told', async () => {
  start();
  const bad = planOf('scheme', '方案', [[{ value: 0, formula: "SUM('没有'!A1)" }]]);
  expect(await apply(bad)).toEqual({
    code: 'host-error',
    hostCode: 'InvalidArgument',
    detail: 'Range.values',
  });
});

test('reading and listing stop when cancelled, and do not ask Excel', async () => {
  start();
  const cancelled = { ok: false, failure: { code: 'cancelled' } };
  expect(await excelWorkbook().read(['花名册'], AbortSignal.abort())).toEqual(cancelled);
  expect(await excelWorkbook().sheets(AbortSignal.abort())).toEqual(cancelled);
  expect(host.requests).toEqual([]);
});

test('an interrupted write is mended by reading too', async () => {
  start();
  expect(await apply(planOf('scheme', '方案', [['旧']]))).toBeNull();
  host.faults.refuseFrom(host.requests.length + 4);
  expect(await apply(planOf('scheme', '方案', [['新']]))).toEqual({ code: 'write-unfinished' });
  expect(host.book.sheets.map(({ name }) => name)).toEqual(['花名册', '方案', 'Pingyi~old1']);
  host.faults.heal();
  const result = await excelWorkbook().read(['方案']);
  expect(result.ok && result.value[0]?.values).toEqual([['旧']]);
});

test('a setting under our key that is no journal is cleared away', async () => {
  start((book) => book.settings.set('Pingyi.Apply', 'made up'));
  expect((await excelWorkbook().sheets()).ok).toBe(true);
  expect(host.book.settings.size).toBe(0);
});

test('a bug of ours is thrown, not told as a refusal of Excel', async () => {
  start();
  const twice = [planOf('scheme', '方案', [['x']]), planOf('vote', '方案', [['x']])];
  await expect(excelWorkbook().apply(twice)).rejects.toThrow(/bug/);
  expect((await excelWorkbook().sheets()).ok).toBe(true);
});
