import { download, XLSX } from '../pane/download';
import { type Result, refusal, success } from '../kernel/result';
import type { Host, Place } from '../pane/host';
import type { Failure } from '../workbook/failure';

/** A file on the disk that the user let us read, and may let us write. Chrome and Edge have it, Firefox and Safari do not. */
export interface Handle extends FileSystemFileHandle {
  readonly requestPermission?: (options: { readonly mode: 'read' | 'readwrite' }) => Promise<PermissionState>;
  readonly remove?: () => Promise<void>;
}

/** The file that the workbook came from or went to, as it was then. */
export interface DiskFile {
  readonly handle: Handle;
  /** A digest of what was in it: times are coarse, and kept or set by some programs as they like. */
  readonly stamp: string;
}

interface PickerOptions {
  readonly suggestedName?: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}

/** Not yet in TypeScript's own types. */
interface Pickers {
  readonly showOpenFilePicker?: (options: PickerOptions) => Promise<readonly Handle[]>;
  readonly showSaveFilePicker?: (options: PickerOptions) => Promise<Handle>;
}

const pickers = (): Pickers => window as Pickers;
const TYPES = [{ accept: { [XLSX]: ['.xlsx', '.xlsm'] } }] as const;

/** Can this browser open a file and save it back? */
export const canSaveBack = (): boolean =>
  pickers().showOpenFilePicker !== undefined && pickers().showSaveFilePicker !== undefined;

async function stampOf(bytes: BufferSource): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return digest.join(' ');
}

/** What a browser refuses, in our words; null where the user changed his mind. Anything else is a bug. */
function refused(error: unknown, failure: (detail: string) => Failure): Result<null, Failure> {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'AbortError' ? success(null) : refusal(failure(error.name));
}

/** Lets the user choose a workbook; null where he did not. */
export async function pickFile(): Promise<Handle | null> {
  try {
    const [handle] = (await pickers().showOpenFilePicker?.({ types: TYPES })) ?? [];
    return handle ?? null;
  } catch (error) {
    refused(error, () => ({ code: 'cancelled' }));
    return null;
  }
}

/** A file's bytes, and what it is known by when it is saved back. */
export async function readHandle(
  handle: Handle,
): Promise<Result<{ readonly bytes: Uint8Array; readonly file: DiskFile } | null, Failure>> {
  try {
    if ((await handle.requestPermission?.({ mode: 'read' })) === 'denied') return success(null);
    const file = await handle.getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    return success({ bytes, file: { handle, stamp: await stampOf(bytes) } });
  } catch (error) {
    return refused(error, () => ({ code: 'file-missing', file: handle.name }));
  }
}

/** Writes the workbook back into its file, unless somebody else changed that meanwhile; null where the user forbade it. */
export async function saveBack(
  { handle, stamp }: DiskFile,
  bytes: () => Promise<Uint8Array>,
): Promise<Result<DiskFile | null, Failure>> {
  try {
    if ((await handle.requestPermission?.({ mode: 'readwrite' })) === 'denied') return success(null);
    const now = await (await handle.getFile()).arrayBuffer();
    if ((await stampOf(now)) !== stamp) return refusal({ code: 'file-newer', file: handle.name });
    return success(await write(handle, bytes));
  } catch (error) {
    return refused(error, (detail) => ({ code: 'file-write-failed', file: handle.name, detail }));
  }
}

/** The browser writes beside the file and puts the whole in its place at `close`. */
async function write(handle: Handle, bytes: () => Promise<Uint8Array>): Promise<DiskFile> {
  const stream = await handle.createWritable();
  const written = (await bytes()) as Uint8Array<ArrayBuffer>;
  await stream.write(written);
  await stream.close();
  return { handle, stamp: await stampOf(written) };
}

/**
 * Stores the workbook where the user says, or among the downloads where the browser cannot ask. Gives the name that
 * it got, and the file where it can be saved back; null where the user changed his mind.
 */
export async function saveAs(
  name: string,
  bytes: () => Promise<Uint8Array>,
): Promise<Result<{ readonly name: string; readonly file: DiskFile | null } | null, Failure>> {
  const { showSaveFilePicker } = pickers();
  if (!showSaveFilePicker) {
    download(name, new Blob([(await bytes()) as Uint8Array<ArrayBuffer>], { type: XLSX }));
    return success({ name, file: null });
  }
  try {
    // Asked before the bytes are made: browsers open it only right after a click.
    const handle = await showSaveFilePicker.call(window, { suggestedName: name, types: TYPES });
    return success({ name: handle.name, file: await write(handle, bytes) });
  } catch (error) {
    return refused(error, (detail) => ({ code: 'file-write-failed', file: name, detail }));
  }
}

const ZIP = [{ accept: { 'application/zip': ['.zip'] } }] as const;

/** Asks where a new zip goes; absent where the browser cannot: see `Host.askPlace`. */
export const placeAsker = (): Host['askPlace'] => {
  const { showSaveFilePicker } = pickers();
  return (
    showSaveFilePicker &&
    (async (name) => {
      try {
        return success(placeAt(await showSaveFilePicker.call(window, { suggestedName: name, types: ZIP })));
      } catch (error) {
        return refused(error, (detail) => ({ code: 'file-write-failed', file: name, detail }));
      }
    })
  );
};

const placeAt = (handle: Handle): Place => ({
  name: handle.name,
  fill: async (chunks, signal) => {
    let stream: FileSystemWritableFileStream | null = null;
    try {
      stream = await handle.createWritable();
      for await (const chunk of chunks) {
        signal?.throwIfAborted();
        await stream.write(chunk as Uint8Array<ArrayBuffer>);
      }
      // The makers of the chunks may have heard of it, and ended early.
      signal?.throwIfAborted();
      await stream.close();
      return success(undefined);
    } catch (error) {
      await stream?.abort();
      if (signal?.aborted === true) return refusal({ code: 'cancelled' });
      if (!(error instanceof DOMException)) throw error;
      return refusal({ code: 'file-write-failed', file: handle.name, detail: error.name });
    }
  },
  leave: async () => {
    try {
      // Only the empty file that the dialog made.
      if ((await handle.getFile()).size === 0) await handle.remove?.();
    } catch (error) {
      if (!(error instanceof DOMException)) throw error;
    }
  },
});
