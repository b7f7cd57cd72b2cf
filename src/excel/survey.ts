import { parseAddress, rectAddress, sheetOf } from '../kernel/address';
import { JOURNAL_KEY } from '../workbook/reserved';
import { isSheetKind, SHEET_MARK, type SheetKind } from '../workbook/sheet-plan';
import type { SheetInfo } from '../workbook/workbook';
import { stopIfCancelled } from './failures';
import { readJournal, RUN_MARK, type Journal } from './journal';

/** A sheet, and the number of the write that added it; 0 when `apply` did not. */
export interface SurveyedSheet extends SheetInfo {
  readonly run: number;
}

/** What is in the workbook, before anything is done. */
export interface Survey {
  /** In tab order. */
  readonly sheets: readonly SurveyedSheet[];
  /** A journal lies in the settings, readable or not: a write was interrupted. */
  readonly interrupted: boolean;
  readonly journal: Journal | null;
  /** The workbook's structure is locked: no sheet can be added, deleted or renamed. */
  readonly structureLocked: boolean;
  readonly readOnly: boolean;
}

interface Named {
  readonly name: string;
  /** `=Sheet!$A$1` or `="scheme"`. */
  readonly formula: unknown;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

/** Looks at the workbook: two requests, however many sheets there are. */
export async function survey(context: Excel.RequestContext, signal?: AbortSignal): Promise<Survey> {
  const { workbook } = context;
  const sheets = workbook.worksheets;
  const names = workbook.names;
  const setting = workbook.settings.getItemOrNullObject(JOURNAL_KEY);
  workbook.load('readOnly');
  workbook.protection.load('protected');
  sheets.load('items/name,items/visibility');
  names.load('items/name,items/formula,items/scope');
  setting.load('value');
  stopIfCancelled(signal);
  await context.sync();

  const scoped = sheets.items.map((sheet) => {
    sheet.names.load('items/name,items/formula');
    return sheet.names;
  });
  stopIfCancelled(signal);
  await context.sync();

  const global = names.items.filter((item) => item.scope === 'Workbook');
  return {
    sheets: sheets.items.map((sheet, at) => {
      const own = scoped[at]?.items ?? [];
      return {
        name: sheet.name,
        visibility: VISIBILITY[sheet.visibility],
        kind: kindOf(own),
        names: { ...regionsOf(global, sheet.name), ...regionsOf(own, sheet.name) },
        run: Number(markText(own, RUN_MARK) ?? 0),
      };
    }),
    interrupted: !setting.isNullObject,
    journal: setting.isNullObject ? null : readJournal(setting.value),
    structureLocked: workbook.protection.protected,
    readOnly: workbook.readOnly,
  };
}

/** The text of a name that refers to a constant: `="scheme"` → scheme. */
function constantText(formula: unknown): string | null {
  const match = typeof formula === 'string' ? /^="((?:[^"]|"")*)"$/.exec(formula) : null;
  return match?.[1]?.replaceAll('""', '"') ?? null;
}

function markText(names: readonly Named[], mark: string): string | null {
  const found = names.find((item) => item.name === mark);
  return found ? constantText(found.formula) : null;
}

function kindOf(names: readonly Named[]): SheetKind | null {
  const text = markText(names, SHEET_MARK);
  return text !== null && isSheetKind(text) ? text : null;
}

/** Names `Pingyi.*` for cells of this sheet, as ranges without sheet and dollars. */
function regionsOf(names: readonly Named[], sheet: string): Readonly<Record<string, string>> {
  const regions: Record<string, string> = {};
  for (const { name, formula } of names) {
    if (!name.startsWith('Pingyi.') || name === SHEET_MARK || name === RUN_MARK) continue;
    if (typeof formula !== 'string' || sheetOf(formula)?.toLowerCase() !== sheet.toLowerCase()) continue;
    const rect = parseAddress(formula);
    if (rect) regions[name] = rectAddress(rect);
  }
  return regions;
}
