import { assert } from '../kernel/assert';
import type { SheetKind, SheetPlan } from '../workbook/sheet-plan';
import { Refusal } from './failures';
import { reservedNames, type Journal } from './journal';
import type { Survey, SurveyedSheet } from './survey';

/** Characters that a cell holds ("Excel specifications and limits"). */
const MAX_TEXT = 32_767;

/** One sheet to add, and where it goes. */
export interface Addition {
  readonly plan: SheetPlan;
  /** Its name between being added and being marked. */
  readonly reserved: string;
  /** Place in the tab order before any sheet is deleted; null: stays at the end. */
  readonly position: number | null;
}

/** What an `apply` is going to do. */
export interface Steps {
  readonly run: number;
  readonly aside: Journal['aside'];
  /** Replaced ones first, in tab order, so that each position holds when its turn comes. */
  readonly additions: readonly Addition[];
}

/**
 * Decides which sheets make room for which. A copy that the user made of a sheet of ours carries our mark too: only
 * one sheet of a kind is replaced, the one with the plan's name before any other, and the copies stay.
 */
export function resolve(plans: readonly SheetPlan[], remove: readonly SheetKind[], found: Survey): Steps {
  const lower = plans.map((plan) => plan.name.toLowerCase());
  assert(new Set(lower).size === lower.length, 'the plans of one write have different names');

  const planned = plans.map((plan) => plan.kind).filter((kind) => kind !== null);
  assert(new Set(planned).size === planned.length, 'the plans of one write are of different kinds');

  const replaced = new Map<SheetPlan, SurveyedSheet>();
  for (const plan of plans) {
    const same = found.sheets.filter((sheet) => plan.kind !== null && sheet.kind === plan.kind);
    const old = same.find((sheet) => sheet.name === plan.name) ?? same[0];
    if (old) replaced.set(plan, old);
  }
  const removed = found.sheets.filter(
    (sheet) => sheet.kind !== null && remove.includes(sheet.kind) && !planned.includes(sheet.kind),
  );
  if (plans.length === 0 && removed.length === 0) return { run: 0, aside: [], additions: [] };

  if (found.readOnly) throw new Refusal({ code: 'workbook-read-only' });
  if (found.structureLocked) throw new Refusal({ code: 'workbook-protected' });
  const going = new Set([...replaced.values(), ...removed]);
  const staying = found.sheets.filter((sheet) => !going.has(sheet));
  for (const sheet of staying) {
    if (lower.includes(sheet.name.toLowerCase()))
      throw new Refusal({ code: 'sheet-name-taken', sheet: sheet.name });
  }
  // Excel keeps at least one sheet visible; finding out half-way would only cost a roll-back.
  if (![...staying, ...plans].some((sheet) => sheet.visibility === 'visible')) {
    throw new Refusal({ code: 'host-error', hostCode: 'InvalidOperation', detail: 'last visible sheet' });
  }

  const cells = plans.flatMap((plan) => plan.rows).flatMap((row) => row.cells);
  if (cells.some((cell) => typeof cell?.value === 'string' && cell.value.length > MAX_TEXT)) {
    throw new Refusal({ code: 'too-large' });
  }

  const names = found.sheets.map((sheet) => sheet.name);
  const aside = reservedNames('old', going.size, names);
  const fresh = reservedNames('new', plans.length, names);
  const ordered = found.sheets.flatMap((sheet, index) =>
    [...replaced].filter(([, old]) => old === sheet).map(([plan]) => ({ plan, index })),
  );
  const atEnd = plans.filter((plan) => !replaced.has(plan));
  const additions = [
    // Each one that was put in before an old sheet has moved it one place to the right.
    ...ordered.map(({ plan, index }, before) => ({ plan, position: index + before })),
    ...atEnd.map((plan) => ({ plan, position: null })),
  ];
  return {
    run: 1 + Math.max(0, ...found.sheets.map((sheet) => sheet.run)),
    aside: [...going].map((sheet, at) => ({ name: sheet.name, reserved: aside[at] ?? '' })),
    additions: additions.map((addition, at) => ({ ...addition, reserved: fresh[at] ?? '' })),
  };
}
