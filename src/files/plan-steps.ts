import { assert } from '../kernel/assert';
import { refusal, success, type Result } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import { isSheetKind, SHEET_MARK, type SheetKind, type SheetPlan } from '../workbook/sheet-plan';
import { MAX_TEXT } from './sheet-data';
import type { DefinedName, SheetTab, WorkbookXml } from './workbook-xml';

/** Which sheet each plan replaces, and which are to go. */
export interface Steps {
  readonly replaced: ReadonlyMap<SheetPlan, SheetTab>;
  readonly removed: readonly SheetTab[];
}

/**
 * Decides which sheets make room for which. A copy that the user made of a sheet of ours carries our mark too: only
 * one sheet of a kind is replaced, the one with the plan's name before any other, and the copies stay.
 */
export function resolvePlans(
  plans: readonly SheetPlan[],
  remove: readonly SheetKind[],
  workbook: WorkbookXml,
): Result<Steps, Failure> {
  const lower = plans.map((plan) => plan.name.toLowerCase());
  assert(new Set(lower).size === lower.length, 'the plans of one write have different names');
  const kinds = new Map(workbook.tabs.map((tab) => [tab, kindOf(tab, workbook.names)]));
  const planned = plans.map((plan) => plan.kind).filter((kind) => kind !== null);
  assert(new Set(planned).size === planned.length, 'the plans of one write are of different kinds');

  const replaced = new Map<SheetPlan, SheetTab>();
  for (const plan of plans) {
    const same = workbook.tabs.filter((tab) => plan.kind !== null && kinds.get(tab) === plan.kind);
    const old = same.find((tab) => tab.name === plan.name) ?? same[0];
    if (old) replaced.set(plan, old);
  }
  const removed = workbook.tabs.filter((tab) => {
    const kind = kinds.get(tab) ?? null;
    return kind !== null && remove.includes(kind) && !planned.includes(kind);
  });
  const steps = { replaced, removed };
  if (plans.length === 0 && removed.length === 0) return success(steps);

  if (workbook.isLocked) return refusal({ code: 'workbook-protected' });
  const going = new Set([...replaced.values(), ...removed]);
  const staying = workbook.tabs.filter((tab) => !going.has(tab));
  const taken = staying.find((tab) => lower.includes(tab.name.toLowerCase()));
  if (taken) return refusal({ code: 'sheet-name-taken', sheet: taken.name });
  // Spreadsheets open no file without a visible sheet.
  if (![...staying, ...plans].some((sheet) => sheet.visibility === 'visible')) {
    return refusal({ code: 'host-error', hostCode: 'InvalidOperation', detail: 'last visible sheet' });
  }
  const texts = plans.flatMap((plan) => plan.rows).flatMap((row) => row.cells);
  if (texts.some((cell) => typeof cell?.value === 'string' && cell.value.length > MAX_TEXT)) {
    return refusal({ code: 'too-large' });
  }
  return success(steps);
}

/** What a sheet is when it is ours: the text that its mark holds. */
export function kindOf(tab: SheetTab, names: readonly DefinedName[]): SheetKind | null {
  const mark = names.find((one) => one.scope === tab && one.name.toLowerCase() === SHEET_MARK.toLowerCase());
  const text = mark && /^=?"((?:[^"]|"")*)"$/.exec(mark.refersTo)?.[1]?.replaceAll('""', '"');
  return text !== undefined && isSheetKind(text) ? text : null;
}
