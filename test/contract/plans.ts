import type { CellValue } from '../../src/kernel/grid';
import type { PlanCell, SheetKind, SheetPlan } from '../../src/workbook/sheet-plan';

/** A plan of values alone, for tests; the rest as given. */
export function planOf(
  kind: SheetKind | null,
  name: string,
  values: readonly (readonly (CellValue | PlanCell)[])[],
  rest: Partial<SheetPlan> = {},
): SheetPlan {
  return {
    kind,
    name,
    visibility: 'visible',
    rows: values.map((row) => ({
      cells: row.map((cell) => (typeof cell === 'object' && cell !== null ? cell : { value: cell })),
    })),
    columns: [],
    merges: [],
    validations: [],
    conditions: [],
    charts: [],
    names: {},
    page: { orientation: 'portrait' },
    ...rest,
  };
}

/** A results sheet with one of everything that a plan can say. */
export const fullPlan = (name = '结果 · 团队'): SheetPlan =>
  planOf('results/team', name, [], {
    tabColor: '#1F4E79',
    rows: [
      { height: 30, cells: [{ value: '班子测评结果', style: 'title' }, null, null, null] },
      {
        cells: [
          { value: '项目', style: 'head' },
          { value: '好', style: 'head' },
          { value: '差', style: 'head' },
          { value: '好的占比', style: 'head' },
        ],
      },
      ...['政治方向', '工作实绩', '作风建设'].map((subject, i) => ({
        cells: [
          { value: subject, style: 'name' as const },
          { value: 5 + i, style: 'input' as const },
          { value: 3 - i, style: 'input' as const },
          { value: (5 + i) / 8, formula: `B${i + 3}/SUM(B${i + 3}:C${i + 3})`, style: 'share' as const },
        ],
      })),
      {
        cells: [
          { value: '合计', style: 'total' },
          { value: 18, formula: 'SUM(B3:B5)', style: 'count' },
          { value: 6, formula: 'SUM(C3:C5)', style: 'count' },
          { value: true, formula: 'B6>C6', style: 'check' },
          { value: '好', formula: 'IF(B6>C6,"好","")', style: 'cell' },
          { value: '', formula: 'IF(B6>C6,"","差")', style: 'cell' },
          { value: 1, formula: 'RANK.EQ(B5,B3:B5)', style: 'count' },
          { value: '#N/A', formula: 'MATCH("没有",A3:A5,0)', style: 'cell' },
        ],
      },
    ],
    columns: [24, 8, 8, 12],
    merges: ['A1:D1'],
    validations: [
      { range: 'B3:C5', list: ['0', '1', '2'], title: '票数', message: '请填 0 到 2 的整数\n"空"也可以' },
    ],
    conditions: [
      { range: 'A3:D5', formula: '$C3>2', fill: '#FFF2CC', color: '#843C0C', bold: true },
      { range: 'D3:D5', bar: '#5B9BD5' },
    ],
    charts: (['stacked-bar', 'column', 'line'] as const).map((type, i) => ({
      name: `图 ${i + 1}`,
      type,
      title: '各项分布 <团队>',
      categories: 'A3:A5',
      series: [
        { name: '好', values: 'B3:B5', color: '#1F4E79' },
        { name: '差', values: 'C3:C5', color: '#C55A11' },
      ],
      area: `A${9 + 16 * i}:H${22 + 16 * i}`,
    })),
    names: { 'Pingyi.Subjects': 'A3:A5', 'Pingyi.Marks': 'B3:C5', 'Pingyi.Session': 'A1' },
    unlocked: ['B3:C5'],
    freeze: { rows: 2, columns: 1 },
    page: { orientation: 'landscape', titleRows: [1, 2], area: 'A1:H60' },
  });
