// Jobs that write aside, and many that read the same: the workbook behind them is only read, and read once.
import { newWorkbook } from '../../src/files';
import { asCopy } from '../../src/workbook/as-values';
import { writingAside } from '../../src/workbook/aside';
import { BLANK_PLAN, cell, live, row } from '../../src/workbook/cells';
import { readOnce } from '../../src/workbook/read-once';
import type { SheetKind, SheetPlan } from '../../src/workbook/sheet-plan';
import { reopened, valueOf } from '../support/book';

const plan = (kind: SheetKind | null, name: string, text: string): SheetPlan => ({
  ...BLANK_PLAN,
  kind,
  name,
  columns: [10, 10],
  rows: [row([cell(text), cell(44270, 'date'), cell('')])],
  names: { 'Pingyi.Place': 'A1:B1', Other: 'A1' },
});

const kindsOf = async (workbook: ReturnType<typeof writingAside>) =>
  valueOf(await workbook.sheets()).map(({ kind, name }) => [kind, name]);

describe('writing aside', () => {
  test('what was written is read as a file would give it; the workbook stays as it is', async () => {
    const book = newWorkbook();
    valueOf(await book.apply([plan(null, '用户的', '甲'), plan('talks', '谈话', '旧')]));
    const before = book.save();
    const aside = writingAside(book);
    valueOf(await aside.apply([plan('talks', '谈心谈话', '新'), plan('minutes', '记录', '乙')]));
    expect(await kindsOf(aside)).toEqual([
      [null, '用户的'],
      ['talks', '谈心谈话'],
      ['minutes', '记录'],
    ]);
    expect(book.save()).toEqual(before);
    // The same sheets, written to a file and opened again.
    valueOf(await book.apply([plan('talks', '谈心谈话', '新'), plan('minutes', '记录', '乙')]));
    const file = reopened(book);
    expect(valueOf(await aside.sheets())).toEqual(valueOf(await file.sheets()));
    const names = ['记录', '用户的', '谈心谈话'];
    const plain = async (workbook: typeof aside | typeof file) =>
      valueOf(await workbook.read(names)).map(({ sheet, values, formats }) => [
        sheet,
        values[0]?.slice(0, 2),
        formats[0]?.[1],
      ]);
    expect(await plain(aside)).toEqual(await plain(file));
  });

  test('a kind that was removed is gone, and comes back when it is written again', async () => {
    const book = newWorkbook();
    valueOf(await book.apply([plan('talks', '谈话', '旧')]));
    const aside = writingAside(book);
    valueOf(await aside.apply([plan('minutes', '记录', '乙')], { remove: ['talks'] }));
    expect(await kindsOf(aside)).toEqual([['minutes', '记录']]);
    valueOf(await aside.apply([plan('talks', '谈话', '新')], { remove: ['minutes'] }));
    expect(await kindsOf(aside)).toEqual([['talks', '谈话']]);
    expect(aside.laid()).toMatchObject({ plans: [{ kind: 'talks' }], removed: ['minutes'] });
  });
});

test('read once: until something is written, the workbook is asked once for each sheet', async () => {
  const book = newWorkbook();
  valueOf(await book.apply([plan(null, '甲', '1'), plan('talks', '乙', '2')]));
  const asked: string[] = [];
  const once = readOnce({
    ...book,
    sheets: () => {
      asked.push('sheets');
      return book.sheets();
    },
    read: (names) => {
      asked.push(...names);
      return book.read(names);
    },
  });
  for (let time = 0; time < 2; time++) {
    valueOf(await once.sheets());
    expect(valueOf(await once.read(['乙', '甲', '乙'])).map(({ sheet }) => sheet)).toEqual([
      '乙',
      '甲',
      '乙',
    ]);
  }
  expect(asked).toEqual(['sheets', '乙', '甲']);
  expect(await once.read(['丙'])).toMatchObject({ failure: { code: 'sheet-missing' } });
  valueOf(await once.apply([plan('talks', '乙', '3')]));
  expect(valueOf(await once.read(['乙']))[0]?.values[0]?.[0]).toBe('3');
});

describe('a copy', () => {
  const sheet: SheetPlan = {
    ...BLANK_PLAN,
    kind: 'talks',
    name: '谈话',
    columns: [10, 10, 10],
    rows: [
      row([cell('人'), live('1+1', 2, 'count'), cell('我们自己的')]),
      row([cell(null, 'inputText'), cell(''), cell('另算')]),
      row([cell(null, 'inputText'), null, null]),
    ],
    merges: ['A1:B1', 'A3:B3'],
    validations: [{ range: 'A2', title: '', message: '', list: ['甲'] }],
    conditions: [
      { range: 'A1', formula: '$B$1>1', fill: '#FFFFFF' },
      { range: 'A1', formula: '$C$1>1', fill: '#000000' },
      { range: 'A1', formula: "'票箱'!A1>1", fill: '#000000' },
      { range: 'A1', formula: 'A1="C9!"', fill: '#FF0000' },
    ],
    charts: ['A1:B1', 'A5:B9'].map((area) => ({
      ...{ name: area, type: 'column', title: '', categories: 'A1', series: [] },
      area,
    })),
    notes: [{ cell: 'A1', text: '批注' }],
    names: { 'Pingyi.Talks': 'A1:A2' },
    unlocked: ['A1'],
    page: { orientation: 'portrait', area: 'A1:B3' },
  };

  test('has values of what is printed, and colours that depend on nothing else; no kind, name, choice, note or empty line', () => {
    expect(asCopy(sheet)).toEqual({
      ...BLANK_PLAN,
      kind: null,
      name: '谈话',
      columns: [10, 10],
      rows: [{ cells: [{ value: '人' }, { value: 2, style: 'count' }] }],
      merges: ['A1:B1'],
      charts: sheet.charts.slice(0, 1),
      conditions: [sheet.conditions[0], sheet.conditions[3]],
      sparklines: [],
      unlocked: [],
      page: { orientation: 'portrait', area: 'A1:B1' },
    });
  });
});
