import { type Result, refusal, success } from '../../kernel/result';
import type { ReturnedFile } from '../../workbook/ballot-files';
import type { Failure } from '../../workbook/failure';

/** A file's bytes, or that it was moved or deleted after it was chosen. */
export async function bytesAsked(file: ReturnedFile): Promise<Result<Uint8Array, Failure>> {
  try {
    return success(await file.bytes());
  } catch (error) {
    if (error instanceof DOMException) return refusal({ code: 'file-missing', file: file.name });
    throw error;
  }
}

/** Beyond so many letters a piece is handed to the browser, which may keep it on the disk. */
const PIECE = 1_000_000;

/** Collects a .csv file piece by piece, with the mark of UTF-8 that Excel needs for Chinese. */
export function csvCollector(): {
  readonly write: (text: string) => Promise<void>;
  readonly end: () => Blob;
} {
  const pieces: Blob[] = [];
  let text = '\uFEFF';
  const cut = (): void => {
    pieces.push(new Blob([text]));
    text = '';
  };
  return {
    write: (more) => {
      text += more;
      if (text.length > PIECE) cut();
      return Promise.resolve();
    },
    end: () => {
      cut();
      return new Blob(pieces, { type: 'text/csv' });
    },
  };
}
