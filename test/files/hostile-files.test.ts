import { deflateRawSync } from 'node:zlib';
import { zlib } from '../../src/cli/zlib';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { returnedFilesReader } from '../../src/files/returned-files';
import type { FileReading, ReturnedFile } from '../../src/workbook/ballot-files';
import type { UnreadableReason } from '../../src/workbook/failure';
import { makeBallot, readingOf } from './ballot-fixtures';
import { exceljsFile } from './ballot-form';
import { edited, filesOf, type RawFile, rawZip, text, utf8 } from './zip-kit';

const MB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';
const WORKBOOK = 'xl/workbook.xml';

let file: Uint8Array;
beforeAll(async () => {
  file = await exceljsFile(makeBallot(5));
});

/** The file with its sheet's entry written in this way. */
const withSheet = (entry: object): Uint8Array =>
  rawZip(filesOf(file).map((one) => (one.name === SHEET ? { ...one, ...entry } : one)));

const doctype = (xml: string): string => xml.replace(/(<\?xml[^>]*\?>)?/, '$1<!DOCTYPE x [<!ENTITY a "b">]>');

const LAUGHS = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY lol${n + 1} "${`&lol${n || ''};`.repeat(10)}">`).join('')}]>`;

/** The workbook with its sheet listed so often, each time as a ballot. */
function manySheets(count: number, change = ({ content }: RawFile): Uint8Array => content): Uint8Array {
  const files = filesOf(file).map((one) => (one.name === SHEET ? { ...one, content: change(one) } : one));
  const names = Array.from({ length: count }, (_, n) => `s${n}`);
  return edited(rawZip(files), {
    [WORKBOOK]: (xml) => {
      const [sheet = ''] = /<sheet .*?\/>/.exec(xml) ?? [];
      const [, defined = ''] = /<definedNames>(.*)<\/definedNames>/.exec(xml) ?? [];
      return xml
        .replace(sheet, () => names.map((name) => sheet.replace(/ name="[^"]*"/, ` name="${name}"`)).join(''))
        .replace(defined, () => names.map((name) => defined.replaceAll(/>[^<]*!/g, `>${name}!`)).join(''));
    },
  });
}

/** A compound file with one name in its directory. */
function compound(name: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  Array.from(name).forEach((letter, i) => (bytes[1024 + 2 * i] = letter.charCodeAt(0)));
  return bytes;
}

/** The same in every run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (Math.imul(state, 1_103_515_245) + 12_345) | 0) >>> 24);
}

const cells = (count: number): string => {
  const row = (n: number): string => `<row r="${n}"><c r="A${n}" s="1"/><c r="B${n}" s="1"/></row>`;
  return Array.from({ length: count }, (_, n) => row(n + 1)).join('');
};

const HOSTILE: Readonly<Record<string, readonly [() => Uint8Array, UnreadableReason]>> = {
  'an empty file': [() => new Uint8Array(0), 'empty'],
  'random bytes': [() => noise(20_000), 'not-a-workbook'],
  'comma-separated text': [() => utf8('姓名,优秀,合格\n赵一帆,√,\n'), 'text-renamed'],
  'an Excel 97 file': [() => compound('Workbook'), 'legacy-xls'],
  'a file with a password': [() => compound('EncryptedPackage'), 'encrypted'],
  'a Word document': [
    () =>
      edited(file, {
        '[Content_Types].xml': (xml) =>
          xml.replace('spreadsheetml.sheet.main', 'wordprocessingml.document.main'),
      }),
    'not-a-workbook',
  ],
  'a zip of something else': [
    () => rawZip([{ name: 'readme.md', content: utf8('hello') }]),
    'not-a-workbook',
  ],
  'an entry with a zip password': [() => withSheet({ flags: 1 }), 'encrypted'],
  'a bomb that says so': [() => withSheet({ content: new Uint8Array(64 * MB) }), 'too-large'],
  'a bomb that says it is small': [
    () => withSheet({ packed: deflateRawSync(new Uint8Array(64 * MB)), size: 5000 }),
    'damaged',
  ],
  'a small bomb that says it is small': [
    () => withSheet({ packed: deflateRawSync(new Uint8Array(8 * MB)), size: 5000 }),
    'damaged',
  ],
  'an entry that says it is larger': [() => withSheet({ size: 9000 }), 'damaged'],
  'a stored entry with two sizes': [() => withSheet({ store: true, size: 10 }), 'damaged'],
  'a wrong CRC': [() => withSheet({ crc: 12_345 }), 'damaged'],
  'a sheet packed with LZMA': [() => withSheet({ method: 14 }), 'unsupported-method'],
  'no deflate stream': [() => withSheet({ packed: noise(500) }), 'damaged'],
  'an entry with nothing in it': [() => withSheet({ packed: new Uint8Array(0) }), 'damaged'],
  'the same name twice': [
    () => rawZip([...filesOf(file), { name: SHEET, content: utf8('<worksheet/>') }]),
    'damaged',
  ],
  'entries that share their bytes': [
    () => {
      const files = filesOf(file);
      const twin = { ...files[0], content: noise(1000), store: true, ghost: true, offset: 0 };
      return rawZip([...files, ...Array.from({ length: 50 }, (_, n) => ({ ...twin, name: `${n}.xml` }))]);
    },
    'damaged',
  ],
  'an entry beyond the end': [() => withSheet({ offset: 0x7fffffff }), 'damaged'],
  'more entries promised than there are': [() => rawZip(filesOf(file), { count: 500 }), 'damaged'],
  'too many entries': [() => rawZip(filesOf(file), { count: 1e9, zip64: true }), 'too-large'],
  'a path that climbs out': [
    () => rawZip([...filesOf(file), { name: '../../evil.xml', content: utf8('x') }]),
    'forbidden-content',
  ],
  'an absolute path': [
    () => rawZip([...filesOf(file), { name: '/etc/evil', content: utf8('x') }]),
    'forbidden-content',
  ],
  'a path of Windows': [
    () => rawZip([...filesOf(file), { name: 'C:\\evil', content: utf8('x') }]),
    'forbidden-content',
  ],
  'a target that climbs out': [
    () =>
      edited(file, {
        'xl/_rels/workbook.xml.rels': (xml) => xml.replace('worksheets/', '../../../worksheets/'),
      }),
    'forbidden-content',
  ],
  'no relationships': [
    () => rawZip(filesOf(file).filter(({ name }) => name !== 'xl/_rels/workbook.xml.rels')),
    'damaged',
  ],
  'no sheet': [() => rawZip(filesOf(file).filter(({ name }) => name !== SHEET)), 'damaged'],
  'no shared strings': [() => rawZip(filesOf(file).filter(({ name }) => name !== STRINGS)), 'damaged'],
  'a DOCTYPE in the sheet': [() => edited(file, { [SHEET]: doctype }), 'forbidden-content'],
  'a DOCTYPE in the strings': [() => edited(file, { [STRINGS]: doctype }), 'forbidden-content'],
  'a DOCTYPE in UTF-16': [
    () =>
      rawZip(
        filesOf(file).map((one) =>
          one.name === SHEET
            ? {
                ...one,
                content: Uint8Array.from(Buffer.from(`\ufeff${doctype(text(one.content))}`, 'utf16le')),
              }
            : one,
        ),
      ),
    'forbidden-content',
  ],
  'a DOCTYPE that names a file of ours': [
    () =>
      edited(file, {
        'xl/_rels/workbook.xml.rels': (xml) =>
          xml.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]>'),
      }),
    'forbidden-content',
  ],
  'a DOCTYPE in the workbook': [() => edited(file, { [WORKBOOK]: doctype }), 'forbidden-content'],
  'a billion laughs': [
    () => edited(file, { [STRINGS]: (xml) => `${LAUGHS}${xml.replace('<t>', '<t>&lol9;')}` }),
    'forbidden-content',
  ],
  'an entity that nobody declared': [
    () => edited(file, { [STRINGS]: (xml) => xml.replaceAll('<t>', '<t>&constructor;') }),
    'forbidden-content',
  ],
  'a character that XML forbids': [
    () => edited(file, { [STRINGS]: (xml) => xml.replaceAll('<t>', '<t>&#0;') }),
    'damaged',
  ],
  'a string that is not in the table': [
    () => edited(file, { [SHEET]: (xml) => xml.replace(/<v>\d+<\/v>/g, '<v>4000000000</v>') }),
    'damaged',
  ],
  'a string number that is none': [
    () => edited(file, { [SHEET]: (xml) => xml.replace(/<v>\d+<\/v>/g, '<v>__proto__</v>') }),
    'damaged',
  ],
  'a cell type of nobody': [
    () => edited(file, { [SHEET]: (xml) => xml.replaceAll('t="s"', 't="__proto__"') }),
    'damaged',
  ],
  'a row far below the last': [
    () => edited(file, { [SHEET]: (xml) => xml.replace('<row r="3"', '<row r="4294967299"') }),
    'damaged',
  ],
  'a column far beyond the last': [
    () => edited(file, { [SHEET]: (xml) => xml.replace('r="A3"', 'r="ZZZZZZZ3"') }),
    'damaged',
  ],
  'a cell in another row': [
    () => edited(file, { [SHEET]: (xml) => xml.replace('r="C9"', 'r="C8"') }),
    'damaged',
  ],
  'a cell twice': [() => edited(file, { [SHEET]: (xml) => xml.replace('r="C9"', 'r="B9"') }), 'damaged'],
  'a row twice': [
    () => edited(file, { [SHEET]: (xml) => xml.replace('<row r="9"', '<row r="8"') }),
    'damaged',
  ],
  'a sheet with a million elements in each other': [
    () =>
      edited(file, { [SHEET]: (xml) => xml.replace('<sheetData>', `${'<x>'.repeat(1_100_000)}<sheetData>`) }),
    'damaged',
  ],
  'millions of empty cells, in no order': [
    () =>
      edited(file, {
        [SHEET]: (xml) =>
          xml.replace(
            '<row r="3"',
            `<row r="9"/><row>${'<c/>'.repeat(16_000)}</row>`.repeat(60) + '<row r="3"',
          ),
      }),
    'damaged',
  ],
  'a sheet beyond the limit': [
    () => edited(file, { [SHEET]: (xml) => xml.replace('<sheetData>', `${' '.repeat(17 * MB)}<sheetData>`) }),
    'too-large',
  ],
  'names of sheets and places without end': [
    () =>
      edited(file, {
        [WORKBOOK]: (xml) => xml.replace('<sheets>', `${'<definedName/>'.repeat(400_000)}<sheets>`),
      }),
    'too-large',
  ],
  'one huge sheet under a hundred names': [
    () =>
      manySheets(100, ({ content }) =>
        utf8(text(content).replace('<sheetData>', `${' '.repeat(15 * MB)}<sheetData>`)),
      ),
    'too-large',
  ],
  'a hundred huge ballots in one workbook': [
    () => edited(manySheets(200), { [WORKBOOK]: (xml) => xml.replaceAll('$B$5:$E$24', '$B$5:$E$4000') }),
    'too-large',
  ],
  'a region of a whole sheet': [
    () => edited(file, { [WORKBOOK]: (xml) => xml.replace('$B$5:$E$24', '$A$1:$XFD$1048576') }),
    'too-large',
  ],
  'a sheet that breaks off': [() => edited(file, { [SHEET]: (xml) => xml.slice(0, 900) }), 'damaged'],
  'a sheet that is no XML': [() => edited(file, { [SHEET]: () => 'not at all <' }), 'damaged'],
};

test.each(Object.keys(HOSTILE))('%s is refused', (name) => {
  const [make, reason] = HOSTILE[name] ?? [];
  const bytes = make?.() ?? file;
  const refused = { ok: false, failure: { code: 'file-unreadable', file: 'bad.xlsx', reason } };
  expect(readBallotBytes(bytes, 'bad.xlsx')).toEqual(refused);
  expect(readBallotBytes(bytes, 'bad.xlsx', zlib)).toEqual(refused);
});

test('each is named with its reason, whatever stands beside it; sound ballots among them are read', async () => {
  const bad = Object.entries(HOSTILE).map(([name, [make, reason]]) => ({ name, make, reason }));
  const readings = await readAll(
    bad.flatMap(({ name, make }) => [
      { name, bytes: () => Promise.resolve(make()) },
      { name: 'sound', bytes: () => Promise.resolve(file) },
    ]),
  );
  const expected = bad.flatMap(({ name, reason }) => {
    // A zip that is no workbook is looked into: what is in it is named.
    const at = name === 'a zip of something else' ? `${name} › readme.md` : name;
    return [
      { file: at, result: { ok: false, failure: { code: 'file-unreadable', file: at, reason } } },
      { file: 'sound', result: { ok: true, value: readingOf(makeBallot(5)) } },
    ];
  });
  // Nothing here is called a workbook, so that text is no renamed one.
  expect(readings).toEqual(JSON.parse(JSON.stringify(expected).replace('text-renamed', 'not-a-workbook')));
});

test.each(Array.from({ length: 10 }, (_, n) => n))('cut off at %i tenths', (n) => {
  const result = readBallotBytes(file.subarray(0, Math.floor((file.length * n) / 10)), 'cut.xlsx');
  const reason = n === 0 ? 'empty' : 'truncated';
  expect(result).toEqual({ ok: false, failure: { code: 'file-unreadable', file: 'cut.xlsx', reason } });
});

test('one byte short', () => {
  const result = readBallotBytes(file.subarray(0, -1), 'cut.xlsx');
  expect(result).toMatchObject({ ok: false, failure: { reason: 'truncated' } });
});

describe('strange, but to be read', () => {
  const STRANGE: Readonly<Record<string, () => Uint8Array>> = {
    'a sheet with 100,000 empty rows behind the ballot': () =>
      edited(file, {
        [SHEET]: (xml) =>
          xml.replace(
            '</sheetData>',
            `${cells(100_024).split('</row>').slice(24).join('</row>')}</sheetData>`,
          ),
      }),
    'a ballot whose rows go on for thousands of empty cells': () =>
      edited(file, { [SHEET]: (xml) => xml.replaceAll('</row>', `${'<c/>'.repeat(16_000)}</row>`) }),
    'elements in elements around what the workbook says': () =>
      edited(file, {
        [WORKBOOK]: (xml) =>
          xml.replace('<sheets>', `${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}<sheets>`),
      }),
    'twenty thousand other parts, and all names in other letters': () =>
      rawZip([
        ...filesOf(file).map((one) => ({ ...one, name: one.name.toUpperCase() })),
        ...Array.from({ length: 20_000 }, (_, n) => ({
          name: `${n}`,
          content: new Uint8Array(0),
          store: true,
        })),
      ]),
    'runs in runs, deeper than any stack': () =>
      edited(file, {
        [STRINGS]: (xml) =>
          xml.replace('<t>', `${'<r>'.repeat(200_000)}<t>`).replace('</t>', `</t>${'</r>'.repeat(200_000)}`),
      }),
    'a text in 200,000 pieces': () =>
      edited(file, { [STRINGS]: (xml) => xml.replace(/<si><t>/, `<si><t>${'<!---->'.repeat(200_000)}`) }),
    'elements named like prototypes': () =>
      edited(file, {
        [SHEET]: (xml) => xml.replace('<sheetData>', '<__proto__ constructor="x"/><sheetData>'),
      }),
    'sheets and names like prototypes': () =>
      edited(file, {
        [WORKBOOK]: (xml) =>
          xml
            .replace(
              /<sheet .*?name="([^"]*)".*?\/>/,
              (sheet, name: string) => sheet + sheet.replace(name, '__proto__'),
            )
            .replace(
              '<definedNames>',
              '<definedNames><definedName name="constructor">\'__proto__\'!$A$1</definedName><definedName name="__proto__">\'__proto__\'!$A$1</definedName>',
            ),
      }),
    'entries named like prototypes': () =>
      rawZip([
        ...filesOf(file),
        { name: '__proto__', content: utf8('x') },
        { name: 'constructor', content: utf8('y') },
      ]),
  };
  test.each(Object.keys(STRANGE))('%s', (name) => {
    const expected = readBallotBytes(file, 'b.xlsx');
    expect(expected.ok).toBe(true);
    expect(readBallotBytes(STRANGE[name]?.() ?? file, 'b.xlsx')).toEqual(expected);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

const readReturnedFiles = returnedFilesReader();
const readAll = async (returned: readonly ReturnedFile[]): Promise<readonly FileReading[]> => {
  const readings: FileReading[] = [];
  for await (const reading of readReturnedFiles(returned)) readings.push(reading);
  return readings;
};
const readZip = (bytes: Uint8Array, name: string): Promise<readonly FileReading[]> =>
  readAll([{ name, bytes: () => Promise.resolve(bytes) }]);

test('zips in zips without end are refused at a depth', async () => {
  let zip = rawZip([{ name: 'ballot.xlsx', content: file }]);
  for (let n = 0; n < 40; n++) zip = rawZip([{ name: 'more.zip', content: zip }]);
  const readings = await readZip(zip, 'deep.zip');
  expect(readings).toEqual([
    {
      file: 'deep.zip › more.zip › more.zip › more.zip',
      result: {
        ok: false,
        failure: {
          code: 'file-unreadable',
          file: 'deep.zip › more.zip › more.zip › more.zip',
          reason: 'too-large',
        },
      },
    },
  ]);
});

test('a zip of bombs is refused bomb by bomb, in little memory', async () => {
  const packed = deflateRawSync(new Uint8Array(200 * MB));
  const bombs = Array.from({ length: 20 }, (_, n) => ({
    name: `${n}.xlsx`,
    content: new Uint8Array(0),
    packed,
    size: n % 2 ? 200 * MB : 4000,
    crc: 1,
  }));
  const before = process.memoryUsage().rss;
  const readings = await readZip(rawZip(bombs), 'bombs.zip');
  expect(
    readings.map(({ result }) => !result.ok && 'reason' in result.failure && result.failure.reason),
  ).toEqual(bombs.map((_, n) => (n % 2 ? 'too-large' : 'damaged')));
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * MB);
});
