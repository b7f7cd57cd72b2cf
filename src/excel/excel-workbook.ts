import { refusal, success, type Result } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import type { ApplyOptions, Workbook } from '../workbook/workbook';
import type { SheetPlan } from '../workbook/sheet-plan';
import { applyPlans, type Stage } from './apply-plans';
import { REQUEST_LIMIT } from './chunk';
import { editCells } from './edit-cells';
import { failureOf } from './failures';
import { markCells } from './mark-cells';
import { surveyMended } from './mend';
import { readSheets } from './read-sheets';
import { survey } from './survey';

/**
 * The workbook that is open in this Excel. One `Excel.run` a call; calls wait for each other. A request carries at
 * most `requestLimit` bytes.
 */
export function excelWorkbook(requestLimit = REQUEST_LIMIT): Workbook {
  return {
    sheets: (signal) =>
      inTurn(() =>
        translated(async (context) => {
          const found = await surveyMended(context, signal);
          return found.sheets.map(({ name, visibility, kind, names }) => ({ name, visibility, kind, names }));
        }),
      ),
    read: (names, signal) =>
      inTurn(() => translated((context) => readSheets(context, names, signal), names[0])),
    apply: (plans, options = {}) => inTurn(() => apply(plans, options, requestLimit)),
    edit: (edits, signal) =>
      inTurn(() => translated((context) => editCells(context, edits, requestLimit, signal), edits[0]?.sheet)),
    mark: (sheet, marks, signal) =>
      inTurn(() => translated((context) => markCells(context, sheet, marks, signal), sheet)),
  };
}

/** The last call that was made on the one workbook of this page, settled or not. */
let last: Promise<unknown> = Promise.resolve();

/** Lets a call begin when the one before it is done, so that none sees the other's half-written sheets. */
function inTurn<T>(call: () => Promise<T>): Promise<T> {
  // Failures travel in results; a bug that was thrown reached the caller who made that call.
  const turn = last.then(call, call);
  last = turn;
  return turn;
}

/** `sheet` is named when Excel denies access without saying to what. */
async function translated<T>(
  body: (context: Excel.RequestContext) => Promise<T>,
  sheet?: string,
): Promise<Result<T, Failure>> {
  try {
    return success(await Excel.run(body));
  } catch (error) {
    return refusal(failureOf(error, sheet));
  }
}

async function apply(
  plans: readonly SheetPlan[],
  options: ApplyOptions,
  limit: number,
): Promise<Result<void, Failure>> {
  let stage: Stage = 'looking';
  const result = await translated(
    (context) =>
      applyPlans(context, plans, options, limit, (reached) => {
        stage = reached;
      }),
    plans[0]?.name,
  );
  return result.ok ? result : afterFailure(stage, result.failure);
}

/**
 * Mends the workbook at once, if it can, in a run of its own: the failed one would still send what it has queued.
 * When the commit turns out to have been carried out, only the answer was lost, and the write has succeeded.
 */
async function afterFailure(stage: Stage, failure: Failure): Promise<Result<void, Failure>> {
  if (stage === 'looking') return refusal(failure);
  const mended = await translated(async (context) => {
    const { journal } = await survey(context);
    if (journal !== null) await surveyMended(context);
    return journal;
  });
  // Nobody knows how far it got; the next call mends what could not be mended now.
  if (!mended.ok) return mended;
  const finished = mended.value === null ? stage === 'committing' : mended.value.phase === 'finish';
  return finished ? success(undefined) : refusal(failure);
}
