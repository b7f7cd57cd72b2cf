import { known } from '../kernel/assert';
import { refusal, success, type Result } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { ApplyOptions } from '../workbook/workbook';
import { resolvePlans, type Steps } from './plan-steps';
import { repoint, type Moves } from './repoint';
import { scrubStrings } from './scrub-strings';
import { StyleBook } from './style-book';
import { attempt } from './unreadable';
import { readState, type WorkbookState } from './workbook-state';
import { writeWorkbookXml } from './workbook-xml';
import { dropCalculationChain, removeSheet, writeSheet } from './write-plan';

/** Whoever asked for the work no longer wants it. */
export const CANCELLED = refusal<Failure>({ code: 'cancelled' });

/** Lets clicks, and with them an abort, come through between two sheets. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Makes the next state out of one: all plans written, or none. */
export async function applyPlans(
  from: WorkbookState,
  plans: readonly SheetPlan[],
  { remove = [], signal, onProgress }: ApplyOptions,
  file: string,
): Promise<Result<WorkbookState, Failure>> {
  if (signal?.aborted) return CANCELLED;
  const steps = resolvePlans(plans, remove, from.workbook);
  if (!steps.ok) return steps;
  const { replaced, removed } = steps.value;
  if (plans.length === 0 && removed.length === 0) return success(from);
  // All changes are made on a fork: whatever stops them leaves the workbook as it was.
  const parts = from.parts.fork();
  let { workbook } = from;
  const total = plans.length + 1;
  const step = (change: () => void): Result<void, Failure> => {
    const done = attempt(change);
    return done.ok ? success(undefined) : refusal({ code: 'file-unreadable', file, reason: done.failure });
  };
  let styles: StyleBook | undefined;
  const started = step(() => {
    styles = new StyleBook(parts, workbook.part);
    workbook = repoint(parts, workbook, movesOf(steps.value));
    for (const tab of removed) workbook = removeSheet(parts, workbook, tab);
  });
  if (!started.ok) return started;
  for (const [at, plan] of plans.entries()) {
    await pause();
    if (signal?.aborted) return CANCELLED;
    const written = step(() => {
      workbook = writeSheet(parts, workbook, plan, replaced.get(plan), known(styles, 'styles were read'));
    });
    if (!written.ok) return written;
    onProgress?.(at + 1, total);
  }
  await pause();
  if (signal?.aborted) return CANCELLED;
  const finished = step(() => {
    if (removed.length > 0) scrubStrings(parts, workbook);
    styles?.save();
    dropCalculationChain(parts, workbook.part);
    writeWorkbookXml(parts, workbook);
  });
  if (!finished.ok) return finished;
  onProgress?.(total, total);
  const next = attempt(() => readState(parts));
  return next.ok ? next : refusal({ code: 'file-unreadable', file, reason: next.failure });
}

/** Formulas that name a sheet of ours follow it to its new name; a sheet replaced under its own name needs nothing. */
const movesOf = ({ replaced, removed }: Steps): Moves =>
  new Map<string, string | null>([
    ...removed.map((tab) => [tab.name.toLowerCase(), null] as const),
    ...[...replaced]
      .filter(([plan, old]) => plan.name !== old.name)
      .map(([plan, old]) => [old.name.toLowerCase(), plan.name] as const),
  ]);
