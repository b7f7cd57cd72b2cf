import { type CivilDate, isoDate, isWhole, readDate, toSerial } from '../kernel/dates';
import { type CellValue, formatAt, placeIn, valueAt } from '../kernel/grid';
import type { MeetingFinding } from './findings';
import type { OurSheet } from './table';

/** What a date cell of a register says: a day, or nothing with the reason; an empty cell has neither. */
export interface DayReading {
  readonly day: CivilDate | null;
  readonly finding: MeetingFinding | null;
}

/** Reads a day; a weekday that was written beside it must be the right one. */
export function readDay({ grid }: OurSheet, row: number, column: number): DayReading {
  const value = valueAt(grid, row, column);
  const reading = readDate(value, formatAt(grid, row, column), grid.date1904);
  const at = placeIn(grid, row, column);
  if (reading.kind === 'empty') return { day: null, finding: null };
  if (reading.kind === 'wrong-weekday' && isWhole(reading.date))
    return {
      day: reading.date,
      finding: {
        level: 'error',
        code: 'day-weekday',
        at,
        data: { date: isoDate(reading.date), weekday: reading.weekday },
      },
    };
  if (reading.kind === 'date' && isWhole(reading.date)) return { day: reading.date, finding: null };
  return {
    day: null,
    finding: { level: 'error', code: 'day-unreadable', at, data: { text: String(value).trim() } },
  };
}

/** The cell to be written again: a day that was typed as text and is understood becomes a real date, so that formulas know it too. */
export function keptDay(sheet: OurSheet, row: number, column: number): CellValue {
  const { day, finding } = readDay(sheet, row, column);
  return day && !finding ? toSerial(day) : valueAt(sheet.grid, row, column);
}
