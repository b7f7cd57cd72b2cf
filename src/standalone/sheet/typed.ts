import { fromSerial, isDateFormat, isoDate, isRealDate, toSerial } from '../../kernel/dates';
import type { CellValue } from '../../kernel/grid';
import type { CellState } from '../../workbook/edit';

/** Days between the two ways in which workbooks count them. */
const DAYS_1904 = 1462;

/** Numbers keep 15 digits: what has more (a resident ID) is text, and so is what begins with 0 (a code). */
const NUMBER = /^[+-]?(?:0|[1-9]\d{0,14}|[1-9]\d{0,2}(?:,\d{3}){1,4})?(?:\.\d{1,14})?%?$/;

const DATE = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|年(\d{1,2})月(\d{1,2})日)$/;

/** What stands in a cell after somebody typed this text into it. Never a formula: what begins with = is text. */
export function readTyped(text: string, format: string, date1904: boolean): CellState {
  if (text === '') return { value: null, format };
  if (format === '@') return { value: text, format };
  // As in every spreadsheet: an apostrophe in front says that it is text.
  if (text.startsWith("'")) return { value: text.slice(1) || null, format: '@' };
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return { value: trimmed.toLowerCase() === 'true', format };
  if (NUMBER.test(trimmed) && /\d/.test(trimmed)) return readNumber(trimmed, format);
  const date = DATE.exec(trimmed);
  if (date) {
    const [year = 0, month = 0, day = 0] = date.slice(1).filter(Boolean).map(Number);
    if (isRealDate({ year, month, day })) {
      const serial = toSerial({ year, month, day }) - (date1904 ? DAYS_1904 : 0);
      return { value: serial, format: isDateFormat(format) ? format : 'yyyy-mm-dd' };
    }
  }
  return { value: text, format };
}

function readNumber(text: string, format: string): CellState {
  const isShare = text.endsWith('%');
  const digits = text.replaceAll(/[,%]/g, '');
  if (!isShare) return { value: Number(digits), format };
  const decimals = /\.(\d+)/.exec(digits)?.[1]?.length ?? 0;
  // 12.3% is 0.123, not 0.12300000000000001: the point is moved in the text.
  const value = Number(`${digits}e-2`);
  return {
    value,
    format: format.includes('%') ? format : `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}%`,
  };
}

/** What a cell offers to be changed: dates and shares as people type them, all else in full. */
export function typedText({ value, format }: CellState, date1904: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') {
    if (isDateFormat(format)) {
      const date = Number.isInteger(value) ? fromSerial(value, date1904) : null;
      if (date) return isoDate(date);
    }
    if (format.includes('%')) {
      const share = `${Number(`${value}e2`)}%`;
      if (readTyped(share, format, date1904).value === value) return share;
    }
    return String(value);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  // Text that would be read as something else keeps its apostrophe.
  return readTyped(value, format, date1904).value === value ? value : `'${value}`;
}

export const isSameValue = (a: CellValue, b: CellValue): boolean =>
  (a === '' ? null : a) === (b === '' ? null : b);
