/** @jest-environment node */
// scripts/sideload.mjs is an ES module, which Jest on Node 20 does not load: each case runs in a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const GUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/;

interface Outcome {
  readonly ok: boolean;
  readonly sentence: string;
  readonly calls: readonly (readonly string[])[];
}

/** Runs one function of the script as if on that system; `reg` is only written down, or fails. */
function sideload(name: 'register' | 'unregister', platform: string, home: string, fails = false): Outcome {
  const code = `import { ${name} } from './scripts/sideload.mjs';
    const calls = [];
    const exec = (file, args) => { calls.push([file, ...args]); if (${fails}) throw new Error('access denied'); };
    console.log(JSON.stringify({ ...${name}({ platform: '${platform}', home: ${JSON.stringify(home)}, exec }), calls }));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(out) as Outcome;
}

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'pingyi-'));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

test('on Windows the manifest is a value in the registry, and is taken out again', () => {
  const added = sideload('register', 'win32', home);
  expect(added.ok).toBe(true);
  expect(added.calls).toEqual([
    [
      'reg',
      'add',
      'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer',
      '/v',
      expect.stringMatching(GUID),
      '/t',
      'REG_SZ',
      '/d',
      path.join(root, 'manifest.xml'),
      '/f',
    ],
  ]);
  expect(sideload('unregister', 'win32', home).calls[0]?.slice(0, 2)).toEqual(['reg', 'delete']);
});

test('on Windows a refusal is one sentence', () => {
  expect(sideload('register', 'win32', home, true)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('access denied'),
  });
});

test('on macOS the manifest is copied into the container of Excel, and taken out again', () => {
  const container = path.join(home, 'Library/Containers/com.microsoft.Excel');
  mkdirSync(container, { recursive: true });
  expect(sideload('register', 'darwin', home).ok).toBe(true);
  const folder = path.join(container, 'Data/Documents/wef');
  expect(readdirSync(folder)).toEqual([expect.stringMatching(GUID)]);
  expect(sideload('unregister', 'darwin', home).ok).toBe(true);
  expect(readdirSync(folder)).toEqual([]);
});

test('on macOS without Excel, and on any other system, it says so and does nothing', () => {
  expect(sideload('register', 'darwin', home)).toMatchObject({
    ok: false,
    sentence: expect.stringContaining('start it once'),
  });
  expect(sideload('register', 'linux', home)).toMatchObject({ ok: false, calls: [] });
  expect(readdirSync(home)).toEqual([]);
});
