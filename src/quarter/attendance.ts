import { type CivilDate, isWhole, readDate } from '../kernel/dates';
import { formatAt, type Grid, textAt, valueAt } from '../kernel/grid';
import { comparable, nameKey } from '../kernel/text';
import { columnOf } from '../roster/columns';
import type { EventLine } from './events';
import { PRESENT, REMARKS, SUMS } from './vocabulary';

/** What an attendance list was kept for: what its headings do not say. */
export interface AttendanceOptions {
  readonly indicator: string;
  /** For a list of names, and for headings that are no date. */
  readonly date: CivilDate;
  readonly what: string;
}

/**
 * An attendance list as events: names down, one column an occasion (√ = was there), its heading the day or the occasion.
 * A list of names alone is one event. Null when there is no column of names.
 */
export function readAttendance(grid: Grid, options: AttendanceOptions): readonly EventLine[] | null {
  const width = Math.max(0, ...grid.values.map((line) => line.length));
  const columns = Array.from({ length: width }, (_, column) => column);
  const head = grid.values.findIndex(
    (_, at) => at < 30 && columns.some((column) => columnOf(textAt(grid, at, column)) === 'name'),
  );
  if (head < 0) return null;
  const nameAt = columns.findIndex((column) => columnOf(textAt(grid, head, column)) === 'name');
  const people = grid.values.flatMap((_, at) => {
    const name = at > head ? nameKey(textAt(grid, at, nameAt)) : '';
    return name === '' || SUMS.has(comparable(name)) ? [] : [{ name, at }];
  });
  const event = (date: CivilDate, what: string, who: readonly string[]): EventLine => ({
    date,
    indicator: options.indicator,
    what,
    who,
    absent: [],
    points: null,
  });
  const occasions = columns.filter((column) => {
    const text = textAt(grid, head, column);
    const key = comparable(text);
    return column > nameAt && text !== '' && !SUMS.has(key) && !REMARKS.has(key) && columnOf(text) === null;
  });
  if (occasions.length === 0)
    return [
      event(
        options.date,
        options.what,
        people.map(({ name }) => name),
      ),
    ];
  return occasions.map((column) => {
    const who = people
      .filter(({ at }) => PRESENT.has(comparable(textAt(grid, at, column))))
      .map(({ name }) => name);
    const { date, what } = occasionOf(grid, head, column, options);
    return event(date, what, who);
  });
}

/** The day of a heading: 2021-03-05, a real date, or 3月5日 in the year of the list; else the heading is the occasion. */
function occasionOf(
  grid: Grid,
  row: number,
  column: number,
  options: AttendanceOptions,
): { readonly date: CivilDate; readonly what: string } {
  const text = textAt(grid, row, column);
  const dated = /^(\d{1,2})月(\d{1,2})日(.*)$/.exec(text);
  const value = dated
    ? `${String(options.date.year)}-${dated[1] ?? ''}-${dated[2] ?? ''}`
    : valueAt(grid, row, column);
  const reading = readDate(value, dated ? 'General' : formatAt(grid, row, column), grid.date1904);
  if (reading.kind !== 'date' || !isWhole(reading.date)) return { date: options.date, what: text };
  const rest = dated?.[3]?.trim() ?? '';
  return { date: reading.date, what: rest === '' ? options.what : rest };
}
