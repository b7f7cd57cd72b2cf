import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** The command as it is installed: built by webpack from src/cli. */
export const PINGYI = resolve(__dirname, '../../dist/cli/pingyi.js');

/** What one call of it came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The command in a folder, which is asked for at each call: a test may have one of its own. */
export function commandLine(folder: () => string): {
  readonly pingyi: (...args: readonly string[]) => Run;
  /** What it says as JSON; it must come to a good end, without a complaint. */
  readonly json: (...args: readonly string[]) => Readonly<Record<string, unknown>>;
} {
  const pingyi = (...args: readonly string[]): Run => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [PINGYI, ...args], {
      cwd: folder(),
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  };
  const json = (...args: readonly string[]): Readonly<Record<string, unknown>> => {
    const { code, out, err } = pingyi(...args, '--json');
    expect([code, err]).toEqual([0, '']);
    return JSON.parse(out) as Readonly<Record<string, unknown>>;
  };
  return { pingyi, json };
}
