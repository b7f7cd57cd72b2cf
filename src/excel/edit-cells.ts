import { columnLetters, rectOf } from '../kernel/address';
import { known } from '../kernel/assert';
import type { CellValue } from '../kernel/grid';
import type { CellEdit } from '../workbook/edit';
import { batchOf } from './chunk';
import { stopIfCancelled } from './failures';

/** About what a range with its address, format and one value takes in a request. */
const EDIT_BYTES = 900;

/** Edits of one column, in the order of their rows. */
interface Stripe {
  readonly sheet: string;
  readonly column: number;
  readonly edits: readonly { readonly row: number; readonly edit: CellEdit }[];
}

/**
 * Changes single cells: one request to look at what they hold, and one per 3.5 MB to change them. Formulas are asked
 * for instead of values: where there is none they are the same, and a formula is never what an edit expects.
 */
export async function editCells(
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  limit: number,
  signal?: AbortSignal,
): Promise<readonly CellEdit[]> {
  const { worksheets } = context.workbook;
  const looks = stripesOf(edits).map((stripe) => {
    const first = known(stripe.edits[0], 'a stripe has edits').row;
    const last = known(stripe.edits.at(-1), 'a stripe has edits').row;
    const range = worksheets
      .getItem(stripe.sheet)
      .getRangeByIndexes(first, stripe.column, last - first + 1, 1);
    range.load('formulas');
    return { stripe, first, range };
  });
  stopIfCancelled(signal);
  await context.sync();

  const skipped: CellEdit[] = [];
  const batch = batchOf(async () => {
    stopIfCancelled(signal);
    await context.sync();
  }, limit);
  for (const { stripe, first, range } of looks) {
    const found: readonly (readonly unknown[])[] = range.formulas;
    for (const { row, edit } of stripe.edits) {
      if (!holds(found[row - first]?.[0], edit.from.value)) {
        skipped.push(edit);
        continue;
      }
      const { to, from } = edit;
      await batch.room(EDIT_BYTES + String(to.value).length * 3);
      const cell = worksheets.getItem(stripe.sheet).getRange(`${columnLetters(stripe.column)}${row + 1}`);
      // The format first: text in a cell of format @ stays what it is.
      if (to.format !== from.format) cell.numberFormat = [[to.format]];
      cell.values = [[wireValue(to.value, to.format)]];
    }
  }
  await batch.send();
  return skipped;
}

function stripesOf(edits: readonly CellEdit[]): readonly Stripe[] {
  const stripes = new Map<
    string,
    { sheet: string; column: number; edits: { row: number; edit: CellEdit }[] }
  >();
  for (const edit of edits) {
    const { row, column } = rectOf(edit.cell);
    const key = `${column}/${edit.sheet}`;
    const stripe = stripes.get(key) ?? { sheet: edit.sheet, column, edits: [] };
    stripe.edits.push({ row, edit });
    stripes.set(key, stripe);
  }
  return [...stripes.values()].map((stripe) => ({
    ...stripe,
    edits: stripe.edits.sort((a, b) => a.row - b.row),
  }));
}

/** Excel gives '' for an empty cell. */
const holds = (found: unknown, expected: CellValue): boolean => found === (expected ?? '');

/** Text that Excel would take for something else gets an apostrophe, which is not part of the value. */
function wireValue(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string') return value;
  const isPlain =
    format === '@' ? !value.startsWith("'") : /^[\p{L}]/u.test(value) && !/^(?:true|false)$/i.test(value);
  return isPlain ? value : `'${value}`;
}
