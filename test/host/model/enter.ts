// What becomes of something typed into a cell: Excel's rules for text, numbers, dates and formulas (rules.ts).
import { HostError } from '../wire';
import type { Book } from './book';
import type { Cell } from './cells';

/** The cell after a value was set through `values` or `formulas`; the same cell when the value is null. */
export function enter(cell: Cell, raw: unknown, book: Book): Cell {
  const keep = cell.format === undefined ? {} : { format: cell.format };
  const isText = cell.format === '@';
  if (raw === null || raw === undefined) return cell;
  if (raw === '') return { value: null, ...keep };
  if (typeof raw === 'number' || typeof raw === 'boolean') {
    return isText ? { value: String(raw).toUpperCase(), ...keep } : { value: raw, ...keep };
  }
  if (typeof raw !== 'string') throw new HostError('InvalidArgument');
  if (raw.length > 32_767) throw new HostError('InvalidArgument');
  // Rule `apostrophe`: it says "this is text" and is never part of the value, whatever the format.
  if (raw.startsWith("'")) return { value: raw.slice(1), quoted: true, ...keep };
  if (isText) return { value: raw, ...keep };
  if (/^[=+\-@]/.test(raw) && raw.length > 1) return enterFormula(raw, keep, book);
  return coerced(raw, keep);
}

type Kept = { readonly format?: string };

/** Rule `formula-text`: text that starts with = + - (or @) is a formula, unless it is a number. */
function enterFormula(raw: string, keep: Kept, book: Book): Cell {
  if (NUMBER.test(raw)) return coerced(raw, keep);
  const formula = raw.startsWith('=') ? raw : `=${raw}`;
  checkFormula(formula, book);
  book.stale = true;
  return { value: null, formula, ...keep };
}

/** Enough of a parser to refuse what is no formula: prose, open parentheses and quotes, sheets that are not there. */
export function checkFormula(formula: string, book: Book): void {
  if (formula.length > 8192) throw new HostError('FormulaLengthExceedsLimit');
  // Quoted sheets and texts, whichever begins first.
  const names = formula.replace(/'((?:[^']|'')+)'!|"(?:[^"]|"")*"/g, (_, sheet: string | undefined) => {
    if (sheet === undefined) return '""';
    mustExist(sheet.replaceAll("''", "'"), book);
    return 'Q!';
  });
  for (const [, sheet] of names.matchAll(/([\p{L}_][\p{L}\p{N}_.~]*)!/gu)) {
    if (sheet && sheet !== 'Q') mustExist(sheet, book);
  }
  let depth = 0;
  for (const sign of names) {
    if (sign === '(') depth += 1;
    if (sign === ')' && (depth -= 1) < 0) throw new HostError('InvalidArgument');
  }
  const odd = (names.match(/"/g)?.length ?? 0) % 2 === 1;
  // Two words with a blank between them are prose (an intersection of two ranges would be A1:B2 B1:C2).
  const prose = /[\p{L}_]+\s+[\p{L}_]+/u.test(names.replace(/""/g, ''));
  if (depth !== 0 || odd || prose || /[=(+\-*/&,]$/.test(names.trim()))
    throw new HostError('InvalidArgument');
}

function mustExist(sheet: string, book: Book): void {
  if (!book.find(sheet)) throw new HostError('InvalidArgument');
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const PERCENT = /^[+-]?\d+(?:\.\d+)?%$/;
const ISO_DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;
const SHORT_DATE = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/;
const TIME = /^(\d{1,2}):(\d{2})$/;

/** Rule `coercion`: text that looks like a number, a date or a truth value becomes one. */
function coerced(raw: string, keep: Kept): Cell {
  const text = raw.trim();
  const looks = (value: number, format: string): Cell => ({ value, format: keep.format ?? format });
  if (/^(?:true|false)$/i.test(text)) return { value: /^true$/i.test(text), ...keep };
  if (/\d/.test(text) && NUMBER.test(text)) return { value: Number(text.replaceAll(',', '')), ...keep };
  if (PERCENT.test(text)) return looks(Number(text.slice(0, -1)) / 100, '0%');
  const time = TIME.exec(text);
  if (time) return looks((Number(time[1]) * 60 + Number(time[2])) / 1440, 'h:mm');
  const iso = ISO_DATE.exec(text);
  if (iso) return looks(serial(Number(iso[1]), Number(iso[2]), Number(iso[3])), 'm/d/yyyy');
  const short = SHORT_DATE.exec(text);
  // The API reads strings as US English: month first.
  if (short && Number(short[1]) <= 12 && Number(short[2]) <= 31) {
    const year = short[3] === undefined ? 2021 : Number(short[3]) + (short[3].length === 2 ? 2000 : 0);
    return looks(
      serial(year, Number(short[1]), Number(short[2])),
      short[3] === undefined ? 'd-mmm' : 'm/d/yyyy',
    );
  }
  return { value: raw, ...keep };
}

/** Days from 1899-12-30. */
const serial = (year: number, month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);
