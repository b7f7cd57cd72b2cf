/**
 * Writing plans, all or nothing.
 *
 * Excel has no transactions: of a request that fails, the parts before the failure stay done, and when the
 * connection breaks we do not know whether the request was carried out. So each step leaves enough behind to go back
 * or forward from it:
 *
 * 1. *Look* (two requests): sheets, marks, journal. An earlier write that was interrupted is mended first.
 * 2. *Build* (one request per 3.5 MB): write the journal, phase `build`, into the workbook's settings; rename the
 *    sheets that are to go to reserved names `Pingyi~old1…` (a formula that refers to one follows it); add the new
 *    ones under reserved names `Pingyi~new1…`, mark them with the number of this write (`Pingyi.Run`), give them
 *    their names, fill them. The mark that makes a sheet ours comes after its contents.
 * 3. *Commit* (one request): set the journal to phase `finish`, delete the sheets set aside, delete the journal.
 *
 * Whatever happens, the journal says what to do: phase `build` → delete the new sheets, give the old ones their
 * names back; phase `finish` → delete the old ones; no journal → nothing to do. This is done at once when `apply`
 * fails, and when even that cannot be done, by the next call of any method of the port, on this machine or another. A
 * write of another page is left alone until two minutes after its last sign: it may still be going on.
 * Both repairs may be interrupted and made again. An old sheet is deleted only in phase `finish`, when the new ones
 * are complete; a new one only while the old one is still there.
 */
import { JOURNAL_KEY } from '../workbook/reserved';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { ApplyOptions } from '../workbook/workbook';
import { batchOf } from './chunk';
import { stopIfCancelled } from './failures';
import { type Journal, RUN_MARK, writeJournal } from './journal';
import { deleteSheet, surveyMended } from './mend';
import { resolve, type Steps } from './resolve';
import type { Survey } from './survey';
import type { Writer } from './writer';
import { writePlan } from './write-plan';

/** How far a write got beyond looking, for whoever has to clean up after a failure. */
export interface Reached {
  readonly stage: 'building' | 'committing';
  readonly steps: Steps;
}

/** Runs the three steps; `reach` is told of the second and third before its first request leaves. */
export async function applyPlans(
  context: Excel.RequestContext,
  plans: readonly SheetPlan[],
  options: ApplyOptions,
  limit: number,
  writer: Writer,
  reach: (reached: Reached) => void,
): Promise<void> {
  const { signal, onProgress } = options;
  const total = plans.length + 2;
  const found = await surveyMended(context, writer, signal);
  const steps = resolve(plans, options.remove ?? [], found);
  if (steps.additions.length === 0 && steps.aside.length === 0) return;
  stopIfCancelled(signal);
  onProgress?.(1, total);

  reach({ stage: 'building', steps });
  const sign = (phase: Journal['phase']): string =>
    writeJournal({ phase, run: steps.run, owner: writer.id, at: writer.now(), aside: steps.aside });
  const { settings } = context.workbook;
  let begun = false;
  const batch = batchOf(async () => {
    stopIfCancelled(signal);
    // A sign to others that this write goes on; last, so that it is not given when our sheets are gone.
    if (begun) settings.add(JOURNAL_KEY, sign('build'));
    begun = true;
    await context.sync();
  }, limit);
  settings.add(JOURNAL_KEY, sign('build'));
  const added = addSheets(context, steps);
  let done = 1;
  for (const [at, { plan }] of steps.additions.entries()) {
    const sheet = added[at];
    if (sheet) await writePlan(sheet, plan, batch);
    onProgress?.((done += 1), total);
  }
  await batch.send();

  stopIfCancelled(signal);
  reach({ stage: 'committing', steps });
  // When somebody has deleted a new sheet meanwhile, the request ends here and the old ones come back.
  for (const sheet of added) sheet.load('name');
  settings.add(JOURNAL_KEY, sign('finish'));
  queueCommit(context, steps, found);
  await context.sync();
  onProgress?.(total, total);
}

/** Old sheets aside, new ones in place: empty and visible. */
function addSheets(context: Excel.RequestContext, steps: Steps): readonly Excel.Worksheet[] {
  const { worksheets } = context.workbook;
  const { run, aside } = steps;
  for (const { name, reserved } of aside) worksheets.getItem(name).name = reserved;
  return steps.additions.map(({ plan, reserved, position }) => {
    const sheet = worksheets.add(reserved);
    sheet.names.add(RUN_MARK, `="${run}"`).visible = false;
    sheet.name = plan.name;
    if (position !== null) sheet.position = position;
    return sheet;
  });
}

/** Once the journal says so, the new sheets count: the old ones go, and the journal last. */
function queueCommit(context: Excel.RequestContext, { aside }: Steps, found: Survey): void {
  const { worksheets, settings } = context.workbook;
  for (const { name, reserved } of aside) {
    const old = found.sheets.find((sheet) => sheet.name === name);
    deleteSheet(worksheets.getItem(reserved), old?.visibility ?? 'visible');
  }
  settings.getItem(JOURNAL_KEY).delete();
}
