import { get, set } from 'idb-keyval';
import type { Handle } from './disk';

const KEY = 'pingyi.recent';
const MOST = 8;

/** The workbooks opened last, newest first: names and permissions that stay in this browser, on this machine. */
export const recentFiles = async (): Promise<readonly Handle[]> => (await get<readonly Handle[]>(KEY)) ?? [];

/** Puts a workbook at the head of the list. */
export async function rememberFile(handle: Handle): Promise<void> {
  const others: Handle[] = [];
  for (const one of await recentFiles()) if (!(await one.isSameEntry(handle))) others.push(one);
  await set(KEY, [handle, ...others].slice(0, MOST));
}

/** Forgets the list: on a shared machine even names say something. */
export const forgetFiles = (): Promise<void> => set(KEY, []);
