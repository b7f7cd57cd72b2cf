import { known } from '../../src/kernel/assert';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBallotBytes } from '../../src/files/ballot-reader';
import type { BallotReading } from '../../src/workbook/ballot-files';
import { makeBallot, readingOf } from './ballot-fixtures';
import { exceljsFile } from './ballot-form';
import type { RawFile } from './zip-kit';
import { edited, filesOf, rawZip, text, utf8 } from './zip-kit';
import { describeWith } from '../support/needs';
import { soffice } from '../support/soffice';

const ballot = makeBallot(3, 20);
const truth = readingOf(ballot);
let file: Uint8Array;

beforeAll(async () => {
  file = await exceljsFile(ballot);
});

/** Read, or the test fails with the reason. */
function read(bytes: Uint8Array): BallotReading | null {
  const result = readBallotBytes(bytes, 'ballot.xlsx');
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';
const RELATIONSHIPS = 'xl/_rels/workbook.xml.rels';

test('as exceljs writes it', () => {
  expect(read(file)).toEqual(truth);
});

test.each([1, 8, 100])('with %i subjects', async (size) => {
  const other = makeBallot(size, size);
  expect(read(await exceljsFile(other))).toEqual(readingOf(other));
});

describeWith('LibreOffice')('saved again by LibreOffice', () => {
  const ballots = [makeBallot(0, 8), makeBallot(1, 20), makeBallot(2, 100)];
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'pingyi-soffice-'));
    const names = ballots.map((_, n) => path.join(folder, `ballot-${n}.xlsx`));
    for (const [n, name] of names.entries()) writeFileSync(name, await exceljsFile(ballots[n] ?? ballot));
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`;
    const to = ['--headless', '--convert-to', 'xlsx', '--outdir', path.join(folder, 'out')];
    execFileSync(known(soffice, 'LibreOffice'), [profile, ...to, ...names], {
      stdio: 'pipe',
      timeout: 110_000,
    });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(ballots.map((one, n) => [one.subjects.length, n] as const))('%i subjects', (_size, n) => {
    const saved = new Uint8Array(readFileSync(path.join(folder, 'out', `ballot-${n}.xlsx`)));
    expect(read(saved)).toEqual(readingOf(ballots[n] ?? ballot));
  });
});

describe('the archive, written in other ways', () => {
  const variants: Readonly<Record<string, (files: readonly RawFile[]) => Uint8Array>> = {
    'all stored': (files) => rawZip(files.map((one) => ({ ...one, store: true }))),
    'data descriptors': (files) => rawZip(files.map((one) => ({ ...one, descriptor: true }))),
    'zip64 fields': (files) =>
      rawZip(
        files.map((one) => ({ ...one, zip64: true })),
        { zip64: true },
      ),
    'entries in reverse': (files) => rawZip([...files].reverse()),
    'a comment behind the end': (files) => rawZip(files, { comment: 'PK made by hand' }),
    'backslashes in names': (files) =>
      rawZip(files.map((one) => ({ ...one, name: one.name.replaceAll('/', '\\') }))),
    'names in other case': (files) =>
      rawZip(files.map((one) => ({ ...one, name: one.name.replace('sharedS', 'SharedS') }))),
  };
  test.each(Object.keys(variants))('%s', (name) => {
    expect(read(variants[name]?.(filesOf(file)) ?? file)).toEqual(truth);
  });
});

/** `<c …>` → `<x:c …>`, in the main namespace. */
const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?![?!])/g, '<$1x:').replace('xmlns=', 'xmlns:x=');

function inlined(sheet: string, strings: string): string {
  const items = [...strings.matchAll(/<si>([^]*?)<\/si>/g)].map(([, inner]) => inner ?? '');
  return sheet.replace(
    /t="s"><v>(\d+)<\/v>/g,
    (_, index) => `t="inlineStr"><is>${items[Number(index)] ?? ''}</is>`,
  );
}

describe('the XML, written in other ways', () => {
  const sheetAs = (edit: (xml: string) => string) => () => edited(file, { [SHEET]: edit });
  const variants: Readonly<Record<string, () => Uint8Array>> = {
    'namespace prefixes': () =>
      edited(file, {
        [SHEET]: prefixed,
        [STRINGS]: prefixed,
        [WORKBOOK]: (xml) => prefixed(xml).replaceAll('x:r:', 'r:'),
      }),
    'inline strings': sheetAs((xml) =>
      inlined(xml, text(filesOf(file).find(({ name }) => name === STRINGS)?.content)),
    ),
    'formula texts': sheetAs((xml) =>
      xml.replace(/(<c r="B3"[^>]*?) t="s"><v>\d+<\/v>/, '$1 t="str"><f>"mem"&amp;"bers"</f><v>members</v>'),
    ),
    'single quotes and spaces': sheetAs((xml) => xml.replace(/<c r="(\w+)"/g, "<c\n\tr = '$1' ")),
    'no addresses': sheetAs((xml) => xml.replace(/<(row|c) r="\w+"/g, '<$1')),
    'comments and instructions': sheetAs((xml) =>
      xml.replaceAll('<v>', '<!-- <v>9 --><v><?x?>').replaceAll('</v>', '<!-- > --></v>'),
    ),
    'texts in CDATA': () =>
      edited(file, { [STRINGS]: (xml) => xml.replace(/<t>([^<&]*)<\/t>/g, '<t><![CDATA[$1]]></t>') }),
    'texts as references': () =>
      edited(file, {
        [STRINGS]: (xml) => xml.replace(/[一-鿿√]/g, (sign) => `&#x${sign.charCodeAt(0).toString(16)};`),
      }),
    'texts with reading aids': () =>
      edited(file, {
        [STRINGS]: (xml) =>
          xml.replaceAll('</si>', '<rPh sb="0" eb="1"><t>ㄓ</t></rPh><phoneticPr fontId="1"/></si>'),
      }),
    'texts in runs': () =>
      edited(file, {
        [STRINGS]: (xml) =>
          xml
            .replace(/<si><t>(.)/g, '<si><r><rPr><b/></rPr><t>$1</t></r><r><t>')
            .replace(/<\/t><\/si>/g, '</t></r></si>'),
      }),
    'spaces around texts': () =>
      edited(file, {
        [STRINGS]: (xml) =>
          xml.replace(/<t>([^<]*)<\/t>/g, '<t xml:space="preserve">\r\n\u3000 $1_x000D_ </t>'),
      }),
    'UTF-16': () =>
      rawZip(
        filesOf(file).map(({ name, content }) =>
          name === SHEET ? { name, content: utf16(text(content)) } : { name, content },
        ),
      ),
    'a mark in front': sheetAs((xml) => `\ufeff${xml}`),
    'absolute targets': () =>
      edited(file, { [RELATIONSHIPS]: (xml) => xml.replace(/Target="(?!\/)/g, 'Target="/xl/') }),
    'dotted targets': () =>
      edited(file, { [RELATIONSHIPS]: (xml) => xml.replace(/Target="(?!\/)/g, 'Target="./../xl/./') }),
    'names of a sheet': () =>
      edited(file, {
        [WORKBOOK]: (xml) => xml.replaceAll('<definedName ', '<definedName localSheetId="0" '),
      }),
    'names in small letters': () =>
      edited(file, { [WORKBOOK]: (xml) => xml.replaceAll('"Pingyi.', '"pingyi.') }),
  };
  const utf16 = (xml: string): Uint8Array =>
    new Uint8Array(Uint16Array.from(`\ufeff${xml}`, (unit) => unit.charCodeAt(0)).buffer);
  test.each(Object.keys(variants))('%s', (name) => {
    const changed = variants[name]?.() ?? file;
    expect(filesOf(changed)).not.toEqual(filesOf(file));
    expect(read(changed)).toEqual(truth);
  });
});

test.each([
  ['a number', '<v>1.0</v>', '1'],
  ['a number with an exponent', '<v>1E0</v>', '1'],
  ['a small number', '<v>0.10000000000000001</v>', '0.1'],
  ['true', 't="b"><v>1</v>', 'TRUE'],
  ['false', 't="b"><v>0</v>', 'FALSE'],
  ['an error', 't="e"><v>#N/A</v>', '#N/A'],
  ['a text of one line', 't="str"><v>×</v>', '×'],
  ['an escaped underscore', 't="inlineStr"><is><t>_x005F_x0041_</t></is>', '_x0041_'],
  ['a character beyond the first plane', 't="inlineStr"><is><t>𠮷</t></is>', '𠮷'],
  ['nothing', 't="s"/>', ''],
])('a mark that is %s', (_what, cell, expected) => {
  const content = cell.startsWith('t=') ? cell : `>${cell}`;
  const changed = edited(file, {
    [SHEET]: (xml) =>
      xml.replace(
        /<c r="B5"[^>]*?(\/>|>.*?<\/c>)/,
        `<c r="B5" ${content}${cell.endsWith('/>') ? '' : '</c>'}`,
      ),
  });
  expect(read(changed)?.marks[0]?.[0]).toBe(expected);
});

test('a workbook without a ballot is none', () => {
  expect(read(edited(file, { [WORKBOOK]: (xml) => xml.replaceAll('Pingyi.', 'Someone.') }))).toBeNull();
});

test('regions that are gone are empty, the rest is read', () => {
  const changed = edited(file, {
    [WORKBOOK]: (xml) => xml.replace(/\$D\$3/, '#REF!').replace(/\$B\$5:\$E\$24/, '#REF!'),
  });
  expect(read(changed)).toEqual({ ...truth, seal: '', marks: [] });
});

test('the name of a sheet counts more than that of the workbook', () => {
  const own = (xml: string): string =>
    xml.replace(
      '</definedNames>',
      `<definedName name="Pingyi.Serial" localSheetId="0">'党员''测评 票'!$B$3</definedName></definedNames>`,
    );
  expect(read(edited(file, { [WORKBOOK]: own }))?.serial).toBe('members');
});

test('the first complete ballot is read, on whatever sheet', () => {
  const workbook = (xml: string): string =>
    xml
      .replace('<sheets>', '<sheets><sheet name="说明" sheetId="9" r:id="rId9"/>')
      .replace(
        '<definedNames>',
        '<definedNames><definedName name="Pingyi.Serial" localSheetId="0">说明!$A$1</definedName>',
      );
  const relationships = (xml: string): string =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="worksheets/note.xml"/></Relationships>',
    );
  const changed = filesOf(edited(file, { [WORKBOOK]: workbook, [RELATIONSHIPS]: relationships }));
  const note = { name: 'xl/worksheets/note.xml', content: utf8('<worksheet><sheetData/></worksheet>') };
  expect(read(rawZip([...changed, note]))).toEqual(truth);
});
