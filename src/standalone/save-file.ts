import { download } from '../pane/download';
import { type Result, refusal, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface SaveTarget {
  readonly name: string;
  readonly createWritable: () => Promise<{
    readonly write: (data: Blob) => Promise<void>;
    readonly close: () => Promise<void>;
  }>;
}

/** Not yet in TypeScript's own types; Chrome and Edge have it, Firefox and Safari do not. */
interface SavePicker {
  readonly showSaveFilePicker?: (options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }) => Promise<SaveTarget>;
}

/**
 * Stores the workbook where the user says, or among the downloads where the browser cannot ask. Gives the name that
 * it got, and null where the user changed his mind.
 */
export async function saveFile(
  name: string,
  bytes: () => Promise<Uint8Array>,
): Promise<Result<string | null, Failure>> {
  const blob = async (): Promise<Blob> =>
    new Blob([(await bytes()) as Uint8Array<ArrayBuffer>], { type: XLSX });
  const { showSaveFilePicker } = window as SavePicker;
  if (!showSaveFilePicker) {
    download(name, await blob());
    return success(name);
  }
  try {
    // Asked before the bytes are made: browsers open it only right after a click.
    const target = await showSaveFilePicker.call(window, {
      suggestedName: name,
      types: [{ accept: { [XLSX]: ['.xlsx'] } }],
    });
    const stream = await target.createWritable();
    await stream.write(await blob());
    await stream.close();
    return success(target.name);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    if (error.name === 'AbortError') return success(null);
    return refusal({ code: 'file-write-failed', file: name, detail: error.name });
  }
}
