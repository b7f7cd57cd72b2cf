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
  const made = convertAll([{ name: 'in.xlsx', bytes }], to).get('in.xlsx');
  if (!made) throw new Error('LibreOffice could not open the file');
  return made;
}

/** The same for many files of any kind at once, by their names; one that it cannot open is left out. */
export function convertAll(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  to: 'xlsx' | 'docx' | 'pdf',
): ReadonlyMap<string, Uint8Array> {
  if (soffice === null) throw new Error('LibreOffice is not installed');
  const folder = mkdtempSync(join(tmpdir(), 'pingyi-'));
  const path = (...names: readonly string[]): string => join(folder, ...names);
  try {
    for (const { name, bytes } of files) writeFileSync(path(name), bytes);
    mkdirSync(path('profile', 'user'), { recursive: true });
    writeFileSync(path('profile', 'user', 'registrymodifications.xcu'), ALWAYS_COMPUTE);
    const profile = `-env:UserInstallation=file://${path('profile')}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', path('out')];
    execFileSync(soffice, [...args, ...files.map(({ name }) => path(name))], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return new Map(
      files.flatMap(({ name }) => {
        const made = path('out', name.replace(/\.\w+$/, `.${to}`));
        return existsSync(made) ? [[name, new Uint8Array(readFileSync(made))]] : [];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
