import { JOURNAL_KEY } from '../workbook/reserved';
import { Refusal, stopIfCancelled } from './failures';
import { isReservedNew, type Journal } from './journal';
import { survey, type Survey, type SurveyedSheet } from './survey';
import { isSomebodyElses, type Writer } from './writer';

/** What an interrupted `apply` needs so that the workbook is as before, or as after. */
export interface Repair {
  readonly drop: readonly SurveyedSheet[];
  readonly rename: readonly { readonly from: string; readonly to: string }[];
}

/**
 * As before, while the old sheets still count: the new ones go, the old ones get their names back. As after, once
 * the new ones count: the old ones go. A sheet is only dropped when the one that stands for it is there.
 */
export function repairOf(journal: Journal, sheets: readonly SurveyedSheet[]): Repair {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  if (journal.phase === 'finish') {
    return { drop: journal.aside.flatMap(({ reserved }) => byName.get(reserved) ?? []), rename: [] };
  }
  const lost = new Set(journal.aside.filter(({ reserved }) => !byName.has(reserved)).map(({ name }) => name));
  // A new sheet whose old one somebody deleted meanwhile stays, without our mark if it is unfinished.
  const drop = sheets.filter(
    (sheet) => isReservedNew(sheet.name) || (sheet.run === journal.run && !lost.has(sheet.name)),
  );
  const left = new Set(
    sheets.filter((sheet) => !drop.includes(sheet)).map((sheet) => sheet.name.toLowerCase()),
  );
  const rename = journal.aside
    .filter(({ reserved, name }) => byName.has(reserved) && !left.has(name.toLowerCase()))
    .map(({ reserved, name }) => ({ from: reserved, to: name }));
  return { drop, rename };
}

/** Looks at the workbook and, when an `apply` was interrupted, mends it first; one that goes on elsewhere is left alone. */
export async function surveyMended(
  context: Excel.RequestContext,
  writer: Writer,
  signal?: AbortSignal,
): Promise<Survey> {
  const found = await survey(context, signal);
  if (!found.interrupted) return found;
  if (found.journal && isSomebodyElses(found.journal, writer)) throw new Refusal({ code: 'being-written' });
  stopIfCancelled(signal);
  queueRepair(context, found.journal ? repairOf(found.journal, found.sheets) : { drop: [], rename: [] });
  await context.sync();
  return survey(context, signal);
}

/** The journal goes last: until then the same repair can be made again. */
function queueRepair(context: Excel.RequestContext, repair: Repair): void {
  const { worksheets, settings } = context.workbook;
  for (const sheet of repair.drop) deleteSheet(worksheets.getItem(sheet.name), sheet.visibility);
  for (const { from, to } of repair.rename) worksheets.getItem(from).name = to;
  settings.getItem(JOURNAL_KEY).delete();
}

/** Excel refuses to delete a very hidden sheet (documentation of `Worksheet.delete`). */
export function deleteSheet(sheet: Excel.Worksheet, visibility: SurveyedSheet['visibility']): void {
  if (visibility === 'very-hidden') sheet.visibility = 'Hidden';
  sheet.delete();
}
