import { refusal, success, type Result } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import type { ApplyOptions, Workbook } from '../workbook/workbook';
import type { SheetPlan } from '../workbook/sheet-plan';
import { applyPlans, type Reached } from './apply-plans';
import { REQUEST_LIMIT } from './chunk';
import { editCells } from './edit-cells';
import { failureOf } from './failures';
import { listTables } from './list-tables';
import { markCells } from './mark-cells';
import { surveyMended } from './mend';
import { readFormulas } from './read-formulas';
import { readSheets } from './read-sheets';
import { survey, type Survey } from './survey';
import { inTurn, writeInTurn } from './turns';
import { thisPage, type Writer } from './writer';

/**
 * The workbook that is open in this Excel. One `Excel.run` a call; calls wait for each other. A request carries at
 * most `requestLimit` bytes; `writer` is who writes.
 */
export function excelWorkbook(requestLimit = REQUEST_LIMIT, writer: Writer = thisPage): Workbook {
  return {
    sheets: (signal) =>
      inTurn(() =>
        translated(async (context) => {
          const found = await surveyMended(context, writer, signal);
          return found.sheets.map(({ name, visibility, kind, names }) => ({ name, visibility, kind, names }));
        }),
      ),
    tables: (signal) => inTurn(() => translated((context) => listTables(context, signal))),
    read: (names, signal) =>
      inTurn(() => translated((context) => readSheets(context, names, writer, signal), names[0])),
    formulas: (sheet, signal) =>
      inTurn(() => translated((context) => readFormulas(context, sheet, signal), sheet)),
    apply: (plans, options = {}) => writeInTurn(() => apply(plans, options, requestLimit, writer)),
    edit: (edits, signal) =>
      writeInTurn(() =>
        translated((context) => editCells(context, edits, requestLimit, signal), edits[0]?.sheet),
      ),
    mark: (sheet, marks, signal) =>
      writeInTurn(() => translated((context) => markCells(context, sheet, marks, signal), sheet)),
  };
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
  writer: Writer,
): Promise<Result<void, Failure>> {
  const progress: { reached?: Reached } = {};
  const result = await translated(
    (context) =>
      applyPlans(context, plans, options, limit, writer, (now) => {
        progress.reached = now;
      }),
    plans[0]?.name,
  );
  const { reached } = progress;
  return result.ok || !reached ? result : afterFailure(reached, result.failure, writer);
}

/**
 * Mends the workbook at once, if it can, in a run of its own: the failed one would still send what it has queued.
 * When the commit turns out to have been carried out, only the answer was lost, and the write has succeeded.
 */
async function afterFailure(
  reached: Reached,
  failure: Failure,
  writer: Writer,
): Promise<Result<void, Failure>> {
  const looked = await translated(async (context) => {
    const found = await survey(context);
    if (found.journal?.owner === writer.id) await surveyMended(context, writer);
    return found;
  });
  // Nobody knows how far it got; the next call mends what could not be mended now.
  if (!looked.ok) return refusal({ code: 'write-unfinished' });
  const { journal } = looked.value;
  if (journal && journal.owner !== writer.id) return refusal({ code: 'write-unfinished' });
  const finished = journal ? journal.phase === 'finish' : isDone(reached, looked.value);
  return finished ? success(undefined) : refusal(failure);
}

/** Without a journal either all of it was done, or somebody has taken all of it back. */
function isDone({ stage, steps: { run, aside, additions } }: Reached, { sheets }: Survey): boolean {
  if (stage !== 'committing') return false;
  const has = (name: string): boolean => sheets.some((sheet) => sheet.name === name);
  return additions.length > 0
    ? additions.every(({ plan }) => sheets.some((sheet) => sheet.name === plan.name && sheet.run === run))
    : !aside.some(({ name }) => has(name));
}
