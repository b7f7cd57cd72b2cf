import type { Grid } from '../kernel/grid';
import type { Result } from '../kernel/result';
import type { Failure } from './failure';
import type { Dots, SheetPlan } from './sheet-plan';

/** Defined names of a ballot's regions (docs/ballot-format.md). In ballot files they are workbook-scoped, in a workbook's ballot sheets sheet-scoped. */
export const BALLOT_NAMES = {
  session: 'Pingyi.Session',
  form: 'Pingyi.Form',
  serial: 'Pingyi.Serial',
  seal: 'Pingyi.Seal',
  subjects: 'Pingyi.Subjects',
  grades: 'Pingyi.Grades',
  marks: 'Pingyi.Marks',
} as const;

/** A text above or below the marks, and the column of theirs that it stands in, from 0. */
export interface StrayText {
  readonly text: string;
  readonly side: 'above' | 'below';
  readonly column: number;
}

/** What stands on a returned ballot, before anyone judges it. Texts are trimmed; '' = empty or missing. */
export interface BallotReading {
  readonly session: string;
  readonly form: string;
  readonly serial: string;
  readonly seal: string;
  /** One text a row of `Pingyi.Subjects`. */
  readonly subjects: readonly string[];
  /** One text a column of `Pingyi.Grades`. */
  readonly grades: readonly string[];
  /** Rows = subjects, columns = grades; the text of each cell of `Pingyi.Marks`. */
  readonly marks: readonly (readonly string[])[];
  /** What stands one cell off `Pingyi.Marks`, other regions left out: a mark may have missed its cell. Absent: nothing. */
  readonly around?: {
    /** One text a row of the marks. */
    readonly left: readonly string[];
    readonly right: readonly string[];
    /** Above and below: in no row. */
    readonly stray: readonly StrayText[];
  };
}

/** A file handed in: a ballot, or a zip of files (which may hold zips). Its bytes are asked for once. */
export interface ReturnedFile {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
}

/**
 * What became of one returned file; `file` is its name, `archive.zip › inner.xlsx` inside a zip,
 * `book.xlsx › sheet` where a file holds several ballots: each of them is a reading.
 */
export interface FileReading {
  readonly file: string;
  /** The sheets of a workbook in which regions are missing, as far as a ballot may reach: it may be known by its content. */
  readonly sheets?: readonly Grid[];
  /** `null`: a sound workbook without a ballot in it. */
  readonly result: Result<BallotReading | null, Failure>;
}

/** What makes one ballot differ from the next. */
export interface BallotSlip {
  /** The file's name. */
  readonly file: string;
  readonly serial: string;
  readonly seal: string;
  /** The serial as a picture, in the place of the template's picture; absent: the template's own stays. */
  readonly code?: Dots;
  /** Slips on one person each share a template: which form this one is, and whom it is about. All slips of a run have it, or none. */
  readonly of?: { readonly form: string; readonly subject: string };
}

/** A sheet to be a workbook of its own. */
export interface LoneSheet {
  readonly file: string;
  readonly plan: SheetPlan;
}

/** A file made, to be stored or handed out. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** CRC-32 of the bytes, where whoever made them knows it already. */
  readonly crc?: number;
}

/** Ballots as .xlsx files: read when they come back, written when they go out. Implemented by `src/files`. */
export interface BallotFiles {
  /** Reads each file, opening zips on the way; one at a time, nothing kept. Never throws for what a file holds. */
  readonly read: (files: Iterable<ReturnedFile>, signal?: AbortSignal) => AsyncIterable<FileReading>;
  /**
   * One .xlsx a slip, all alike but for the texts of `Pingyi.Serial` and `Pingyi.Seal`, what `of` says, and the picture: no
   * author, no times, no macros.
   * The template's names become workbook-scoped; its mark `Pingyi.Sheet` is left out.
   */
  readonly write: (
    template: SheetPlan,
    slips: Iterable<BallotSlip>,
    signal?: AbortSignal,
  ) => AsyncIterable<MadeFile>;
  /** One .xlsx a sheet, to be printed: no author, no times, no macros. */
  readonly print: (sheets: Iterable<LoneSheet>, signal?: AbortSignal) => AsyncIterable<MadeFile>;
}
