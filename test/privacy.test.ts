// docs/privacy.md names a test for each promise. A promise whose test was removed or renamed is no promise.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const page = readFileSync(path.join(root, 'docs/privacy.md'), 'utf8');
const rows = [...page.matchAll(/^\| (?!promise|-)(.+?) +\| (.+) \|$/gm)].map(
  ([, promise = '', test = '']) => ({
    promise,
    test,
  }),
);

test('there are promises, and each row names a test', () => {
  expect(rows.length).toBeGreaterThan(12);
});

test.each(rows)('$promise', ({ test: named }) => {
  const [, file = '', title = ''] = /^`([^`]+)` › `([^`]+)`$/.exec(named.trim()) ?? [];
  expect(existsSync(path.join(root, file))).toBe(true);
  expect(readFileSync(path.join(root, file), 'utf8')).toContain(title);
});
