import { returnedFilesReader } from '../../src/files/returned-files';
import type { FileReading, ReturnedFile } from '../../src/workbook/ballot-files';
import { makeBallot, readingOf } from './ballot-fixtures';
import { exceljsFile } from './ballot-form';
import { rawZip, utf8 } from './zip-kit';

const ballots = [makeBallot(0, 8), makeBallot(1, 8), makeBallot(2, 8)];
let files: readonly Uint8Array[];
beforeAll(async () => {
  files = await Promise.all(ballots.map((ballot) => exceljsFile(ballot)));
});

const bytesOf = (n: number): Uint8Array => files[n] ?? new Uint8Array(0);
const handedIn = (name: string, bytes: Uint8Array): ReturnedFile => ({
  name,
  bytes: () => Promise.resolve(bytes),
});
const good = (file: string, n: number): FileReading => ({
  file,
  result: { ok: true, value: readingOf(ballots[n] ?? makeBallot(0)) },
});
const bad = (file: string, reason: string): object => ({
  file,
  result: { ok: false, failure: { code: 'file-unreadable', file, reason } },
});

const readReturnedFiles = returnedFilesReader();

async function readAll(given: Iterable<ReturnedFile>, signal?: AbortSignal): Promise<readonly FileReading[]> {
  const readings: FileReading[] = [];
  for await (const reading of readReturnedFiles(given, signal)) readings.push(reading);
  return readings;
}

test('nothing handed in', async () => {
  expect(await readAll([])).toEqual([]);
});

test('files one after the other, a broken one among them', async () => {
  const readings = await readAll([
    handedIn('a.xlsx', bytesOf(0)),
    handedIn('b.xlsx', bytesOf(1).subarray(0, 3000)),
    handedIn('c.xlsx', bytesOf(2)),
  ]);
  expect(readings).toEqual([good('a.xlsx', 0), bad('b.xlsx', 'truncated'), good('c.xlsx', 2)]);
});

test('a zip is known by its content, whatever its name', async () => {
  const zip = rawZip([{ name: 'b.xlsx', content: bytesOf(1) }]);
  expect(await readAll([handedIn('a.zip', bytesOf(0)), handedIn('z.xlsx', zip)])).toEqual([
    good('a.zip', 0),
    good('z.xlsx › b.xlsx', 1),
  ]);
});

test('zips in zips, folders, litter and strangers', async () => {
  const inner = rawZip([
    { name: '二支部/', content: new Uint8Array(0), store: true },
    { name: '二支部/b.xlsx', content: bytesOf(1), store: true },
  ]);
  const zip = rawZip([
    { name: 'a.xlsx', content: bytesOf(0) },
    { name: '__MACOSX/._a.xlsx', content: utf8('x') },
    { name: '.DS_Store', content: utf8('x') },
    { name: '~$a.xlsx', content: utf8('x') },
    { name: 'inner.zip', content: inner },
    { name: '说明.txt', content: utf8('请于周五前交回') },
    { name: 'list.xlsx', content: utf8('姓名,等次\n') },
    { name: 'c.xlsx', content: bytesOf(2) },
  ]);
  expect(await readAll([handedIn('~$a.xlsx', utf8('x')), handedIn('all.zip', zip)])).toEqual([
    good('all.zip › a.xlsx', 0),
    good('all.zip › inner.zip › 二支部/b.xlsx', 1),
    bad('all.zip › 说明.txt', 'not-a-workbook'),
    bad('all.zip › list.xlsx', 'text-renamed'),
    good('all.zip › c.xlsx', 2),
  ]);
});

test('names that Windows in China wrote, and macOS without its flag', async () => {
  const zip = rawZip([
    { name: '', nameBytes: Uint8Array.of(0xd1, 0xa1, 0xc6, 0xb1, 0x2e, 0x78), content: bytesOf(0) },
    { name: '', nameBytes: utf8('选票二.x'), content: bytesOf(1) },
  ]);
  expect((await readAll([handedIn('z.zip', zip)])).map(({ file }) => file)).toEqual([
    'z.zip › 选票.x',
    'z.zip › 选票二.x',
  ]);
});

test.each([
  ['an empty zip', rawZip([]), 'empty'],
  ['a zip of litter', rawZip([{ name: '.DS_Store', content: utf8('x') }]), 'empty'],
  [
    'a spreadsheet of LibreOffice',
    rawZip([{ name: 'mimetype', content: utf8('application/vnd.oasis') }]),
    'not-a-workbook',
  ],
])('%s says so', async (_what, bytes, reason) => {
  expect(await readAll([handedIn('z.zip', bytes)])).toEqual([bad('z.zip', reason)]);
});

