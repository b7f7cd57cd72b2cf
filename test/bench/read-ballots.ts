import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { returned } from '../../src/cli/returned';
import { ballotFiles } from '../../src/cli/zlib';
import { zipStream } from '../../src/files/zip-writer';
import type { BallotReading } from '../../src/workbook/ballot-files';
import { makeBallot, readingOf } from '../files/ballot-fixtures';
import type { Row } from './bench';
import { fastest, inTurn, judge, peakMegabytes } from './bench';

const CACHE = path.resolve('.cache/bench');
/** Different files made; larger sets read them several times. */
const DISTINCT = 1000;

/** Where the made files are: exceljs's own (E), or saved again by LibreOffice (L). */
const folderOf = (writer: 'E' | 'L', subjects: number): string => path.join(CACHE, `${writer}-${subjects}`);

/** Makes the files that are read; run by the script in a process of its own, so that it costs the readers no memory. */
export async function prepare(): Promise<void> {
  const { exceljsFile } = await import('../files/ballot-form');
  for (const subjects of [20, 8, 50]) {
    const folder = folderOf('E', subjects);
    if (existsSync(folder)) continue;
    mkdirSync(`${folder}.part`, { recursive: true });
    for (let n = 0; n < DISTINCT; n++) {
      writeFileSync(path.join(`${folder}.part`, `${n}.xlsx`), await exceljsFile(makeBallot(n, subjects)));
    }
    execFileSync('mv', [`${folder}.part`, folder]);
  }
  if (!existsSync(folderOf('L', 20))) saveAgain(100);
}

/** soffice loses files when it is given a thousand at once. */
function saveAgain(count: number): void {
  const folder = folderOf('L', 20);
  const names = Array.from({ length: count }, (_, n) => path.join(folderOf('E', 20), `${n}.xlsx`));
  const profile = path.join(CACHE, 'soffice');
  const args = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', 'xlsx'];
  execFileSync('soffice', [...args, '--outdir', folder, ...names], { stdio: 'pipe' });
  rmSync(profile, { recursive: true, force: true });
  assert.equal(readdirSync(folder).length, count);
}

/** What an issue asks of the memory of ten thousand files. */
const MOST_MEGABYTES = 120;
/** Runs that every reader has, of which the fastest counts. */
const RUNS = 3;

interface Source {
  readonly n: number;
  readonly file: string;
}

const sourcesOf = (writer: 'E' | 'L', subjects: number, count: number): readonly Source[] => {
  const distinct = writer === 'E' ? DISTINCT : 100;
  return Array.from({ length: count }, (_, i) => {
    const n = i % distinct;
    return { n, file: path.join(folderOf(writer, subjects), `${n}.xlsx`) };
  });
};

type Check = (n: number, reading: BallotReading | null) => void;

async function ours(sources: readonly Source[], check: Check): Promise<void> {
  const files = sources.map(({ file }) => returned(file, file));
  let at = 0;
  for await (const { result } of ballotFiles.read(files)) {
    assert(result.ok);
    check(sources[at++]?.n ?? -1, result.value);
  }
  assert.equal(at, sources.length);
}

/** What no reader can do without: the two entries that hold the cells, inflated and then thrown away. */
const inflateOnly = (bytes: Uint8Array): unknown =>
  unzipSync(bytes, {
    filter: ({ name }) => name === 'xl/worksheets/sheet1.xml' || name === 'xl/sharedStrings.xml',
  });

/** The other readers; asked for when their turn comes, for their code alone takes more memory than our reading does. */
async function loadPeers() {
  const { default: ExcelJS } = await import('exceljs');
  const { readWith, withSheetjs } = await import('../support/sheetjs-ballot');
  const withExceljs = async (bytes: Buffer): Promise<BallotReading> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(new Uint8Array(bytes).buffer);
    const ranges = new Map(
      workbook.definedNames.model.map(({ name, ranges: [range = ''] }) => [name, range]),
    );
    const sheet = workbook.worksheets[0];
    return readWith(
      (name) => ranges.get(name) ?? '',
      (row, column) => sheet?.getCell(row + 1, column + 1).text ?? '',
    );
  };
  return { withExceljs, withSheetjs: (bytes: Buffer) => withSheetjs(bytes, 'buffer') };
}

const none: Check = () => undefined;

const checkFor =
  (subjects: number): Check =>
  (n, reading) => {
    assert.deepEqual(reading, readingOf(makeBallot(n, subjects)));
  };

