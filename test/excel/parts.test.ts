// The small parts, without Excel.
import { areasBy, spans } from '../../src/excel/areas';
import { cellFormat, cellValue, valueBlock } from '../../src/excel/cells';
import { addressLists, batchOf, pieces } from '../../src/excel/chunk';
import { readJournal, reservedNames, writeJournal } from '../../src/excel/journal';
import { repairOf } from '../../src/excel/mend';
import type { PlanCell } from '../../src/workbook/sheet-plan';

test.each<[PlanCell, unknown, string]>([
  [{ value: '甲一' }, "'甲一", 'General'],
  [{ value: '甲一', style: 'name' }, '甲一', '@'],
  [{ value: '=1+1', style: 'name' }, '=1+1', '@'],
  [{ value: "'甲", style: 'name' }, "''甲", '@'],
  [{ value: "'甲" }, "''甲", 'General'],
  [{ value: 5, style: 'name' }, 5, 'General'],
  [{ value: 5, style: 'count' }, 5, '0'],
  [{ value: 5, formula: 'A1', style: 'name' }, '=A1', 'General'],
  [{ value: null, style: 'mark' }, null, '@'],
  [{ value: '' }, null, 'General'],
  [{ value: false }, false, 'General'],
])('a cell %j is sent as %j with format %s', (cell, value, format) => {
  expect([cellValue(cell), cellFormat(cell)]).toEqual([value, format]);
});

test('a block is as wide as its widest row', () => {
  expect(valueBlock([{ cells: [{ value: 1 }] }, { cells: [null, { value: 2 }] }, { cells: [] }])).toEqual([
    [1, null],
    [null, 2],
    [null, null],
  ]);
});

test('areas: runs of a row joined with the rows below', () => {
  const cell = (style: 'name' | 'count'): PlanCell => ({ value: null, style });
  const rows = [
    { cells: [cell('name'), cell('count'), cell('count')] },
    { cells: [cell('name'), cell('count'), cell('count')] },
    { cells: [cell('name'), cell('name'), null] },
  ];
  expect([...areasBy(rows, (one) => one.style ?? null)]).toEqual([
    ['name', ['A1:A2', 'A3:B3']],
    ['count', ['B1:C2']],
  ]);
  const many = Array.from({ length: 10_000 }, () => ({ cells: [cell('name')] }));
  expect([...areasBy(many, (one) => one.style ?? null)]).toEqual([['name', ['A1:A10000']]]);
});

test('spans of equal neighbours', () => {
  expect(spans([5, 5, undefined, 5, 6])).toEqual([
    { first: 0, last: 1, value: 5 },
    { first: 3, last: 3, value: 5 },
    { first: 4, last: 4, value: 6 },
  ]);
});

test('pieces: whole rows, all of them, none larger than the limit unless it is a single row', () => {
  const block = Array.from({ length: 50 }, (_, row) => [row, '字'.repeat(row % 7)]);
  const cut = pieces(block, 100);
  expect(cut.flatMap(({ values }) => values)).toEqual(block);
  expect(cut.map(({ row }) => row)).toEqual([...cut.map(({ row }) => row)].sort((a, b) => a - b));
  expect(cut.every(({ values, bytes }) => bytes <= 100 || values.length === 1)).toBe(true);
  const [piece] = pieces([['字'.repeat(100)]], 10);
  expect(piece?.bytes).toBeGreaterThan(300);
});

test('lists of addresses stay short enough', () => {
  const addresses = Array.from({ length: 5000 }, (_, row) => `A${row + 1}:B${row + 1}`);
  const lists = addressLists(addresses);
  expect(lists.join(',')).toBe(addresses.join(','));
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(8192);
  expect(addressLists([])).toEqual([]);
});

test('a batch is sent when the next part would not fit', async () => {
  const sent: string[] = [];
  const batch = batchOf(async () => void sent.push('sync'), 100);
  for (const bytes of [60, 60, 30, 500, 1]) await batch.room(bytes);
  expect(sent).toHaveLength(3);
});

describe('journal', () => {
  const journal = {
    phase: 'build',
    run: 2,
    owner: 'AAAA',
    at: 1_000,
    aside: [{ reserved: 'Pingyi~old1', name: '方案' }],
  } as const;
  const sheet = (name: string, run = 0): Parameters<typeof repairOf>[1][number] => ({
    name,
    run,
    visibility: 'visible',
    kind: null,
    names: {},
  });
  const names = (repair: ReturnType<typeof repairOf>): unknown => [
    repair.drop.map(({ name }) => name),
    repair.rename.map(({ from, to }) => `${from} → ${to}`),
  ];

  test('written and read', () => {
    expect(readJournal(writeJournal(journal))).toEqual(journal);
  });

  test.each(['', 'null', '{}', '[]', '{"phase":"build"}', '{"phase":"x","run":1,"aside":[]}', 7, null])(
    '%j is none',
    (value) => {
      expect(readJournal(value)).toBeNull();
    },
  );

  test('names that nobody has', () => {
    expect(reservedNames('old', 2, ['pingyi~OLD1', '花名册'])).toEqual(['Pingyi~old2', 'Pingyi~old3']);
  });

  test.each<[string, Parameters<typeof repairOf>[1], unknown]>([
    ['nothing was done yet', [sheet('方案')], [[], []]],
    ['the old one was set aside', [sheet('Pingyi~old1')], [[], ['Pingyi~old1 → 方案']]],
    [
      'a new one was added',
      [sheet('Pingyi~old1'), sheet('Pingyi~new1')],
      [['Pingyi~new1'], ['Pingyi~old1 → 方案']],
    ],
    ['it has its name', [sheet('方案', 2), sheet('Pingyi~old1', 1)], [['方案'], ['Pingyi~old1 → 方案']]],
    ['somebody deleted the old one', [sheet('方案', 2), sheet('问题', 2)], [['问题'], []]],
    ['somebody took its name', [sheet('方案', 0), sheet('Pingyi~old1', 1)], [[], []]],
  ])('build: %s', (_, sheets, repair) => {
    expect(names(repairOf(journal, sheets))).toEqual(repair);
  });

  test('finish: only the old ones go', () => {
    const sheets = [sheet('方案', 2), sheet('Pingyi~old1', 1), sheet('备注')];
    expect(names(repairOf({ ...journal, phase: 'finish' }, sheets))).toEqual([['Pingyi~old1'], []]);
  });
});
