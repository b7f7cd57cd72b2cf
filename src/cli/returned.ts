import { readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Result, refusal, success } from '../kernel/result';
import type { ReturnedFile } from '../workbook/ballot-files';
import type { Failure } from '../workbook/failure';
import { plainBytes } from './zlib';

/** Left behind by programs, never handed in by a voter. */
const isNoise = (name: string): boolean => name.startsWith('.') || name.startsWith('~$');

/** The files that the arguments name; folders with everything below them. Times and order are not looked at. */
export async function listReturned(
  paths: readonly string[],
): Promise<Result<readonly ReturnedFile[], Failure>> {
  const files: ReturnedFile[] = [];
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found) return refusal({ code: 'file-missing', file: path });
    if (!found.isDirectory()) {
      files.push(returned(path, path));
      continue;
    }
    const entries = await readdir(path, { recursive: true, withFileTypes: true });
    for (const entry of entries) {
      if (!entry.isFile() || isNoise(entry.name)) continue;
      const full = join(entry.parentPath, entry.name);
      files.push(returned(full, relative(path, full)));
    }
  }
  return success(files);
}

/** A file of the disk. It is small and read at once: the way to another thread and back would take longer. */
export const returned = (path: string, name: string): ReturnedFile => ({
  name,
  bytes: () => new Promise((resolve) => resolve(plainBytes(readFileSync(path)))),
});
