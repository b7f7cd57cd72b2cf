import { plainWidth, withoutSpaces } from './text';

/** A day of the calendar, without a clock or a zone. */
export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A date as precisely as it was written: 2021, 2021-03 or 2021-03-15. A year and month is not the first of that month. */
export interface PartialDate {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const DAY_MS = 86_400_000;
const utc = (date: CivilDate): number => Date.UTC(date.year, date.month - 1, date.day);

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month, 1 to 12; 0 for any other number. */
const daysIn = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (LENGTHS[month - 1] ?? 0);

/** The day exists in the calendar, and its year is one that living people and files have. */
export const isRealDate = ({ year, month, day }: CivilDate): boolean =>
  year >= 1800 && year <= 2200 && Number.isInteger(day) && day >= 1 && day <= daysIn(year, month);

/** 1 = Monday … 7 = Sunday. */
export const weekday = (date: CivilDate): number => new Date(utc(date)).getUTCDay() || 7;

/** The serial number that Excel stores, 1900 system: 2021-03-15 → 44270. */
export const toSerial = (date: CivilDate): number => Math.round(utc(date) / DAY_MS) + 25_569;

/** The day of an Excel serial number; null where it is none (below 61 the 1900 system is off by a day and nobody's date). */
export function fromSerial(serial: number, date1904: boolean): CivilDate | null {
  const days = Math.floor(serial) + (date1904 ? 1462 : 0);
  if (days < 61 || days > 110_000) return null;
  const date = new Date((days - 25_569) * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Does a number format show a date? Quoted text, colours and conditions do not count. */
export function isDateFormat(format: string): boolean {
  const bare = bareFormat(format);
  return bare !== 'general' && /[ymd年月日]/.test(bare);
}

/** Quoted text, escapes, colours and conditions say nothing of what a format shows. */
const bareFormat = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '').toLowerCase();

/** Does a date format show years and months, and no days? Excel turns a typed 2021年3月 into such a cell. */
const isMonthFormat = (format: string): boolean => {
  const bare = bareFormat(format);
  return bare.includes('y') && bare.includes('m') && !/[dh日]/.test(bare);
};

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二一 → 2021, 十五 → 15, 二十 → 20; other text stays. */
function chineseNumerals(text: string): string {
  return text
    .replaceAll('零', '〇')
    .replaceAll('○', '〇')
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens ? CHINESE_DIGITS.indexOf(tens) : 1) * 10 + (ones ? CHINESE_DIGITS.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(CHINESE_DIGITS.indexOf(digit)));
}

/** What a date cell says. `ambiguous`: typed as a number, 2021.10 has become 2021.1, January or October. */
export type DateReading =
  | { readonly kind: 'empty' }
  | { readonly kind: 'date'; readonly date: PartialDate }
  | { readonly kind: 'ambiguous'; readonly year: number }
  | { readonly kind: 'wrong-weekday'; readonly date: PartialDate; readonly weekday: number }
  | { readonly kind: 'invalid' };

const YEAR_MONTH_DAY = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)?月?(?:00:00(?::00)?)?$/;

/** Reads a date from a cell: real dates, serials, and the ways that people type them. */
export function readDate(
  value: string | number | boolean | null,
  format: string,
  date1904: boolean,
): DateReading {
  if (value === null || value === '') return { kind: 'empty' };
  if (typeof value === 'boolean') return { kind: 'invalid' };
  if (typeof value === 'number') return readNumber(value, format, date1904);
  const text = chineseNumerals(withoutSpaces(plainWidth(value)));
  // 星期一 has become 星期1 by now; 日 and 天 both mean Sunday.
  const [, day = text, name] = /^(.*?)\(?(?:星期|周)([1-6日天])\)?$/.exec(text) ?? [];
  const named = name === undefined ? null : '日天'.includes(name) ? 7 : Number(name);
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(day);
  const match = compact ?? YEAR_MONTH_DAY.exec(day) ?? /^(\d{4})年?$/.exec(day);
  if (!match) return { kind: 'invalid' };
  const [, year = '', month, dayOfMonth] = match;
  const date = partial(Number(year), month ? Number(month) : null, dayOfMonth ? Number(dayOfMonth) : null);
  if (!date) return { kind: 'invalid' };
  if (named !== null && isWhole(date) && weekday(date) !== named) {
    return { kind: 'wrong-weekday', date, weekday: weekday(date) };
  }
  return { kind: 'date', date };
}

function readNumber(value: number, format: string, date1904: boolean): DateReading {
  if (isDateFormat(format)) {
    const date = fromSerial(value, date1904);
    if (!date) return { kind: 'invalid' };
    return { kind: 'date', date: date.day === 1 && isMonthFormat(format) ? { ...date, day: null } : date };
  }
  if (value >= 1900 && value < 2200 && !Number.isInteger(value)) {
    const month = Math.round((value - Math.floor(value)) * 100);
    if (month === 10) return { kind: 'ambiguous', year: Math.floor(value) };
    // 2021.3 was typed for March: as 2021.03 it would read the same to its writer.
    const typed = month % 10 === 0 ? month / 10 : month;
    const date = partial(Math.floor(value), typed, null);
    return date ? { kind: 'date', date } : { kind: 'invalid' };
  }
  if (!Number.isInteger(value)) return { kind: 'invalid' };
  if (value >= 19_000_101 && value <= 22_001_231) {
    const date = partial(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
    return date ? { kind: 'date', date } : { kind: 'invalid' };
  }
  if (value >= 190_001 && value <= 220_012) {
    const date = partial(Math.floor(value / 100), value % 100, null);
    return date ? { kind: 'date', date } : { kind: 'invalid' };
  }
  if (value >= 1900 && value < 2200) return { kind: 'date', date: { year: value, month: null, day: null } };
  const date = fromSerial(value, date1904);
  return date && value > 10_000 ? { kind: 'date', date } : { kind: 'invalid' };
}

function partial(year: number, month: number | null, day: number | null): PartialDate | null {
  return isRealDate({ year, month: month ?? 1, day: day ?? 1 }) ? { year, month, day } : null;
}

/** Is the date known to the day? */
export const isWhole = (date: PartialDate): date is CivilDate => date.month !== null && date.day !== null;

/** The earliest and the latest day that it may mean. */
export function bounds(date: PartialDate): { readonly first: CivilDate; readonly last: CivilDate } {
  const month = date.month ?? 12;
  return {
    first: { year: date.year, month: date.month ?? 1, day: date.day ?? 1 },
    last: { year: date.year, month, day: date.day ?? daysIn(date.year, month) },
  };
}

/** The same day so many years later (29 February → 1 March where there is none). */
export function addYears({ year, month, day }: CivilDate, years: number): CivilDate {
  const moved = year + years;
  return day > daysIn(moved, month) ? { year: moved, month: month + 1, day: 1 } : { year: moved, month, day };
}

/** Below 0 when a is before b. */
export const compareDates = (a: CivilDate, b: CivilDate): number =>
  a.year - b.year || a.month - b.month || a.day - b.day;

/** 2021-03-15, 2021-03 or 2021: as precise as it is. */
export function isoDate(date: PartialDate): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return [
    String(date.year),
    ...(date.month === null ? [] : [two(date.month)]),
    ...(date.day === null ? [] : [two(date.day)]),
  ].join('-');
}

/** Reads our own yyyy-mm-dd. */
export function parseIsoDate(text: string): CivilDate | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealDate(date) ? date : null;
}
