import { rectOf } from '../kernel/address';
import type { Level } from '../kernel/finding';
import { type CellMark, MARK_FILLS, MARK_FORMULA, MARK_PREFIX, MOST_NOTES } from '../workbook/edit';
import type { NotePlan } from '../workbook/sheet-plan';
import { addressLists } from './chunk';
import { stopIfCancelled } from './failures';
import { supports } from './host-info';

const LEVELS: readonly Level[] = ['note', 'warning', 'error'];

/**
 * Marks cells by conditional formats that are always true, so that the user's own fills stay as they are below them,
 * and by comments, where this Excel has them (1.10). Three requests, however many cells.
 */
export async function markCells(
  context: Excel.RequestContext,
  name: string,
  marks: readonly CellMark[],
  signal?: AbortSignal,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(name);
  const formats = sheet.getRange().conditionalFormats;
  formats.load('items/id,items/type');
  const comments = supports('1.10') ? sheet.comments : null;
  comments?.load('items/content');
  stopIfCancelled(signal);
  await context.sync();

  const rules = formats.items
    .filter((format) => format.type === 'Custom')
    .map((format) => {
      const { rule } = format.custom;
      rule.load('formula');
      return { format, rule };
    });
  const kept = comments?.items.filter((comment) => !comment.content.startsWith(MARK_PREFIX)) ?? [];
  const places = kept.map((comment) => {
    const place = comment.getLocation();
    place.load('rowIndex,columnIndex');
    return place;
  });
  stopIfCancelled(signal);
  await context.sync();

  for (const { format, rule } of rules) if (rule.formula === `=${MARK_FORMULA}`) format.delete();
  for (const comment of comments?.items ?? []) if (!kept.includes(comment)) comment.delete();
  addFills(sheet, marks);
  if (comments) {
    const taken = new Set(places.map(({ rowIndex, columnIndex }) => `${rowIndex}/${columnIndex}`));
    const free = marks.filter(({ cell }) => !taken.has(`${rectOf(cell).row}/${rectOf(cell).column}`));
    for (const { cell, note } of free.slice(0, MOST_NOTES))
      comments.add(sheet.getRange(cell), MARK_PREFIX + note);
  }
  stopIfCancelled(signal);
  await context.sync();
}

/** Puts a note on a new sheet that is not protected yet; an Excel without comments shows none. */
export function addNote(sheet: Excel.Worksheet, { cell, text }: NotePlan): void {
  if (supports('1.10')) sheet.comments.add(sheet.getRange(cell), MARK_PREFIX + text);
}

/** One format a level: the worst comes last and lies on top. */
function addFills(sheet: Excel.Worksheet, marks: readonly CellMark[]): void {
  for (const level of LEVELS) {
    const cells = marks.filter((mark) => mark.level === level).map(({ cell }) => cell);
    for (const list of addressLists(cells)) {
      const { custom } = sheet.getRanges(list).conditionalFormats.add('Custom');
      custom.rule.formula = `=${MARK_FORMULA}`;
      custom.format.fill.color = MARK_FILLS[level];
    }
  }
}
