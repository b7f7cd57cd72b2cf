/** Cells as spreadsheets put them on the clipboard: tabs between, line ends after, quotes around what holds either. */
export function toClipboard(rows: readonly (readonly string[])[]): string {
  const field = (text: string): string =>
    /[\t\n\r]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(field).join('\t')).join('\n');
}

/** The same the other way round; a single line end at the end closes the last row. */
export function fromClipboard(text: string): readonly (readonly string[])[] {
  const source = text.replaceAll(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = at;
    const found = quoted.exec(source);
    const plain = /[^\t\n]*/y;
    plain.lastIndex = at;
    const field = found ? (found[1] ?? '').replaceAll('""', '"') : (plain.exec(source)?.[0] ?? '');
    row.push(field);
    at = found ? quoted.lastIndex : plain.lastIndex;
    const next = source.charAt(at++);
    if (next === '\t') continue;
    rows.push(row);
    row = [];
    if (next === '') return rows;
  }
}
