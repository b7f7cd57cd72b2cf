// npm run release -- X.Y.Z: the next version, in every place that names it. Office takes a manifest for an update only
// when its version rises, so one that does not is refused. Commits nothing: docs/deploy.md says what comes after.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root as home } from './run.mjs';

const parts = (version) => (/^\d+\.\d+\.\d+$/.test(version) ? version.split('.').map(Number) : null);

/** Below 0 when a comes before b. */
function compare(a, b) {
  const difference = parts(a).map((part, index) => part - parts(b)[index]);
  return difference.find((one) => one !== 0) ?? 0;
}

const UNRELEASED = '## [Unreleased]\n';

/** What is new since the last release, as CHANGELOG.md says; '' when nothing is. */
function unreleased(log) {
  const from = log.indexOf(UNRELEASED);
  if (from < 0) return '';
  const rest = log.slice(from + UNRELEASED.length);
  const end = rest.search(/^## \[/m);
  return (end < 0 ? rest : rest.slice(0, end)).trim();
}

/**
 * Writes the version into package.json, its lock and manifest.xml, and dates the changes. Gives the sentence that says so,
 * or the one that refuses, when nothing was written.
 */
export function release(version, { root = home, day = new Date().toISOString().slice(0, 10) } = {}) {
  const no = (sentence) => ({ ok: false, sentence });
  const file = (name) => path.join(root, name);
  const read = (name) => readFileSync(file(name), 'utf8');
  if (!parts(version ?? '')) return no(`A version has three numbers, as in 1.2.0: npm run release -- X.Y.Z`);
  const pack = JSON.parse(read('package.json'));
  if (compare(version, pack.version) <= 0)
    return no(`${version} does not rise above ${pack.version}: Office would keep the old add-in.`);
  const log = read('CHANGELOG.md');
  const news = unreleased(log);
  if (news === '') return no('CHANGELOG.md says nothing under [Unreleased]: write down first what is new.');
  const manifest = read('manifest.xml');
  const numbered = manifest.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
  if (numbered === manifest) return no('manifest.xml has no <Version> that could rise.');
  const lock = JSON.parse(read('package-lock.json'));
  lock.version = version;
  lock.packages[''].version = version;
  const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
  writeFileSync(file('package.json'), json({ ...pack, version }));
  writeFileSync(file('package-lock.json'), json(lock));
  writeFileSync(file('manifest.xml'), numbered);
  writeFileSync(file('CHANGELOG.md'), log.replace(UNRELEASED, `${UNRELEASED}\n## [${version}] - ${day}\n`));
  return {
    ok: true,
    sentence: `This is ${version} now. Look at it (git diff), run npm test, commit, and tag it v${version}.`,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { ok, sentence } = release(process.argv[2]);
  (ok ? console.log : console.error)(sentence);
  process.exitCode = ok ? 0 : 2;
}
