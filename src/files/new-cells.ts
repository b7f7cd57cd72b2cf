import { parseAddress, rectAddress, rectOf, type Rect } from '../kernel/address';
import { assert, known } from '../kernel/assert';
import type { CellValue } from '../kernel/grid';
import type { CellEdit } from '../workbook/edit';
import { cellText } from './sheet-text';
import type { StyleBook } from './style-book';
import { attributeOf, type Splice, type Tag, tagsOf, withAttribute } from './xml';

/** A cell after its edit; `style` is the style that it has now. */
export function editedCell(
  { cell, from, to }: CellEdit,
  p: string,
  style: number,
  styles: StyleBook,
): string {
  return cellXml(p, cell, to.format === from.format ? style : styles.reformatted(style, to.format), to.value);
}

function cellXml(p: string, address: string, style: number, value: CellValue): string {
  const head = `<${p}c r="${address}"${style === 0 ? '' : ` s="${style}"`}`;
  if (value === null || value === '') return `${head}/>`;
  if (typeof value === 'boolean') return `${head} t="b"><${p}v>${value ? 1 : 0}</${p}v></${p}c>`;
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'a cell holds finite numbers only');
    return `${head}><${p}v>${value}</${p}v></${p}c>`;
  }
  return `${head} t="inlineStr"><${p}is><${p}t xml:space="preserve">${cellText(value)}</${p}t></${p}is></${p}c>`;
}

/** A row as it stands in the text, and where its cells begin. */
interface RowPlace {
  readonly row: number;
  readonly tag: Tag;
  readonly cells: { readonly column: number; readonly start: number }[];
  /** Where a further cell goes. */
  end: number;
}

/** Cells where there are none yet, in the order that a sheet wants: rows ascending, and cells in them. */
export function newCellsIn(xml: string, edits: readonly CellEdit[], styles: StyleBook): readonly Splice[] {
  if (edits.length === 0) return [];
  const { rows, columns, data, end } = survey(xml);
  const p = data.prefix;
  const byRow = new Map<number, { readonly column: number; readonly edit: CellEdit }[]>();
  for (const edit of edits) {
    const { row, column } = rectOf(edit.cell);
    byRow.set(row, [...(byRow.get(row) ?? []), { column, edit }]);
  }
  const changes: Splice[] = [];
  let lastRows = '';
  for (const [row, unsorted] of [...byRow].sort(([a], [b]) => a - b)) {
    const wanted = unsorted
      .sort((a, b) => a.column - b.column)
      .map(({ column, edit }) => ({ column, text: editedCell(edit, p, columns(column), styles) }));
    const text = wanted.map((one) => one.text).join('');
    const place = rows.find((one) => one.row === row);
    if (place) changes.push(...intoRow(place, wanted));
    else {
      const next = rows.find((one) => one.row > row);
      const whole = `<${p}row r="${row + 1}">${text}</${p}row>`;
      if (next) changes.push({ start: next.tag.start, end: next.tag.start, text: whole });
      else lastRows += whole;
    }
  }
  if (data.kind === 'empty') {
    const name = `${p}sheetData`;
    changes.push({ start: data.start, end: data.end, text: `<${name}>${lastRows}</${name}>` });
  } else if (lastRows !== '') changes.push({ start: end, end, text: lastRows });
  return [...changes, ...grown(xml, edits)];
}

function intoRow(
  { tag, cells, end }: RowPlace,
  wanted: readonly { readonly column: number; readonly text: string }[],
): readonly Splice[] {
  // What it says of the columns in use holds no longer; programs do without.
  const head = `<${tag.prefix}row${withAttribute(tag.source, 'spans', null).trimEnd()}>`;
  if (tag.kind === 'empty') {
    const text = `${head}${wanted.map((one) => one.text).join('')}</${tag.prefix}row>`;
    return [{ start: tag.start, end: tag.end, text }];
  }
  return [
    { start: tag.start, end: tag.end, text: head },
    ...wanted.map(({ column, text }) => {
      const at = cells.find((one) => one.column > column)?.start ?? end;
      return { start: at, end: at, text };
    }),
  ];
}

/** Rows with their cells, the styles of whole columns, and the element that holds the rows. */
function survey(xml: string): {
  readonly rows: readonly RowPlace[];
  readonly columns: (column: number) => number;
  readonly data: Tag;
  /** Where a further row goes. */
  readonly end: number;
} {
  const rows: RowPlace[] = [];
  const styled: { readonly first: number; readonly last: number; readonly style: number }[] = [];
  let data: Tag | null = null;
  let end = 0;
  for (const tag of tagsOf(xml)) {
    const number = (name: string): number => Number(attributeOf(tag, name) ?? NaN);
    const last = rows.at(-1);
    if (tag.name === 'col' && tag.kind !== 'close')
      styled.push({ first: number('min') - 1, last: number('max') - 1, style: number('style') || 0 });
    else if (tag.name === 'sheetData') {
      data ??= tag;
      end = tag.start;
      if (tag.kind !== 'open') break;
    } else if (tag.name === 'row') {
      if (tag.kind === 'close') known(last, 'a row that ends has begun').end = tag.start;
      else rows.push({ row: (number('r') || (last?.row ?? -1) + 2) - 1, tag, cells: [], end: tag.end });
    } else if (tag.name === 'c' && tag.kind !== 'close' && last) {
      const column = parseAddress(attributeOf(tag, 'r') ?? '')?.column;
      last.cells.push({ column: column ?? (last.cells.at(-1)?.column ?? -1) + 1, start: tag.start });
    }
  }
  const columns = (column: number): number =>
    styled.find((one) => column >= one.first && column <= one.last)?.style ?? 0;
  return { rows, columns, data: known(data, 'a sheet has rows, or a place for them'), end };
}

/** What the sheet says of its own extent, where it says so: some programs read no further. */
function grown(xml: string, edits: readonly CellEdit[]): readonly Splice[] {
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'sheetData') return [];
    if (tag.name !== 'dimension') continue;
    const said = parseAddress(attributeOf(tag, 'ref') ?? '');
    if (!said) return [];
    const all = edits.reduce((rect, { cell }) => union(rect, rectOf(cell)), said);
    const source = withAttribute(tag.source, 'ref', rectAddress(all)).trimEnd();
    return [
      {
        start: tag.start,
        end: tag.end,
        text: `<${tag.prefix}dimension${source}${tag.kind === 'empty' ? '/' : ''}>`,
      },
    ];
  }
  return [];
}

function union(a: Rect, b: Rect): Rect {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
