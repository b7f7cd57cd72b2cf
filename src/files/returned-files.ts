import { refusal, success } from '../kernel/result';
import type { Result } from '../kernel/result';
import type { BallotFiles, FileReading, ReturnedFile } from '../workbook/ballot-files';
import type { Failure, UnreadableReason } from '../workbook/failure';
import type { BookReading, ReadBook } from './ballot-reader';
import { createBookReader, isOfficeFile, reasonFor, unreadable } from './ballot-reader';
import { createBreather } from '../kernel/breathe';
import { Inflater, type Unpack } from './inflater';
import { LIMITS } from './limits';
import { attempt } from './unreadable';
import type { Zip } from './zip-reader';
import { openZip, readEntry } from './zip-reader';

/**
 * Reads returned files one at a time, zips of them included. What systems leave beside files (lock files, folder
 * settings) is passed over; everything else gets exactly one reading. When the signal stops it, the last reading is a
 * `cancelled`, so that nobody takes a part for the whole.
 */
export const returnedFilesReader = (unpack?: Unpack): BallotFiles['read'] =>
  async function* (files, signal) {
    const tools = createTools(unpack);
    const breathe = createBreather();
    const cancelled = (file: string): FileReading => ({ file, result: refusal({ code: 'cancelled' }) });
    for (const file of files) {
      if (isLitter(file.name)) continue;
      if (isStopped(signal)) {
        yield cancelled(file.name);
        return;
      }
      const bytes = await bytesOf(file);
      if (!bytes.ok) {
        yield { file: file.name, result: refusal(bytes.failure) };
        continue;
      }
      for (const inflater of [tools.ballots, ...tools.archives]) inflater.reset();
      for (const reading of readFile(bytes.value, file.name, 1, tools)) {
        yield reading;
        await breathe();
        if (isStopped(signal)) {
          yield cancelled(file.name);
          return;
        }
      }
    }
  };

const isStopped = (signal: AbortSignal | undefined): boolean => signal?.aborted === true;

interface Tools {
  readonly readBook: ReadBook;
  readonly ballots: Inflater;
  /** One for each depth of zips in zips: a zip is open while the files in it are read. */
  readonly archives: Inflater[];
  readonly unpack: Unpack | undefined;
}

function createTools(unpack: Unpack | undefined): Tools {
  const ballots = new Inflater(unpack);
  return { readBook: createBookReader(ballots), ballots, archives: [], unpack };
}

async function bytesOf(file: ReturnedFile): Promise<Result<Uint8Array, Failure>> {
  try {
    return success(await file.bytes());
  } catch (error) {
    // The disk's or the browser's refusal, by the names that Node and the File API give it.
    if (!(error instanceof Error)) throw error;
    const hostCode = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
    return refusal(
      hostCode === 'ENOENT' || hostCode === 'NotFoundError'
        ? { code: 'file-missing', file: file.name }
        : { code: 'host-error', hostCode, detail: `${file.name}: ${error.message}` },
    );
  }
}

/** A ballot, or everything in a zip. */
function* readFile(bytes: Uint8Array, name: string, depth: number, tools: Tools): Generator<FileReading> {
  const opened = attempt(() => openZip(bytes));
  if (!opened.ok) {
    yield refused(name, reasonFor(bytes, opened.failure));
    return;
  }
  const zip = opened.value;
  if (isOfficeFile(zip)) {
    const book = attempt(() => tools.readBook(zip));
    if (book.ok) yield* readingsOf(book.value, name);
    else yield refused(name, book.failure);
    // OpenDocument, EPUB and their like name their kind so; what is in them are no files handed in.
  } else if (zip.entries.has('mimetype')) yield refused(name, 'not-a-workbook');
  else if (depth >= LIMITS.depth) yield refused(name, 'too-large');
  else yield* readArchive(zip, name, depth, tools);
}

function* readingsOf({ ballots, sheets }: BookReading, name: string): Generator<FileReading> {
  const [first, ...more] = ballots;
  const found = sheets && { sheets };
  if (!first) yield { file: name, result: success(null), ...found };
  else if (more.length === 0) yield { file: name, result: success(first.reading), ...found };
  else
    for (const { sheet, reading } of ballots) yield { file: `${name} › ${sheet}`, result: success(reading) };
}

function* readArchive(zip: Zip, name: string, depth: number, tools: Tools): Generator<FileReading> {
  const inflater = (tools.archives[depth - 1] ??= new Inflater(tools.unpack));
  let found = 0;
  for (const entry of zip.entries.values()) {
    if (entry.name.endsWith('/') || isLitter(entry.name)) continue;
    found++;
    const inner = `${name} › ${entry.name}`;
    const bytes = attempt(() => readEntry(zip, entry, inflater, LIMITS.innerFile));
    if (bytes.ok) yield* readFile(bytes.value, inner, depth + 1, tools);
    else yield refused(inner, bytes.failure);
  }
  if (found === 0) yield refused(name, 'empty');
}

/** Plain text calls for "renamed" only under a workbook's name: a readme is just not a workbook. */
function refused(file: string, reason: UnreadableReason): FileReading {
  const renamed = reason === 'text-renamed' && !/\.xls[xm]?$/i.test(file);
  return { file, result: refusal(unreadable(file, renamed ? 'not-a-workbook' : reason)) };
}

/** What Excel and LibreOffice (lock files), macOS and Windows leave beside the files that people mean. */
function isLitter(path: string): boolean {
  const steps = path.split(/[/\\]/);
  const file = steps.at(-1) ?? '';
  return (
    steps.includes('__MACOSX') ||
    file.startsWith('~$') ||
    file.startsWith('._') ||
    file.startsWith('.~lock.') ||
    ['.ds_store', 'thumbs.db', 'desktop.ini'].includes(file.toLowerCase())
  );
}
