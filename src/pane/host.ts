import type { Job } from '../jobs/job';
import type { Result } from '../kernel/result';
import type { BallotFiles, MadeFile } from '../workbook/ballot-files';
import type { Failure } from '../workbook/failure';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Workbook } from '../workbook/workbook';

/** Ballot files and files of our own, and a way to hand many of them out at once. */
export interface PaneFiles extends BallotFiles {
  /** One zip of all files, made as they come. */
  readonly zip: (files: AsyncIterable<MadeFile> | Iterable<MadeFile>) => Promise<Blob>;
  /** The same bit by bit, for a file that takes them as they come. */
  readonly zipChunks: (files: AsyncIterable<MadeFile> | Iterable<MadeFile>) => AsyncIterable<Uint8Array>;
  /** A new .xlsx of these sheets and nothing else. */
  readonly book: (plans: readonly SheetPlan[]) => Promise<Uint8Array>;
}

/** A new file that the user chose a place for. */
export interface Place {
  readonly name: string;
  /** Writes all of it. It is there as a whole, or not at all: also after Cancel, which a `cancelled` tells. */
  readonly fill: (chunks: AsyncIterable<Uint8Array>, signal?: AbortSignal) => Promise<Result<void, Failure>>;
  /** Nothing came of it: what the dialog left there goes. */
  readonly leave: () => Promise<void>;
}

/** Where the pane runs, and all that it may ask of that place. Made by an entry: Excel or the standalone page. */
export interface Host {
  readonly kind: 'excel' | 'standalone';
  readonly workbook: Workbook;
  /** Fetches the engine for .xlsx files when it is first needed. */
  readonly files: () => Promise<PaneFiles>;
  /** What the user has selected: a range where there is more than one cell, else the sheet in front. */
  readonly selection: () => Promise<Result<{ readonly sheet: string; readonly area?: string }, Failure>>;
  /** Opens another workbook to read from, in the place of the one that this opened before: for many, one after the other. */
  readonly openBook: (file: string, bytes: Uint8Array) => Promise<Result<Workbook, Failure>>;
  /**
   * Puts a rehearsal in the place of this workbook, which is closed without saving. Absent where a host cannot: there it
   * begins in a workbook that the user opened for it.
   */
  readonly rehearse?: (job: Omit<Job, 'workbook'>, name: string) => Promise<Result<void, Failure>>;
  /** Shows a cell, or a sheet, to the user. */
  readonly goTo: (sheet: string, cell?: string) => Promise<Result<void, Failure>>;
  /** Hands a file to the user. */
  readonly download: (name: string, content: Blob) => void;
  /**
   * Has the user choose where a large zip goes, to be written as it is made: memory does not grow with it. Asked right after
   * a click, as browsers want it; null where he changed his mind. Absent where the host or the browser cannot: there it
   * is downloaded.
   */
  readonly askPlace?: (name: string) => Promise<Result<Place | null, Failure>>;
  /** The language of the host's own menus, such as `zh-CN`. */
  readonly language: string;
  /** The host's own colours; null where it does not say. */
  readonly theme: () => 'light' | 'dark' | null;
  /** Program, platform and version, for "copy details". */
  readonly about: string;
  /**
   * Tells when the user or a colleague changes cells, never of what this pane writes itself; gives what ends the telling.
   */
  readonly onEdited: (listener: () => void) => Promise<Result<() => void, Failure>>;
  /** Tells when another workbook took the place of this one; returns what ends the telling. */
  readonly onWorkbookChanged?: (listener: () => void) => () => void;
}
