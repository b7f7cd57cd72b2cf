/** A table of comma-separated values as rows of texts (RFC 4180): quotes, doubled quotes, line ends inside quotes. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const source = text.replace(/^\uFEFF/, '');
  const endRow = (): void => {
    row.push(field);
    rows.push(row);
    [row, field] = [[], ''];
  };
  for (let at = 0; at < source.length; at++) {
    const letter = source.charAt(at);
    if (isQuoted) {
      if (letter !== '"') field += letter;
      else if (source.charAt(at + 1) === '"') field += source.charAt(at++);
      else isQuoted = false;
    } else if (letter === '"' && field === '') isQuoted = true;
    else if (letter === ',') {
      row.push(field);
      field = '';
    } else if (letter === '\n') endRow();
    else if (letter !== '\r' || source.charAt(at + 1) !== '\n') field += letter;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}

/** Begins a formula when a spreadsheet opens the file. */
const RISKY = /^[=+\-@\t\r]/;

/** One line of a CSV file, with its line end; texts that a spreadsheet would take for a formula get an apostrophe. */
export const csvLine = (values: readonly (string | number | null)[]): string =>
  `${values
    .map((value) => {
      if (typeof value !== 'string') return value === null ? '' : String(value);
      const text = RISKY.test(value) ? `'${value}` : value;
      return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(',')}\r\n`;

/** The text of a .csv file: UTF-8, or GB 18030 as Chinese spreadsheets save it. */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder('utf-8').decode(bytes);
  return text.includes('\uFFFD') ? new TextDecoder('gb18030').decode(bytes) : text;
}
