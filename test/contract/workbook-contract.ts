import { cellAddress } from '../../src/kernel/address';
import { known } from '../../src/kernel/assert';
import type { CellValue, Grid } from '../../src/kernel/grid';
import { valueAt } from '../../src/kernel/grid';
import type { Result } from '../../src/kernel/result';
import { type CellEdit, type CellMark, inverse } from '../../src/workbook/edit';
import type { Failure } from '../../src/workbook/failure';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import type { SheetInfo, Workbook } from '../../src/workbook/workbook';
import { fullPlan, planOf } from './plans';

/** A sheet as a user typed it. */
export interface UserSheet {
  readonly name: string;
  readonly values: readonly (readonly CellValue[])[];
}

/** A workbook under test, and how it looks when it was closed and opened again. */
export interface Made {
  readonly workbook: Workbook;
  readonly reopen: () => Promise<Workbook>;
}

/** What every Workbook keeps, in Excel or in a file. `make` gives a new workbook with these sheets of a user. */
export function workbookContract(name: string, make: (sheets: readonly UserSheet[]) => Promise<Made>): void {
  const user: UserSheet = {
    name: '花名册',
    values: [
      ['姓名', '得分'],
      ['甲一', 90.5],
      ['乙二', null],
    ],
  };

  describe(`${name}: what is there`, () => {
    test('sheets in tab order, none of them ours', async () => {
      const { workbook } = await make([user, { name: "Bob's sheet 2", values: [] }]);
      expect(await sheetsOf(workbook)).toEqual([
        { name: '花名册', visibility: 'visible', kind: null, names: {} },
        { name: "Bob's sheet 2", visibility: 'visible', kind: null, names: {} },
      ]);
    });

    test('values up to the last cell that has one; empty is null', async () => {
      const { workbook } = await make([user, { name: '空', values: [] }]);
      const [roster, empty] = await readAll(workbook, ['花名册', '空']);
      expect(cellsOf(roster)).toEqual([['姓名', '得分'], ['甲一', 90.5], ['乙二']]);
      expect(cellsOf(empty)).toEqual([]);
      expect(roster?.date1904).toBe(false);
    });

    test('the formulas of a sheet are those that were written; a text that begins with = is none', async () => {
      const { workbook, reopen } = await make([user]);
      const plan = fullPlan();
      const text = planOf('findings', '文字', [['=1+1', { value: 2, formula: '1+1' }]]);
      await done(workbook.apply([plan, text]));
      const written = plan.rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) =>
          cell?.formula === undefined ? [] : [[cellAddress(row, column), cell.formula] as const],
        ),
      );
      for (const one of [workbook, await reopen()]) {
        expect(new Map(await done(one.formulas(plan.name)))).toEqual(new Map(written));
        expect([...(await done(one.formulas('文字')))]).toEqual([['B1', '1+1']]);
        expect([...(await done(one.formulas('花名册')))]).toEqual([]);
      }
      expect(await workbook.formulas('没有')).toEqual(refused({ code: 'sheet-missing', sheet: '没有' }));
    });

    test('a sheet that is not there', async () => {
      const { workbook } = await make([user]);
      expect(await workbook.read(['花名册', '没有'])).toEqual(
        refused({ code: 'sheet-missing', sheet: '没有' }),
      );
    });
  });

  describe(`${name}: writing`, () => {
    test('nothing to write is no trouble', async () => {
      const { workbook } = await make([user]);
      await done(workbook.apply([]));
      await done(workbook.apply([], { remove: ['vote'] }));
      expect(await sheetsOf(workbook)).toHaveLength(1);
    });

    test('what was written is read back, also after closing', async () => {
      const { workbook, reopen } = await make([user]);
      await done(workbook.apply([planOf('scheme', '方案', VALUES)]));
      for (const one of [workbook, await reopen()]) {
        const [grid] = await readAll(one, ['方案']);
        expect(cellsOf(grid)).toEqual(VALUES.map(trimmed));
        const [roster] = await readAll(one, ['花名册']);
        expect(cellsOf(roster)).toEqual([['姓名', '得分'], ['甲一', 90.5], ['乙二']]);
      }
    });

    test('text stays text, whatever it looks like', async () => {
      const texts = [
        '=1+1',
        '+1',
        '-1',
        '@A1',
        "'a",
        "''",
        '001',
        '3/4',
        '2021-03-31',
        '1e5',
        '真',
        'TRUE',
        '#N/A x',
        '50%',
      ];
      const { workbook, reopen } = await make([user]);
      await done(
        workbook.apply([
          planOf('box/team', '票箱', [texts.map((value) => ({ value, style: 'text' as const })), texts]),
        ]),
      );
      for (const one of [workbook, await reopen()]) {
        const [grid] = await readAll(one, ['票箱']);
        expect(cellsOf(grid)).toEqual([texts, texts]);
      }
    });

    test('a formula gives its value, of the right type', async () => {
      const { workbook, reopen } = await make([user]);
      await done(workbook.apply([fullPlan()]));
      for (const one of [workbook, await reopen()]) {
        const [grid] = await readAll(one, ['结果 · 团队']);
        const row = known(grid, 'read').values[5];
        expect(row).toEqual(['合计', 18, 6, true, '好', '', 1, '#N/A']);
        expect(valueAt(known(grid, 'read'), 2, 3)).toBeCloseTo(5 / 8, 12);
      }
    });

    test('number formats are read with the values', async () => {
      const { workbook } = await make([user]);
      await done(workbook.apply([fullPlan()]));
      const [grid] = await readAll(workbook, ['结果 · 团队']);
      expect(grid?.formats[2]?.[3]).toBe('0.0%');
      expect(grid?.formats[2]?.[0]).toBe('@');
    });

    test('marks and names are found again', async () => {
      const { workbook, reopen } = await make([user]);
      await done(
        workbook.apply([fullPlan(), planOf('vote', '内部', [['x']], { visibility: 'very-hidden' })]),
      );
      for (const one of [workbook, await reopen()]) {
        expect(await sheetsOf(one)).toEqual([
          { name: '花名册', visibility: 'visible', kind: null, names: {} },
          {
            name: '结果 · 团队',
            visibility: 'visible',
            kind: 'results/team',
            names: { 'Pingyi.Subjects': 'A3:A5', 'Pingyi.Marks': 'B3:C5', 'Pingyi.Session': 'A1' },
          },
          { name: '内部', visibility: 'very-hidden', kind: 'vote', names: {} },
        ]);
      }
    });

    test('a sheet name with quotes, blanks and Chinese', async () => {
      const { workbook, reopen } = await make([user]);
      await done(workbook.apply([fullPlan('李\'s 结果 (2) & "草"')]));
      const [, sheet] = await sheetsOf(await reopen());
      expect(sheet?.name).toBe('李\'s 结果 (2) & "草"');
      expect(sheet?.names['Pingyi.Marks']).toBe('B3:C5');
    });

    test('a sheet handed over is the user’s from then on', async () => {
      const { workbook } = await make([user]);
      const plan = planOf(null, '履职评分', [['姓名', '分数']]);
      await done(workbook.apply([plan]));
      expect((await sheetsOf(workbook))[1]).toEqual({
        name: '履职评分',
        visibility: 'visible',
        kind: null,
        names: {},
      });
      expect(await workbook.apply([plan])).toEqual(refused({ code: 'sheet-name-taken', sheet: '履职评分' }));
    });

    test('1,000 rows × 60 columns', async () => {
      const { workbook } = await make([user]);
      const values = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 60 }, (_, column) => (column % 2 ? row * column : `甲${row}`)),
      );
      await done(workbook.apply([planOf('box/members', '票箱', values)]));
      const [grid] = await readAll(workbook, ['票箱']);
      expect(cellsOf(grid)).toEqual(values);
    });
  });

  describe(`${name}: writing again`, () => {
    test('a sheet of the same kind is replaced in its place, under its new name', async () => {
      const { workbook, reopen } = await make([user]);
      await done(workbook.apply([planOf('scheme', '方案', [['old', 'old']]), planOf('vote', '内部', [[1]])]));
      await done(
        workbook.apply([planOf('scheme', '评议方案', [['new']]), planOf('findings', '问题', [[2]])]),
      );
      for (const one of [workbook, await reopen()]) {
        expect(namesOf(await sheetsOf(one))).toEqual(['花名册', '评议方案', '内部', '问题']);
        const [grid] = await readAll(one, ['评议方案']);
        expect(cellsOf(grid)).toEqual([['new']]);
      }
    });

    test('two sheets may change their names', async () => {
      const { workbook } = await make([user]);
      await done(workbook.apply([planOf('scheme', '甲', [[1]]), planOf('vote', '乙', [[2]])]));
      await done(workbook.apply([planOf('scheme', '乙', [[3]]), planOf('vote', '甲', [[4]])]));
      expect((await sheetsOf(workbook)).map(({ name, kind }) => [name, kind])).toEqual([
        ['花名册', null],
        ['乙', 'scheme'],
        ['甲', 'vote'],
      ]);
    });

    test('writing the same twice changes nothing', async () => {
      const { workbook } = await make([user]);
      await done(workbook.apply([fullPlan()]));
      const before = [await sheetsOf(workbook), await readAll(workbook, ['结果 · 团队'])];
      await done(workbook.apply([fullPlan()]));
      expect([await sheetsOf(workbook), await readAll(workbook, ['结果 · 团队'])]).toEqual(before);
    });

    test('kinds are removed, other sheets stay', async () => {
      const { workbook, reopen } = await make([user]);
      await done(
        workbook.apply([
          fullPlan(),
          planOf('vote', '内部', [[1]], { visibility: 'very-hidden' }),
          planOf('scheme', '方案', [[1]]),
        ]),
      );
      await done(
        workbook.apply([planOf('findings', '问题', [[1]])], { remove: ['results/team', 'vote', 'box/team'] }),
      );
      expect(namesOf(await sheetsOf(await reopen()))).toEqual(['花名册', '方案', '问题']);
    });
  });

  describe(`${name}: all or nothing`, () => {
    const start = async (): Promise<{ workbook: Workbook; unchanged: () => Promise<void> }> => {
      const { workbook } = await make([user]);
      await done(workbook.apply([planOf('scheme', '方案', [['old']])]));
      const look = async (): Promise<unknown> => [
        await sheetsOf(workbook),
        await readAll(workbook, ['花名册', '方案']),
      ];
      const before = await look();
      return { workbook, unchanged: async () => expect(await look()).toEqual(before) };
    };

    test.each(['花名册', 'ROSTER', 'roster'])('the user has a sheet %s', async (name) => {
      const { workbook } = await make([user, { name: 'Roster', values: [['mine']] }]);
      const plans = [planOf('vote', '内部', [[1]]), planOf('scheme', name, [['ours']])];
      const taken = name === '花名册' ? name : 'Roster';
      expect(await workbook.apply(plans)).toEqual(refused({ code: 'sheet-name-taken', sheet: taken }));
      expect(namesOf(await sheetsOf(workbook))).toEqual(['花名册', 'Roster']);
    });

    test('stopped before it begins', async () => {
      const { workbook, unchanged } = await start();
      expect(
        await workbook.apply([planOf('scheme', '方案', [['new']])], { signal: AbortSignal.abort() }),
      ).toEqual(CANCELLED);
      await unchanged();
    });

    test('stopped in the middle', async () => {
      const { workbook, unchanged } = await start();
      const control = new AbortController();
      const plans: readonly SheetPlan[] = [
        planOf('scheme', '方案', [['new']]),
        planOf('vote', '内部', [[1]]),
      ];
      const onProgress = (): void => control.abort();
      expect(await workbook.apply(plans, { signal: control.signal, onProgress })).toEqual(CANCELLED);
      await unchanged();
    });

    test('a plan that cannot be written', async () => {
      const { workbook, unchanged } = await start();
      const bad = planOf('vote', '内部', [[Number.NaN]]);
      await expect(workbook.apply([planOf('scheme', '方案', [['new']]), bad])).rejects.toThrow(/bug/);
      await unchanged();
    });

    test('no visible sheet would be left', async () => {
      const { workbook } = await make([]);
      const hidden = planOf('vote', '内部', [[1]], { visibility: 'hidden' });
      const sheets = await sheetsOf(workbook);
      if (sheets.length > 0) return; // Excel has no workbook without sheets.
      expect((await workbook.apply([hidden])).ok).toBe(false);
    });

    test('progress goes up to its total', async () => {
      const { workbook } = await make([user]);
      const steps: number[] = [];
      let last = 0;
      const onProgress = (at: number, total: number): void => {
        steps.push(at);
        last = total;
      };
      await done(
        workbook.apply([planOf('scheme', '方案', [[1]]), planOf('vote', '内部', [[1]])], { onProgress }),
      );
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
      expect(steps.at(-1)).toBe(last);
    });
  });

  describe(`${name}: changing single cells`, () => {
    const people: UserSheet = {
      name: '花名册',
      values: [
        ['姓名', '入党时间'],
        ['张 三', '2008.6.25'],
        ['李四', 3],
        ['王五', true],
      ],
    };
    const edit = (cell: string, from: CellValue, to: CellValue, format = 'General'): CellEdit => ({
      sheet: '花名册',
      cell,
      from: { value: from, format: 'General' },
      to: { value: to, format },
    });

    test('those cells and nothing beside them; the way back too', async () => {
      const { workbook, reopen } = await make([people]);
      const edits = [
        edit('A2', '张 三', '张三'),
        edit('B2', '2008.6.25', 39624, 'yyyy-mm-dd'),
        edit('B3', 3, '003', '@'),
        edit('B4', true, null),
      ];
      expect(await done(workbook.edit(edits))).toEqual([]);
      for (const one of [workbook, await reopen()]) {
        const [grid] = await readAll(one, ['花名册']);
        expect(cellsOf(grid)).toEqual([['姓名', '入党时间'], ['张三', 39624], ['李四', '003'], ['王五']]);
        expect(known(grid, 'read').formats[1]?.[1]).toBe('yyyy-mm-dd');
      }
      expect(await done(workbook.edit(edits.slice(0, 3).map(inverse)))).toEqual([]);
      const [grid] = await readAll(workbook, ['花名册']);
      expect(cellsOf(grid)).toEqual([['姓名', '入党时间'], ['张 三', '2008.6.25'], ['李四', 3], ['王五']]);
      expect(known(grid, 'read').formats[1]?.[1]).toBe('General');
    });

    test('an empty cell takes a value: beside what is there, between rows, and beyond them', async () => {
      const { workbook, reopen } = await make([people]);
      const edits = [
        edit('E3', null, '后来的'),
        edit('D3', null, 7),
        edit('C1', null, '备注'),
        edit('B7', null, 44270, 'yyyy-mm-dd'),
        edit('A7', null, '赵六'),
        edit('A5', null, true),
      ];
      expect(await done(workbook.edit(edits))).toEqual([]);
      for (const one of [workbook, await reopen()]) {
        const [grid] = await readAll(one, ['花名册']);
        expect(cellsOf(grid)).toEqual([
          ['姓名', '入党时间', '备注'],
          ['张 三', '2008.6.25'],
          ['李四', 3, null, 7, '后来的'],
          ['王五', true],
          [true],
          [],
          ['赵六', 44270],
        ]);
        expect(known(grid, 'read').formats[6]?.[1]).toBe('yyyy-mm-dd');
      }
      // Typed twice at the same moment: the second finds the cell taken.
      const late = edit('A7', null, '钱七');
      expect(await done(workbook.edit([late]))).toEqual([late]);
      expect(await done(workbook.edit(edits.map(inverse)))).toEqual([]);
      const [grid] = await readAll(workbook, ['花名册']);
      expect(cellsOf(grid).slice(0, 4)).toEqual([
        ['姓名', '入党时间'],
        ['张 三', '2008.6.25'],
        ['李四', 3],
        ['王五', true],
      ]);
    });

    test('a cell that holds something else meanwhile is left alone', async () => {
      const { workbook } = await make([people]);
      const late = edit('A3', '李 四', '李四');
      expect(await done(workbook.edit([late, edit('A2', '张 三', '张三')]))).toEqual([late]);
      const [grid] = await readAll(workbook, ['花名册']);
      expect(cellsOf(grid)[1]).toEqual(['张三', '2008.6.25']);
    });

    test('a formula is never overwritten', async () => {
      const { workbook } = await make([people]);
      await done(workbook.apply([planOf(null, '公式', [[{ value: ' 甲', formula: '" 甲"' }, ' 乙']])]));
      const edits = ['A1', 'B1'].map((cell, i): CellEdit => ({
        ...edit(cell, [' 甲', ' 乙'][i] ?? '', '好'),
        sheet: '公式',
      }));
      expect(await done(workbook.edit(edits))).toEqual(edits.slice(0, 1));
      const [grid] = await readAll(workbook, ['公式']);
      expect(cellsOf(grid)).toEqual([[' 甲', '好']]);
    });

    test('text that looks like something else stays text', async () => {
      const { workbook } = await make([people]);
      const texts = ['=1+1', '2008-06', "'a", 'TRUE', '+86', '1e5'];
      for (const text of texts) {
        const [before] = await readAll(workbook, ['花名册']);
        await done(workbook.edit([edit('A2', valueAt(known(before, 'read'), 1, 0), text)]));
        const [grid] = await readAll(workbook, ['花名册']);
        expect(cellsOf(grid)[1]?.[0]).toBe(text);
      }
    });
  });

  describe(`${name}: marking cells`, () => {
    const marks: readonly CellMark[] = [
      { cell: 'A2', level: 'error', note: '重名' },
      { cell: 'B2', level: 'warning', note: '日期 <看不懂>' },
      { cell: 'B3', level: 'note', note: '说明' },
    ];

    test('marks change no value and no list of sheets; none take them back', async () => {
      const { workbook, reopen } = await make([user]);
      const look = async (one: Workbook): Promise<unknown> => [
        await sheetsOf(one),
        cellsOf((await readAll(one, ['花名册']))[0]),
      ];
      const before = await look(workbook);
      for (const some of [marks, marks.slice(1), [], []]) {
        await done(workbook.mark('花名册', some));
        expect(await look(workbook)).toEqual(before);
        expect(await look(await reopen())).toEqual(before);
      }
    });

    test('a sheet that is not there', async () => {
      const { workbook } = await make([user]);
      expect((await workbook.mark('没有', marks)).ok).toBe(false);
    });
  });
}

