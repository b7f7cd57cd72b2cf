import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATHS = ['/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

const asked = process.env['SOFFICE'];

/** LibreOffice, a stand-in for the spreadsheet programs of users; null where it is not installed, or SOFFICE is `none`. */
export const soffice: string | null =
  asked === 'none' ? null : (asked ?? PATHS.find((path) => existsSync(path)) ?? null);

/** As installed, LibreOffice believes the values that a file holds; with this setting it computes them when it opens it. */
const ALWAYS_COMPUTE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** Opens a workbook in LibreOffice, which computes its formulas anew, and saves it as another type. */
export function convert(bytes: Uint8Array, to: 'xlsx' | 'pdf'): Uint8Array {
  if (soffice === null) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    mkdirSync(join(folder, 'profile', 'user'), { recursive: true });
    writeFileSync(join(folder, 'profile', 'user', 'registrymodifications.xcu'), ALWAYS_COMPUTE);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const args = [
      profile,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      join(folder, 'in.xlsx'),
    ];
    execFileSync(soffice, args, { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(join(folder, 'out', `in.${to}`)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
