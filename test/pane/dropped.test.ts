// What a drop holds: files, folders with everything below them, and folders that cannot be read to their end.
import { droppedFiles } from '../../src/pane/returned';

const fileEntry = (path: string): FileSystemFileEntry =>
  ({
    isFile: true,
    isDirectory: false,
    name: path.split('/').at(-1),
    fullPath: path,
    file: (found: (file: File) => void) => found(new File(['x'], path.split('/').at(-1) ?? '')),
  }) as unknown as FileSystemFileEntry;

/** Browsers give a folder in parts, at most 100 entries each, until one is empty. */
function folderEntry(path: string, children: readonly FileSystemEntry[], isBroken = false): FileSystemEntry {
  return {
    isFile: false,
    isDirectory: true,
    fullPath: path,
    createReader: () => {
      let at = 0;
      return {
        readEntries: (
          found: (part: readonly FileSystemEntry[]) => void,
          refuse: (error: unknown) => void,
        ) => {
          if (isBroken && at > 0) refuse(new DOMException('gone', 'NotFoundError'));
          else found(children.slice(at, (at += 100)));
        },
      };
    },
  } as unknown as FileSystemEntry;
}

const drop = (...entries: readonly FileSystemEntry[]): DataTransfer =>
  ({
    files: entries.filter(({ isFile }) => isFile).map(({ name }) => new File(['x'], name)),
    items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })),
  }) as unknown as DataTransfer;

const names = async (data: DataTransfer): Promise<readonly string[] | undefined> =>
  (await droppedFiles(data))?.map(({ name }) => name);

test('files, and folders in folders, all of them however many', async () => {
  const many = Array.from({ length: 250 }, (_, n) => fileEntry(`/票/${String(n)}.xlsx`));
  expect(await names(drop(fileEntry('/a.xlsx'), fileEntry('/b.zip')))).toEqual(['a.xlsx', 'b.zip']);
  const found = await names(
    drop(
      fileEntry('/a.xlsx'),
      folderEntry('/票', [...many, folderEntry('/票/又', [fileEntry('/票/又/z.xlsx')])]),
    ),
  );
  expect(found).toHaveLength(252);
  expect(found).toContain('票/又/z.xlsx');
  expect(await names(drop(folderEntry('/空', [])))).toEqual([]);
});

test('a folder that cannot be read to its end: nothing is taken, a part is never the whole', async () => {
  const many = Array.from({ length: 150 }, (_, n) => fileEntry(`/票/${String(n)}.xlsx`));
  expect(await droppedFiles(drop(fileEntry('/a.xlsx'), folderEntry('/票', many, true)))).toBeNull();
});