const VALUES: readonly (readonly CellValue[])[] = [
  ['文字', 1, 0, -2.5, true, false],
  [null, 0.1 + 0.2, 1e21, 1e-7, 44286],
  [],
  ['  两边有空格 ', '两\n行', '<&>"\'', '_x000D_', '😀', null, null],
];

const trimmed = (row: readonly CellValue[]): readonly CellValue[] =>
  row.slice(0, row.findLastIndex((value) => value !== null) + 1);

/** Rows as wide as their last value, without the empty rows at the end: both ways of listing a grid are allowed. */
function cellsOf(grid: Grid | undefined): readonly (readonly CellValue[])[] {
  const rows = known(grid, 'the sheet was read').values.map(trimmed);
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

const CANCELLED = refused({ code: 'cancelled' });

function refused(failure: Failure): Result<never, Failure> {
  return { ok: false, failure };
}

const namesOf = (sheets: readonly SheetInfo[]): readonly string[] => sheets.map((sheet) => sheet.name);

async function done<T>(result: Promise<Result<T, Failure>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled.failure)}`);
  return settled.value;
}

const sheetsOf = (workbook: Workbook): Promise<readonly SheetInfo[]> => done(workbook.sheets());
const readAll = (workbook: Workbook, names: readonly string[]): Promise<readonly Grid[]> =>
  done(workbook.read(names));
