import { parseAddress, type Rect } from '../kernel/address';
import type { CellValue, Grid } from '../kernel/grid';
import { JOURNAL_KEY } from '../workbook/reserved';
import { isAnswerTooLarge, Refusal, stopIfCancelled } from './failures';
import { supports } from './host-info';
import { surveyMended } from './mend';
import type { Writer } from './writer';

/** Cells asked for at once: at 21 bytes a cell, measured on a ballot box, two thirds of the 5 MB that Excel answers. */
const CELLS_AT_ONCE = 160_000;

interface Block {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

interface Draft {
  readonly sheet: string;
  readonly values: CellValue[][];
  readonly formats: string[][];
}

/** The grids of the named sheets: one request for their sizes, and one per 160,000 cells; after an interrupted write it is mended first. */
export async function readSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  writer: Writer,
  signal?: AbortSignal,
): Promise<readonly Grid[]> {
  const { worksheets, functions, settings } = context.workbook;
  const journal = settings.getItemOrNullObject(JOURNAL_KEY);
  // The one way to ask for the date system: 0 in a workbook that counts days from 1904, 1462 in one that does not.
  const epoch = functions.date(1904, 1, 1);
  epoch.load('value');
  const found = names.map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden');
    // Above our floor: an older Excel cannot tell, and then nothing is known of merges.
    const merged = supports('1.13') ? used.getMergedAreasOrNullObject() : null;
    merged?.load('address');
    return { name, sheet, used, merged };
  });
  stopIfCancelled(signal);
  await context.sync();
  if (!journal.isNullObject) {
    await surveyMended(context, writer, signal);
    return readSheets(context, names, writer, signal);
  }

  const blocks = found.flatMap(({ name, sheet, used }, at): Block[] => {
    if (sheet.isNullObject) throw new Refusal({ code: 'sheet-missing', sheet: name });
    if (used.isNullObject) return [];
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    return [{ sheet: at, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount }];
  });
  const drafts = names.map((sheet): Draft => ({ sheet, values: [], formats: [] }));
  // Asked for with the first block, so that it costs no request of its own; most sheets have no hidden row.
  const hidden = found.map(({ used }) =>
    used.isNullObject || isShown(used.rowHidden) ? null : used.getRowProperties({ rowHidden: true }),
  );
  await readBlocks(context, blocks, drafts, signal);
  return drafts.map((draft, at) => {
    const { used, merged } = found[at] ?? {};
    const first = used && !used.isNullObject ? used.rowIndex : 0;
    return {
      ...draft,
      date1904: epoch.value === 0,
      ...(merged && { merges: merged.isNullObject ? [] : rectsOf(merged.address) }),
      hiddenRows: (hidden[at]?.value ?? []).flatMap((row, i) => (row.rowHidden === true ? [first + i] : [])),
    };
  });
}

/** Excel gives null where some rows are hidden and some are not; the type knows no null. */
const isShown = (rowHidden: unknown): boolean => rowHidden === false;

/** `Sheet1!A1:B2,'A, B'!C3`: the rectangles, whatever the sheet is called. */
const rectsOf = (addresses: string): readonly Rect[] =>
  addresses
    .replace(/'(?:[^']|'')+'!/g, '')
    .split(',')
    .flatMap((address) => parseAddress(address.trim()) ?? []);

/** Reads all blocks, asking for half as much at a time whenever Excel says that the answer would be too large. */
async function readBlocks(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  drafts: readonly Draft[],
  signal: AbortSignal | undefined,
): Promise<void> {
  let limit = CELLS_AT_ONCE;
  let waiting = cut(blocks, limit);
  while (waiting.length > 0) {
    const group = firstGroup(waiting, limit);
    try {
      stopIfCancelled(signal);
      await readGroup(context, group, drafts);
    } catch (error) {
      if (!isAnswerTooLarge(error) || limit < 2) throw error;
      limit = Math.floor(limit / 2);
      waiting = cut(waiting, limit);
      continue;
    }
    waiting = waiting.slice(group.length);
  }
}

/** Blocks of whole rows with at most so many cells, unless a single row has more. */
function cut(blocks: readonly Block[], limit: number): readonly Block[] {
  return blocks.flatMap((block) => {
    const height = Math.max(1, Math.floor(limit / block.columns));
    const parts: Block[] = [];
    for (let at = 0; at < block.rows; at += height) {
      parts.push({ ...block, row: block.row + at, rows: Math.min(height, block.rows - at) });
    }
    return parts;
  });
}

/** As many blocks from the front as fit in one request, at least one. */
function firstGroup(blocks: readonly Block[], limit: number): readonly Block[] {
  let cells = 0;
  const count = blocks.findIndex((block, at) => (cells += block.rows * block.columns) > limit && at > 0);
  return count === -1 ? blocks : blocks.slice(0, count);
}

async function readGroup(
  context: Excel.RequestContext,
  group: readonly Block[],
  drafts: readonly Draft[],
): Promise<void> {
  const ranges = group.map((block) => {
    const draft = drafts[block.sheet];
    const sheet = context.workbook.worksheets.getItem(draft?.sheet ?? '');
    const range = sheet.getRangeByIndexes(block.row, block.column, block.rows, block.columns);
    range.load('values,valueTypes,numberFormat');
    return { block, draft, range };
  });
  await context.sync();
  for (const { block, draft, range } of ranges) {
    if (!draft) continue;
    const values: readonly (readonly unknown[])[] = range.values;
    const types: readonly (readonly string[])[] = range.valueTypes;
    const formats: readonly (readonly unknown[])[] = range.numberFormat;
    values.forEach((row, at) => {
      draft.values[block.row + at] = shift(
        row.map((value, column) => cellOf(value, types[at]?.[column])),
        block.column,
        null,
      );
      draft.formats[block.row + at] = shift((formats[at] ?? []).map(String), block.column, 'General');
    });
    for (let row = 0; row < block.row; row++) {
      draft.values[row] ??= [];
      draft.formats[row] ??= [];
    }
  }
}

/** A row that starts at some column, from A. */
const shift = <T>(row: readonly T[], by: number, filler: T): T[] => [
  ...new Array<T>(by).fill(filler),
  ...row,
];

/** Excel gives '' for an empty cell and for a formula's empty text: its type tells. */
function cellOf(value: unknown, type: string | undefined): CellValue {
  if (value === '') return type === 'Empty' ? null : '';
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  // Rich values (1.16) come as objects: not a thing of ours, and not readable as a cell.
  return null;
}