/** Reading returned ballots from disk: growth and memory; time against mere inflating, SheetJS and exceljs. */
export async function run(): Promise<readonly Row[]> {
  // First our own rows, while nothing else is loaded into memory.
  const rows: Row[] = [];
  for (const subjects of [8, 20, 50]) {
    await ours(sourcesOf('E', subjects, DISTINCT), checkFor(subjects));
    for (const files of [100, 1000, 10_000]) {
      const sources = sourcesOf('E', subjects, files);
      const ms = await fastest(RUNS, () => ours(sources, none));
      rows.push({ what: 'ours', files, subjects, ms, ...memory(files) });
    }
  }
  for (const writer of ['E', 'L'] as const) rows.push(...(await readBeside(writer)));
  rows.push(...(await readZip()));
  return rows;
}

function memory(files: number): Pick<Row, 'peak' | 'target'> {
  const peak = peakMegabytes();
  if (files < 10_000) return { peak };
  return { peak, target: `${peak < MOST_MEGABYTES ? 'met' : 'MISSED'}: under ${MOST_MEGABYTES} MB` };
}

/** A thousand files beside the other readers, each of which must come to the truth first. */
async function readBeside(writer: 'E' | 'L'): Promise<readonly Row[]> {
  const sources = sourcesOf(writer, 20, 1000);
  const { withExceljs, withSheetjs } = await loadPeers();
  const check = checkFor(20);
  await ours(sources, check);
  for (const { n, file } of sources.slice(0, 100)) {
    inflateOnly(readFileSync(file));
    check(n, withSheetjs(readFileSync(file)));
    check(n, await withExceljs(readFileSync(file)));
  }
  const each = (read: (bytes: Buffer) => unknown) => async (): Promise<void> => {
    for (const { file } of sources) await read(readFileSync(file));
  };
  const took = await inTurn(RUNS, {
    own: () => ours(sources, none),
    inflating: each(inflateOnly),
    sheetjs: each(withSheetjs),
    exceljs: each(withExceljs),
  });
  const row = (what: string, ms: number, target?: Parameters<typeof judge>[1]): Row => ({
    what,
    files: sources.length,
    subjects: 20,
    ms,
    ...(target && { ratio: ms / took.own, target: judge(ms / took.own, target) }),
  });
  return [
    row(`ours, ${writer === 'E' ? 'written by exceljs' : 'saved by LibreOffice'}`, took.own),
    row('inflating the two entries only (fflate)', took.inflating, { atMost: 2.5 }),
    row('SheetJS 0.18.5, tuned', took.sheetjs, { atLeast: 8 }),
    row('exceljs', took.exceljs, { atLeast: 15 }),
  ];
}

/** One zip with a thousand ballots inside. */
async function readZip(): Promise<readonly Row[]> {
  const sources = sourcesOf('E', 20, 1000);
  const chunks: Uint8Array[] = [];
  const made = async function* () {
    for (const { n, file } of sources) yield { name: `${n}.xlsx`, bytes: new Uint8Array(readFileSync(file)) };
  };
  for await (const chunk of zipStream(made())) chunks.push(chunk);
  const zip = new Uint8Array(Buffer.concat(chunks));
  const { withSheetjs } = await loadPeers();
  const own = async (check: Check): Promise<void> => {
    let at = 0;
    for await (const { result } of ballotFiles.read([{ name: 'z.zip', bytes: () => Promise.resolve(zip) }])) {
      assert(result.ok);
      check(sources[at++]?.n ?? -1, result.value);
    }
    assert.equal(at, sources.length);
  };
  const sheetjs = (check: Check): void => {
    for (const [name, bytes] of Object.entries(unzipSync(zip))) {
      check(parseInt(name), withSheetjs(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)));
    }
  };
  await own(checkFor(20));
  sheetjs(checkFor(20));
  const took = await inTurn(RUNS, { own: () => own(none), sheetjs: () => sheetjs(none) });
  const ratio = took.sheetjs / took.own;
  const size = { files: sources.length, subjects: 20 };
  return [
    { what: 'ours, one zip', ...size, ms: took.own },
    {
      what: 'fflate and SheetJS 0.18.5, one zip',
      ...size,
      ms: took.sheetjs,
      ratio,
      target: judge(ratio, { atLeast: 10 }),
    },
  ];
}
