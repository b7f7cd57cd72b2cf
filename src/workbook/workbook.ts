import type { Grid } from '../kernel/grid';
import type { Result } from '../kernel/result';
import type { CellEdit, CellMark } from './edit';
import type { Failure } from './failure';
import type { SheetKind, SheetPlan } from './sheet-plan';

/** A sheet as the workbook lists it. */
export interface SheetInfo {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** What it is when it is ours (its `Pingyi.Sheet` name); null for the user's own sheets. */
  readonly kind: SheetKind | null;
  /**
   * Every defined name `Pingyi.*` that refers to cells of this sheet, scoped to it or to the workbook:
   * name → A1 range without sheet and dollars. Our mark `Pingyi.Sheet` is left out.
   */
  readonly names: Readonly<Record<string, string>>;
}

/** A table of the user's, by which Excel knows where a list begins and ends. */
export interface TableInfo {
  readonly name: string;
  readonly sheet: string;
  /** A1 range, its headings included. */
  readonly area: string;
}

export interface ApplyOptions {
  /** Kinds of our sheets to remove in the same step; a kind that is not there is no trouble. */
  readonly remove?: readonly SheetKind[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * The port: a workbook in Excel (`src/excel`) or a file (`src/files`). Both pass the same contract tests.
 * Sheets are addressed by name, never as "the active one".
 */
export interface Workbook {
  /** All sheets in tab order. */
  sheets(signal?: AbortSignal): Promise<Result<readonly SheetInfo[], Failure>>;
  /** All tables of all sheets. */
  tables(signal?: AbortSignal): Promise<Result<readonly TableInfo[], Failure>>;
  /** The grids of the named sheets, in the same order. A formula's cell gives its value. */
  read(names: readonly string[], signal?: AbortSignal): Promise<Result<readonly Grid[], Failure>>;
  /** The formulas of a sheet by their cell, without `=`; '' where a file does not write one out, because it shares another's. */
  formulas(sheet: string, signal?: AbortSignal): Promise<Result<ReadonlyMap<string, string>, Failure>>;
  /**
   * Writes the plans: a sheet of ours of the same kind is replaced in its place, a new one goes to the end.
   * All or nothing: after a failure the workbook is as it was. Never touches a sheet that is not ours:
   * `sheet-name-taken` when the user has one of that name.
   */
  apply(plans: readonly SheetPlan[], options?: ApplyOptions): Promise<Result<void, Failure>>;
  /**
   * Changes cells of the user's, and nothing beside them: the one way in which we write on a sheet that is not ours.
   * A cell that no longer holds what its edit says, or holds a formula, is left alone; those edits come back.
   */
  edit(edits: readonly CellEdit[], signal?: AbortSignal): Promise<Result<readonly CellEdit[], Failure>>;
  /**
   * Makes cells of a sheet stand out by a fill and a note. What we marked there before goes first, so that no marks
   * at all take everything back: the user's own fills and notes were never touched. A cell with a note of the user's
   * gets the fill alone.
   */
  mark(sheet: string, marks: readonly CellMark[], signal?: AbortSignal): Promise<Result<void, Failure>>;
}