test('a workbook without a ballot is sound', async () => {
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('花名册').addRow(['赵一帆']);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  // Its texts come along: it may be a ballot that has lost its names.
  expect(await readAll([handedIn('book.xlsx', bytes)])).toEqual([
    {
      file: 'book.xlsx',
      result: { ok: true, value: null },
      sheets: [{ sheet: '花名册', values: [['赵一帆']], formats: [], date1904: false }],
    },
  ]);
});

test('a file that cannot be opened does not stop the others', async () => {
  const gone = Object.assign(new Error('gone'), { code: 'ENOENT' });
  const locked = Object.assign(new Error('locked'), { code: 'EACCES' });
  const readings = await readAll([
    { name: 'gone.xlsx', bytes: () => Promise.reject(gone) },
    { name: 'locked.xlsx', bytes: () => Promise.reject(locked) },
    handedIn('a.xlsx', bytesOf(0)),
  ]);
  expect(readings).toEqual([
    { file: 'gone.xlsx', result: { ok: false, failure: { code: 'file-missing', file: 'gone.xlsx' } } },
    {
      file: 'locked.xlsx',
      result: {
        ok: false,
        failure: { code: 'host-error', hostCode: 'EACCES', detail: 'locked.xlsx: locked' },
      },
    },
    good('a.xlsx', 0),
  ]);
});

test('files are asked for one at a time, each once', async () => {
  const asked: string[] = [];
  const given = ['a', 'b', 'c'].map((name, n) => ({
    name,
    bytes: () => {
      asked.push(name);
      return Promise.resolve(bytesOf(n));
    },
  }));
  const seen: string[] = [];
  for await (const { file } of readReturnedFiles(given)) seen.push(`${file}:${asked.join('')}`);
  expect(seen).toEqual(['a:a', 'b:ab', 'c:abc']);
});

describe('cancelling', () => {
  const cancelled = (file: string): FileReading => ({
    file,
    result: { ok: false, failure: { code: 'cancelled' } },
  });

  test('before the first file', async () => {
    expect(await readAll([handedIn('a.xlsx', bytesOf(0))], AbortSignal.abort())).toEqual([
      cancelled('a.xlsx'),
    ]);
  });

  test('inside a zip', async () => {
    const stop = new AbortController();
    const zip = rawZip(['a.xlsx', 'b.xlsx', 'c.xlsx'].map((name, n) => ({ name, content: bytesOf(n) })));
    const readings: FileReading[] = [];
    for await (const reading of readReturnedFiles([handedIn('z.zip', zip)], stop.signal)) {
      readings.push(reading);
      stop.abort();
    }
    expect(readings).toEqual([good('z.zip › a.xlsx', 0), cancelled('z.zip')]);
  });
});

test('the event loop turns while many files are read', async () => {
  const zip = rawZip(
    Array.from({ length: 3000 }, (_, n) => ({ name: `${n}.xlsx`, content: bytesOf(n % 3) })),
  );
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const readings = await readAll([handedIn('z.zip', zip)]);
  clearInterval(timer);
  expect(readings.every(({ result }) => result.ok)).toBe(true);
  expect(turns).toBeGreaterThan(0);
});

test('a forged twin of a workbook part decides nothing about other ballots', async () => {
  // The first ballot's names point elsewhere; the second must be read by its own.
  const { edited } = await import('./zip-kit');
  const forged = edited(bytesOf(0), { 'xl/workbook.xml': (xml) => xml.replace('$C$3', '$B$3') });
  const readings = await readAll([
    handedIn('forged.xlsx', forged),
    handedIn('a.xlsx', bytesOf(0)),
    handedIn('b.xlsx', bytesOf(1)),
  ]);
  expect(readings.slice(1)).toEqual([good('a.xlsx', 0), good('b.xlsx', 1)]);
});

test('an entry packed in a way that nobody reads is refused alone; the ballots beside it are read', async () => {
  const [one = new Uint8Array(0)] = files;
  const zip = rawZip([
    { name: 'a.xlsx', content: one, method: 12 },
    { name: 'b.xlsx', content: one },
  ]);
  expect(await readAll([handedIn('z.zip', zip)])).toEqual([
    bad('z.zip › a.xlsx', 'unsupported-method'),
    good('z.zip › b.xlsx', 0),
  ]);
});
