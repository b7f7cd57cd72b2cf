import { inParts } from '../../kernel/in-parts';
import type { Result } from '../../kernel/result';
import type { SheetView } from '../../files';
import type { BallotFiles, MadeFile, ReturnedFile } from '../../workbook/ballot-files';
import type { Failure } from '../../workbook/failure';
import type { SheetPlan } from '../../workbook/sheet-plan';
import type { Workbook } from '../../workbook/workbook';
import type { PaneFiles } from '../host';
import { connect } from './connect';
import {
  type FileAnswer,
  FILES_AT_ONCE,
  type FromEngine,
  type Port,
  type RowRange,
  type ToEngine,
} from './protocol';

/** The engine for .xlsx as the pane sees it: one workbook, ballot files, and what only a file has. */
export interface Engine {
  readonly workbook: Workbook;
  readonly files: PaneFiles;
  readonly create: () => Promise<void>;
  readonly open: (file: string, bytes: Uint8Array) => Promise<Result<undefined, Failure>>;
  readonly save: () => Promise<Uint8Array>;
  readonly view: (sheet: string, range: RowRange) => Promise<Result<SheetView, Failure>>;
}

/** Slips cross to the engine in parts: each is drawn and sealed on this side, which must not stand still for all of them. */
const SLIPS = 128;

/** Cells of a plan that cross to the engine at once: the page stands still while they are copied. */
const CELLS = 4000;

/** The engine behind a port. */
export function engineOver(port: Port<ToEngine, FromEngine>): Engine {
  const { call, stream } = connect(port);
  const ballots: BallotFiles = {
    read: (files, signal) => {
      const list = [...files];
      const onAsk = (key: number): Promise<readonly FileAnswer[]> =>
        Promise.all(list.slice(key, key + FILES_AT_ONCE).map((file) => answerOf(file)));
      return stream('readBallots', [list.map((file) => file.name)], { signal, onAsk });
    },
    write: async function* (template, slips, signal) {
      for (const part of inParts(slips, SLIPS)) {
        if (signal?.aborted === true) return;
        yield* stream('writeBallots', [template, part], { signal });
      }
    },
    print: async function* (sheets, signal) {
      for (const sheet of sheets) {
        if (signal?.aborted === true) return;
        yield* stream('printBallots', [sheet], { signal });
      }
    },
  };
  let laidPlans = 0;
  /** Sends a plan's rows ahead, in parts. */
  const layRows = async ({ rows, columns }: SheetPlan): Promise<number> => {
    const plan = laidPlans++;
    const atOnce = Math.max(1, Math.floor(CELLS / Math.max(1, columns.length)));
    for (let at = 0; at < rows.length; at += atOnce)
      await call('addRows', [plan, rows.slice(at, at + atOnce)]);
    return plan;
  };
  return {
    workbook: {
      sheets: (signal) => call('sheets', [], { signal }),
      tables: (signal) => call('tables', [], { signal }),
      read: (names, signal) => call('read', [names], { signal }),
      formulas: (sheet, signal) => call('formulas', [sheet], { signal }),
      apply: async (plans, { remove = [], signal, onProgress } = {}) => {
        const light: SheetPlan[] = [];
        const laid: (number | null)[] = [];
        for (const plan of plans) {
          const isLarge = plan.rows.length * plan.columns.length > CELLS;
          laid.push(isLarge ? await layRows(plan) : null);
          light.push(isLarge ? { ...plan, rows: [] } : plan);
        }
        return call('apply', [light, remove, laid], { signal, onProgress });
      },
      edit: (edits, signal) => call('edit', [edits], { signal }),
      mark: (sheet, marks, signal) => call('mark', [sheet, marks], { signal }),
    },
    files: { ...ballots, zip: zipBlob, zipChunks, book: (plans) => call('makeBook', [plans]) },
    create: async () => {
      await call('create', []);
    },
    open: (file, bytes) => call('open', [file, bytes]),
    save: () => call('save', []),
    view: (sheet, range) => call('view', [sheet, range]),
  };
}

/** A file's bytes, or what the browser says where it can no longer read it (moved, deleted, taken by another program). */
async function answerOf(file: ReturnedFile): Promise<FileAnswer> {
  try {
    return await file.bytes();
  } catch (error) {
    if (error instanceof DOMException) return { name: error.name, message: error.message };
    throw error;
  }
}

/** Bytes that are handed to the browser at a time: it keeps blobs outside of the page's memory, on disk where they are many. */
const HANDED = 8 * 1024 * 1024;

async function* zipChunks(files: AsyncIterable<MadeFile> | Iterable<MadeFile>): AsyncIterable<Uint8Array> {
  const { zipStream } = await import('../../files');
  yield* zipStream(files);
}

async function zipBlob(files: AsyncIterable<MadeFile> | Iterable<MadeFile>): Promise<Blob> {
  const parts: Blob[] = [];
  let chunks: BlobPart[] = [];
  let held = 0;
  const hand = (): void => {
    parts.push(new Blob(chunks));
    chunks = [];
    held = 0;
  };
  for await (const chunk of zipChunks(files)) {
    // A chunk is never shared memory: the writer makes each of its own.
    chunks.push(chunk as Uint8Array<ArrayBuffer>);
    held += chunk.length;
    if (held >= HANDED) hand();
  }
  hand();
  return new Blob(parts, { type: 'application/zip' });
}
