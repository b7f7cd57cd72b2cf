import { parseAddress, rectAddress, sheetOf } from '../kernel/address';
import { assert } from '../kernel/assert';
import type { Grid } from '../kernel/grid';
import { refusal, success, type Result } from '../kernel/result';
import { BLANK_PLAN } from '../workbook/cells';
import type { Failure } from '../workbook/failure';
import { SHEET_MARK, type SheetPlan } from '../workbook/sheet-plan';
import type { SheetInfo, Workbook } from '../workbook/workbook';
import { applyPlans, CANCELLED, pause } from './apply-plans';
import { editCells } from './edit-cells';
import { isInterrupted } from './interrupted';
import { listTables } from './list-tables';
import { markCells } from './mark-cells';
import { unzipPackage, zipPackage } from './package-zip';
import { kindOf } from './plan-steps';
import { readFormulas } from './read-formulas';
import { readGrid } from './read-grid';
import { sniff } from './sniff';
import { StyleBook } from './style-book';
import { attempt } from './unreadable';
import { WorkbookPackage } from './workbook-package';
import { findTab, readState, type WorkbookState } from './workbook-state';
import { writeWorkbookXml, type SheetTab, type WorkbookXml } from './workbook-xml';
import { writeSheet } from './write-plan';

/** A workbook held as the parts of an .xlsx. What we do not write keeps its very bytes. */
export interface FileWorkbook extends Workbook {
  /** The file as it is now. */
  save(): Uint8Array;
  /** What the file holds now, for those who look closer than the port does (`viewSheet`). */
  state(): WorkbookState;
}

/** Opens an .xlsx; `file` is its name, for the sentence that says why it cannot be read. */
export function openWorkbook(bytes: Uint8Array, file: string): Result<FileWorkbook, Failure> {
  const kind = sniff(bytes);
  if (kind !== 'zip') return refusal({ code: 'file-unreadable', file, reason: kind });
  const opened = attempt(() => readState(unzipPackage(bytes)));
  if (!opened.ok) return refusal({ code: 'file-unreadable', file, reason: opened.failure });
  if (isInterrupted(opened.value)) return refusal({ code: 'write-interrupted', file });
  return success(workbookOf(opened.value, file));
}

/** A workbook without sheets, to which plans are to be applied: it says nothing of who made it or when. */
export function newWorkbook(): FileWorkbook {
  const parts = WorkbookPackage.empty();
  parts.addPart(
    'xl/workbook.xml',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews><sheets></sheets></workbook>',
  );
  parts.relate('', 'officeDocument', 'xl/workbook.xml');
  return workbookOf(readState(parts), '');
}

function workbookOf(opened: WorkbookState, file: string): FileWorkbook {
  let state = opened;
  /** A change of parts that are there, made on a fork: whatever stops it leaves the workbook as it was. */
  const change = async <T>(
    signal: AbortSignal | undefined,
    make: (parts: WorkbookPackage) => T,
  ): Promise<Result<T, Failure>> => {
    const from = state;
    await pause();
    if (signal?.aborted) return CANCELLED;
    const done = attempt(() => {
      const parts = from.parts.fork();
      return { value: make(parts), next: readState(parts) };
    });
    if (!done.ok) return refusal({ code: 'file-unreadable', file, reason: done.failure });
    assert(state === from, 'one write at a time');
    state = done.value.next;
    return success(done.value.value);
  };
  return {
    state: () => state,
    sheets: (signal) => Promise.resolve(signal?.aborted ? CANCELLED : success(listSheets(state.workbook))),
    tables: (signal) => {
      if (signal?.aborted) return Promise.resolve(CANCELLED);
      const listed = attempt(() => listTables(state));
      if (listed.ok) return Promise.resolve(listed);
      return Promise.resolve(refusal({ code: 'file-unreadable', file, reason: listed.failure }));
    },
    read: async (names, signal) => {
      const from = state;
      const grids: Grid[] = [];
      for (const name of names) {
        await pause();
        if (signal?.aborted) return CANCELLED;
        const tab = findTab(from.workbook, name);
        if (!tab) return refusal({ code: 'sheet-missing', sheet: name });
        const grid = attempt(() => readGrid(from, tab));
        if (!grid.ok) return refusal({ code: 'file-unreadable', file, reason: grid.failure });
        grids.push(grid.value);
      }
      return success(grids);
    },
    formulas: (sheet, signal) => {
      if (signal?.aborted) return Promise.resolve(CANCELLED);
      const tab = findTab(state.workbook, sheet);
      if (!tab) return Promise.resolve(refusal({ code: 'sheet-missing', sheet }));
      const found = attempt(() => readFormulas(state, tab));
      if (found.ok) return Promise.resolve(found);
      return Promise.resolve(refusal({ code: 'file-unreadable', file, reason: found.failure }));
    },
    apply: async (plans, options = {}) => {
      const from = state;
      const next = await applyPlans(from, plans, options, file);
      if (!next.ok) return next;
      assert(state === from, 'one write at a time');
      state = next.value;
      return success(undefined);
    },
    edit: (edits, signal) => change(signal, (parts) => editCells(state, parts, edits)),
    mark: async (sheet, marks, signal) => {
      const tab = findTab(state.workbook, sheet);
      if (!tab) return refusal({ code: 'sheet-missing', sheet });
      return change(signal, (parts) => markCells(state, parts, tab, marks));
    },
    save: () => zipPackage(state.workbook.tabs.length > 0 ? state.parts : withBlankSheet(state)),
  };
}

/** Spreadsheets open no file without a sheet: a workbook to which nothing was written yet gets an empty one. */
function withBlankSheet({ parts, workbook }: WorkbookState): WorkbookPackage {
  const filled = parts.fork();
  const styles = new StyleBook(filled, workbook.part);
  writeWorkbookXml(filled, writeSheet(filled, workbook, BLANK, undefined, styles));
  return filled;
}

const BLANK: SheetPlan = { ...BLANK_PLAN, kind: null, name: 'Sheet1' };

function listSheets({ tabs, names }: WorkbookXml): readonly SheetInfo[] {
  return tabs.map((tab) => {
    const lower = tab.name.toLowerCase();
    const regions = (scope: SheetTab | null): readonly (readonly [string, string])[] =>
      names.flatMap((one) => {
        const isRegion = one.scope === scope && one.name.startsWith('Pingyi.') && one.name !== SHEET_MARK;
        const isHere = isRegion && sheetOf(one.refersTo)?.toLowerCase() === lower;
        const rect = isHere ? parseAddress(one.refersTo) : null;
        return rect ? [[one.name, rectAddress(rect)] as const] : [];
      });
    return {
      name: tab.name,
      visibility: tab.visibility,
      kind: kindOf(tab, names),
      names: Object.fromEntries([...regions(null), ...regions(tab)]),
    };
  });
}
