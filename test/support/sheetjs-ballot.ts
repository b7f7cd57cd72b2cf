// A returned ballot as SheetJS reads it: what the benchmarks set beside ours, in Node and in a browser's worker.
import type { CellObject, ParsingOptions } from 'xlsx';
import * as SheetJS from 'xlsx';
import { parseAddress } from '../../src/kernel/address';
import type { BallotReading } from '../../src/workbook/ballot-files';

/** Everything off that a reader of values does not need. */
const TUNED: Omit<ParsingOptions, 'type'> = {
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellStyles: false,
  cellNF: false,
  sheets: 0,
};

export function withSheetjs(bytes: Uint8Array, type: 'array' | 'buffer'): BallotReading {
  const workbook = SheetJS.read(bytes, { ...TUNED, type });
  const ranges = new Map(workbook.Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref]));
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
  return readWith(
    (name) => ranges.get(name) ?? '',
    (row, column) => {
      const cell = sheet[SheetJS.utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
      return String(cell?.v ?? '');
    },
  );
}

/** A ballot by its names, from any reader that knows ranges and cells. */
export function readWith(
  range: (name: string) => string,
  cell: (row: number, column: number) => string,
): BallotReading {
  const read = (name: string): readonly (readonly string[])[] => {
    const rect = parseAddress(range(`Pingyi.${name}`)) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    return Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (__, column) => cell(rect.row + row, rect.column + column).trim()),
    );
  };
  const one = (name: string): string => read(name)[0]?.[0] ?? '';
  return {
    session: one('Session'),
    form: one('Form'),
    serial: one('Serial'),
    seal: one('Seal'),
    subjects: read('Subjects').map(([text = '']) => text),
    grades: read('Grades')[0] ?? [],
    marks: read('Marks'),
  };
}
