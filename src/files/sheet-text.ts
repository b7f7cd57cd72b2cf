import { escapeXml } from './xml';

/** What XML cannot hold (control characters but tab and line end, halves of pairs), and `_` that would be read as its escape. */
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\ufffe\uffff]|\p{Cs}|_(?=x[0-9a-fA-F]{4}_)/gu;

/** A cell's text for a sheet's XML: control characters and carriage returns as `_x000D_`, as spreadsheets do. */
export const cellText = (text: string): string =>
  escapeXml(
    text.replace(
      UNWRITABLE,
      (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    ),
  );

/** Functions younger than the file format: files name them with a prefix, formulas in the program without. */
const YOUNG = new RegExp(
  `(?<![\\w.])(${[
    'AGGREGATE|CEILING\\.MATH|CONCAT|COVARIANCE\\.P|COVARIANCE\\.S|DAYS|FLOOR\\.MATH|FORMULATEXT|IFNA|IFS|ISOWEEKNUM',
    'MAXIFS|MINIFS|MODE\\.SNGL|NUMBERVALUE|PERCENTILE\\.EXC|PERCENTILE\\.INC|PERCENTRANK\\.EXC|PERCENTRANK\\.INC',
    'QUARTILE\\.EXC|QUARTILE\\.INC|RANK\\.AVG|RANK\\.EQ|STDEV\\.P|STDEV\\.S|SWITCH|TEXTJOIN|UNICHAR|UNICODE|VAR\\.P|VAR\\.S',
    'XLOOKUP|XMATCH|XOR',
  ].join('|')})\\(`,
  'gi',
);

/** A formula with what is outside of texts and quoted sheet names replaced. */
const outsideQuotes = (formula: string, change: (piece: string) => string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 === 1 ? piece : change(piece)))
    .join('');

/** A formula as files hold it: `RANK.EQ(…)` is `_xlfn.RANK.EQ(…)`. */
export const fileFormula = (formula: string): string =>
  outsideQuotes(formula, (piece) => piece.replace(YOUNG, '_xlfn.$1('));

/** A file's formula as it is typed. */
export const typedFormula = (formula: string): string =>
  outsideQuotes(formula, (piece) => piece.replace(/_xlfn\.(?:_xlws\.)?/gi, ''));
