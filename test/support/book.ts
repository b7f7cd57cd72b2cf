import { ballotFiles, type FileWorkbook, newWorkbook, openWorkbook } from '../../src/files';
import type { Job } from '../../src/jobs/job';
import { insertSample } from '../../src/jobs/sample';
import { rectOf } from '../../src/kernel/address';
import { known } from '../../src/kernel/assert';
import { type Random, cryptoRandom } from '../../src/kernel/random';
import type { Result } from '../../src/kernel/result';
import { readBallotBytes } from '../../src/files/ballot-reader';
import { stringsFor } from '../../src/strings/strings-for';
import { BALLOT_NAMES, type MadeFile, type ReturnedFile } from '../../src/workbook/ballot-files';
import type { Failure } from '../../src/workbook/failure';
import type { SheetPlan } from '../../src/workbook/sheet-plan';
import ExcelJS from 'exceljs';

export { ballotFiles };

export const strings = stringsFor('zh-CN');

/** A job on a workbook, on the day of the reference branch's newsletter. */
export const jobOn = (workbook: Job['workbook'], more: Partial<Job> = {}): Job => ({
  workbook,
  random: cryptoRandom,
  today: { year: 2021, month: 3, day: 31 },
  words: strings.sheets,
  ...more,
});

/** The value of a result that must be one. */
export function valueOf<T>(result: Result<T, Failure>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** A new workbook with the reference branch in it. */
export async function sampleBook(): Promise<FileWorkbook> {
  const book = newWorkbook();
  valueOf(await insertSample(jobOn(book)));
  return book;
}

/** A workbook with these sheets, handed over to the user. */
export async function bookWith(...plans: readonly SheetPlan[]): Promise<FileWorkbook> {
  const book = newWorkbook();
  valueOf(await book.apply(plans));
  return book;
}

/** The workbook as it is after being saved and opened again. */
export const reopened = (book: FileWorkbook): FileWorkbook => valueOf(openWorkbook(book.save(), 'book.xlsx'));

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

export const returnedFile = ({ name, bytes }: MadeFile): ReturnedFile => ({
  name,
  bytes: () => Promise.resolve(bytes),
});

/** A seeded source, so that a failing case can be run again. Not for anything outside tests. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return (bytes) =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
      return (state >>> 11) & 255;
    });
}

/** The ballot with these texts in its marks, as another program (exceljs) fills and saves it. */
export async function fillWithExcelJs(
  file: MadeFile,
  marks: readonly (readonly string[])[],
): Promise<MadeFile> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.bytes as never);
  const reference = known(
    workbook.definedNames.getRanges(BALLOT_NAMES.marks).ranges[0],
    'a ballot has marks',
  );
  const at = rectOf(reference);
  const sheet = known(workbook.worksheets[0], 'a ballot has a sheet');
  marks.forEach((cells, row) => {
    cells.forEach((text, column) => {
      if (text !== '') sheet.getCell(at.row + row + 1, at.column + column + 1).value = text;
    });
  });
  return { name: file.name, bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) };
}

/** What a ballot file says. */
export const readingOf = (file: MadeFile) =>
  known(valueOf(readBallotBytes(file.bytes, file.name)), 'a ballot');

/** One letter a subject as in the sample's data: `A` the first grade … `-` blank, `2` two marks, `?` no mark. */
export const marksOf = (letters: string, grades = 4): readonly (readonly string[])[] =>
  [...letters].map((letter) =>
    Array.from({ length: grades }, (_, column) => {
      if (letter === '2') return column < 2 ? '√' : '';
      if (letter === '?') return column === 0 ? '？' : '';
      return letter.charCodeAt(0) - 65 === column ? '√' : '';
    }),
  );
