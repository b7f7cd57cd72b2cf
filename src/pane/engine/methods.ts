import { ballotFiles, makeBook, newWorkbook, openWorkbook, viewSheet } from '../../files';
import { known } from '../../kernel/assert';
import { success } from '../../kernel/result';
import type { ReturnedFile } from '../../workbook/ballot-files';
import type { PlanRow, SheetPlan } from '../../workbook/sheet-plan';
import { type FileAnswer, FILES_AT_ONCE } from './protocol';
import type { Calling, Methods } from './serve';

/** The engine itself: holds one workbook, and reads and writes ballot files. */
export function engineMethods(): Methods {
  let book = newWorkbook();
  const laidRows = new Map<number, PlanRow[]>();
  const whole = (plan: SheetPlan, laid: number | null | undefined): SheetPlan => {
    if (typeof laid !== 'number') return plan;
    const rows = known(laidRows.get(laid), 'the rows came before');
    laidRows.delete(laid);
    return { ...plan, rows };
  };
  return {
    create: () => {
      book = newWorkbook();
      return undefined;
    },
    open: (_, file, bytes) => {
      const opened = openWorkbook(bytes, file);
      if (!opened.ok) return opened;
      book = opened.value;
      return success(undefined);
    },
    save: () => book.save(),
    sheets: ({ signal }) => book.sheets(signal),
    tables: ({ signal }) => book.tables(signal),
    read: ({ signal }, names) => book.read(names, signal),
    formulas: ({ signal }, sheet) => book.formulas(sheet, signal),
    addRows: (_, plan, rows) => {
      const laid = laidRows.get(plan);
      if (laid) laid.push(...rows);
      else laidRows.set(plan, [...rows]);
      return undefined;
    },
    apply: ({ signal, progress }, plans, remove, laid) =>
      book.apply(
        plans.map((plan, index) => whole(plan, laid[index])),
        { remove, signal, onProgress: progress },
      ),
    edit: ({ signal }, edits) => book.edit(edits, signal),
    mark: ({ signal }, sheet, marks) => book.mark(sheet, marks, signal),
    makeBook: (_, plans) => makeBook(plans),
    view: (_, sheet, range) => viewSheet(book.state(), sheet, range),
    readBallots: (calling, names) => ballotFiles.read(filesAsked(calling, names), calling.signal),
    writeBallots: ({ signal }, template, slips) => ballotFiles.write(template, slips, signal),
    printBallots: ({ signal }, sheet) => ballotFiles.print([sheet], signal),
  };
}

/** Files whose bytes are with the pane; a question brings those of several. */
function filesAsked({ ask }: Calling, names: readonly string[]): readonly ReturnedFile[] {
  let from = -1;
  let held: Promise<readonly FileAnswer[]> = Promise.resolve([]);
  return names.map((name, index) => ({
    name,
    bytes: async () => {
      const part = index - (index % FILES_AT_ONCE);
      if (part !== from) {
        from = part;
        held = ask(part) as Promise<readonly FileAnswer[]>;
      }
      const answer = known((await held)[index - part], 'one answer a file');
      if (answer instanceof Uint8Array) return answer;
      throw Object.assign(new Error(answer.message), { name: answer.name });
    },
  }));
}
