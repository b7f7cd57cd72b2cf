// Makes dist/host from the built pages: for each environment a folder to put on a web server, the manifest to hand to
// Office, and the settings of nginx. deploy/environments.cjs says what differs; docs/deploy.md what to do with it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { root } from './run.mjs';

const require = createRequire(import.meta.url);
const {
  DEVELOPMENT_BASE,
  ENVIRONMENTS,
  OFFICE_FILES,
  TRIAL_MARK,
  pagePolicy,
} = require('../deploy/environments.cjs');

/** Where manifests point until the build is told an address: a name that never exists (RFC 2606). */
export const PLACEHOLDER = 'https://pingyi.example';

/** Replaces every occurrence, and there have to be so many: a changed original must not slip through. */
function exchange(text, from, to, times) {
  const parts = text.split(from);
  if (parts.length - 1 !== times)
    throw new Error(
      `expected ${times} × «${from}», found ${parts.length - 1}: scripts/host.mjs is out of step`,
    );
  return parts.join(to);
}

/** Why an address cannot be hosted at; null when it can. */
export function refuseBase(base) {
  return /^https:\/\/[^\s"'<>&?#]+$/.test(base)
    ? null
    : `--base is the address of the folder that you host, https://… without ? or #, not ${base}`;
}

/** The manifest of one environment: its own GUID, its mark after the name, its addresses, the version of package.json. */
export function manifestFor(name, { base = PLACEHOLDER, trial = false } = {}) {
  const { id, trial: trialId, mark } = ENVIRONMENTS[name];
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const marks = {
    zh: mark.zh + (trial ? TRIAL_MARK.zh : ''),
    en: mark.en + (trial ? TRIAL_MARK.en : ''),
  };
  const { development } = ENVIRONMENTS;
  let xml = readFileSync(path.join(root, 'manifest.xml'), 'utf8').replace(/<!-- The add-in as[^]*?-->\n/, '');
  xml = exchange(xml, development.id, trial ? trialId : id, 1);
  // In the list of add-ins and in the ribbon's group: two copies side by side are told apart in both.
  xml = exchange(xml, `评议${development.mark.zh}`, `评议${marks.zh}`, 2);
  xml = exchange(xml, `Pingyi${development.mark.en}`, `Pingyi${marks.en}`, 2);
  xml = xml.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`);
  return xml.replaceAll(DEVELOPMENT_BASE, base.replace(/\/+$/, ''));
}

/** A built page with another office.js, and leave to load it. */
function pageFor(html, { officeJs }) {
  const { officeJs: built } = ENVIRONMENTS.development;
  if (officeJs === built) return html;
  const page = exchange(html, `src="${built}"`, `src="${officeJs}"`, 1);
  return exchange(page, pagePolicy(built), pagePolicy(officeJs), 1);
}

/** The settings of nginx, with who may frame the pages there. */
function nginxFor(name) {
  const frames = ["'self'", ...ENVIRONMENTS[name].frames].join(' ');
  const text = readFileSync(path.join(root, 'deploy/nginx.conf'), 'utf8');
  return exchange(exchange(text, '{{environment}}', name, 1), '{{frames}}', frames, 1);
}

/** Microsoft's files, copied as they are. */
function copyOfficeFiles(to) {
  const from = path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist');
  const all = readdirSync(from, { recursive: true, encoding: 'utf8' }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  for (const file of all.filter((one) => OFFICE_FILES.some((pattern) => pattern.test(one))))
    cpSync(path.join(from, file), path.join(to, file), { recursive: true });
  cpSync(path.join(from, '../LICENSE.md'), path.join(to, 'LICENSE.md'));
}

/** Writes dist/host anew. */
export function makeHostFolders({ base, trial } = {}) {
  const built = path.join(root, 'dist/excel');
  const host = path.join(root, 'dist/host');
  rmSync(host, { recursive: true, force: true });
  for (const [name, environment] of Object.entries(ENVIRONMENTS)) {
    if (name === 'development') continue;
    const folder = path.join(host, name);
    const www = path.join(folder, 'www');
    mkdirSync(www, { recursive: true });
    cpSync(built, www, { recursive: true, filter: (file) => path.basename(file) !== 'manifest.xml' });
    cpSync(path.join(root, 'dist/standalone'), path.join(www, 'standalone'), { recursive: true });
    for (const page of ['taskpane.html', 'commands.html'])
      writeFileSync(path.join(www, page), pageFor(readFileSync(path.join(built, page), 'utf8'), environment));
    if (!environment.officeJs.startsWith('https://')) copyOfficeFiles(path.join(www, 'office-js'));
    writeFileSync(path.join(folder, 'manifest.xml'), manifestFor(name, { base, trial }));
    writeFileSync(path.join(folder, 'nginx.conf'), nginxFor(name));
  }
  return host;
}
