import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Result, refusal, success } from '../kernel/result';
import type { MadeFile } from '../workbook/ballot-files';
import type { Failure } from '../workbook/failure';
import { codeOf } from './book-file';

/** What is in a folder; null: there is none. A file in its place is refused. */
async function listed(folder: string): Promise<Result<readonly string[] | null, Failure>> {
  try {
    return success(await readdir(folder));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return success(null);
    if (codeOf(error) === 'ENOTDIR') return refusal({ code: 'file-exists', file: folder });
    if (codeOf(error) === 'EACCES') return refusal({ code: 'file-read-only', file: folder });
    throw error;
  }
}

/** May a folder be made here? An empty one may; one with files only with `force`, and only where every one of them is ours. */
export async function checkFolder(
  folder: string,
  { force, isOurs }: { readonly force: boolean; readonly isOurs: (name: string) => boolean },
): Promise<Result<void, Failure>> {
  const there = await listed(folder);
  if (!there.ok) return there;
  const names = there.value ?? [];
  return names.length === 0 || (force && names.every(isOurs))
    ? success(undefined)
    : refusal({ code: 'file-exists', file: folder });
}

/** Makes a folder of these files at once or not at all: written beside it, then put in the place of what was there. */
export async function storeFolder(
  folder: string,
  files: readonly MadeFile[],
): Promise<Result<void, Failure>> {
  const beside = (end: string): string =>
    join(dirname(folder), `.${basename(folder)}.${randomBytes(6).toString('hex')}.${end}`);
  const [made, old] = [beside('new'), beside('old')];
  try {
    await mkdir(made, { recursive: true });
    for (const { name, bytes } of files) await writeFile(join(made, name), bytes, { flag: 'wx' });
    const isThere = await rename(folder, old).then(
      () => true,
      (error: unknown) => {
        if (codeOf(error) === 'ENOENT') return false;
        throw error;
      },
    );
    try {
      await rename(made, folder);
    } catch (error) {
      if (isThere) await rename(old, folder);
      throw error;
    }
    await rm(old, { recursive: true, force: true });
    return success(undefined);
  } catch (error) {
    await rm(made, { recursive: true, force: true });
    const detail = codeOf(error);
    if (detail === '') throw error;
    return refusal({ code: 'file-write-failed', file: folder, detail });
  }
}
