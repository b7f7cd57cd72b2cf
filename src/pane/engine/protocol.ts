import type { Grid } from '../../kernel/grid';
import type { Result } from '../../kernel/result';
import type { BallotSlip, FileReading, LoneSheet, MadeFile } from '../../workbook/ballot-files';
import type { CellEdit, CellMark } from '../../workbook/edit';
import type { Failure } from '../../workbook/failure';
import type { PlanRow, SheetKind, SheetPlan } from '../../workbook/sheet-plan';
import type { SheetInfo, TableInfo } from '../../workbook/workbook';
import type { SheetView } from '../../files';

/** Rows of a sheet, from 0. */
export interface RowRange {
  readonly row: number;
  readonly rows: number;
}

/** What the engine does at one word, with one answer. Everything crosses between threads as a copy. */
export interface Calls {
  /** Puts an empty workbook in the place of the present one. */
  create(): undefined;
  /** Puts a file's workbook in the place of the present one; after a failure the present one stays. */
  open(file: string, bytes: Uint8Array): Result<undefined, Failure>;
  /** The present workbook as a file. */
  save(): Uint8Array;
  sheets(): Result<readonly SheetInfo[], Failure>;
  tables(): Result<readonly TableInfo[], Failure>;
  read(names: readonly string[]): Result<readonly Grid[], Failure>;
  formulas(sheet: string): Result<ReadonlyMap<string, string>, Failure>;
  /** Rows of a plan to come: many at once would stop the page while they are copied. */
  addRows(plan: number, rows: readonly PlanRow[]): undefined;
  /** `laid`: for each plan the number under which its rows came, or null where it carries them. */
  apply(
    plans: readonly SheetPlan[],
    remove: readonly SheetKind[],
    laid: readonly (number | null)[],
  ): Result<void, Failure>;
  edit(edits: readonly CellEdit[]): Result<readonly CellEdit[], Failure>;
  mark(sheet: string, marks: readonly CellMark[]): Result<void, Failure>;
  /** A new file of these sheets alone; the present workbook stays. */
  makeBook(plans: readonly SheetPlan[]): Uint8Array;
  /** The rows of a range, and the layout of the whole sheet. */
  view(sheet: string, range: RowRange): Result<SheetView, Failure>;
}

/** What the engine does bit by bit, as the pane takes it. */
export interface Streams {
  /** The bytes are asked for by the file's number. */
  readBallots(files: readonly string[]): FileReading;
  writeBallots(template: SheetPlan, slips: readonly BallotSlip[]): MadeFile;
  printBallots(sheet: LoneSheet): MadeFile;
}

/** Files whose bytes cross at one question: a question a file would cost more than the file. */
export const FILES_AT_ONCE = 16;

/** A file's bytes, or the name and the words of the browser's refusal. */
export type FileAnswer = Uint8Array | { readonly name: string; readonly message: string };

export type CallName = keyof Calls;
export type StreamName = keyof Streams;

/** From the pane to the engine. `id` numbers a call, `ask` a question of the engine within a call. */
export type ToEngine =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: CallName | StreamName;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'more' | 'stop'; readonly id: number }
  | { readonly kind: 'answer'; readonly ask: number; readonly value: unknown }
  | { readonly kind: 'refused'; readonly ask: number; readonly message: string };

/** From the engine to the pane. */
export type FromEngine =
  | { readonly kind: 'value'; readonly id: number; readonly value: unknown }
  | {
      readonly kind: 'items';
      readonly id: number;
      readonly items: readonly unknown[];
      readonly isLast: boolean;
    }
  | { readonly kind: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: 'ask'; readonly id: number; readonly ask: number; readonly key: number }
  | {
      readonly kind: 'thrown';
      readonly id: number;
      readonly name: string;
      readonly message: string;
      readonly stack: string;
    };

/** A worker, its own side of it, or an end of a message channel. */
export interface Port<Out, In> {
  /** What is handed over moves to the other side, and is gone on this one. */
  readonly postMessage: (message: Out, handedOver?: Transferable[]) => void;
  readonly listen: (listener: (message: In) => void) => void;
}
