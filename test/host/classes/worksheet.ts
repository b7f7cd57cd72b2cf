import type { Rect } from '../../../src/kernel/address';
import type { Sheet, Visibility } from '../model/sheet';
import { HostError, ref, wireClass } from '../wire';
import { countFrom, mustLive, rectFrom, textFrom, type Cells, type Scope } from './targets';

const range = (sheet: Sheet, ...areas: readonly Rect[]): Cells => ({ sheet, areas });

const VISIBILITY: readonly unknown[] = ['Visible', 'Hidden', 'VeryHidden'] satisfies readonly Visibility[];
const isVisibility = (value: unknown): value is Visibility => VISIBILITY.includes(value);

export const worksheet = wireClass<Sheet>({
  name: 'Worksheet',
  id: (sheet) => sheet.id,
  check: (sheet, { book }) => mustLive(sheet, book),
  scalars: {
    Id: (sheet) => sheet.id,
    Name: (sheet) => sheet.name,
    Position: (sheet, { book }) => book.sheets.indexOf(sheet),
    Visibility: (sheet) => sheet.visibility,
    TabColor: (sheet) => sheet.tabColor,
    ShowGridlines: (sheet) => sheet.gridlines,
  },
  sets: {
    Name: (sheet, name, { book }) => book.renameSheet(sheet, textFrom(name)),
    Position: (sheet, position, { book }) => book.moveSheet(sheet, countFrom(position)),
    Visibility: (sheet, value, { book }) => {
      if (!isVisibility(value)) throw new HostError('InvalidArgument');
      book.checkStructure();
      if (value !== 'Visible') book.checkVisibleWithout(sheet);
      sheet.visibility = value;
    },
    TabColor: (sheet, color) => {
      sheet.tabColor = textFrom(color);
    },
    Gridlines: (sheet, shown) => {
      sheet.gridlines = shown === true;
    },
  },
  navigation: {
    Names: (sheet) => ref('NamedItemCollection', { sheet, names: sheet.names } satisfies Scope),
    Charts: (sheet) => ref('ChartCollection', sheet),
    Comments: (sheet) => ref('CommentCollection', sheet),
    Tables: (sheet) => ref('TableCollection', sheet),
    Protection: (sheet) => ref('WorksheetProtection', sheet),
    PageLayout: (sheet) => ref('PageLayout', sheet),
    FreezePanes: (sheet) => ref('WorksheetFreezePanes', sheet),
  },
  objects: {
    GetRange: (sheet, [address]) =>
      ref('Range', range(sheet, address === null || address === undefined ? WHOLE : rectFrom(address))),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const rect = {
        row: countFrom(row),
        column: countFrom(column),
        rows: countFrom(rows),
        columns: countFrom(columns),
      };
      if (rect.row < 0 || rect.column < 0 || rect.rows < 1 || rect.columns < 1)
        throw new HostError('InvalidArgument');
      return ref('Range', range(sheet, rect));
    },
    GetRanges: (sheet, [addresses]) => {
      const list = textFrom(addresses);
      // Rule `address-length`.
      if (list.length > 8192) throw new HostError('InvalidArgument');
      return ref('RangeAreas', range(sheet, ...list.split(',').map(rectFrom)));
    },
    // Rule `used-range`.
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const used = sheet.cells.used(valuesOnly !== true);
      return used ? ref('Range', range(sheet, used)) : null;
    },
  },
  methods: {
    Delete: (sheet, _, { book }) => {
      book.deleteSheet(sheet);
      return null;
    },
    _RegisterDataChangedEvent: (sheet, _, { book }) => {
      book.watched.add(sheet.id);
      return null;
    },
    _UnregisterDataChangedEvent: (sheet, _, { book }) => {
      book.watched.delete(sheet.id);
      return null;
    },
    Activate: (sheet, _, { book }) => {
      book.activate(sheet);
      return null;
    },
  },
});

const WHOLE: Rect = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };
