import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type FileWorkbook, openWorkbook } from '../files';
import { type Result, refusal, success } from '../kernel/result';
import type { Failure } from '../workbook/failure';

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The bytes of a file, or why they cannot be had. */
export async function readBytes(path: string): Promise<Result<Uint8Array, Failure>> {
  try {
    return success(new Uint8Array(await readFile(path)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refusal({ code: 'file-missing', file: path });
    if (codeOf(error) === 'EISDIR')
      return refusal({ code: 'file-unreadable', file: path, reason: 'not-a-workbook' });
    if (codeOf(error) === 'EACCES') return refusal({ code: 'file-read-only', file: path });
    throw error;
  }
}

/** What is piped in. */
export async function readInput(): Promise<Result<Uint8Array, Failure>> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) chunks.push(chunk);
  return success(new Uint8Array(Buffer.concat(chunks)));
}

/** Opens the workbook at a path. */
export async function openBook(path: string): Promise<Result<FileWorkbook, Failure>> {
  const bytes = await readBytes(path);
  return bytes.ok ? openWorkbook(bytes.value, path) : bytes;
}

/** Excel and WPS leave `~$book.xlsx` beside an open workbook, LibreOffice `.~lock.book.xlsx#`. */
const lockFiles = (path: string): readonly string[] => [
  join(dirname(path), `~$${basename(path)}`),
  join(dirname(path), `~$${basename(path).slice(2)}`),
  join(dirname(path), `.~lock.${basename(path)}#`),
];

/** May the workbook be written now? Asked before a job starts, so that nothing is counted in vain. */
export async function checkWritable(path: string): Promise<Result<void, Failure>> {
  for (const lock of lockFiles(path))
    if (await exists(lock)) return refusal({ code: 'file-read-only', file: path });
  try {
    // Permission bits do not bind every user, so the mode is asked too.
    const { mode } = await stat(path);
    if ((mode & 0o222) === 0) return refusal({ code: 'file-read-only', file: path });
    await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK);
    return success(undefined);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return refusal({ code: 'file-missing', file: path });
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error)))
      return refusal({ code: 'file-read-only', file: path });
    throw error;
  }
}

/** Is it what `writeAtomically` leaves beside a file where the process is killed? */
export const isLeftover = (name: string, file: string): boolean =>
  name.startsWith(`.${file}.`) && /^[0-9a-f]{12}\.tmp$/.test(name.slice(file.length + 2));

/** Replaces a file at once or not at all: written beside it, forced to the disk, then renamed over it. */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<Result<void, Failure>> {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    const mode = await stat(path).then(
      (old) => old.mode,
      () => undefined,
    );
    const file = await open(temporary, 'wx', mode);
    try {
      // The process's umask must not narrow what the user had set.
      if (mode !== undefined) await file.chmod(mode);
      if (bytes instanceof Uint8Array) await file.writeFile(bytes);
      else for await (const chunk of bytes) await file.write(chunk);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return success(undefined);
  } catch (error) {
    await rm(temporary, { force: true });
    const detail = codeOf(error);
    if (detail === '') throw error;
    return refusal({ code: 'file-write-failed', file: path, detail });
  }
}

/** Refuses to replace what is there. */
export async function checkFree(path: string): Promise<Result<void, Failure>> {
  return (await exists(path)) ? refusal({ code: 'file-exists', file: path }) : success(undefined);
}
