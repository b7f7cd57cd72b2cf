// Makes manifest.xml known to the Excel of this machine, for development, without an administrator.
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './run.mjs';

const manifest = path.join(root, 'manifest.xml');
const KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';
const OTHER =
  'Excel runs on Windows and macOS only. Here, use the page (npm start) or the command line (pingyi), ' +
  'or upload manifest.xml in Excel on the web.';

const id = () => /<Id>([^<]+)<\/Id>/.exec(readFileSync(manifest, 'utf8'))[1];

/** Excel for Mac reads manifests from its own container; the name must be ours to be removed again. */
const macFile = (home) =>
  path.join(home, 'Library/Containers/com.microsoft.Excel/Data/Documents/wef', `${id()}.manifest.xml`);

const yes = (sentence) => ({ ok: true, sentence });
const no = (sentence) => ({ ok: false, sentence });

/** The arguments are for the tests; anyone else calls it bare. */
export function register({ platform = process.platform, home = os.homedir(), exec = execFileSync } = {}) {
  if (platform === 'win32') {
    try {
      exec('reg', ['add', KEY, '/v', id(), '/t', 'REG_SZ', '/d', manifest, '/f'], { stdio: 'pipe' });
    } catch (error) {
      return no(`Windows refused to write ${KEY}: ${error.message}`);
    }
    return yes(
      'The add-in is registered. Restart Excel if it is open; find it under Home, or Add-ins > Developer Add-ins.',
    );
  }
  if (platform === 'darwin') {
    const file = macFile(home);
    const container = path.join(home, 'Library/Containers/com.microsoft.Excel');
    if (!existsSync(container))
      return no('Excel for Mac was never started here: start it once, then try again.');
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      copyFileSync(manifest, file);
    } catch (error) {
      return no(`macOS refused to write ${file}: ${error.message}`);
    }
    return yes(
      'The add-in is registered. Restart Excel if it is open; find it under Home, or Insert > My Add-ins.',
    );
  }
  return no(OTHER);
}

export function unregister({ platform = process.platform, home = os.homedir(), exec = execFileSync } = {}) {
  if (platform === 'win32') {
    try {
      exec('reg', ['delete', KEY, '/v', id(), '/f'], { stdio: 'pipe' });
    } catch {
      return yes('The add-in was not registered.');
    }
    return yes('The add-in is no longer registered. Restart Excel if it is open.');
  }
  if (platform === 'darwin') {
    rmSync(macFile(home), { force: true });
    return yes('The add-in is no longer registered. Restart Excel if it is open.');
  }
  return no(OTHER);
}
