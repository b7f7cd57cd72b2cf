import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type FileWorkbook, openWorkbook } from '../files';
import { type Result, refusal } from '../kernel/result';
import type { Failure } from '../workbook/failure';
import { checkWritable, codeOf, isLeftover, readBytes, writeAtomically } from './book-file';
import { failed, type Outcome } from './outcome';

/** A workbook while a command has it to itself. */
export interface HeldBook {
  readonly workbook: FileWorkbook;
  /** Replaces the file, unless another program did so since it was opened. */
  readonly save: () => Promise<Result<void, Failure>>;
}

/** Opens a workbook to change it. Until `work` ends, no other command of ours may: two intakes at once would lose one. */
export async function withBook(path: string, work: (book: HeldBook) => Promise<Outcome>): Promise<Outcome> {
  const writable = await checkWritable(path);
  if (!writable.ok) return failed(writable.failure);
  if (!(await takeHold(path))) return failed({ code: 'being-written' });
  try {
    await sweep(path);
    const bytes = await readBytes(path);
    if (!bytes.ok) return failed(bytes.failure);
    const opened = openWorkbook(bytes.value, path);
    if (!opened.ok) return failed(opened.failure);
    let onDisk = bytes.value;
    const save = async (): Promise<Result<void, Failure>> => {
      const now = await readBytes(path);
      if (!now.ok) return now;
      if (!Buffer.from(now.value).equals(onDisk)) return refusal({ code: 'file-changed', file: path });
      const saved = opened.value.save();
      const written = await writeAtomically(path, saved);
      if (written.ok) onDisk = saved;
      return written;
    };
    return await work({ workbook: opened.value, save });
  } finally {
    await rm(holdOf(path), { force: true });
  }
}

const holdOf = (path: string): string => join(dirname(path), `.${basename(path)}.pingyi`);

/** A command that was killed leaves its hold behind; where nobody can ask after the process, it ends by its age. */
const LONGEST_HOLD_MS = 10 * 60 * 1000;

/** Says beside the workbook that this process has it. False: another one does. */
async function takeHold(path: string): Promise<boolean> {
  const me = JSON.stringify([hostname(), process.pid]);
  for (const isLast of [false, true]) {
    try {
      await writeFile(holdOf(path), me, { flag: 'wx' });
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if (isLast || !(await isAbandoned(holdOf(path)))) return false;
      await rm(holdOf(path), { force: true });
    }
  }
  return false;
}

async function isAbandoned(hold: string): Promise<boolean> {
  const [text, age] = await Promise.all([
    readFile(hold, 'utf8').catch(() => ''),
    stat(hold).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => Infinity,
    ),
  ]);
  if (age > LONGEST_HOLD_MS) return true;
  const [, host, pid] = /^\["(.*)",(\d+)\]$/.exec(text) ?? [];
  return host === hostname() && !isRunning(Number(pid));
}

function isRunning(pid: number): boolean {
  try {
    // Signal 0 only asks.
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

/** Takes away what commands left beside the workbook that were killed while they wrote: it would be a copy of its ballots. */
async function sweep(path: string): Promise<void> {
  const folder = dirname(path);
  for (const name of await readdir(folder))
    if (isLeftover(name, basename(path))) await rm(join(folder, name), { force: true });
}
