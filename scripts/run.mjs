import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** The file behind a package's command, so that it runs with this Node on every system, without a shell. */
export function bin(pack, name = pack) {
  const file = createRequire(import.meta.url).resolve(`${pack}/package.json`);
  const { bin: entry } = createRequire(import.meta.url)(file);
  return path.join(path.dirname(file), typeof entry === 'string' ? entry : entry[name]);
}

/** Runs a script of ours or of a package with its output shown as it comes; resolves with its exit code. */
export function run(script, args = [], env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
