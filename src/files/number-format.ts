import type { CellValue } from '../kernel/grid';
import { formatDate, isDateFormat } from './date-format';

/** A value as a cell shows it, by its number format. What this does not know is shown as it is. */
export const formatValue = (value: CellValue, format: string, date1904: boolean): string =>
  formatterOf(format, date1904)(value);

/** The same for many values of one format. */
export function formatterOf(format: string, date1904: boolean): (value: CellValue) => string {
  const sections = splitSections(format);
  const forText =
    sections.length > 3 ? sections[3] : sections.length === 1 && format.includes('@') ? format : '@';
  return (value) => {
    if (value === null) return '';
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    if (typeof value === 'string')
      return forText === undefined || forText === '@' ? value : literals(forText, value);
    if (format === 'General') return general(value);
    const { pattern, signed } = choose(sections, value);
    if (/^(?:General|@|)$/i.test(pattern)) return pattern === '' && sections.length > 1 ? '' : general(value);
    if (isDateFormat(pattern)) return formatDate(value, pattern, date1904);
    if (/[#?0]\s*\/\s*[#?0-9]/.test(pattern)) return general(value);
    if (!/[0#?]/.test(pattern)) return literals(pattern, general(Math.abs(value)));
    return (signed && value < 0 ? '-' : '') + formatNumber(Math.abs(value), pattern);
  };
}

/** A format's sections, parted by semicolons outside quotes. */
const splitSections = (format: string): readonly string[] =>
  (format.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;])+|(?<=;|^)(?=;|$)/g) ?? ['General']).map(
    (section) => section,
  );

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]/;

/** The section for a number, and whether the minus sign is still to be written. */
function choose(
  sections: readonly string[],
  value: number,
): { readonly pattern: string; readonly signed: boolean } {
  const first = sections[0] ?? 'General';
  const conditional = sections.filter((section) => CONDITION.test(section));
  if (conditional.length > 0) {
    const held = sections.find((section) => holds(section, value)) ?? sections.at(-1) ?? first;
    return { pattern: bare(held), signed: true };
  }
  if (value > 0 || sections.length < 2) return { pattern: bare(first), signed: true };
  if (value < 0) return { pattern: bare(sections[1] ?? first), signed: false };
  return { pattern: bare(sections[2] ?? first), signed: true };
}

function holds(section: string, value: number): boolean {
  const [, sign, text] = CONDITION.exec(section) ?? [];
  const bound = Number(text);
  switch (sign) {
    case '<':
      return value < bound;
    case '<=':
      return value <= bound;
    case '>':
      return value > bound;
    case '>=':
      return value >= bound;
    case '=':
      return value === bound;
    case '<>':
      return value !== bound;
    case undefined:
    default:
      return false;
  }
}

/** Without colours and conditions; locale and `[h]` are for dates. */
const bare = (section: string): string =>
  section
    .replace(
      /\[(?:Black|Blue|Cyan|Green|Magenta|Red|White|Yellow|Color\s*\d+|黑|蓝|青|绿|洋红|红|白|黄)\]/gi,
      '',
    )
    .replace(CONDITION, '');

/** At most eleven digits, as a cell of usual width shows them. */
export function general(value: number): string {
  const size = Math.abs(value);
  if (value === 0) return '0';
  if (size >= 1e11 || size < 1e-9) {
    return value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'E$10$2')
      .replace('e', 'E');
  }
  const rounded = Number(value.toPrecision(11));
  return size < 1e-6 ? rounded.toFixed(10).replace(/0+$/, '') : String(rounded);
}

const TOKEN = /"([^"]*)"|\\(.)|_.|\*.|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|E[+-]0+|[\s\S]/gi;

