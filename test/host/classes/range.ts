import { rectAddress, type Rect } from '../../../src/kernel/address';
import type { Cell } from '../model/cells';
import { enter } from '../model/enter';
import { overlaps } from '../model/sheet';
import { HostError, isRef, ref, wireClass, type Scene } from '../wire';
import { countFrom, mustBeUnprotected, mustBeWritable, mustLive, rectOf, type Cells } from './targets';

const shown = (cell: Cell): string | number | boolean => cell.value ?? '';
/** Rule `value-types`: a formula that gives '' is text, not empty. */
function typeOf(cell: Cell): string {
  if (cell.value === null) return cell.formula === undefined ? 'Empty' : 'String';
  if (typeof cell.value === 'string')
    return cell.formula !== undefined && cell.value.startsWith('#') ? 'Error' : 'String';
  return typeof cell.value === 'number' ? 'Double' : 'Boolean';
}

/** Something of each cell, once all formulas are computed. */
function settled<T>(cells: Cells, scene: Scene, of: (cell: Cell) => T): T[][] {
  scene.settle();
  return cells.sheet.cells.map(rectOf(cells), of);
}

const sub = (cells: Cells, rect: Rect): Cells => ({ sheet: cells.sheet, areas: [rect] });

/** Rule `array-size`: a single value goes to every cell, an array must have the range's shape. */
function spread(
  cells: Cells,
  value: unknown,
  put: (raw: unknown, row: number, column: number) => void,
): void {
  const rect = rectOf(cells);
  if (!Array.isArray(value)) {
    // Rule `null-array`.
    if (value === null || value === undefined) throw new HostError('InvalidArgument');
    cells.sheet.cells.each(rect, (_, row, column) => put(value, row, column));
    return;
  }
  const rows: readonly unknown[] = value;
  const fits =
    rows.length === rect.rows && rows.every((row) => Array.isArray(row) && row.length === rect.columns);
  if (!fits) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  rows.forEach((row, at) => {
    if (Array.isArray(row)) row.forEach((raw, column) => put(raw, rect.row + at, rect.column + column));
  });
}

function setValues(cells: Cells, value: unknown, { book }: Scene): void {
  mustBeWritable(cells);
  const grid = cells.sheet.cells;
  spread(cells, value, (raw, row, column) => {
    const cell = grid.at(row, column);
    const entered = enter(cell, raw, book);
    if (entered !== cell) grid.put(row, column, entered);
  });
  book.stale = true;
  const { row, column } = rectOf(cells);
  if (book.watched.size > 0) book.written.push({ sheet: cells.sheet, row, column });
}

function setFormats(cells: Cells, value: unknown): void {
  mustBeUnprotected(cells.sheet);
  const grid = cells.sheet.cells;
  spread(cells, value, (raw, row, column) => {
    if (raw === null) return;
    if (typeof raw !== 'string') throw new HostError('InvalidArgument');
    const { format: _, ...cell } = grid.at(row, column);
    grid.put(row, column, raw === '' || raw === 'General' ? cell : { ...cell, format: raw });
  });
}

const rowsOf = (cells: Cells): readonly number[] =>
  Array.from({ length: rectOf(cells).rows }, (_, at) => rectOf(cells).row + at);

export const range = wireClass<Cells>({
  name: 'Range',
  kept: true,
  check: ({ sheet }, { book }) => mustLive(sheet, book),
  scalars: {
    Address: (cells) => `${cells.sheet.name}!${rectAddress(rectOf(cells))}`,
    Values: (cells, scene) => settled(cells, scene, shown),
    Formulas: (cells) => cells.sheet.cells.map(rectOf(cells), (cell) => cell.formula ?? shown(cell)),
    NumberFormat: (cells) => cells.sheet.cells.map(rectOf(cells), (cell) => cell.format ?? 'General'),
    ValueTypes: (cells, scene) => settled(cells, scene, typeOf),
    RowIndex: (cells) => rectOf(cells).row,
    ColumnIndex: (cells) => rectOf(cells).column,
    RowCount: (cells) => rectOf(cells).rows,
    ColumnCount: (cells) => rectOf(cells).columns,
    RowHidden: (cells) => {
      const hidden = rowsOf(cells).map((row) => cells.sheet.hiddenRows.has(row));
      return new Set(hidden).size > 1 ? null : hidden[0] === true;
    },
  },
  sets: { Values: setValues, Formulas: setValues, NumberFormat: setFormats },
  navigation: {
    Format: (cells) => ref('RangeFormat', cells),
    Worksheet: ({ sheet }) => ref('Worksheet', sheet),
    DataValidation: (cells) => ref('DataValidation', cells),
    ConditionalFormats: (cells) => ref('ConditionalFormatCollection', cells),
  },
  objects: {
    GetMergedAreasOrNullObject: (cells) => {
      const areas = cells.sheet.merges.filter((merge) => overlaps(merge, rectOf(cells)));
      return areas.length > 0 ? ref('RangeAreas', { sheet: cells.sheet, areas } satisfies Cells) : null;
    },
    GetRow: (cells, [at]) => {
      const rect = rectOf(cells);
      return ref('Range', sub(cells, { ...rect, row: rect.row + countFrom(at), rows: 1 }));
    },
    GetBoundingRect: (cells, [other]) => {
      if (!isRef(other)) throw new HostError('InvalidArgument');
      const [a, b] = [rectOf(cells), rectOf(other.target as Cells)];
      const [row, column] = [Math.min(a.row, b.row), Math.min(a.column, b.column)];
      const rows = Math.max(a.row + a.rows, b.row + b.rows) - row;
      const columns = Math.max(a.column + a.columns, b.column + b.columns) - column;
      return ref('Range', sub(cells, { row, column, rows, columns }));
    },
  },
  methods: {
    _KeepReference: () => null,
    // One object a row, with the names that JavaScript has.
    GetRowProperties: (cells) => rowsOf(cells).map((row) => ({ rowHidden: cells.sheet.hiddenRows.has(row) })),
    // Rule `split`: the client checks the shape before it splits a large array.
    _ValidateArraySize: (cells, [rows, columns]) => {
      const rect = rectOf(cells);
      if (rect.rows !== rows || rect.columns !== columns) throw new HostError('InvalidArgument');
      return null;
    },
    Select: (cells, _, { book }) => {
      book.activate(cells.sheet);
      book.selected = rectAddress(rectOf(cells));
      return null;
    },
    Merge: (cells) => {
      mustBeUnprotected(cells.sheet);
      const rect = rectOf(cells);
      if (cells.sheet.merges.some((other) => overlaps(other, rect)))
        throw new HostError('MergedRangeConflict');
      cells.sheet.merges.push(rect);
      return null;
    },
  },
});
