import type { MadeFile, ReturnedFile } from '../workbook/ballot-files';
import type { LooseFile } from './loose-files';

/** A returned file that the user picked; its path where a folder was picked. */
export const pickedFile = (file: File, path = file.webkitRelativePath): LooseFile => ({
  name: path || file.name,
  file,
});

/** A file that we made ourselves, handed in again. */
export const madeAsReturned = ({ name, bytes }: MadeFile): ReturnedFile => ({
  name,
  bytes: () => Promise.resolve(bytes),
});

/**
 * All files of a drop, those of dropped folders included; null where a folder cannot be read to its end: a part is never
 * taken for the whole. The drop's own list is gone after the first wait, so it is copied first.
 */
export async function droppedFiles(data: DataTransfer): Promise<readonly LooseFile[] | null> {
  const loose = [...data.files];
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (!entries.some((entry) => entry.isDirectory)) return loose.map((file) => pickedFile(file));
  const files: LooseFile[] = [];
  try {
    for (const entry of entries) for await (const file of filesOf(entry)) files.push(file);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
  return files;
}

async function* filesOf(entry: FileSystemEntry): AsyncGenerator<LooseFile> {
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) =>
      (entry as FileSystemFileEntry).file(resolve, reject),
    );
    yield pickedFile(file, entry.fullPath.replace(/^\//, ''));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    // A reader gives a folder in parts, at most 100 entries each, until a part is empty.
    const part = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (part.length === 0) return;
    for (const child of part) yield* filesOf(child);
  }
}
