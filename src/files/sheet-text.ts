import { escapeXml } from './xml';

/** A character that XML cannot hold, or a text that would be read as one of the escapes written for it. */
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const UNWRITABLE = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9a-fA-F]{4}_)/g;

/** A cell's text for a sheet's XML: control characters and carriage returns as `_x000D_`, as spreadsheets do. */
export const cellText = (text: string): string =>
  escapeXml(text.replace(UNWRITABLE, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`));

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

/** A formula as files hold it: `RANK.EQ(…)` is `_xlfn.RANK.EQ(…)`; texts and sheet names in quotes are left alone. */
export const fileFormula = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((piece, i) => (i % 2 === 1 ? piece : piece.replace(YOUNG, '_xlfn.$1(')))
    .join('');