/** A pattern's fixed texts, `@` and `General` replaced by a text. */
const literals = (pattern: string, text: string): string =>
  pattern
    .replace(/General/gi, '@')
    .replace(TOKEN, (token, quoted?: string, escaped?: string, currency?: string) =>
      token === '@' ? text : (quoted ?? escaped ?? currency ?? (/^[_*[]/.test(token) ? '' : token)),
    );

interface Piece {
  readonly kind: 'digit' | 'point' | 'text' | 'exponent';
  readonly text: string;
}

function formatNumber(value: number, pattern: string): string {
  const pieces: Piece[] = [];
  let scale = 1;
  let grouped = false;
  for (const match of pattern.matchAll(TOKEN)) {
    const [token, quoted, escaped, currency] = match;
    const fixed = quoted ?? escaped ?? currency;
    if (fixed !== undefined) pieces.push({ kind: 'text', text: fixed });
    else if (/^[0#?]$/.test(token)) pieces.push({ kind: 'digit', text: token });
    else if (token === '.') pieces.push({ kind: 'point', text: '.' });
    else if (/^E[+-]/i.test(token)) pieces.push({ kind: 'exponent', text: token });
    else if (token === ',') {
      const rest = pattern.slice((match.index ?? 0) + 1);
      // Behind the last digit a comma divides by a thousand; between digits it groups.
      if (/^,*(?:[^0#?,]|$)/.test(rest)) scale /= 1000;
      else grouped = true;
    } else if (token === '%') {
      scale *= 100;
      pieces.push({ kind: 'text', text: '%' });
    } else if (!/^[_*[]/.test(token)) pieces.push({ kind: 'text', text: token });
  }
  const point = pieces.findIndex((piece) => piece.kind === 'point');
  const decimals = point < 0 ? [] : pieces.slice(point).filter((piece) => piece.kind === 'digit');
  const exponentAt = pieces.findIndex((piece) => piece.kind === 'exponent');
  const scaled = value * scale;
  const power = exponentAt >= 0 && scaled !== 0 ? Math.floor(Math.log10(scaled)) : 0;
  const [whole = '', fraction = ''] = fixedDecimals(scaled / 10 ** power, decimals.length).split('.');
  const digits = whole === '0' ? '' : whole;
  const places = (point < 0 ? pieces : pieces.slice(0, point)).filter((piece) => piece.kind === 'digit');
  const needed =
    places.length -
    Math.max(
      0,
      places.findIndex((piece) => piece.text === '0'),
    );
  const padded = digits.padStart(places.some((piece) => piece.text === '0') ? needed : 0, '0');
  const kept = fraction.replace(/0+$/, '').length;
  return assemble(pieces, point, grouped ? group(padded) : padded, places.length, fraction, kept, power);
}

function assemble(
  pieces: readonly Piece[],
  point: number,
  whole: string,
  places: number,
  fraction: string,
  kept: number,
  power: number,
): string {
  let out = '';
  let place = 0;
  let decimal = 0;
  pieces.forEach((piece, at) => {
    if (piece.kind === 'text' || piece.kind === 'point') out += piece.text;
    else if (piece.kind === 'exponent') {
      const sign = power < 0 ? '-' : piece.text[1] === '+' ? '+' : '';
      out += `E${sign}${String(Math.abs(power)).padStart(piece.text.length - 2, '0')}`;
    } else if (point >= 0 && at > point) {
      if (piece.text === '0' || decimal < kept) out += fraction[decimal] ?? '';
      decimal += 1;
    } else {
      // The first place takes all digits that have no place of their own.
      const end = whole.length - (places - 1 - place);
      out += whole.slice(place === 0 ? 0 : Math.max(0, end - 1), Math.max(0, end));
      place += 1;
    }
  });
  return out;
}

const group = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Rounded half up in the fifteen digits that spreadsheets work with, so that 1.005 gives 1.01. */
function fixedDecimals(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Number(`${exact}e${decimals}`);
  if (!Number.isFinite(shifted) || Math.abs(shifted) > 1e15) return exact.toFixed(decimals);
  return (Math.round(shifted) / 10 ** decimals).toFixed(decimals);
}
