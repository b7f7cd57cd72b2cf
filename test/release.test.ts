/** @jest-environment node */
// One version in every place, and a release that only ever rises. The script is an ES module: it runs in a process of its own.
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const FILES = ['package.json', 'package-lock.json', 'manifest.xml', 'CHANGELOG.md'] as const;

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'pingyi-'));
  for (const file of FILES) copyFileSync(path.join(root, file), path.join(home, file));
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

const read = (file: (typeof FILES)[number], folder = home): string =>
  readFileSync(path.join(folder, file), 'utf8');
const all = (): readonly string[] => FILES.map((file) => read(file));

function release(version: string): { readonly ok: boolean; readonly sentence: string } {
  const code = `import { release } from './scripts/release.mjs';
    console.log(JSON.stringify(release(${JSON.stringify(version)}, { root: ${JSON.stringify(home)}, day: '2026-12-01' })));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return JSON.parse(out) as ReturnType<typeof release>;
}

/** The version in each place that names one. */
function versions(folder: string): readonly (string | undefined)[] {
  const lock = JSON.parse(read('package-lock.json', folder)) as {
    readonly version: string;
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  return [
    (JSON.parse(read('package.json', folder)) as { readonly version: string }).version,
    lock.version,
    lock.packages['']?.version,
    /<Version>(.*)\.0<\/Version>/.exec(read('manifest.xml', folder))?.[1],
  ];
}

test('all places name one version', () => {
  expect(new Set(versions(root)).size).toBe(1);
});

test('a release raises all of them and dates the changes', () => {
  const before = read('CHANGELOG.md');
  expect(release('7.2.0')).toMatchObject({ ok: true, sentence: expect.stringContaining('v7.2.0') });
  expect(versions(home)).toEqual(['7.2.0', '7.2.0', '7.2.0', '7.2.0']);
  expect(read('CHANGELOG.md')).toBe(
    before.replace('## [Unreleased]\n', '## [Unreleased]\n\n## [7.2.0] - 2026-12-01\n'),
  );
  // Nothing else has changed.
  const number = /<Version>[^<]*/;
  expect(read('manifest.xml').replace(number, '')).toBe(read('manifest.xml', root).replace(number, ''));
});

test.each([
  ['the same again', '0.1.0', 'does not rise'],
  ['a lower one', '0.0.9', 'does not rise'],
  ['lower by numbers, higher as text', '0.0.10', 'does not rise'],
  ['not a version', 'next', 'three numbers'],
  ['nothing', '', 'three numbers'],
])('refused and nothing written: %s', (_, version, reason) => {
  const before = all();
  expect(release(version)).toMatchObject({ ok: false, sentence: expect.stringContaining(reason) });
  expect(all()).toEqual(before);
});

test('refused: a release of which CHANGELOG.md says nothing', () => {
  expect(release('7.2.0').ok).toBe(true);
  const before = all();
  expect(release('7.3.0')).toMatchObject({ ok: false, sentence: expect.stringContaining('[Unreleased]') });
  expect(all()).toEqual(before);
  writeFileSync(
    path.join(home, 'CHANGELOG.md'),
    read('CHANGELOG.md').replace('## [Unreleased]\n', '## [Unreleased]\n\n- One thing more.\n'),
  );
  expect(release('7.10.0').ok).toBe(true);
});
