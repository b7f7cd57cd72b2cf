import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { CellObject, ParsingOptions } from 'xlsx';
import { parseAddress } from '../../src/kernel/address';
import { returned } from '../../src/cli/returned';
import { ballotFiles } from '../../src/cli/zlib';
import { zipStream } from '../../src/files/zip-writer';
import type { BallotReading } from '../../src/workbook/ballot-files';
import { makeBallot, readingOf } from '../files/ballot-fixtures';
import type { Row } from './bench';
import { fastest, judge, peakMegabytes } from './bench';

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
function inflateOnly(sources: readonly Source[]): void {
  for (const { file } of sources) {
    unzipSync(readFileSync(file), {
      filter: ({ name }) => name === 'xl/worksheets/sheet1.xml' || name === 'xl/sharedStrings.xml',
    });
  }
}

async function withExceljs(sources: readonly Source[], check: Check): Promise<void> {
  const { default: ExcelJS } = await import('exceljs');
  for (const { n, file } of sources) {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(readFileSync(file).buffer.slice(0));
    const ranges = new Map(
      workbook.definedNames.model.map(({ name, ranges: [range = ''] }) => [name, range]),
    );
    const sheet = workbook.worksheets[0];
    check(
      n,
      readWith(
        (name) => ranges.get(name) ?? '',
        (row, column) => sheet?.getCell(row + 1, column + 1).text ?? '',
      ),
    );
  }
}

/** Everything off that a reader of values does not need. */
const TUNED: ParsingOptions = {
  type: 'buffer',
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellStyles: false,
  cellNF: false,
  sheets: 0,
};

async function withSheetjs(bytes: Buffer): Promise<BallotReading> {
  const SheetJS = await import('xlsx');
  const workbook = SheetJS.read(bytes, TUNED);
  const ranges = new Map(workbook.Workbook?.Names?.map(({ Name, Ref }) => [Name, Ref]));
  const sheet = workbook.Sheets[workbook.SheetNames[0] ?? ''] ?? {};
  return readWith(
    (name) => ranges.get(name) ?? '',
    (row, column) => {
      const cell = sheet[SheetJS.utils.encode_cell({ r: row, c: column })] as CellObject | undefined;
      return String(cell?.v ?? '');
    },
  );
}

function readWith(
  range: (name: string) => string,
  cell: (row: number, column: number) => string,
): BallotReading {
  const read = (name: string): readonly (readonly string[])[] => {
    const rect = parseAddress(range(`Pingyi.${name}`)) ?? { row: 0, column: 0, rows: 0, columns: 0 };
    return Array.from({ length: rect.rows }, (_, row) =>
      Array.from({ length: rect.columns }, (__, column) => cell(rect.row + row, rect.column + column).trim()),
    );
  };
  const one = (name: string): string => read(name)[0]?.[0] ?? '';
  return {
    session: one('Session'),
    form: one('Form'),
    serial: one('Serial'),
    seal: one('Seal'),
    subjects: read('Subjects').map(([text = '']) => text),
    grades: read('Grades')[0] ?? [],
    marks: read('Marks'),
  };
}

/** Reading returned ballots from disk: time against exceljs, SheetJS and mere inflating; memory; growth. */
export async function run(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const truths = new Map<string, BallotReading>();
  const checkFor =
    (subjects: number): Check =>
    (n, reading) => {
      const key = `${subjects}/${n}`;
      const truth = truths.get(key) ?? readingOf(makeBallot(n, subjects));
      truths.set(key, truth);
      assert.deepEqual(reading, truth);
    };
  const none: Check = () => undefined;

  // Warm, and nothing else loaded into memory yet: first our own rows of growth and memory.
  await ours(sourcesOf('E', 20, 1000), none);
  for (const files of [100, 1000, 10_000]) {
    const sources = sourcesOf('E', 20, files);
    const ms = await fastest(3, () => ours(sources, none));
    rows.push({ what: 'ours', files, subjects: 20, ms, peak: peakMegabytes() });
  }
  for (const subjects of [8, 50]) {
    const sources = sourcesOf('E', subjects, 1000);
    rows.push({ what: 'ours', files: 1000, subjects, ms: await fastest(3, () => ours(sources, none)) });
  }
  for (const subjects of [8, 20, 50]) await ours(sourcesOf('E', subjects, 1000), checkFor(subjects));
  await ours(sourcesOf('L', 20, 100), checkFor(20));

  for (const [writer, files] of [
    ['E', 1000],
    ['L', 1000],
  ] as const) {
    const sources = sourcesOf(writer, 20, files);
    const few = sources.slice(0, 100);
    const label = writer === 'E' ? 'written by exceljs' : 'saved by LibreOffice';
    const ms = await fastest(5, () => ours(sources, none));
    rows.push({ what: `ours, ${label}`, files, subjects: 20, ms });
    const peer = (what: string, took: number, target: Parameters<typeof judge>[1]): void => {
      rows.push({ what, files, subjects: 20, ms: took, ratio: took / ms, target: judge(took / ms, target) });
    };
    inflateOnly(few);
    peer('inflating the two entries only (fflate)', await fastest(5, () => inflateOnly(sources)), {
      atMost: 2.5,
    });
    const check = checkFor(20);
    for (const { n, file } of few) check(n, await withSheetjs(readFileSync(file)));
    const sheetjs = await fastest(2, async () => {
      for (const { file } of sources) await withSheetjs(readFileSync(file));
    });
    peer('SheetJS 0.18.5, tuned', sheetjs, { atLeast: 8 });
    await withExceljs(few, check);
    peer('exceljs', await fastest(1, () => withExceljs(sources, none)), { atLeast: 15 });
  }

  rows.push(...(await readZip()));
  return rows;
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
  const read = async (): Promise<void> => {
    let count = 0;
    for await (const { result } of ballotFiles.read([{ name: 'z.zip', bytes: () => Promise.resolve(zip) }])) {
      if (result.ok) count++;
    }
    assert.equal(count, 1000);
  };
  const ms = await fastest(5, read);
  const took = await fastest(1, async () => {
    for (const bytes of Object.values(unzipSync(zip))) await withSheetjs(Buffer.from(bytes));
  });
  return [
    { what: 'ours, one zip', files: 1000, subjects: 20, ms },
    {
      what: 'fflate and SheetJS 0.18.5, one zip',
      files: 1000,
      subjects: 20,
      ms: took,
      ratio: took / ms,
      target: judge(took / ms, { atLeast: 10 }),
    },
  ];
}
